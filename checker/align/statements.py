"""Whether two statements of different articles tell the same fact in like sentences.

The words alone do not settle it: what matters is that no other sentence of the article comes as near.  So beside the
features of the pair two of its surroundings are read: whether each is the best partner of the other's article, and by
what margin.  The model (``same_statement`` in ``data/alignment.toml``) was fitted on events marked by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import features
from checker.align.model import model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.features import Comparison
    from checker.align.rows import Floats

WORDS = (
    "cosine", "containment", "jaccard", "shared", "heaviest", "missing_less", "missing_more", "root_cosine",
    "numbers_shared", "numbers_jaccard", "no_numbers", "length_ratio", "shorter_length",
)  # fmt: skip
SURROUNDINGS = ("best_partner", "margin")
"""Whether a statement is the best partner of the other in its article (0, 0.5 for one side, 1), and by how much."""


def statement_scores(comparison: Comparison, pairs: Sequence[tuple[int, int]], articles: Sequence[str]) -> Floats:
    """Return how likely (0 to 1) each of `pairs` tells the same fact; `comparison` holds the pairs in the same order."""
    return model("same_statement").probability(statement_columns(comparison, pairs, articles))


def statement_columns(comparison: Comparison, pairs: Sequence[tuple[int, int]], articles: Sequence[str]) -> Floats:
    """Return the features `WORDS` and `SURROUNDINGS` of each pair."""
    words = features(comparison, WORDS)
    likeness = words[:, WORDS.index("cosine")] + words[:, WORDS.index("containment")]
    return np.column_stack([words, surroundings(likeness.tolist(), pairs, articles)])


def surroundings(likeness: Sequence[float], pairs: Sequence[tuple[int, int]], articles: Sequence[str]) -> Floats:
    """Return, for each pair, whether each side is the other's best partner in its article, and the lead over the rest."""
    best: dict[tuple[int, str], float] = {}
    second: dict[tuple[int, str], float] = {}
    sides = [((a, articles[b]), (b, articles[a])) for a, b in pairs]
    for like, both in zip(likeness, sides, strict=True):
        for side in both:
            if like > best.get(side, 0.0):
                second[side] = best.get(side, 0.0)
                best[side] = like
            elif like > second.get(side, 0.0):
                second[side] = like
    found = []
    for like, both in zip(likeness, sides, strict=True):
        wins = [like >= best[side] for side in both]
        rival = max(second.get(side, 0.0) if won else best[side] for side, won in zip(both, wins, strict=True))
        found.append((sum(wins) / 2, like - rival))
    return np.array(found)
