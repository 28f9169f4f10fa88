"""Groups of claims in which every claim resembles the group, not merely one of its members.

Average link over scored pairs: a pair that was never scored counts as unlike.  That holds within an article too, so
two sentences of one article come into one group only if the second repeats the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.graphs import average_link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pair = tuple[int, int]

NEGLIGIBLE = 0.1  # a pair that scores less counts as entirely unlike


class _Group(NamedTuple):
    """Claims that belong together, by index, with the total score of the pairs among them and how many these are."""

    members: list[int]
    total: float
    pairs: int


def linked_claims(scores: Mapping[Pair, float], articles: Sequence[str], least: float) -> list[tuple[list[int], float]]:
    """Return the groups of claims whose mean pair score is at least `least`, with that mean.

    `scores` maps pairs ``(lower, higher)`` of indices of claims to 0..1. Each group is sorted and holds claims of at
    least two articles; a claim is in at most one group.
    """
    near = {pair: score for pair, score in scores.items() if score >= NEGLIGIBLE}
    groups = [_Group([index], 0.0, 0) for index in range(len(articles))]
    found = average_link(groups, near, least, unknown=_unlike, score=_mean, joined=_joined)
    across = [group for group in found if len({articles[index] for index in group.members}) > 1]
    return sorted((group.members, group.total / group.pairs) for group in across)


def _unlike(_: _Group, __: _Group) -> float:
    return 0.0


def _mean(a: _Group, b: _Group, both: float) -> float:
    return both / (len(a.members) * len(b.members))


def _joined(a: _Group, b: _Group, both: float) -> _Group:
    pairs = len(a.members) * len(b.members) + a.pairs + b.pairs
    return _Group(sorted(a.members + b.members), both + a.total + b.total, pairs)
