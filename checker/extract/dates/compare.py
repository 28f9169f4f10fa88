"""How two times relate: the same, one inside the other, impossible together, or not comparable.

A verdict of ``conflict`` needs two times that share nothing. Whatever can explain the difference (a time
zone, another day of publication, a limit against a point) makes them incomparable or compatible: a false
conflict costs more than a missed one. A deadline, an end and a beginning ("by", "until", "since") are
compared by the day they name; "before" and "after" only bound a time, so two of them never conflict.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.relation import Relation
from checker.language import pattern

if TYPE_CHECKING:
    from checker.model import When

RELATIVE_SLACK = timedelta(days=1)
"""Two outlets' "yesterday" can be different calendar days, owing to time zones and stories filed before midnight."""
CLOCK_SLACK = 30  # most minutes between "about 4 a.m." and an exact time that agrees with it
DAY_MINUTES = 24 * 60
DIAL = 12 * 60
"""Minutes after which the hands of a clock stand alike."""
ZONES_APART = 14 * 60
"""Most minutes that a local time can be ahead of or behind UTC."""

_SIDES = {
    "on": "point", "about": "point", "between": "point", "for": "point",
    "by": "end", "until": "end", "since": "beginning", "before": "above", "after": "below",
}  # fmt: skip
_BOUNDS = ("above", "below")
# Minutes of the day, inclusive; the evening overlaps the afternoon and the night, which runs to six in the morning.
_PARTS = {"MO": (0, 719), "AF": (720, 1079), "EV": (1020, 1439), "NI": (1080, 1800)}
_PART = re.compile(r"(?<=[\dDX])T(MO|AF|EV|NI)$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_NAMED = re.compile(r"(XXXX-Q|XXXX-H|XXXX-(?=SP|SU|FA|WI)|FY)\w+")
_WHICH = re.compile(r"(?<=.)P[+-]\d+[YW]?$")
"""Which of all times with a name ("Monday") is meant, as a count from the day of publication."""
_LOCAL, _ROUGH = pattern("calendar", "local"), pattern("calendar", "rough")
_HALF_NAMED = pattern("calendar", "half_named")
_LATE, _EARLY = pattern("calendar", "late_in_day"), pattern("calendar", "early_in_day")


SAME_DAY = Relation("equal", "Both mean the same days.")


def relate(a: When, b: When) -> Relation:
    """Return how the times `a` and `b` relate; their order does not matter."""
    side = _SIDES[a.relation]
    if side != _SIDES[b.relation]:
        return Relation("incomparable", "One is a point in time and the other a limit, or they are different limits.")
    if "narrative" in (a.anchor, b.anchor):
        return Relation("incomparable", "One counts from another moment of its story.")
    if (moments := _moments(a, b)) and moments.kind != "conflict":
        return moments
    days = _days(a, b)
    if days.kind == "conflict" and _in_one_night(a, b):
        return Relation("incomparable", "One night begins late on one day and ends early on the next.")
    whole = days if days.kind in ("conflict", "incomparable") else _with_time_of_day(a, b, days)
    if whole.kind == "conflict" and side in _BOUNDS:
        return Relation("compatible", "Both are limits on the same side, and the nearer includes the farther.")
    return whole


def _in_one_night(a: When, b: When) -> bool:
    """Return whether one is late on a day and the other early on the next, so that midnight may part them."""
    apart = _days_apart(a, b)
    earlier, later = (a, b) if apart == -1 else (b, a)
    return apart in (-1, 1) and bool(_LATE.search(earlier.text) and _EARLY.search(later.text))


def _days(a: When, b: When) -> Relation:
    if a.first and a.last and b.first and b.last:
        return _intervals(a, b, (a.first, a.last), (b.first, b.last))
    if _is_clock_alone(a) or _is_clock_alone(b):
        both = _is_clock_alone(a) and _is_clock_alone(b)
        return Relation("equal" if both else "compatible", "A time of day without a day.")
    a_symbol, b_symbol = _day_symbol(a), _day_symbol(b)
    if a_symbol == b_symbol and a_symbol.startswith(("XXXX-", "FY")):
        if _which(a) and _which(b) and _which(a) != _which(b):
            return Relation("incomparable", "They count differently from a day of publication that is not known.")
        return Relation("equal", "Both name the same day or time of the year.")
    named = _NAMED.fullmatch(a_symbol), _NAMED.fullmatch(b_symbol)
    if named[0] and named[1] and named[0][1] == named[1][1]:
        return Relation("conflict", "They name different parts of the year, or different years.")
    return _weekdays(a, b) or _days_of_year(a, b) or Relation("incomparable", "The day of one is not known.")


def _intervals(a: When, b: When, a_days: tuple[str, str], b_days: tuple[str, str]) -> Relation:
    a_first, a_last = map(date.fromisoformat, a_days)
    b_first, b_last = map(date.fromisoformat, b_days)
    if a_days == b_days:
        return SAME_DAY
    if a_first <= b_last and b_first <= a_last:
        inside = (a_first <= b_first and b_last <= a_last) or (b_first <= a_first and a_last <= b_last)
        return Relation("compatible", "One lies inside the other." if inside else "They overlap.")
    apart = max(a_first - b_last, b_first - a_last)
    if apart <= RELATIVE_SLACK and (a.counts_from_publication or b.counts_from_publication):
        return Relation("compatible", "One counts from the day of publication, and a time zone can explain one day.")
    if (_is_rough(a) and apart <= a_last - a_first) or (_is_rough(b) and apart <= b_last - b_first):
        return Relation("compatible", "One is a rough part of a longer time, and the other lies close to it.")
    return Relation("conflict", " and ".join(sorted((_printed(a_days), _printed(b_days)))) + " have no day in common.")


def told_alike(a: When, b: When) -> bool:
    """Return whether both give the day in the same words, so that only the day of publication can make them differ.

    A copy or an update is published later, and says "this morning" or "on Saturday" of the same day.  Two hours of a
    day are not alike, nor are last and next Saturday.
    """
    if plain(a.text).lower() == plain(b.text).lower():
        return True
    if _day_symbol(a) != _day_symbol(b) or _WEEKDAY.fullmatch(_day_symbol(a)) is None:
        return False
    which = {_which(a), _which(b)} - {""}
    return len(which) <= 1 and _with_time_of_day(a, b, SAME_DAY).kind in ("equal", "compatible")


def _printed(days: tuple[str, str]) -> str:
    return days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _is_rough(when: When) -> bool:
    """Return whether the days are a rough part of a longer time ("early May") or marked as approximate."""
    if when.relation == "about":
        return True
    return when.first != when.last and _ROUGH.match(when.text) is not None


def _is_clock_alone(when: When) -> bool:
    return when.clock is not None and when.first is None and when.symbol is None


def _day_symbol(when: When) -> str:
    return _WHICH.sub("", _PART.sub("", when.symbol or ""))


def _which(when: When) -> str:
    found = _WHICH.search(_PART.sub("", when.symbol or ""))
    return found[0] if found else ""


def _moments(a: When, b: When) -> Relation | None:
    """Compare two times by day, clock and zone together, since midnight falls on another day in another zone."""
    days = _days_apart(a, b)
    if days is None or a.clock is None or b.clock is None or (a.offset is None and b.offset is None):
        return None
    return _apart(a, b, abs(days * DAY_MINUTES + _ahead(a, b, a.clock, b.clock)))


def _days_apart(a: When, b: When) -> int | None:
    """Return how many days `a` is after `b`; if one is known only by its weekday, the difference nearest to zero."""
    if a.first and b.first and a.first == a.last and b.first == b.last:
        return (date.fromisoformat(a.first) - date.fromisoformat(b.first)).days
    a_day, b_day = _weekday(a), _weekday(b)
    return None if a_day is None or b_day is None else (a_day - b_day + 3) % 7 - 3


def _weekdays(a: When, b: When) -> Relation | None:
    """Compare two times by day of the week if at least one is known only by that."""
    a_day, b_day = _weekday(a), _weekday(b)
    if a_day is None or b_day is None or not (_WEEKDAY.fullmatch(_day_symbol(a)) or _WEEKDAY.fullmatch(_day_symbol(b))):
        return None
    if a_day == b_day:
        return Relation("compatible", "Both fall on the same day of the week.")
    if (a.counts_from_publication or b.counts_from_publication) and (a_day - b_day) % 7 in (1, 6):
        return Relation("compatible", "One counts from the day of publication, and a time zone can explain one day.")
    return Relation("conflict", "They fall on different days of the week.")


def _weekday(when: When) -> int | None:
    if found := _WEEKDAY.fullmatch(_day_symbol(when)):
        return int(found[1])
    return date.fromisoformat(when.first).isoweekday() if when.first and when.first == when.last else None


def _days_of_year(a: When, b: When) -> Relation | None:
    """Compare two times by month and day if the year of one is not known."""
    a_day, b_day = _month_days(a), _month_days(b)
    if a_day is None or b_day is None:
        return None
    if a_day[0] != b_day[0]:
        return Relation("conflict", "They name different months.")
    if a_day[1] <= b_day[2] and b_day[1] <= a_day[2]:
        return Relation("compatible", "Both fall in the same month, or on the same day of the year.")
    return Relation("conflict", "They name different days of the year.")


def _month_days(when: When) -> tuple[int, int, int] | None:
    """Return the month, first day and last day of a time within one month."""
    ends = [_MONTH_DAY.fullmatch(part) for part in _day_symbol(when).split("/")]
    if found := [end for end in ends if end]:
        if len(found) < len(ends) or found[0][1] != found[-1][1]:
            return None
        return int(found[0][1]), int(found[0][2] or 1), int(found[-1][2] or 31)
    if not when.first or not when.last or when.first[:7] != when.last[:7]:
        return None
    return int(when.first[5:7]), int(when.first[8:]), int(when.last[8:])


def _with_time_of_day(a: When, b: When, days: Relation) -> Relation:
    """Return `days`, or how the clock times or parts of the day relate if that says more."""
    if a.clock is not None and b.clock is not None:
        times = _clocks(a, b, a.clock, b.clock)
    else:
        a_part, b_part = _minutes(a), _minutes(b)
        if a_part is None or b_part is None:
            return days if a_part == b_part else Relation("compatible", "One lies inside the other.")
        times = _parts(a_part, b_part)
    return days if times.kind == "equal" else times


def _minutes(when: When) -> tuple[int, int] | None:
    """Return the first and last minute of the day that a clock time or part of the day may mean."""
    if when.clock is not None:
        return when.clock, when.clock
    part = _PART.search(when.symbol or "")
    return _PARTS[part[1]] if part else None


def _parts(a: tuple[int, int], b: tuple[int, int]) -> Relation:
    if a == b:
        return Relation("equal", "Both name the same part of the day.")
    if any(a[0] + turn <= b[1] and b[0] <= a[1] + turn for turn in (-DAY_MINUTES, 0, DAY_MINUTES)):
        return Relation("compatible", "The times of day overlap.")
    return Relation("conflict", "They name different parts of the day.")


def _clocks(a: When, b: When, a_clock: int, b_clock: int) -> Relation:
    apart = _ahead(a, b, a_clock, b_clock)
    times = _apart(a, b, min(apart % DAY_MINUTES, -apart % DAY_MINUTES))
    if times.kind == "conflict" and _names_half(a) != _names_half(b):
        dial = _apart(a, b, min(apart % DIAL, -apart % DIAL))
        return Relation("compatible", "One does not say in which half of the day.") if dial.kind != "conflict" else dial
    return times


def _names_half(when: When) -> bool:
    """Whether a clock time says in which half of the day it is: "3:30 p.m.", "15:30", "three in the morning"."""
    on_dial = when.clock is not None and 60 <= when.clock < DIAL + 60
    return not on_dial or _HALF_NAMED.search(when.text) is not None


def may_be_of_two_zones(a: When, b: When) -> bool:
    """Whether two clock times are whole hours apart, and only one of them says that it is local time."""
    if a.clock is None or b.clock is None or len({*map(_is_local, (a, b))}) == 1:
        return False
    return (a.clock - b.clock) % 60 == 0


def _is_local(when: When) -> bool:
    return _LOCAL.search(when.text) is not None


def _ahead(a: When, b: When, a_clock: int, b_clock: int) -> int:
    """Return how many minutes the clock of `a` is ahead of that of `b`, in the same zone if both name theirs."""
    known = a.offset is not None and b.offset is not None
    return (a_clock - (a.offset or 0)) - (b_clock - (b.offset or 0)) if known else a_clock - b_clock


def _apart(a: When, b: When, apart: int) -> Relation:
    """Return how two times relate that are `apart` minutes apart."""
    if apart == 0:
        return Relation("equal", "Both give the same time of day.")
    if apart <= CLOCK_SLACK and any(when.relation in ("about", "before", "after") for when in (a, b)):
        return Relation("compatible", "One is approximate, and the other lies close to it.")
    if (a.offset is None) != (b.offset is None) and apart % 60 == 0 and apart <= ZONES_APART:
        return Relation("incomparable", "A whole number of hours apart, and one does not name its time zone.")
    return Relation("conflict", "They give different times of day.")
