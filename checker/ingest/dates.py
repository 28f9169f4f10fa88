"""Dates as pages and files print them beside a story: "2 May 2019 11:40 (UTC+04:00)", "Thu 21 Nov 2024 17.22".

For metadata only: dates inside the story are read by the extraction, relative to the day of publication found here.
Nothing here knows today's date: a date without a year stays without one.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from checker.language import pattern, source, table

MONTHS: dict[str, int] = table("calendar")["words"]["MONTH"] | table("calendar")["words"]["MONTH_SHORT"]
"""The number of each month by its name, full or short."""
ZONES: dict[str, int] = table("page_heads")["zones"]
"""The zones that pages name, in minutes east of UTC; ambiguous ones are left out and give no offset."""
AFTERNOON: str = table("calendar")["forms"]["afternoon"]

DIGIT = re.compile(r"\d")
MONTH = source("page_heads", "month")
"""A pattern for the name of a month, full or short."""
DATE = pattern("page_heads", "date")
TIME = pattern("page_heads", "time")
WEEKDAY = pattern("page_heads", "weekday")
"""A weekday at the end of the text before a date."""
DATE_WORDS = pattern("page_heads", "date_words")
"""Words that may stand beside a date on what is still a mere date line."""
COUNTER = pattern("page_heads", "counter")
"""How often a page was read, shared or commented on, as printed on the line of its date."""
RELATIVE_DATE = pattern("page_heads", "relative_date")
"""A page's date that counts from today or gives only a time, so that it tells no day."""
AMERICAN = pattern("page_heads", "american")
LONGEST_TIME = 12  # characters of a time before a date: "00:01, 4 Feb 2025"
LETTERS = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: month and day, the year if there is one, and the time of day and its UTC offset if given.

    `minute` counts from midnight, `offset` is in minutes east of UTC; `start` and `end` are the span of the date
    (without the time) in the string.
    """

    year: int | None
    month: int
    day: int
    minute: int | None
    offset: int | None
    start: int
    end: int

    @property
    def iso(self) -> str | None:
        """The ISO date or date-time, or None if there is no year."""
        if self.year is None:
            return None
        day = f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.minute is None:
            return day
        zone = ""
        if self.offset is not None:
            sign, size = ("-", -self.offset) if self.offset < 0 else ("+", self.offset)
            zone = f"{sign}{size // 60:02}:{size % 60:02}"
        return f"{day}T{self.minute // 60:02}:{self.minute % 60:02}{zone}"


def stamps(text: str) -> tuple[Stamp, ...]:
    """Return the dates in `text`, in order of appearance, without those that do not exist in any calendar."""
    found = list(DATE.finditer(text)) if DIGIT.search(text) else []
    ends = (*(match.start() for match in found[1:]), len(text))
    read = (_stamp(match, text, end) for match, end in zip(found, ends, strict=False))
    return tuple(stamp for stamp in read if stamp is not None)


def two_ways(text: str) -> str | None:
    """Return the first date in `text` whose day and month cannot be told apart: "06/10/2024"; None if there is none."""
    found = DATE.finditer(text) if "/" in text else ()
    return next((match[0] for match in found if match["year4"] and _is_ambiguous(match, text)), None)


def iso(text: str) -> str | None:
    """Return the ISO form of a date that a machine or person wrote into metadata, or None if it is not a full date."""
    text = text.strip()
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        if moment.year < 1000:
            return None
        whole_day = len(text) <= len("2024-10-17")
        return moment.date().isoformat() if whole_day else moment.isoformat(timespec="minutes")
    return next((stamp.iso for stamp in stamps(text) if stamp.iso), None)


def days_apart(filed: Stamp, printed: Stamp) -> int:
    """Return the days between a date without a year and a full one, in the year that brings them closest."""
    day = date(printed.year or 2000, printed.month, printed.day)
    years = [year for year in (day.year - 1, day.year, day.year + 1) if _exists(year, filed.month, filed.day)]
    return min((abs((day - date(year, filed.month, filed.day)).days) for year in years), default=366)


def _stamp(match: re.Match[str], text: str, limit: int) -> Stamp | None:
    parts = match.groupdict()
    if parts["year4"]:
        order = _month_and_day(match, text)
        if order is None:
            return None
        month, day = order
        year = int(parts["year4"]) if len(parts["year4"]) == 4 else 2000 + int(parts["year4"])
    else:
        form = next(form for form in "1235" if parts[f"day{form}"])
        name: str = parts[f"month{form}"]
        month = int(name) if name.isdecimal() else MONTHS[name.lower()]
        day = int(parts[f"day{form}"])
        year = int(parts[f"year{form}"] or 0)
    if not 1 <= month <= 12 or not _exists(year or 2000, month, day):
        return None
    minute, offset = _time(text[match.end() : limit])
    if minute is None:
        before = text[max(0, match.start() - LONGEST_TIME) : match.start()]
        minute, offset = (None, None) if LETTERS.search(before) else _time(before)
    return Stamp(year or None, month, day, minute, offset, match.start(), match.end())


def _exists(year: int, month: int, day: int) -> bool:
    lengths = (31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day <= lengths[month - 1]


def _is_ambiguous(match: re.Match[str], text: str) -> bool:
    return 1 <= int(match["one"]) <= 12 and 1 <= int(match["two"]) <= 12 and _month_and_day(match, text) is None


def _month_and_day(match: re.Match[str], text: str) -> tuple[int, int] | None:
    """Return the month and day of "9/10/2010", or None if their order cannot be told.

    A number above twelve is the day; otherwise a time in a.m. or p.m. marks an American page, with the month first.
    """
    one, two = int(match["one"]), int(match["two"])
    if two > 12 or (one <= 12 and AMERICAN.search(text)):
        return one, two
    return (two, one) if one > 12 or one == two else None


def _time(text: str) -> tuple[int | None, int | None]:
    """Return the first time of day in `text`, in minutes from midnight, and its offset in minutes east of UTC."""
    for match in TIME.finditer(text):
        if match["minute"] is None and match["half"] is None:
            continue
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower().startswith(AFTERNOON) else 0)
        if hour > 23:
            continue
        offset = ZONES.get(match["zone"].lower()) if match["zone"] else None
        if match["short"]:
            offset = (offset or 0) + 60 * int(match["short"])
        elif match["offset"]:
            digits = match["offset"].replace(":", "")
            size = int(digits[1:3]) * 60 + int(digits[3:5])
            offset = (offset or 0) + (-size if digits[0] == "-" else size)
        return hour * 60 + minute, offset
    return None, None
