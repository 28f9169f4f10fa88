"""Groups of the items of a sparse graph: those that links connect, and those that are alike on average."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence

Group = TypeVar("Group")


def components(size: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected groups of ``range(size)``, each sorted, in the order of their first members."""
    parent = list(range(size))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for a, b in links:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for index in range(size):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())


def components_by_mark(marks: Sequence[Collection[Hashable]]) -> list[list[int]]:
    """Return the indices of `marks`, grouped by the marks they have in common, directly or through others."""
    first: dict[Hashable, int] = {}
    return components(len(marks), [(first.setdefault(mark, i), i) for i, own in enumerate(marks) for mark in own])


def average_link(
    groups: Sequence[Group],
    near: Mapping[tuple[int, int], float],
    least: float,
    *,
    unknown: Callable[[Group, Group], float],
    score: Callable[[Group, Group, float], float],
    joined: Callable[[Group, Group, float], Group],
) -> list[Group]:
    """Return what is left of `groups` after the best-scoring two have been joined, while they score at least `least`.

    `near` holds the total similarity of near pairs by index ``(lower, higher)``, and only groups that a near pair
    connects are looked at.  `score` and `joined` are given two groups and the total similarity between them, which is
    added up from the parts; `unknown` gives the total of two parts that are not a near pair.
    """
    left = dict(enumerate(groups))
    beside: dict[int, set[int]] = {index: set() for index in left}
    totals: dict[tuple[int, int], float] = {}
    heap: list[tuple[float, int, int]] = []

    def total(a: int, b: int) -> float:
        known = totals.get((a, b) if a < b else (b, a))
        return unknown(left[a], left[b]) if known is None else known

    def consider(a: int, b: int, both: float) -> None:
        totals[a, b] = both
        found = score(left[a], left[b], both)
        if found >= least:
            heapq.heappush(heap, (-found, a, b))

    for (a, b), both in near.items():
        beside[a].add(b)
        beside[b].add(a)
        consider(a, b, both)
    fresh = len(groups)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in left or b not in left:
            continue  # one of the two has been joined to another group since
        others = (beside.pop(a) | beside.pop(b)) - {a, b}
        to_others = {other: total(other, a) + total(other, b) for other in others}
        left[fresh] = joined(left.pop(a), left.pop(b), totals[a, b])
        beside[fresh] = others
        for other, both in to_others.items():
            beside[other] -= {a, b}
            beside[other].add(fresh)
            consider(other, fresh, both)
        fresh += 1
    return list(left.values())
