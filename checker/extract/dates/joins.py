"""Joins neighbouring simple expressions, so that one time is one `Expression`.

"Sunday" + "March 5", "Monday" + "last week", "the third quarter" of "2016", "28 February" at "7:40 a.m."
become one, "January" to "March" a stretch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.dates.clock_rules import is_late
from checker.extract.dates.lexemes import Lexemes, time_pattern
from checker.extract.dates.relations import relation_ahead

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from checker.extract.dates.expression import Expression

NOON = 12 * 60
LONGEST_GAP = 3  # lexemes between two parts of one time: "Monday at about 7 a.m."

_DATE_GAP = time_pattern("COMMA? OPEN?")
_YEAR_GAP = time_pattern("COMMA? OF? THE?")
_TIME_GAP = time_pattern("(?:COMMA|AT|ON|IN|THE|OF|DASH|ABOUT|SHORTLY|BEFORE|AFTER|BY|EDGE|OPEN)*")
_ZONE_GAP = time_pattern("COMMA? OPEN")
_RANGE_GAP = time_pattern("(?:TO|DASH|UNTIL|AND|BY) THE?")
_BETWEEN = time_pattern("BETWEEN THE? $")
_CLOCK_BEFORE = time_pattern("(?:AT|FROM|UNTIL|BY|ABOUT|BEFORE|AFTER|SINCE) ABOUT? $")
_OF_A_DAY = ("day", "part-of-day", "minute")
_ALIKE = ("day", "month", "year", "quarter", "season", "decade", "century")
_RANGES = frozenset({*((kind, kind) for kind in _ALIKE), ("month", "day")})  # "between January and June 30"


def join(lexemes: Lexemes, simple: Iterable[Expression]) -> list[Expression]:
    """Return the expressions with neighbours joined, without those that are a time only next to others."""
    joined: list[Expression] = []
    for expression in simple:
        current = expression
        while joined and (whole := _together(lexemes, joined[-1], current)):
            joined.pop()
            current = whole
        joined.append(current)
    return [expression for expression in joined if not _is_fragment(lexemes, expression)]


def _is_fragment(lexemes: Lexemes, expression: Expression) -> bool:
    """Return whether the words are a time only next to others: "afternoon", "3:16", "the second half"."""
    if expression.needs_year and expression.year is None and expression.year_step is None:
        return True
    if expression.part and not expression.has_day and not expression.period:
        return True
    if not expression.bare_clock or expression.has_day:
        return False
    return not _CLOCK_BEFORE.search(lexemes.classes, max(0, expression.first - 2), expression.first)


def _together(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Return `a` and `b` as one time, or None if they are two."""
    if b.first - a.last > LONGEST_GAP:
        return None
    return (
        _dated_weekday(lexemes, a, b)
        or _of_year(lexemes, a, b)
        or _of_week(lexemes, a, b)
        or _zoned(lexemes, a, b)
        or _timed_day(lexemes, a, b)
        or _range(lexemes, a, b)
    )


def _between(lexemes: Lexemes, a: Expression, b: Expression, gap: re.Pattern[str]) -> bool:
    return gap.fullmatch(lexemes.classes, a.last, b.first) is not None


def _closing(lexemes: Lexemes, a: Expression, b: Expression) -> int:
    """Return the end of `b`, including the bracket that closes one opened between `a` and `b`."""
    return b.last + (lexemes.has(a.last, b.first, "OPEN") and lexemes.has(b.last, b.last + 1, "CLOSE"))


