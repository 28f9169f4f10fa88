"""Dates as pages and files print them beside a story: "1 March 2017 10:50 (UTC+04:00)", "Thu 21 Nov 2024 17.22".

Only for metadata.  A date inside the story is another matter: it is read by the extraction, against the day of
publication that is found here.  Nothing here knows what day it is: a date without a year stays without one.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
"""Minutes east of UTC of the zones that English-language pages name.  Ambiguous ones (IST) are left out: no offset."""

DIGIT = re.compile(r"\d")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
"""A pattern for the name of a month, in full or short."""
_S = r"[\s\u00a0\u202f]"
_YEAR = r"(?:19|20)\d\d(?:\b|(?=\d?\d:\d\d))"  # pages run year and time together: "October 17, 20249:10 PM"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:(?P<day1>{_DAY}){_S}+(?:of{_S}+)?(?P<month1>{MONTH})\b\.?,?(?:{_S}+(?P<year1>{_YEAR}))?"
    rf"|(?P<month2>{MONTH})\.?{_S}+(?P<day2>{_DAY})\b(?!:)(?:,?{_S}+(?P<year2>{_YEAR}))?"
    r"|(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>[01]\d)[-/.](?P<day3>[0-3]\d)(?!\d)"
    r"|(?P<one>[0-3]?\d) ?/ ?(?P<two>[0-3]?\d) ?/ ?(?P<year4>(?:19|20)?\d\d)\b"
    r"|(?P<day5>[0-3]?\d)\.(?P<month5>[01]?\d)\.(?P<year5>(?:19|20)\d\d)\b)",
    re.IGNORECASE | re.ASCII,
)
TIME = re.compile(
    r"(?<![\d.:+-])(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s*(?:hrs|hours|h)\b)?\s*\(?(?:(?P<zone>[A-Z]{1,4})\b(?P<short>[+-]\d\d?\b(?!:?\d\d))?)?"
    r"(?P<offset>[+-][01]\d:?[0-5]\d)?",
    re.IGNORECASE | re.ASCII,
)
WEEKDAY = re.compile(
    r",?\s*\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?$", re.IGNORECASE | re.ASCII
)
"""A weekday at the end of what stands before a date."""
DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:updated|published|posted|first|last|modified|created|on|at|hrs|hours|am|pm|edition|print|date|issued?|time)\b"
    r"|\b(?:local|by)\b|(?<=\d)[ap]m\b|[ap]\.m\.?|\b[A-Z]{2,4}\b|[\d\W_]+",
    re.IGNORECASE,
)
"""What may stand on a line with a date without making it more than that."""
RELATIVE_DATE = re.compile(
    r"(?:(?:first |last )?(?:updated|published|posted|modified)\b[: ]*)?(?:at[: ]+)?"
    r"(?:(?:an?|\d+) (?:minute|min|hour|hr|day|week|month|year)s? ago|\d?\d[:.]\d\d(?: ?[ap]m)?)?",
    re.IGNORECASE,
)
"""A page's date that counts from today, or gives the time alone: it tells no day."""
AMERICAN = re.compile(r"\d ?[AP]\.?M\b|\b[ECMP][SD]?T\b")
LONGEST_TIME = 12  # characters of a time before a date: "00:01, 4 Feb 2025"
LETTERS = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: its month and day, its year if it has one, and the time of day with the offset if they are given.

    `minute` counts from midnight, `offset` is in minutes east of UTC; `start` and `end` are the span of the date,
    without the time, in the string.
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
        """The ISO date or date-time, None without a year."""
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
    """Return the dates in `text`, in its order; a day that no calendar has is none."""
    found = list(DATE.finditer(text)) if DIGIT.search(text) else []
    ends = (*(match.start() for match in found[1:]), len(text))
    read = (_stamp(match, text, end) for match, end in zip(found, ends, strict=False))
    return tuple(stamp for stamp in read if stamp is not None)


def iso(text: str) -> str | None:
    """Return the ISO form of a date that a machine or a person wrote into metadata, None if it is not a full date."""
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
    """Return the days between a date without a year, in the year that brings them closest, and a full one."""
    day = date(printed.year or 2000, printed.month, printed.day)
    years = [year for year in (day.year - 1, day.year, day.year + 1) if _exists(year, filed.month, filed.day)]
    return min((abs((day - date(year, filed.month, filed.day)).days) for year in years), default=366)


def _stamp(match: re.Match[str], text: str, limit: int) -> Stamp | None:
    parts = match.groupdict()
    if parts["year4"]:
        order = _month_and_day(int(parts["one"]), int(parts["two"]), text)
        if order is None:
            return None
        month, day = order
        year = int(parts["year4"]) if len(parts["year4"]) == 4 else 2000 + int(parts["year4"])
    else:
        form = next(form for form in "1235" if parts[f"day{form}"])
        name: str = parts[f"month{form}"]
        month = int(name) if name.isdecimal() else MONTHS[name[:3].lower()]
        day = int(parts[f"day{form}"].rstrip("stndrhSTNDRH"))
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


def _month_and_day(one: int, two: int, text: str) -> tuple[int, int] | None:
    """Return month and day of "9/10/2010", or None where their order cannot be told.

    A number above twelve is the day; otherwise a clock with a.m. and p.m. tells an American page, with the month first.
    """
    if two > 12 or (one <= 12 and AMERICAN.search(text)):
        return one, two
    return (two, one) if one > 12 or one == two else None


def _time(text: str) -> tuple[int | None, int | None]:
    """Return the first time of day in `text` as the minute of the day, and its offset in minutes east of UTC."""
    for match in TIME.finditer(text):
        if match["minute"] is None and match["half"] is None:
            continue
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
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
