"""Groups of claims in which every claim resembles the group, not merely one of its members.

Average link over scored pairs: a pair that was never scored counts as unlike.  That holds within an article too, so
two sentences of one article come into one group only if the second repeats the first.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pair = tuple[int, int]

NEGLIGIBLE = 0.1  # a pair that scores less counts as entirely unlike


def linked(scores: Mapping[Pair, float], articles: Sequence[str], least: float) -> list[tuple[list[int], float]]:
    """Return the groups of claims whose mean pair score is at least `least`, with that mean.

    `scores` maps pairs ``(lower, higher)`` of indices of claims to 0..1. Each group is sorted and holds claims of at
    least two articles; a claim is in at most one group.
    """
    scores = {pair: score for pair, score in scores.items() if score >= NEGLIGIBLE}
    members = {index: [index] for pair in scores for index in pair}
    totals = dict(scores)
    near: dict[int, set[int]] = {index: set() for index in members}
    heap: list[tuple[float, int, int]] = []

    for a, b in sorted(scores):
        near[a].add(b)
        near[b].add(a)
        heap.append((-scores[a, b], a, b))
    heapq.heapify(heap)
    strengths: dict[int, tuple[float, int]] = {}
    fresh = max(members, default=-1) + 1
    while heap:
        negative, a, b = heapq.heappop(heap)
        if -negative < least:
            break
        if a not in members or b not in members:
            continue  # one of the two has been joined to another group since
        total, count = totals[a, b], len(members[a]) * len(members[b])
        for part in (a, b):
            inner, inner_count = strengths.pop(part, (0.0, 0))
            total, count = total + inner, count + inner_count
        neighbours = sorted((near.pop(a) | near.pop(b)) - {a, b})
        members[fresh] = sorted(members.pop(a) + members.pop(b))
        strengths[fresh] = (total, count)
        near[fresh] = set(neighbours)
        for other in neighbours:
            near[other] = near[other] - {a, b} | {fresh}
            totals[other, fresh] = sum(totals.get((min(x, other), max(x, other)), 0.0) for x in (a, b))
            pairs = len(members[other]) * len(members[fresh])
            heapq.heappush(heap, (-totals[other, fresh] / pairs, other, fresh))
        fresh += 1
    groups = [(members[key], total / count) for key, (total, count) in strengths.items()]
    return sorted(group for group in groups if len({articles[index] for index in group[0]}) > 1)
