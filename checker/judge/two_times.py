"""What shows that two figures told alike are of two times: another base, stretch or day, or no figure in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.dates.compare import relate, told_alike
from checker.extract.normalise import plain
from checker.extract.quantities.compare import relate as relate_numbers
from checker.extract.quantities.vocabulary import MONTHS
from checker.judge.differences.dates import of_telling
from checker.language import any_of, pattern
from checker.model import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.dispute import Dispute
    from checker.judge.side import Side
    from checker.model import Claim, Quantity

BASE = pattern("comparing", "base", months=any_of(MONTHS))
"""The time with which a figure is compared: "from a year earlier", "month on month"."""
STRETCHES = frozenset({"week", "month", "quarter", "season", "half", "year", "decade"})
"""Granularities of times that a figure may be the figure of."""


def have_two_bases(dispute: Dispute) -> bool:
    """Whether two figures are compared with two times: "from a year earlier", "from the month before"."""
    bases = [set(_bases(side.claim)) for side, _ in dispute.sides]
    return dispute.difference.family in ("number", "antonym") and all(bases) and bases[0].isdisjoint(bases[1])


def _bases(claim: Claim) -> Iterator[str]:
    for found in BASE.finditer(plain(claim.text)):
        yield (found["ago"] or found["previous"] or found["last"] or found.lastgroup or "").lower()


def name_two_stretches(dispute: Dispute) -> bool:
    """Whether each claim names a stretch of time, and only one says which by its number: "2016", "this year"."""
    if dispute.difference.family != "number":
        return False
    mine, theirs = (
        [unit.value for unit in side.units if isinstance(unit.value, When) and unit.value.granularity in STRETCHES]
        for side, _ in dispute.sides
    )
    named = [{any(map(str.isdigit, when.text)) for when in stretches} for stretches in (mine, theirs)]
    return sorted(named, key=sorted) == [{False}, {True}] and not any(
        told_alike(a, b) or relate(a, b).kind in ("equal", "compatible") for a in mine for b in theirs
    )


def name_two_days(dispute: Dispute) -> bool:
    """Whether each claim names a day beside those on which it was said, and none that is surely one of the other's."""
    if dispute.difference.family != "number":
        return False
    mine, theirs = ([*_days_of(side)] for side, _ in dispute.sides)
    return are_two_days(mine, theirs)


def are_two_days(some: Sequence[When], others: Sequence[When]) -> bool:
    """Whether both sides name days, and none of one side is surely one of the other's."""
    pairs = [(a, b) for a in some for b in others]
    return bool(pairs) and not any(told_alike(a, b) or relate(a, b).kind in ("equal", "compatible") for a, b in pairs)


def _days_of(side: Side) -> Iterator[When]:
    for unit in side.units:
        if isinstance(unit.value, When) and unit.value.granularity == "day" and not of_telling(side, unit):
            yield unit.value


def all_figures_differ(dispute: Dispute) -> bool:
    """Whether two claims give several measures and agree on none, as an update or another line of a table does."""
    a, b = (measures_of(side.claim) for side, _ in dispute.sides)
    return dispute.difference.family == "number" and differing(a, b) > 1


def measures_of(claim: Claim) -> list[Quantity]:
    """Return the figures of a claim that count nothing: an inventory may be wrong in each of its counts."""
    return [q for q in claim.quantities if q.kind in ("level", "change") and not q.noun]


def differing(some: Sequence[Quantity], others: Sequence[Quantity]) -> int:
    """Count the figures that exclude all of their sort on the other side, whichever side has more of them.

    It is 0 if both sides give one figure.
    """
    excluding = [0, 0]
    for number, (mine, theirs) in enumerate(((some, others), (others, some))):
        for one in mine:
            alike = (other for other in theirs if (one.dimension, one.noun) == (other.dimension, other.noun))
            kinds = {relate_numbers(one, other).kind for other in alike}
            if "equal" in kinds:
                return 0
            excluding[number] += kinds == {"conflict"}
    return max(excluding)
