"""Grouping a batch of any size: windows of days, each grouped by itself, and the seams between them.

What a word weighs, which words are too common to look articles up by, and which articles may be joined is settled
within one window: its cost depends on its own articles, not on the batch, and a new article changes only its own
window.  A batch of up to `WHOLE` articles is one window.  A larger one is cut at fixed days of the calendar, so that
nothing moves when articles come or go: every three days, or six, or twelve, until the windows are large enough.
Articles without a day form a window of their own.  Across each seam, the groups on both sides are joined as groups
within a window are: by the mean similarity of their articles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.group.events import NEAR_PAIR, SAME_EVENT, Group, group_of, members_of_groups
from checker.group.linking import certain, linked_articles
from checker.group.neighbours import neighbours
from checker.group.profiles import Profile, similarity, summed, weighed
from checker.group.timing import Timing, factor, timing_of_both

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.group.profiles import Outline

WHOLE = 2_000
"""A batch of up to this many articles is one window, whatever their days: a second of work."""
DAYS = 3
"""Least days in a window.  Reports of one event are mostly no more days apart than this (`timing.SAME_STORY`)."""
LEAST = 1_000
"""Least articles per window on average, because among few articles every word looks rare.  Of the pairs put into one
event from 3,000 invented articles, 91 in 100 are right in one batch, 84 in windows of 1,000, 78 in windows of 600."""

UNDATED = "undated"
ALL = "all"


@dataclass(frozen=True, slots=True)
class WindowGroup:
    """The articles of a window that belong together, with what it takes to join them to those of another window.

    `own` is the similarity of the sum of their vectors with itself; `inner` is the part of it that comes from the
    similarity of each vector with itself.
    """

    group: Group
    timing: Timing
    own: float
    inner: float


@dataclass(frozen=True, slots=True)
class Seam:
    """Two groups of neighbouring windows that are similar enough to be joined, by their indices in the windows.

    `both` is the sum of the similarities of their articles.
    """

    earlier: int
    later: int
    both: float


def windows(days: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Return the articles of each window, both sorted; `days` gives each article's day of publication (ISO)."""
    if len(days) <= WHOLE:
        return {ALL: sorted(days)}
    ordinals = {article: date.fromisoformat(day).toordinal() for article, day in days.items() if day}
    span = DAYS
    while len({ordinal // span for ordinal in ordinals.values()}) > max(1, len(ordinals) // LEAST):
        span *= 2
    found: dict[str, list[str]] = {}
    for article in sorted(days):
        name = _named(ordinals[article] // span, span) if article in ordinals else UNDATED
        found.setdefault(name, []).append(article)
    return dict(sorted(found.items()))


def _named(window: int, span: int) -> str:
    """Return a window's name, its first and last day, given its `span` in days; names sort in order of time."""
    first = window * span
    return f"{date.fromordinal(max(1, first))}/{date.fromordinal(min(first + span - 1, date.max.toordinal()))}"


def neighbouring(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of windows with a seam between them: each window and the next, and each and the undated one."""
    dated = [name for name in names if name not in (UNDATED, ALL)]
    ends = [tuple(map(date.fromisoformat, name.split("/"))) for name in dated]
    pairs = [
        (a, b) for (a, (_, end)), (b, (start, _)) in pairwise(zip(dated, ends, strict=True)) if (start - end).days == 1
    ]
    return pairs + ([(name, UNDATED) for name in dated] if UNDATED in names else [])


def window_groups(outlines: Sequence[Outline]) -> tuple[list[WindowGroup], list[dict[str, float]]]:
    """Return the groups of the articles of one window, in the order of their ids, and the sum of each one's vectors."""
    found, sums = [], []
    for members in members_of_groups(weighed(outlines)):
        total = summed(member.weights for member in members)
        timing = reduce(timing_of_both, [member.timing for member in members])
        inner = sum(similarity(member.weights, member.weights) for member in members)
        found.append(WindowGroup(group_of(members, total), timing, similarity(total, total), inner))
        sums.append(total)
    return found, sums


def seams(
    earlier: Sequence[WindowGroup], earlier_sums: Sequence[Mapping[str, float]],
    later: Sequence[WindowGroup], later_sums: Sequence[Mapping[str, float]],
) -> list[Seam]:  # fmt: skip
    """Return the pairs of groups of two windows whose articles are as similar as those of one event."""
    groups, totals = [*earlier, *later], [*earlier_sums, *later_sums]
    sizes = [len(each.group.articles) for each in groups]
    means = [
        Profile("", {term: weight / size for term, weight in total.items()}, each.timing)
        for each, total, size in zip(groups, totals, sizes, strict=True)
    ]
    found = []
    for a, b in sorted(neighbours(means, NEAR_PAIR)):
        if a < len(earlier) <= b:
            both, pairs = similarity(totals[a], totals[b]), sizes[a] * sizes[b]
            if certain(both / pairs * factor(groups[a].timing, groups[b].timing), pairs) >= SAME_EVENT:
                found.append(Seam(a, b - len(earlier), both))
    return found


def linked(
    groups: Sequence[WindowGroup], sums: Sequence[Mapping[str, float]], near: Mapping[tuple[int, int], float]
) -> list[Group]:
    """Return the events formed by groups that seams connect; `near` holds the sum of similarities across each seam."""
    profiles = [Profile("", total, each.timing) for each, total in zip(groups, sums, strict=True)]
    sizes = [len(each.group.articles) for each in groups]
    found = []
    for members in linked_articles(profiles, near, SAME_EVENT, sizes):
        first, *rest = members
        whole, total = groups[first], sums[first]
        for index in rest:
            both = similarity(total, sums[index])
            whole, total = joined(whole, groups[index], both), summed((total, sums[index]))
        found.append(whole.group)
    return found


def joined(a: WindowGroup, b: WindowGroup, both: float) -> WindowGroup:
    """Return two groups as one; `both` is the sum of the similarities of their articles.

    The larger group gives the name.  Only words that both list are sure to be shared by all their articles.
    """
    first, second = (a.group, b.group) if len(a.group.articles) >= len(b.group.articles) else (b.group, a.group)
    own, inner = a.own + b.own + 2 * both, a.inner + b.inner
    articles = tuple(sorted((*first.articles, *second.articles)))
    shared = set(second.telling)
    group = replace(
        first, articles=articles,
        likeness=round((own - inner) / (len(articles) * (len(articles) - 1)), 2),
        telling=tuple(term for term in first.telling if term in shared),
    )  # fmt: skip
    return WindowGroup(group, timing_of_both(a.timing, b.timing), own, inner)