def _dated_weekday(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join "Sunday" and "March 5"."""
    if a.weekday is None or a.day is not None or a.until or b.day is None or not _between(lexemes, a, b, _DATE_GAP):
        return None
    return b._replace(first=a.first, last=_closing(lexemes, a, b), weekday=a.weekday)


def _of_year(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join "the third quarter" and "2016", "March" and "last year"."""
    is_year = (
        b.granularity == "year"
        and not (b.edge or b.narrative or b.until)
        and (b.year is not None or b.step is not None)
    )
    is_part = a.year is None and a.step is None and not a.narrative and (a.month or a.quarter or a.half or a.season)
    if not is_year or not is_part or not _between(lexemes, a, b, _YEAR_GAP):
        return None
    until = a.until._replace(year=b.year, year_step=b.step) if a.until else None
    year, step = _year_before(b.year, b.step, a, a.until)
    return a._replace(last=b.last, year=year, year_step=step, until=until)


def _of_week(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join "Monday" and "last week"."""
    if a.weekday is None or a.step is not None or b.granularity != "week" or b.step is None or b.narrative:
        return None
    return a._replace(last=b.last, week_step=b.step) if _between(lexemes, a, b, _YEAR_GAP) else None


def _zoned(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join "4 a.m." and "(0200 GMT)", which gives the zone of the first."""
    if a.clock is None or b.clock is None or b.offset is None or not _between(lexemes, a, b, _ZONE_GAP):
        return None
    ahead = (a.clock - b.clock + 720) % 1440 - 720
    return a._replace(last=_closing(lexemes, a, b), offset=b.offset + ahead if a.offset is None else a.offset)


def _timed_day(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join a day and a time of day in any order: "Monday" "at 7:40 a.m.", "8:15" on "Thursday night"."""
    if not _between(lexemes, a, b, _TIME_GAP):
        return None
    for day, time in ((b, a), (a, b)):
        told_twice = (time.clock is not None and day.clock is not None) or (time.part and day.part)
        if not (time.is_time_of_day and day.has_day and day.granularity in _OF_A_DAY) or told_twice:
            continue
        ahead = relation_ahead(lexemes, a.last, b.first) if time is b else None  # "Monday at about 7 a.m."
        clock, part = day.clock if time.clock is None else time.clock, day.part or time.part
        return day._replace(
            first=a.first,
            last=b.last,
            granularity="part-of-day" if clock is None else "minute",
            clock=clock if clock is None or part is None else _of_part(clock, part),
            part=part,
            offset=day.offset if time.offset is None else time.offset,
            relation=ahead.relation if ahead else day.relation,
            until=None,
        )
    return None


def _of_part(clock: int, part: str) -> int:
    """Return the minute of the day of a twelve-hour clock time in a part of the day: "8:15" at night."""
    is_noon = clock == NOON and part != "NI"  # "in the morning, at noon"
    if is_noon or not 60 <= clock < NOON + 60:
        return clock
    return clock % NOON + NOON * is_late(clock // 60, part)


def _range(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Join "January" and "March", "Monday" and "Tuesday"; "Monday and Thursday" are two days, not a stretch."""
    kinds = (a.granularity, b.granularity)
    if a.until or b.until or a.narrative or b.narrative or kinds not in _RANGES:
        return None
    if not _between(lexemes, a, b, _RANGE_GAP):
        return None
    is_stretch = _BETWEEN.search(lexemes.classes, max(0, a.first - 2), a.first) or _follows(a, b)
    if lexemes.has(a.last, b.first, "AND") and not is_stretch:
        return None
    if a.year is None and a.year_step is None:
        year, year_step = _year_before(b.year, b.year_step, a, b)
        until = b
    else:
        year, year_step = a.year, a.year_step
        until = b._replace(year=b.year or year)
    return a._replace(last=b.last, granularity=b.granularity, year=year, year_step=year_step, until=until)


def _year_before(
    year: int | None, step: int | None, start: Expression, end: Expression | None
) -> tuple[int | None, int | None]:
    """Return the year and step of the start of a stretch that ends in `year`, or `step` years from publication.

    "Between April and March 2004" starts in the year before, because no stretch ends before its start.
    """
    pairs = ((start.month, end.month), (start.quarter, end.quarter)) if end else ()
    turns = any(first is not None and last is not None and first > last for first, last in pairs)
    return year and year - turns, step if step is None else step - turns


def _follows(a: Expression, b: Expression) -> bool:
    """Return whether `b` comes right after `a`, as Tuesday does after Monday and 2002 after 2001."""
    if a.day is not None or b.day is not None:
        return False
    for x, y, cycle in (
        (a.weekday, b.weekday, 7),
        (a.month, b.month, 12),
        (a.step, b.step, None),
        (a.year, b.year, None),
    ):
        if x is not None and y is not None:
            return (x + 1 - y) % cycle == 0 if cycle else x + 1 == y
    return False
