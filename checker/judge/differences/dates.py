"""Times that answer the same question with intervals that do not meet."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.dates.compare import relate
from checker.extract.tokens import stem
from checker.judge.differences.base import Difference
from checker.lexicon import table
from checker.model import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit


TELLING_REACH = 2
"""Units between a verb of saying and its time: "said in Paris on Monday"."""
OCCASIONS = (
    "said",
    "told",
    "interview",
    "statement",
    "suggest",
    "ask",
    "urge",
    "call",
    "speech",
    "conference",
    "letter",
)
"""Irregular forms and words of occasion beside the verbs of saying of ``data/saying.toml``."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of times that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("when"):
        a, b = left.value, right.value
        if not (isinstance(a, When) and isinstance(b, When)):
            continue
        relation, reason = relate(a, b)
        bounds = relation == "compatible" and a.relation == b.relation in ("before", "after")
        if bounds:  # "before the end of May" and "before the end of April" can both hold, but name two limits
            relation, reason = relate(replace(a, relation="on"), replace(b, relation="on"))
        if relation != "conflict" or _told_elsewhere(a, pairing.b.units) or _told_elsewhere(b, pairing.a.units):
            continue
        certain = a.granularity == b.granularity and not bounds
        told = _of_telling(pairing.a, left) or _of_telling(pairing.b, right)
        yield Difference("date", certain, left, right, a.text, b.text, reason, placed, open=told)


def _of_telling(side: Side, unit: Unit) -> bool:
    """Whether a time is that of an utterance ("said on Monday"): who said a thing on one day may have said it again."""
    near = side.units[max(0, unit.place - TELLING_REACH) : unit.place + TELLING_REACH + 1]
    return any(other.key in telling() and other.clause == unit.clause for other in near if other.kind == "word")


@cache
def telling() -> frozenset[str]:
    """Return the stems of the verbs of saying that take a clause, and of the occasions on which things are said."""
    return frozenset(stem(verb) for verb in (*table("saying")["verbs"]["clausal"], *OCCASIONS))


def _told_elsewhere(when: When, units: tuple[Unit, ...]) -> bool:
    """Whether the other side names the same time, no coarser, in another place."""
    return any(_names(when, unit.value) for unit in units if isinstance(unit.value, When))


def _names(when: When, other: When) -> bool:
    relation = relate(when, other)[0]
    return relation == "equal" or (relation == "compatible" and when.granularity == other.granularity)
