"""Two questions about two sentences, answered by two logistic models over the features of `checker.align.features`.

``same_claim``: do they speak of the same thing?  A clash of numbers or of negation does not tell against it, because a
contradiction is an aligned pair with a clash.  ``same_wording``: does b say exactly what a says?  There a clash counts.
The coefficients are data (``data/alignment.toml``), written by ``tests/bench/fit_alignment.py`` with the figures of the
cross-validation.  The scores are probabilities calibrated on the corpora named there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from checker.align.features import FEATURES, compare, prepare
from checker.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.features import Sentences
    from checker.align.rows import Floats, Integers

Question = Literal["same_claim", "same_wording"]


@dataclass(frozen=True, slots=True)
class Scores:
    """How two sentences relate, as probabilities between 0 and 1."""

    same_claim: float
    same_wording: float


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: a weight for each of `FEATURES`, and an intercept."""

    weights: Floats
    intercept: float

    def probability(self, features: Floats) -> Floats:
        """Return the probability of each row of features."""
        odds: Floats = features @ self.weights + self.intercept
        return 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))


@cache
def model(question: Question) -> Model:
    """Return the model that answers `question`."""
    data = table("alignment")[question]
    weights: dict[str, float] = data["weights"]
    return Model(np.array([weights.get(name, 0.0) for name in FEATURES]), float(data["intercept"]))


def score_pairs(pairs: Sequence[tuple[str, str]]) -> list[Scores]:
    """Return the scores of pairs of sentences.

    Each distinct sentence is prepared once.  Words are weighed against the language and the sentences of this call: a pair
    scored alone is weighed against the language only, so its score may differ a little from the one it has in a batch.
    """
    numbers: dict[str, int] = {}
    for pair in pairs:
        for text in pair:
            numbers.setdefault(text, len(numbers))
    sentences = prepare(tuple(numbers))
    left = np.array([numbers[a] for a, _ in pairs], np.int64)
    right = np.array([numbers[b] for _, b in pairs], np.int64)
    claim, wording = score(sentences, left, right)
    return [Scores(c, w) for c, w in zip(claim.tolist(), wording.tolist(), strict=True)]


def score(sentences: Sentences, left: Integers, right: Integers) -> tuple[Floats, Floats]:
    """Return `same_claim` and `same_wording` of the pairs ``(left[k], right[k])`` of prepared sentences."""
    features = compare(sentences, left, right)
    return model("same_claim").probability(features), model("same_wording").probability(features)
