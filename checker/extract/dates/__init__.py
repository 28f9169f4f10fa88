"""Dates and times of a text, as intervals of days.

`stretches` finds where a time may be, `lexemes` reads words as classes, `grammar` finds simple expressions by the rules
of `clock_rules`, `calendar_rules` and `relative_rules`, `joins` puts neighbours together, `relations` adds the words
before them, `tense` reads the verb, `resolve` finds the days, `symbols` keeps what is known without them; `compare`
relates two times.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.extract.dates.grammar import simple_expressions
from checker.extract.dates.joins import join
from checker.extract.dates.lexemes import Lexemes, read
from checker.extract.dates.relations import with_relation
from checker.extract.dates.resolve import days_of
from checker.extract.dates.stretches import stretches
from checker.extract.dates.symbols import symbol_of
from checker.extract.dates.tense import Tense, looks_ahead, tense
from checker.extract.normalise import plain
from checker.language import pattern
from checker.model import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.dates.expression import Expression

__all__ = ["find_dates"]

NOT_UNTIL = pattern("negation", "not_until")
"""What is before the "until" that tells when something came about: "was not finished until 1937"."""
UNTIL_REACH = 80  # characters from the negator to the "until"


def find_dates(text: str, published: str | None = None) -> tuple[When, ...]:
    """Return the times that `text` names, in order and without overlap.

    A span includes words of relation ("by Friday", "between January and March"), but no plain "in", "on" or "at".
    `published` is the ISO date (or date-time) of publication: times that count from the present are resolved against
    it, and stay symbolic without it; the machine's clock is never used.  Raises ``ValueError`` if it is not an ISO
    date.
    """
    day = date.fromisoformat(published[:10]) if published else None
    return tuple(when for start, end in stretches(text) for when in times_among(read(text, start, end), day))


def times_among(lexemes: Lexemes, day: date | None) -> Iterator[When]:
    """Yield the times among `lexemes`, in order; `day` is that of publication."""
    floor = 0
    for expression in join(lexemes, simple_expressions(lexemes)):
        when = _when(lexemes, with_relation(lexemes, expression, floor), day)
        floor = expression.last
        if when is not None:
            yield when


def _when(lexemes: Lexemes, expression: Expression, published: date | None) -> When | None:
    start, end = lexemes.starts[expression.first], lexemes.end(expression.last - 1)
    if expression.future_only and not looks_ahead(lexemes.text, start, end):
        return None
    if expression.relation == "until" and NOT_UNTIL.search(plain(lexemes.text), max(0, start - UNTIL_REACH), start):
        expression = expression._replace(relation="on")
    days = days_of(expression, published, _tense(lexemes, expression, start, end) if published else "unknown")
    absolute = expression.year is not None
    return When(
        start, end, lexemes.text[start:end],
        days[0].isoformat() if days else None, days[1].isoformat() if days else None,
        expression.granularity, expression.relation,
        "narrative" if expression.narrative else "text" if absolute else "publication" if days else "none",
        symbol_of(expression, days[0] if days else None), expression.clock, expression.offset,
    )  # fmt: skip


def _tense(lexemes: Lexemes, expression: Expression, start: int, end: int) -> Tense:
    """Return whether the time is past or future.

    The attribute of a noun ("Monday's vote") is unknown, which means the nearest day; "until" looks ahead; a weekday or
    month without a verb is past, since news tells what has happened.
    """
    if not expression.follows_tense or lexemes.is_attribute(expression.first, expression.last):
        return "unknown"
    if expression.relation == "until":
        return "either" if expression.day is not None else "future"
    found = tense(lexemes.text, start, end)
    tells_what_was = expression.weekday is not None or expression.granularity == "month"
    return "past" if found == "unknown" and tells_what_was else found
