"""The nearest neighbours of each article, found without comparing all with all.

Candidates come from an inverted index over each article's heaviest terms. A term that many articles hold is not
looked up, because its list would make the work grow with the square of the batch; in scoring it counts like any other.
"""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from checker.group.profiles import similarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.group.profiles import Profile

NEAREST = 20  # neighbours kept; with 20 the articles of each ECB+ event are connected, 99 % of their pairs found
LOOK_UP_TERMS = 30  # the heaviest terms of an article
LONGEST_LIST = 100  # articles; a term that more articles hold is not looked up


def neighbours(profiles: Sequence[Profile], least: float) -> dict[tuple[int, int], float]:
    """Return the similarity of each pair ``(lower, higher)`` of near articles, by index, if at least `least`."""
    postings: dict[str, list[tuple[int, float]]] = {}
    keys = [_heaviest(profile.weights) for profile in profiles]
    for index, key in enumerate(keys):
        for term in key:
            postings.setdefault(term, []).append((index, profiles[index].weights[term]))
    found: dict[tuple[int, int], float] = {}
    for index, key in enumerate(keys):
        weights = profiles[index].weights
        shared: dict[int, float] = {}
        for term in key:
            holders = postings[term]
            if 1 < len(holders) <= LONGEST_LIST:
                weight = weights[term]
                for other, other_weight in holders:
                    shared[other] = shared.get(other, 0.0) + weight * other_weight
        shared.pop(index, None)
        for other in nsmallest(NEAREST, shared, key=lambda candidate: (-shared[candidate], candidate)):
            pair = (index, other) if index < other else (other, index)
            if pair not in found:
                found[pair] = similarity(weights, profiles[other].weights)
    return {pair: score for pair, score in found.items() if score >= least}


def _heaviest(weights: Mapping[str, float]) -> list[str]:
    """Return the heaviest terms, heaviest first."""
    return sorted(weights, key=lambda term: (-weights[term], term))[:LOOK_UP_TERMS]
