"""Which claims of an event are worth scoring: those of different articles that share telling words.

An inverted index over the stems adds up the weight that two claims share; the few best partners in each other article
are kept.  The cost grows with the words that claims share, not with the square of their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.align.rows import Floats, Integers, Rows

PARTNERS = 2  # claims kept in each other article; swept 2 to 6 on the invented events, recall is the same
LEAST_SHARED = 2.5  # weight (a rarity) that two claims share: one rare word or two fairly rare ones
LEAST_WEIGHT = 1.5  # a stem that weighs less is in one claim in five: looking it up costs much and tells little
# Two bounds on the work in an event of hundreds of articles, far above what an ordinary event reaches.
LONGEST_LIST = 400  # claims; a stem that more claims hold is not looked up
MOST_PARTNERS = 80  # claims kept in all other articles together
CELLS = 1_000_000  # pairs of claims whose shared weights are added up at once; limits memory use


def candidates(
    stems: Rows, articles: Sequence[str], among: Sequence[int], *, cells: int = CELLS
) -> list[tuple[int, int]]:
    """Return the pairs ``(lower, higher)`` of claims of different articles to score, sorted.

    Row i of `stems` holds the stems of claim i, and ``articles[i]`` is its article; only the claims `among` are
    considered, about `cells` pairs at a time.
    """
    number = {article: index for index, article in enumerate(sorted(set(articles)))}
    article_of = np.array([number[article] for article in articles], np.int64)
    kept: set[tuple[int, int]] = set()
    for claims, others, shared in _shared_weights(stems, np.array(among, np.int64), cells):
        apart = article_of[claims] != article_of[others]
        claims, others, shared = claims[apart], others[apart], shared[apart]
        order = np.lexsort((others, -shared, article_of[others], claims))
        claims, others, shared = claims[order], others[order], shared[order]
        best = _rank(claims * len(number) + article_of[others]) < PARTNERS
        claims, others, shared = claims[best], others[best], shared[best]
        order = np.lexsort((others, -shared, claims))
        claims, others = claims[order], others[order]
        most = _rank(claims) < MOST_PARTNERS
        low, high = np.minimum(claims, others)[most], np.maximum(claims, others)[most]
        kept.update(zip(low.tolist(), high.tolist(), strict=True))
    return sorted(kept)


def _rank(keys: Integers) -> Integers:
    """Return the position of each element among those with the same key; equal keys must be adjacent."""
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    return np.arange(len(keys)) - np.repeat(firsts, np.diff(firsts, append=len(keys)))


def _shared_weights(stems: Rows, among: Integers, cells: int) -> Iterator[tuple[Integers, Integers, Floats]]:
    """Yield, block by block, pairs of claims with the rounded weight of the telling stems they share."""
    owner = np.repeat(np.arange(len(stems.bounds) - 1), np.diff(stems.bounds))
    held_by = np.bincount(stems.terms, minlength=len(stems.weights))
    lookup = (stems.weights >= LEAST_WEIGHT) & (held_by <= LONGEST_LIST)
    telling = np.isin(owner, among) & lookup[stems.terms]
    owner, terms = owner[telling], stems.terms[telling]
    by_term = np.argsort(terms, kind="stable")
    holders = owner[by_term]
    counts = np.bincount(terms, minlength=len(stems.weights))
    starts = np.cumsum(counts) - counts
    claims = len(stems.bounds) - 1
    step = max(1, cells // max(1, claims))
    for first in range(0, claims, step):
        lower, upper = np.searchsorted(owner, (first, first + step))
        mine, sought = owner[lower:upper], terms[lower:upper]
        lengths = counts[sought]
        before = np.cumsum(lengths) - lengths
        others = holders[np.arange(lengths.sum()) + np.repeat(starts[sought] - before, lengths)]
        pairs = np.repeat(mine - first, lengths) * claims + others
        sums = np.bincount(pairs, np.repeat(stems.weights[sought], lengths), min(step, claims - first) * claims)
        found = np.flatnonzero(sums >= LEAST_SHARED)
        yield found // claims + first, found % claims, np.round(sums[found], 6)
