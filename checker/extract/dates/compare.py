"""How two times relate: the same, one inside the other, impossible together, or not to be compared.

A verdict of ``conflict`` needs days (or symbols) that share nothing.  Whatever can explain the difference (a time zone, another
week, a bound against a point) makes the times incomparable or compatible: a false conflict costs more than a missed one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from checker.model import When

Relation = Literal["equal", "compatible", "conflict", "incomparable"]

RELATIVE_SLACK = timedelta(days=1)
"""Two outlets' "yesterday" can be different days of the calendar: time zones, and stories filed before midnight."""
CLOCK_SLACK = 20  # minutes between "about 4 a.m." and an exact time that still agree
WHOLE_HOURS = 14 * 60  # minutes; no two zones lie further apart in practice

_CLASS = {"on": "point", "about": "point", "between": "point", "for": "point",
          "by": "end", "until": "end", "before": "bound-above", "since": "begin", "after": "bound-below"}  # fmt: skip
_PARTS = {"MO": (0, 720), "AF": (720, 1080), "EV": (1020, 1440), "NI": (1080, 1440 + 360)}
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w\w)?")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T\w\w)?")


class Comparison(NamedTuple):
    """How two times relate, and why in a plain sentence."""

    relation: Relation
    reason: str


def relate(a: When, b: When) -> Comparison:
    """Return how the times `a` and `b` relate; the order of the two does not matter."""
    if _CLASS[a.relation] != _CLASS[b.relation]:
        return Comparison("incomparable", "One is a point in time and the other a limit, or they are different limits.")
    if "narrative" in (a.anchor, b.anchor):
        return Comparison("incomparable", "One counts from another moment of its story.")
    days = _days(a, b)
    if days.relation in ("conflict", "incomparable"):
        if days.relation == "conflict" and _CLASS[a.relation].startswith("bound"):
            return Comparison("compatible", "Both are limits on the same side; the nearer includes the farther.")
        return days
    clocks = _times_of_day(a, b)
    if clocks is None:
        return days
    if clocks.relation == "conflict" and _CLASS[a.relation].startswith("bound"):
        return Comparison("compatible", "Both are limits on the same side; the nearer includes the farther.")
    if clocks.relation == "equal":
        return days
    return clocks


def _days(a: When, b: When) -> Comparison:
    if a.first and a.last and b.first and b.last:
        return _resolved(a, b)
    if a.first is None and b.first is None and a.symbol is None and b.symbol is None and a.clock is not None and b.clock is not None:
        return Comparison("equal", "Both give a time of day.")
    symbolic = _symbolic(a, b)
    if symbolic is not None:
        return symbolic
    if None in (a.first, b.first) and (a.clock is not None and a.first is None and a.symbol is None
                                       or b.clock is not None and b.first is None and b.symbol is None):
        return Comparison("compatible", "One gives a time of day without a day.")
    return Comparison("incomparable", "The day of one is not known.")


def _resolved(a: When, b: When) -> Comparison:
    a_first, a_last, b_first, b_last = (date.fromisoformat(str(day)) for day in (a.first, a.last, b.first, b.last))
    if (a_first, a_last) == (b_first, b_last):
        return Comparison("equal", "Both mean the same days.")
    if a_first <= b_last and b_first <= a_last:
        inside = (a_first <= b_first and b_last <= a_last) or (b_first <= a_first and a_last <= b_last)
        return Comparison("compatible", "One lies inside the other." if inside else "They overlap.")
    apart = max(a_first - b_last, b_first - a_last)
    if apart <= RELATIVE_SLACK and (_is_relative(a) or _is_relative(b)):
        return Comparison("compatible", "One counts from the day of publication, and a time zone can explain one day.")
    if _is_loose(a) or _is_loose(b):
        nearest = min(abs((a_first - b_last).days), abs((b_first - a_last).days))
        longest = max((a_last - a_first).days, (b_last - b_first).days) + 1
        if nearest <= longest // 2:
            return Comparison("compatible", "One is a rough part of a longer time, and the other lies close to it.")
    return Comparison("conflict", f"{_print(a)} and {_print(b)} have no day in common.")


def _is_relative(when: When) -> bool:
    """Return whether the day was counted from publication; a weekday or a day of a month names itself."""
    return when.anchor == "publication" and not (when.symbol or "").startswith("XXXX-")


