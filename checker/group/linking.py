"""Average-link clustering over a sparse graph of near pairs.

Two groups are joined while the mean similarity of their members, all pairs counted, reaches a threshold. The mean
is exact and cheap: the dot product of two groups' summed vectors, divided by the number of pairs. Only groups that
a near pair connects are looked at, so a round-up that resembles many stories cannot chain them together: it would
have to raise the mean of every pair.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from checker.group.profiles import similarity
from checker.group.timing import factor, together

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.group.profiles import Profile
    from checker.group.timing import Timing


def average_link(
    profiles: Sequence[Profile], near: Mapping[tuple[int, int], float], threshold: float
) -> list[list[int]]:
    """Return the groups of indices, each sorted, in the order of their first members.

    `near` holds the similarities of near pairs by index ``(lower, higher)``.
    """
    members: dict[int, list[int]] = {index: [index] for index in range(len(profiles))}
    sums: dict[int, Mapping[str, float]] = {index: profile.weights for index, profile in enumerate(profiles)}
    times: dict[int, Timing] = {index: profile.timing for index, profile in enumerate(profiles)}
    linked: dict[int, set[int]] = {index: set() for index in members}
    heap: list[tuple[float, int, int]] = []

    def consider(a: int, b: int) -> None:
        pairs = len(members[a]) * len(members[b])
        score = near[a, b] if (a, b) in near else similarity(sums[a], sums[b]) / pairs
        score *= factor(times[a], times[b])
        if score >= threshold:
            heapq.heappush(heap, (-score, a, b))

    for a, b in sorted(near):
        linked[a].add(b)
        linked[b].add(a)
        consider(a, b)
    fresh = len(profiles)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue  # one of the two has been joined to another group since
        members[fresh] = sorted(members.pop(a) + members.pop(b))
        times[fresh] = together(times.pop(a), times.pop(b))
        sums[fresh] = _sum(sums.pop(a), sums.pop(b))
        linked[fresh] = (linked.pop(a) | linked.pop(b)) - {a, b}
        for other in sorted(linked[fresh]):
            linked[other] -= {a, b}
            linked[other].add(fresh)
            consider(other, fresh)
        fresh += 1
    return sorted(members.values())


def _sum(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    """Return the sum of two vectors."""
    if len(a) < len(b):
        a, b = b, a
    total = dict(a)
    for term, weight in b.items():
        total[term] = total.get(term, 0.0) + weight
    return total
