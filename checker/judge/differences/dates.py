"""Times that answer the same question with intervals that do not overlap."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.dates.compare import may_be_of_two_zones, relate, told_alike
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import BEFORE_CUES, MONTHS
from checker.extract.saying import cues
from checker.extract.word_classes import class_words
from checker.judge.differences.base import Difference, is_required
from checker.judge.differences.sequences import told_in_one_order
from checker.judge.words import ARTICLES, FROM
from checker.language import word_list
from checker.model import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit


COUNTED = re.compile(r"([PN][+-])(\d+)([A-Z]+)")
"""The symbol of a time counted from publication or from another moment of its story."""
STRETCH = re.compile(r"[\dX]{4}-(\d\d)(?:-\d\d)?/[\dX]{4}-(\d\d)(?:-\d\d)?")
"""The symbol of a time from one month to another, with or without its days."""
OF_DAY = ("part-of-day", "minute")
"""Granularities of times within a day, for which the day alone can stand too."""
BOUNDS = ("before", "after")
TELLING_REACH = 2
"""Most units from a time to its verb of saying: "said in Paris on Monday"."""
OCCASIONS = word_list("comparing", "occasions")
"""Words for occasions of speaking, which count like the past forms of verbs of saying."""
DECLARING = word_list("comparing", "declaring")
"""Verbs of saying that declare what follows them to be something."""
FORMER = 3
"""Units to look at before the time of a former value: "from", "47.9", "in"."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of times that correspond and conflict."""
    for left, right, placed in pairing.counterparts("when"):
        a, b = left.value, right.value
        if not (isinstance(a, When) and isinstance(b, When)):
            continue
        if told_alike(a, b):
            continue
        kind, reason = relate(a, b)
        bounds = kind == "compatible" and a.relation == b.relation in BOUNDS
        if bounds:  # "before the end of May" and "before the end of April" can both hold, but name two limits
            kind, reason = relate(_day(a), _day(b))
        if kind == "incomparable" and _counted_otherwise(pairing, left, right):
            kind, reason = "conflict", f"“{a.text}” and “{b.text}” count differently from one moment."
        if kind != "conflict" and placed and _other_end(a, b):
            kind, reason = "conflict", f"“{a.text}” and “{b.text}” have one end in common and not the other."
        if kind != "conflict":
            continue
        if _of_a_former_value(pairing.a, left) != _of_a_former_value(pairing.b, right):
            continue
        if _told_elsewhere(a, right, pairing.b.units) or _told_elsewhere(b, left, pairing.a.units):
            continue
        certain = a.granularity == b.granularity and not bounds
        told = of_telling(pairing.a, left) or of_telling(pairing.b, right)
        opens = told or may_be_of_two_zones(a, b)
        yield Difference("date", certain, left, right, a.text, b.text, reason, placed, open=opens)
    yield from _months(pairing)


def _months(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each month that qualifies a noun ("May sales") and is replaced by another month."""
    if pairing.a.words.isdisjoint(MONTHS) or pairing.b.words.isdisjoint(MONTHS):
        return
    for gap in pairing.gaps:
        mine, theirs = ([unit for unit in units if _is_month(side, unit)] for side, units in gap.sides(pairing))
        if len(mine) == 1 == len(theirs) and (mine[0].kind, theirs[0].kind) != ("when", "when"):
            (left,), (right,) = mine, theirs
            a, b = pairing.a.text(left), pairing.b.text(right)
            if a[:3] != b[:3] and not (_mentions(pairing.b, a) or _mentions(pairing.a, b)):
                yield Difference("date", True, left, right, a, b, f"{a} and {b} are two months.")


def _mentions(side: Side, month: str) -> bool:
    return re.search(rf"\b{month}\b", plain(side.claim.text)) is not None


def _is_month(side: Side, unit: Unit) -> bool:
    return unit.kind in ("word", "when") and (word := side.text(unit)).istitle() and word.lower() in MONTHS


def _counted_otherwise(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether two times count different numbers of one unit from a moment that neither dates ("2 days later").

    They may also count the same number in opposite directions from it.
    """
    a, b = left.value, right.value
    if not (isinstance(a, When) and isinstance(b, When)) or a.relation != b.relation:
        return False
    counts = COUNTED.fullmatch(a.symbol or ""), COUNTED.fullmatch(b.symbol or "")
    if not (counts[0] and counts[1]) or _is_bound(pairing.a, left) or _is_bound(pairing.b, right):
        return False
    (way, count, unit), (other_way, other_count, other_unit) = counts[0].groups(), counts[1].groups()
    if unit != other_unit or way[0] != other_way[0]:
        return False
    if way != other_way:  # "two months before it closed", "two months after it closed"
        return count == other_count and not told_in_one_order(pairing)
    return count != other_count and min(int(count), int(other_count)) > 1


def _other_end(a: When, b: When) -> bool:
    """Whether two periods, given by first and last month, share just one of these: "from May to July"."""
    mine, theirs = _ends(a), _ends(b)
    return mine is not None and theirs is not None and (mine[0] == theirs[0]) != (mine[1] == theirs[1])


def _ends(when: When) -> tuple[str, str] | None:
    """Return the first and last month, as two digits, of a time that spans several months, or None."""
    found = STRETCH.fullmatch(when.symbol or f"{when.first}/{when.last}") if when.granularity == "month" else None
    return (found[1], found[2]) if found and found[1] != found[2] else None


def _is_bound(side: Side, unit: Unit) -> bool:
    """Whether a word before a time leaves it open: "more than two months later", not "must wait at least two"."""
    bounded = unit.place > 0 and side.text(side.units[unit.place - 1]).lower() in _approximating()
    return bounded and not is_required(side, unit)


@cache
def _approximating() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in BEFORE_CUES.entries)


