"""What a number may be in a date: a day, a year, a clock time, a whole date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.language import source, table

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_YEAR, LAST_YEAR = 1500, 2199  # four digits outside this range are a quantity, or too far away for news


class Shape(NamedTuple):
    """How a class of numbers is written, and what it means; the meaning is None if no such time exists."""

    name: str
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], Any]


def classify(word: str) -> tuple[str, Any] | None:
    """Return the class and meaning of a number, or None if it has none in a date."""
    for shape in _SHAPES:
        if match := shape.pattern.fullmatch(word):
            meaning = shape.meaning(match)
            if meaning is not None:
                return shape.name, meaning
    return None


_AFTERNOON: str = table("calendar")["forms"]["afternoon"]


def hour_minute(hour: int, minute: int) -> int | None:
    """Return the minute of the day, or None if there is no such time on a clock."""
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def to_24_hours(minutes: int | None, meridiem: str) -> int | None:
    """Return the minute of the day for a time on the twelve-hour clock; a time from 13:00 on is left as it is."""
    if minutes is None or minutes >= 13 * 60:
        return minutes
    return minutes % 720 + (720 if meridiem.lower().startswith(_AFTERNOON) else 0)


def _clock(match: re.Match[str]) -> int | None:
    return hour_minute(int(match[1]), int(match[2]))


def _clock_with_meridiem(match: re.Match[str]) -> int | None:
    hour = int(match[1])
    return to_24_hours(hour_minute(hour, int(match[2] or 0)), match[3]) if hour else None


def _date(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    return (int(year), int(month), int(day)) if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 else None


def _slashed_date(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Return the date of 02/28/2017 or 28/02/2017; None for 03/04/2017, which can be read in two ways."""
    first, second, year = match.groups()
    if int(first) > 12:
        return _date(year, second, first)
    return _date(year, first, second) if int(second) > 12 or first == second else None


def _day(match: re.Match[str]) -> int | None:
    return day if 1 <= (day := int(match[1])) <= 31 else None


def _year(match: re.Match[str]) -> int | None:
    return year if FIRST_YEAR <= (year := int(match[1])) <= LAST_YEAR else None


def _day_range(match: re.Match[str]) -> tuple[int, int] | None:
    first, last = int(match[1]), int(match[2])
    return (first, last) if 1 <= first < last <= 31 else None


def _year_range(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the years of 1998-99 or 2014-2018."""
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    return (first, last) if FIRST_YEAR <= first < last <= LAST_YEAR else None


_SHAPES = tuple(
    Shape(name, re.compile(written, re.IGNORECASE), meaning)
    for name, written, meaning in (
        ("DAY", r"(\d{1,2})", _day),
        ("YEAR", r"(\d{4})", _year),
        ("HOUR_MINUTE", r"(\d\d)(\d\d)", _clock),
        ("NUMBER", r"(\d{1,4})", lambda match: int(match[1])),
        ("ORDINAL", source("calendar", "ordinal"), _day),
        ("CLOCK", r"(\d{1,2}):(\d\d)(?::\d\d)?", _clock),
        ("DECIMAL_CLOCK", r"(\d{1,2})\.(\d\d)", _clock),
        ("CLOCK_FULL", source("calendar", "clock_with_half"), _clock_with_meridiem),
        ("CLOCK_FULL", source("calendar", "clock_with_h"), _clock),
        ("DECADE", source("calendar", "decade"), _year),
        ("SHORT_DECADE", source("calendar", "short_decade"), lambda match: 1900 + int(match[1])),
        ("NUMERIC_DATE", r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", lambda match: _date(match[1], match[2], match[3])),
        ("NUMERIC_DATE", r"(\d{1,2})\.(\d{1,2})\.(\d{4})", lambda match: _date(match[3], match[2], match[1])),
        ("NUMERIC_DATE", r"(\d{1,2})/(\d{1,2})/(\d{4})", _slashed_date),
        ("DAY_RANGE", r"(\d{1,2})[-–](\d{1,2})", _day_range),
        ("YEAR_RANGE", r"(\d{4})[-–/](\d\d|\d{4})", _year_range),
    )
)

CLASSES = tuple(dict.fromkeys(shape.name for shape in _SHAPES))
