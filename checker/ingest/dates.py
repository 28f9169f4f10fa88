"""Dates as pages and files print them beside a story: "1 March 2017 10:50 (UTC+04:00)", "Thu 21 Nov 2024 17.22".

Only for metadata.  A date inside the story is another matter: it is read by the extraction, against the day of
publication that is found here.  Nothing here knows what day it is: a date without a year stays without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

DIGIT = re.compile(r"\d")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
"""Minutes east of UTC of the zones that English-language pages name.  Ambiguous ones (IST) are left out: no offset."""

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
"""A pattern for the name of a month, in full or short."""
_MONTH = rf"(?P<month{{0}}>{MONTH})"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
WEEKDAY = re.compile(r",?\s*\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?$", re.IGNORECASE)
"""A weekday at the end of what stands before a date."""
DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:updated|published|posted|first|last|modified|created|on|at|hrs|hours|am|pm|edition|print|date|issued?|time|local|by)\b"
    r"|[ap]\.m\.?|\b[A-Z]{2,4}\b|[\d\W_]+",
    re.IGNORECASE,
)
"""What may stand on a line with a date without making it more than that."""
DATE = re.compile(
    rf"\b(?:{_DAY.format(1)}\s+(?:of\s+)?{_MONTH.format(1)}\b\.?,?(?:\s+(?P<year1>(?:19|20)\d\d)\b)?"
    rf"|{_MONTH.format(2)}\.?\s+{_DAY.format(2)}\b(?!:)(?:,?\s+(?P<year2>(?:19|20)\d\d)\b)?"
    r"|(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>[01]\d)[-/.](?P<day3>[0-3]\d)(?!\d)"
    r"|(?P<one>[0-3]?\d) ?/ ?(?P<two>[0-3]?\d) ?/ ?(?P<year4>(?:19|20)?\d\d)\b)",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d.:+-])(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s*(?:hrs|hours|h)\b)?\s*\(?(?P<zone>[A-Z]{1,4}\b)?(?P<offset>[+-][01]\d:?[0-5]\d)?",
    re.IGNORECASE,
)


AMERICAN = re.compile(r"\d ?[AP]\.?M\b|\b[ECMP][SD]?T\b")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: its month and day, its year if it has one, and the time of day with the offset if they are given.

    `offset` is in minutes east of UTC, `start` and `end` the span of the date (without the time) in the string.
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
        date = f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.minute is None:
            return date
        zone = ""
        if self.offset is not None:
            sign, size = ("-", -self.offset) if self.offset < 0 else ("+", self.offset)
            zone = f"{sign}{size // 60:02}:{size % 60:02}"
        return f"{date}T{self.minute // 60:02}:{self.minute % 60:02}{zone}"


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
        except (ValueError, TypeError, OverflowError):
            continue
        if moment.year < 1000:
            return None
        return (
            moment.date().isoformat() if len(text) <= 10 and ":" not in text else moment.isoformat(timespec="minutes")
        )
    return next((stamp.iso for stamp in stamps(text) if stamp.iso), None)


def _stamp(match: re.Match[str], text: str, limit: int) -> Stamp | None:
    groups = match.groupdict()
    year: str | None
    if groups["year4"]:
        parts = _numeric(int(groups["one"]), int(groups["two"]), text)
        if parts is None:
            return None
        (number, day), year, form = parts, groups["year4"], "4"
        year = year if len(year) == 4 else f"20{year}"
    else:
        form = next(form for form in "123" if groups[f"day{form}"])
        year, month, day = (groups[f"{part}{form}"] for part in ("year", "month", "day"))
        number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        datetime(int(year) if year else 2000, number, int(day))  # only whether the day exists; 2000 has a 29 February
    except ValueError:
        return None
    minute, offset = _time(text, match.end(), limit)
    if minute is None and form != "3":
        minute, offset = _time_before(text, match.start())
    return Stamp(int(year) if year else None, number, int(day), minute, offset, match.start(), match.end())


def _numeric(one: int, two: int, text: str) -> tuple[int, int] | None:
    """Return month and day of "9/10/2010", or None where their order cannot be told.

    A number above twelve is the day; otherwise a clock with a.m. and p.m. tells an American page, which puts the month first.
    """
    if two > 12 or (one <= 12 and AMERICAN.search(text)):
        return one, two
    return (two, one) if one > 12 or one == two else None


def _time(text: str, start: int, end: int) -> tuple[int | None, int | None]:
    for match in TIME.finditer(text, start, end):
        if match["minute"] is None and match["half"] is None:
            continue
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
        if hour > 23:
            continue
        offset = ZONES.get(match["zone"].lower()) if match["zone"] else None
        if match["offset"]:
            digits = match["offset"].replace(":", "")
            size = int(digits[1:3]) * 60 + int(digits[3:5])
            offset = (offset or 0) + (-size if digits[0] == "-" else size)
        return hour * 60 + minute, offset
    return None, None


def _time_before(text: str, end: int) -> tuple[int | None, int | None]:
    """Return the time that stands right before a date: "00:01, 4 Feb 2025"."""
    start = max(0, end - 12)
    minute, offset = _time(text, start, end)
    return (minute, offset) if minute is not None and not re.search(r"[A-Za-z]{3}", text[start:end]) else (None, None)
