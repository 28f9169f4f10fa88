"""Reports too unlike the others of their event to be joined, yet clearly of no other event.

A column, an interview or a report of two sentences shares few words with the news of its event, and stays alone under
any threshold that keeps sister events apart. What tells is the competition: if one event is clearly nearer than every
other group, the straggler is a report of it. If another group is about as near, it stays alone.
"""

from __future__ import annotations

from functools import cache, reduce
from typing import TYPE_CHECKING

from checker.group.profiles import similarity, summed
from checker.group.timing import factor, timing_of_both

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.group.profiles import Profile
    from checker.group.timing import Timing

# Swept on halves of the ECB+ development articles, with the headlines no worse and the invented events kept exact.
MOST_STRAYING = 2  # articles in a group that may be taken into another; 1 to 4 differ little
LEAST_EVENT = 3  # articles in a group that takes it in: joining two single articles is left to average link
LEAST_ALIKE = 0.12  # mean similarity; 0.10 to 0.15 differ little
NEARER = 1.3  # times as near as the next group; swept 1.3 to 3


def with_stragglers(
    profiles: Sequence[Profile], near: Mapping[tuple[int, int], float], groups: Sequence[Sequence[int]]
) -> list[list[int]]:
    """Return `groups` with each straggler moved into its nearest event, in the order of their first members.

    `near` holds the similarities of near pairs by index ``(lower, higher)``. All stragglers are judged against the
    groups as given, so the order makes no difference.
    """
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    beside: dict[int, set[int]] = {}
    for a, b in near:
        first, second = group_of[a], group_of[b]
        if first != second:
            beside.setdefault(first, set()).add(second)
            beside.setdefault(second, set()).add(first)

    @cache
    def of(number: int) -> tuple[Mapping[str, float], Timing]:
        members = [profiles[index] for index in groups[number]]
        timing = reduce(timing_of_both, [member.timing for member in members])
        return summed(member.weights for member in members), timing

    def alike(a: int, b: int) -> float:
        (first, when), (second, then) = of(a), of(b)
        return similarity(first, second) / (len(groups[a]) * len(groups[b])) * factor(when, then)

    found = [list(group) for group in groups]
    for number, others in sorted(beside.items()):
        if len(groups[number]) <= MOST_STRAYING:
            ranked = sorted(((alike(number, other), -other) for other in others), reverse=True)
            (best, nearest), (runner_up, _) = ranked[0], (*ranked, (0.0, 0))[1]
            if len(groups[-nearest]) >= LEAST_EVENT and best >= LEAST_ALIKE and best >= NEARER * runner_up:
                found[-nearest] += found[number]
                found[number] = []
    return sorted(sorted(group) for group in found if group)
