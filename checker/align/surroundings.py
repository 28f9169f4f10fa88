"""The surroundings of a pair of claims: whether each is the other's best partner, and by what margin.

The words of two sentences alone do not settle whether they say the same thing; it helps much to know that no other
sentence of the article comes as near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.rows import Floats

Pair = tuple[int, int]

SURROUNDINGS = ("best_partner", "margin")
"""Whether each claim is the other's best partner in its article (0, 0.5 for one side, 1), and by how much."""


def surroundings(likeness: Sequence[float], pairs: Sequence[Pair], articles: Sequence[str]) -> Floats:
    """Return the columns `SURROUNDINGS` of `pairs`, given the likeness of each pair and the article of each claim."""
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
        wins = [like >= best.get(side, 0.0) for side in both]
        rival = max((second if won else best).get(side, 0.0) for side, won in zip(both, wins, strict=True))
        found.append((sum(wins) / 2, like - rival))
    return np.array(found).reshape(-1, len(SURROUNDINGS))
