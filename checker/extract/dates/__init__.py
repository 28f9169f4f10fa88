"""Dates and times of a text, as intervals of days.

`lexemes` reads words as classes, `grammar` finds simple expressions, `joins` puts neighbours together, `tense` asks the verb,
`resolve` finds the days, `symbols` keeps what is known without them; `compare` relates two times.
"""

from __future__ import annotations

from datetime import date

from checker.extract.dates.expression import Expression
from checker.extract.dates.grammar import simple_expressions
from checker.extract.dates.joins import join
from checker.extract.dates.lexemes import Lexemes, read
from checker.extract.dates.resolve import days_of
from checker.extract.dates.symbols import symbol_of
from checker.extract.dates.tense import Tense, looks_ahead, tense
from checker.model import When

__all__ = ["find_dates"]


def find_dates(text: str, published: str | None = None) -> tuple[When, ...]:
    """Return the times that `text` names, in order and without overlap.

    `published` is the ISO date (or date-time) of publication: times that count from the present resolve against it, and stay symbolic
    without it; the clock of the machine is never asked.  Raises ``ValueError`` if `published` is not an ISO date.
    """
    day = date.fromisoformat(published[:10]) if published else None
    lexemes = read(text)
    found = (_when(lexemes, expression, day) for expression in join(lexemes, simple_expressions(lexemes)))
    return tuple(when for when in found if when is not None)


def _when(lexemes: Lexemes, expression: Expression, published: date | None) -> When | None:
    start, end = lexemes.starts[expression.first], lexemes.end(expression.last - 1)
    if expression.future_only and not looks_ahead(lexemes.text, start, end):
        return None
    direction: Tense = "unknown"
    if published and expression.follows_tense:
        attribute = lexemes.is_attribute(expression.first, expression.last)
        direction = "unknown" if attribute else tense(lexemes.text, start, end)
        if direction == "unknown" and not attribute and expression.weekday is not None:
            direction = "past"  # news tells what was
    days = days_of(expression, published, direction)
    absolute = expression.year is not None
    return When(
        start, end, lexemes.text[start:end],
        days[0].isoformat() if days else None, days[1].isoformat() if days else None,
        expression.granularity, expression.relation,
        "narrative" if expression.narrative else "text" if absolute else "publication" if days else "none",
        symbol_of(expression, days[0] if days else None), expression.clock, expression.offset,
    )  # fmt: skip
