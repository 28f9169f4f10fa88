"""Which claims of an event are worth scoring: those of different articles that share telling words.

An inverted index over the stems adds up the weight that two claims share; the few best partners in each other article
are kept.  The cost follows the words that claims share, not the square of their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.rows import Rows

PARTNERS = 4  # claims kept in each other article; swept 2 to 6 on the invented events, recall is flat from 4
LEAST_SHARED = 2.5  # weight (a rarity) that two claims share: one rare word or two fairly rare ones
LONGEST_LIST = 100  # claims; a stem in more claims of an event says nothing about which of them are alike


def candidates(stems: Rows, articles: Sequence[str], among: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs ``(lower, higher)`` of claims of different articles to score, sorted.

    Row i of `stems` holds the stems of claim i and ``articles[i]`` the article it stands in; only the claims `among` are
    looked at.
    """
    bounds, terms, weights = stems.bounds.tolist(), stems.terms.tolist(), stems.weights.tolist()
    holders: dict[int, list[int]] = {}
    for claim in among:
        for term in terms[bounds[claim] : bounds[claim + 1]]:
            holders.setdefault(term, []).append(claim)
    kept: set[tuple[int, int]] = set()
    for claim in among:
        article = articles[claim]
        shared: dict[int, float] = {}
        for term in terms[bounds[claim] : bounds[claim + 1]]:
            if len(holders[term]) <= LONGEST_LIST:
                weight = weights[term]
                for other in holders[term]:
                    shared[other] = shared.get(other, 0.0) + weight
        partners: dict[str, list[tuple[float, int]]] = {}
        for other, weight in shared.items():
            if weight >= LEAST_SHARED and articles[other] != article:
                partners.setdefault(articles[other], []).append((-weight, other))
        for found in partners.values():
            kept.update((min(claim, other), max(claim, other)) for _, other in sorted(found)[:PARTNERS])
    return sorted(kept)
