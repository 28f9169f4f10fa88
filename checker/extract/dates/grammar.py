"""The grammar: all rules for the simplest expressions of time, in the order in which they are tried.

Expressions next to each other ("Monday" "last week", "28 February" "7:40 a.m.") are put together in `joins`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.dates import calendar_rules, clock_rules, relative_rules
from checker.extract.dates.lexemes import Lexemes, time_pattern
from checker.extract.dates.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.dates.expression import Expression

RULES = (*clock_rules.RULES, *calendar_rules.RULES, *relative_rules.RULES)
STARTS = (
    "MONTH", "MONTH_SHORT", "WEEKDAY", "WEEKDAY_SHORT", "DAY", "NUMBER", "ORDINAL", "ORDINAL_WORD", "YEAR",
    "YEAR_RANGE", "DAY_RANGE", "NUMERIC_DATE", "CLOCK", "CLOCK_FULL", "DECIMAL_CLOCK", "HOUR_MINUTE", "NOON",
    "DEICTIC", "TONIGHT", "OVERNIGHT", "POINTER", "PERIOD_POINTER", "CURRENT", "NARRATIVE_POINTER", "THAT", "PART",
    "DAY_PHASE", "QUARTER", "HALF", "QUARTER_LETTER", "SEASON", "FALL", "EDGE_NOUN", "YEAREND", "UNIT", "UNITS",
    "FEAST", "FEAST_SEASON", "WEEKEND", "WITHIN", "APOSTROPHE", "DECADE", "FISCAL", "FISCAL_YEAR",
)  # fmt: skip
"""The classes an expression can begin with, after any article or preposition: most words need not be tried at all."""

_ALTERNATIVES = "|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in RULES)
GRAMMAR = time_pattern(f"(?= (?:THE|IN A|IN|A|BY)? [{' '.join(STARTS)}]) (?:{_ALTERNATIVES})")
_READERS = {rule.name: rule.read for rule in RULES}


def simple_expressions(lexemes: Lexemes) -> Iterator[Expression]:
    """Yield the simple expressions of time, from left to right and without overlap."""
    for match in GRAMMAR.finditer(lexemes.classes):
        expression = _READERS[str(match.lastgroup)](Phrase(lexemes, match.start(), match.end()))
        if expression is not None:
            yield expression