def told_at_two_times(pairing: Pairing) -> bool:
    """Whether each claim says when it was told, and these are two times: "said on Saturday morning", "at night"."""
    told = (
        (left.value, right.value)
        for left, right, _ in pairing.counterparts("when")
        if of_telling(pairing.a, left) and of_telling(pairing.b, right)
    )
    return any(isinstance(a, When) and isinstance(b, When) and _are_two(a, b) for a, b in told)


def _are_two(a: When, b: When) -> bool:
    """Whether two times are not the same: they conflict, or name two parts of one day."""
    parts = a.granularity in OF_DAY and b.granularity in OF_DAY and (a.symbol, a.clock) != (b.symbol, b.clock)
    return parts or relate(a, b).kind == "conflict"


def of_telling(side: Side, unit: Unit) -> bool:
    """Whether a time is that of an utterance ("said on Monday"), which may have been repeated on another day.

    A time that the utterance is about ("declared Sunday a day of mourning") is not.
    """
    before, after = side.units[max(0, unit.place - 1) : unit.place], side.units[unit.place + 1 : unit.place + 2]
    if any(side.text(u).lower() in DECLARING for u in before) and any(side.text(u).lower() in ARTICLES for u in after):
        return False
    near = side.units[max(0, unit.place - TELLING_REACH) : unit.place + TELLING_REACH + 1]
    return any(
        other.clause == unit.clause and side.text(other).lower() in telling() and not _is_passive(side, other)
        for other in near
    )


def _is_passive(side: Side, unit: Unit) -> bool:
    """Whether a verb of saying is passive: "the deal was announced on March 11" tells when the deal came out."""
    ahead = side.units[unit.place - 1] if unit.place else None
    return ahead is not None and side.text(ahead).lower() in class_words("auxiliaries", "be")


@cache
def telling() -> frozenset[str]:
    """Return the words that make a time near them that of an utterance.

    Only past forms of verbs count, since a "report" or an "order" may be a thing.
    """
    said = (word for word, cue in cues().items() if cue.form == "past" and (cue.clausal or cue.addressing))
    return frozenset((*said, *OCCASIONS))


def _of_a_former_value(side: Side, unit: Unit) -> bool:
    """Whether a time belongs to the figure that came before another: "rose to 61.4 from 58.2 in May"."""
    ahead = side.units[max(0, unit.place - FORMER) : unit.place]
    if ahead and ahead[-1].kind == "word":  # "in"
        ahead = ahead[:-1]
    return len(ahead) > 1 and ahead[-1].kind == "quantity" and side.text(ahead[-2]).lower() in FROM


def _told_elsewhere(when: When, counterpart: Unit, units: tuple[Unit, ...]) -> bool:
    """Whether the other side names the same time in another place, and no more coarsely."""
    return any(_names(when, unit.value) for unit in units if unit is not counterpart and isinstance(unit.value, When))


def _names(when: When, other: When) -> bool:
    """Whether the time `other` names the time `when`, or the day of a time of day."""
    kind = relate(_day(when), _day(other)).kind
    no_coarser = when.granularity == other.granularity or (when.granularity in OF_DAY and other.granularity == "day")
    return kind == "equal" or (kind == "compatible" and no_coarser)


def _day(when: When) -> When:
    """Return the day that a limit names, instead of all the time before or after it."""
    return replace(when, relation="on") if when.relation in BOUNDS else when
