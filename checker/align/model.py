"""Two questions about two sentences, answered by logistic models over the features of `checker.align.features`.

``same_claim``: do they speak of the same thing? A clash of numbers or of negation is no evidence against it, because
a contradiction is an aligned pair with a clash. ``same_wording``: does b say exactly what a says? Here a clash counts.
The coefficients are data (``language/english/alignment.toml``), written by ``tests/bench/fit_alignment.py`` with the
figures of the cross-validation. The scores are probabilities calibrated on the corpora named there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import Comparison, Sentences, features
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.align.rows import Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """How two sentences relate, as probabilities between 0 and 1."""

    same_claim: float
    same_wording: float


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: the weight of each feature that it reads, by name, and an intercept."""

    weights: Mapping[str, float]
    intercept: float

    def probability(self, columns: Floats, names: Sequence[str]) -> Floats:
        """Return the probability of each row of `columns`, which are the features `names` in any order.

        Raises ``ValueError`` if these are not the features that the model reads, each once.
        """
        if sorted(names) != sorted(self.weights):
            raise ValueError(f"columns {sorted(names)} for a model of {sorted(self.weights)}")
        odds: Floats = columns @ np.array([self.weights[name] for name in names]) + self.intercept
        return 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))


@cache
def model(question: str) -> Model:
    """Return the model that answers `question`, the name of a table in ``language/english/alignment.toml``."""
    data = table("alignment")[question]
    return Model(data["weights"], float(data["intercept"]))


def score_pairs(pairs: Sequence[tuple[str, str]]) -> list[Scores]:
    """Return the scores of pairs of sentences.

    Each distinct sentence is prepared once. Words are weighed against the language and the sentences of this call: a
    pair scored alone is weighed against the language only, so its score may differ a little from that in a batch.
    """
    if not pairs:
        return []
    numbers: dict[str, int] = {}
    left = np.array([numbers.setdefault(a, len(numbers)) for a, _ in pairs])
    right = np.array([numbers.setdefault(b, len(numbers)) for _, b in pairs])
    comparison = Comparison(Sentences(tuple(numbers)), left, right)
    models = [model(question) for question in ("same_claim", "same_wording")]
    names = tuple(dict.fromkeys(name for asked in models for name in asked.weights))  # most are in both models
    columns = features(comparison, names)
    claim, wording = (
        asked.probability(columns[:, list(map(names.index, asked.weights))], tuple(asked.weights)).tolist()
        for asked in models
    )
    return [Scores(*both) for both in zip(claim, wording, strict=True)]
