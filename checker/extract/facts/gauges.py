"""A figure of which a happening has one: "a crowd of 24,712", "turnout was 68.4 percent", "jailed for six years"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import ELSEWHEN
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import table, written_out
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

AHEAD, BEHIND = 110, 40
"""Code points ahead of a figure in which the words that tell what it measures are looked for, and those behind it in
which a year may belong to it; not swept, as longer than the longest of the cases."""
INNER_MARK = re.compile(r"[,;:](?=\s)|\s[-–—]\s")
HAPPENING = "happening"
"""The subject of a figure that belongs to what the reports are about."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A sort of figure: the stems of what it counts, and the words right ahead of it or behind it.

    `unless` finds words ahead of the figure or in its clause that make it another one.  With `of_person`, everyone has
    a figure of their own; one that `passes` is another at another hour.
    """

    name: str
    nouns: frozenset[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    unless: re.Pattern[str] | None
    of_person: bool
    passes: bool


@cache
def gauges_of(dimension: str) -> tuple[Gauge, ...]:
    """Return the sorts of figures of a dimension."""
    rows: dict[str, dict[str, Any]] = table("gauges")["gauges"]
    return tuple(_gauge(name, row) for name, row in rows.items() if row["dimension"] == dimension)


def _gauge(name: str, row: dict[str, Any]) -> Gauge:
    ahead, behind = (written_out("gauges", row[key]) for key in ("ahead", "behind"))
    return Gauge(
        name, frozenset(map(stem, row.get("nouns", ()))),
        re.compile(rf"(?i)(?<!\w)(?:{ahead}) ?$"), re.compile(rf"(?i)[ -]?(?:{behind})(?!\w)"),
        re.compile(rf"(?i)\b(?:{row['unless']})\b") if "unless" in row else None,
        row.get("of_person", False), row.get("passes", False),
    )  # fmt: skip


@cache
def borne() -> frozenset[str]:
    """Return the gauges of which each firm, ship or town has a figure of its own."""
    rows: dict[str, dict[str, Any]] = table("gauges")["gauges"]
    return frozenset(name for name, row in rows.items() if row.get("borne"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each figure of a known sort; its subject is the person it belongs to, or the happening."""
    text = plain(claim.text)
    at_an_hour = any(when.clock is not None for when in claim.dates)
    for quantity in claim.quantities:
        if quantity.kind not in ("level", "change") or _is_of_another_year(quantity, claim):
            continue
        known = gauges_of(quantity.dimension)
        gauge = next((g for g in known if _measures(g, quantity, text, claim.start)), None)
        subject = _subject(gauge, quantity, claim) if gauge else None
        if gauge and subject and not (gauge.passes and at_an_hour):
            yield Fact(
                "gauge", subject, quantity.text, quantity.start, quantity.end, key=quantity.bounds, quantity=quantity,
                of=gauge.name,
            )  # fmt: skip


def _measures(gauge: Gauge, quantity: Quantity, text: str, offset: int) -> bool:
    if gauge.nouns and quantity.noun not in gauge.nouns:
        return False
    first, last = quantity.start - offset, quantity.end - offset
    if gauge.unless and gauge.unless.search(_up_to_mark(text, last)):
        return False
    ahead = text[max(0, first - AHEAD) : first]
    return gauge.ahead.search(ahead) is not None or gauge.behind.match(text, last) is not None


def _up_to_mark(text: str, last: int) -> str:
    """Return a text up to the comma or other inner mark behind a figure."""
    ends = INNER_MARK.search(text, last)
    return text[: ends.start() if ends else None]


def _is_of_another_year(quantity: Quantity, claim: Claim) -> bool:
    """Whether a year or month stands behind a figure and belongs to it: "sold for 12 million in 2019"."""
    behind = (when for when in claim.dates if when.granularity in ELSEWHEN and when.relation == "on")
    first = next((when for when in behind if 0 <= when.start - quantity.end <= BEHIND), None)
    if first is None:
        return False
    return not any(quantity.end <= other.start < first.start for other in claim.quantities)


def _subject(gauge: Gauge, quantity: Quantity, claim: Claim) -> str | None:
    """Return whose figure it is: of the persons named, the nearest ahead of it, or else the first behind it."""
    if not gauge.of_person:
        return HAPPENING
    persons = [name for name in claim.names if name.kind == "person"]
    ahead = [name for name in persons if name.end <= quantity.start]
    return next((name.canonical for name in (*reversed(ahead), *persons)), None)


FINDER = Finder(find, needs="number")
