"""How sure it is that two differing values are a conflict: a logistic model over `checker.judge.features`.

Its coefficients are data (``data/judging.toml``), written by ``tests/bench/fit_judging.py`` with the figures of the
cross-validation.  The thresholds are set on false alarms among unedited pairs of real news, where nearly nothing
conflicts, and not on balanced sets.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp

from checker.judge.features import FEATURES
from checker.lexicon import table


@dataclass(frozen=True, slots=True)
class Gate:
    """The model: a weight for each of `FEATURES`, an intercept, and the probabilities from which on it is reported."""

    weights: tuple[float, ...]
    intercept: float
    contradiction: float
    possible: float

    def probability(self, features: tuple[float, ...]) -> float:
        """Return the probability that a difference with these features is a conflict."""
        odds = self.intercept + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1.0 / (1.0 + exp(-odds))


@cache
def gate() -> Gate:
    """Return the fitted model."""
    data = table("judging")
    weights: dict[str, float] = data["weights"]
    return Gate(
        tuple(weights[name] for name in FEATURES), data["intercept"], data["contradiction_from"], data["possible_from"]
    )
