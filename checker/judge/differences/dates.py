"""Times that answer the same question with intervals that do not meet."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.dates.compare import relate, told_alike
from checker.extract.speakers.cues import cues
from checker.judge.differences.base import Difference
from checker.model import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit


BOUNDS = ("before", "after")
TELLING_REACH = 2
"""Units between a verb of saying and its time: "said in Paris on Monday"."""
OCCASIONS = ("says", "interview", "statement", "speech", "conference", "letter")
"""Words of occasion beside the past forms of the verbs of saying."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of times that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("when"):
        a, b = left.value, right.value
        if not (isinstance(a, When) and isinstance(b, When)):
            continue
        if told_alike(a, b):
            continue
        relation, reason = relate(a, b)
        bounds = relation == "compatible" and a.relation == b.relation in BOUNDS
        if bounds:  # "before the end of May" and "before the end of April" can both hold, but name two limits
            relation, reason = relate(_day(a), _day(b))
        if relation != "conflict":
            continue
        if _told_elsewhere(a, right, pairing.b.units) or _told_elsewhere(b, left, pairing.a.units):
            continue
        certain = a.granularity == b.granularity and not bounds
        told = _of_telling(pairing.a, left) or _of_telling(pairing.b, right)
        yield Difference("date", certain, left, right, a.text, b.text, reason, placed, open=told)


def _of_telling(side: Side, unit: Unit) -> bool:
    """Whether a time is that of an utterance ("said on Monday"): who said a thing on one day may have said it again."""
    near = side.units[max(0, unit.place - TELLING_REACH) : unit.place + TELLING_REACH + 1]
    return any(other.clause == unit.clause and side.text(other).lower() in telling() for other in near)


@cache
def telling() -> frozenset[str]:
    """Return the words beside which a time is that of an utterance; a "report" or an "order" may be a thing."""
    said = (word for word, cue in cues().items() if cue.form == "past" and (cue.clausal or cue.addressing))
    return frozenset((*said, *OCCASIONS))


def _told_elsewhere(when: When, counterpart: Unit, units: tuple[Unit, ...]) -> bool:
    """Whether the other side names the same time, no coarser, in another place."""
    return any(_names(when, unit.value) for unit in units if unit is not counterpart and isinstance(unit.value, When))


def _names(when: When, other: When) -> bool:
    relation = relate(_day(when), _day(other))[0]
    return relation == "equal" or (relation == "compatible" and when.granularity == other.granularity)


def _day(when: When) -> When:
    """Return the day that a limit names, in place of all the time before or after it."""
    return replace(when, relation="on") if when.relation in BOUNDS else when
