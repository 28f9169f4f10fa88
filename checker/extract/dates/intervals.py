"""Days of a month, a quarter, a season, a decade: each as its first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Granularity

Days = tuple[date, date]


def months(year: int, month: int, count: int = 1) -> Days:
    """Return the days of `count` months from `month`, which may lie outside 1 to 12."""
    first_year, first_month = _normal(year, month)
    last_year, last_month = _normal(year, month + count - 1)
    return date(first_year, first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _normal(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Days | None:
    """Return the `nth` of a weekday (0 is Monday) in a month as a day, the last for -1; None if there is none."""
    first, last = months(year, month)
    if nth < 0:
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    else:
        day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    return (day, day) if first <= day <= last else None


def quarter(year: int, number: int) -> Days:
    """Return the days of a calendar quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Days:
    """Return the days of a half-year, 1 or 2."""
    return months(year, 6 * number - 5, 6)


def season(year: int, number: int) -> Days:
    """Return the days of a northern season (1 is spring); the winter of a year ends in the next."""
    return months(year, 3 * number, 3)


def years(first: int, last: int) -> Days:
    """Return the days of the years `first` to `last`."""
    return date(first, 1, 1), date(last, 12, 31)


def moved(day: date, count: int, unit: Granularity) -> date:
    """Return `day` moved by `count` units; a day that the month does not have becomes its last day."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    in_months = (
        count * {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    )
    year, month = _normal(day.year, day.month + in_months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def containing(day: date, unit: Granularity) -> Days:
    """Return the days of the calendar unit that contains `day`; weeks run from Monday to Sunday."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "weekend":
        monday = day - timedelta(days=day.weekday())
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if unit == "month":
        return months(day.year, day.month)
    if unit == "quarter":
        return quarter(day.year, (day.month + 2) // 3)
    if unit == "half":
        return half(day.year, (day.month + 5) // 6)
    if unit == "season":
        number = day.month // 3 if day.month >= 3 else 4
        return season(day.year - (day.month < 3), number)
    if unit == "year":
        return years(day.year, day.year)
    if unit == "decade":
        return years(day.year // 10 * 10, day.year // 10 * 10 + 9)
    if unit == "century":
        return years((day.year - 1) // 100 * 100 + 1, (day.year - 1) // 100 * 100 + 100)
    return day, day


def edge(days: Days, which: str, granularity: Granularity) -> Days:
    """Return the first, middle or last third of `days`, in whole months of a year and whole years of longer times."""
    first, last = days
    third = {"early": 0, "start": 0, "mid": 1}.get(which, 2)
    if granularity == "year":
        return months(first.year, 4 * third + 1, 4)
    if granularity == "decade":
        return years(first.year + (0, 4, 7)[third], first.year + (3, 6, 9)[third])
    if granularity == "century":
        return years(first.year + (0, 33, 66)[third], first.year + (32, 65, 99)[third])
    length = (last - first).days + 1
    return first + timedelta(days=length * third // 3), first + timedelta(days=length * (third + 1) // 3 - 1)