def _is_loose(when: When) -> bool:
    """Return whether the days are a rough part of a month or year ("early May"), or marked as about."""
    if when.relation == "about":
        return True
    return bool(_LOOSE.match(when.text)) and when.granularity not in ("day", "minute", "part-of-day")


_LOOSE = re.compile(r"(?:\w+ )?(?:the )?(?:early|mid|late|start|beginning|middle|end|turn|close)\b", re.IGNORECASE)


def _print(when: When) -> str:
    return str(when.first) if when.first == when.last else f"{when.first} to {when.last}"


def _symbolic(a: When, b: When) -> Comparison | None:
    """Compare by weekday or by month and day, of which the words or the known date tell one for each."""
    weekdays = _weekday(a), _weekday(b)
    if None not in weekdays and (_WEEKDAY.fullmatch(a.symbol or "") or _WEEKDAY.fullmatch(b.symbol or "")):
        if weekdays[0] == weekdays[1]:
            same = a.symbol == b.symbol and a.first is None and b.first is None
            return Comparison("equal" if same else "compatible", "Both name the same day of the week.")
        if (_is_relative(a) or _is_relative(b)) and (int(weekdays[0] or 0) - int(weekdays[1] or 0)) % 7 in (1, 6):
            return Comparison("compatible", "One counts from the day of publication, and a time zone can explain one day.")
        return Comparison("conflict", "They name different days of the week.")
    a_day, b_day = _month_day(a), _month_day(b)
    if a_day is None or b_day is None:
        return None
    if a_day[0] != b_day[0]:
        return Comparison("conflict", "They name different months.")
    if None in (a_day[1], b_day[1]):
        return Comparison("equal" if a_day == b_day else "compatible", "Both name the same month.")
    if a_day[1] == b_day[1]:
        return Comparison("equal" if a.symbol == b.symbol else "compatible", "Both name the same day of the year.")
    return Comparison("conflict", "They name different days of the year.")


def _weekday(when: When) -> int | None:
    if found := _WEEKDAY.fullmatch(when.symbol or ""):
        return int(found[1])
    return date.fromisoformat(when.first).isoweekday() if when.first and when.first == when.last else None


def _month_day(when: When) -> tuple[int, int | None] | None:
    if found := _MONTH_DAY.fullmatch(when.symbol or ""):
        return int(found[1]), int(found[2]) if found[2] else None
    if when.first and when.first == when.last:
        day = date.fromisoformat(when.first)
        return day.month, day.day
    if when.first and when.granularity == "month" and when.last and when.first[:7] == when.last[:7]:
        return int(when.first[5:7]), None
    return None


def _times_of_day(a: When, b: When) -> Comparison | None:
    """Compare clock times and parts of the day; None where one of the two gives neither."""
    a_part, b_part = _part(a), _part(b)
    if a.clock is not None and b.clock is not None:
        return _clocks(a, b)
    if a_part is None or b_part is None:
        return None if a.granularity == b.granularity else Comparison("compatible", "One lies inside the other.")
    if a_part == b_part:
        return Comparison("equal", "Both name the same part of the day.")
    for shift in (-1440, 0, 1440):
        if a_part[0] + shift <= b_part[1] and b_part[0] <= a_part[1] + shift:
            return Comparison("compatible", "The times of day overlap.")
    return Comparison("conflict", "They name different parts of the day.")


def _part(when: When) -> tuple[int, int] | None:
    if when.clock is not None:
        return when.clock, when.clock
    return _PARTS.get((when.symbol or "")[-2:]) if when.granularity == "part-of-day" else None


def _clocks(a: When, b: When) -> Comparison:
    if a.clock is None or b.clock is None:
        raise ValueError("both times need a clock")
    known = a.offset is not None and b.offset is not None
    apart = abs((a.clock - (a.offset or 0)) - (b.clock - (b.offset or 0))) if known else abs(a.clock - b.clock)
    apart = min(apart % 1440, -apart % 1440)
    if apart == 0:
        return Comparison("equal", "Both give the same time of day.")
    rough = any(when.relation in ("about", "before", "after") for when in (a, b))
    if rough and apart <= CLOCK_SLACK:
        return Comparison("compatible", "One is approximate, and the other lies close to it.")
    if not known and apart % 60 == 0 and (a.offset is not None or b.offset is not None or apart <= WHOLE_HOURS):
        return Comparison("incomparable", "A whole number of hours apart, which two time zones can explain.")
    return Comparison("conflict", "They give different times of day.")
