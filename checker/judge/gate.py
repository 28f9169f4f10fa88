"""How likely two differing values are a conflict: a logistic model over `checker.judge.features`.

Its coefficients are data (table ``judging``), written by ``tests/bench/fit_judging.py`` with the figures
of the cross-validation.  The thresholds are set by the false alarms among unedited pairs of real news, where almost
nothing conflicts, and not on balanced sets.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING, get_args

from checker.judge.differences.base import Sort
from checker.judge.features import FEATURES
from checker.language import table

if TYPE_CHECKING:
    from checker.judge.differences import Difference


@dataclass(frozen=True, slots=True)
class Gate:
    """The model of one sort of difference: weights of `FEATURES`, an intercept, and the least reported probabilities.

    A differing name is a conflict in other surroundings than a differing number or negator, so each sort has its own
    weights; when they are fitted, a part common to all sorts holds them together.
    """

    weights: tuple[float, ...]
    intercept: float
    contradiction: float
    possible: float

    def probability(self, features: tuple[float, ...]) -> float:
        """Return the probability that a difference with these features is a conflict."""
        odds = self.intercept + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1.0 / (1.0 + exp(-odds))


def gate(difference: Difference) -> Gate:
    """Return the fitted model of the sort of `difference`."""
    return _gates()[difference.sort]


@cache
def _gates() -> dict[Sort, Gate]:
    data = table("judging")
    return {
        sort: Gate(
            tuple(data["weights"][sort][name] for name in FEATURES), data["intercept"],
            data["contradiction_from"][sort], data["possible_from"],
        )
        for sort in get_args(Sort)
    }  # fmt: skip
