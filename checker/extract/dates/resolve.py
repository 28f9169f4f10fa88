"""Finds the days that an expression means, given its article's day of publication and the tense of its verb."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.easter import easter

from checker.extract.dates import intervals

if TYPE_CHECKING:
    from checker.extract.dates.expression import Expression
    from checker.extract.dates.intervals import Days
    from checker.extract.dates.tense import Tense

TIME_ZONE_SLACK = timedelta(days=1)
"""How far a past day may be after the publication date: in the east it may already be tomorrow morning."""

NO_OTHER_YEAR = timedelta(days=45)
"""A day of a month this near to publication is the nearest one whatever the verb: another would come with its year."""


def days_of(expression: Expression, published: date | None, tense: Tense) -> Days | None:
    """Return the first and last day, or None if the words do not give them."""
    try:
        days = _running(expression, published, tense) or _whole(expression, published, tense)
        if days and expression.until:
            end = _end_of_range(expression.until, days, published, tense)
            return (days[0], end[1]) if end and days[0] <= end[1] else None
        if days and expression.edge:
            if expression.edge == "end" and expression.relation in ("by", "before", "until", "after", "since"):
                return days[1], days[1]
            days = intervals.edge(days, expression.edge, expression.granularity)
    except (ValueError, OverflowError):  # 30 February, or a year before 1 or after 9999
        return None
    return days


def _running(expression: Expression, published: date | None, tense: Tense) -> Days | None:
    """Return the start of a stretch in which the day of publication lies: in August, "runs from June to November"."""
    if published is None or expression.until is None or expression.year is not None or tense == "past":
        return None
    for year in (published.year, published.year - 1):
        start = _in_year(expression, year) if expression.year_step is None else None
        end = _end_of_range(expression.until, start, published, tense) if start else None
        if start and end and start[0] <= published <= end[1]:
            return start
    return None


def _end_of_range(end: Expression, days: Days, published: date | None, tense: Tense) -> Days | None:
    if end.year is None and end.year_step is None and published:
        for year in (days[0].year, days[0].year + 1):
            found = _in_year(end, year)
            if found and found[1] >= days[0]:
                return found
        if end.weekday is not None:
            return (later := days[0] + timedelta(days=(end.weekday - days[0].weekday()) % 7)), later
    return _whole(end, published, tense)


def _whole(expression: Expression, published: date | None, tense: Tense) -> Days | None:
    if expression.narrative or expression.fiscal:
        return None
    if expression.granularity == "century" and expression.year is not None:
        return intervals.years(expression.year, expression.year + 99)
    if expression.granularity == "decade" and expression.year is not None:
        return intervals.years(expression.year, expression.year + 9)
    if expression.year is not None and expression.granularity == "year":
        return intervals.years(expression.year, expression.last_year or expression.year)
    if expression.year is not None:
        return _in_year(expression, expression.year)
    if published is None:
        return None
    if expression.year_step is not None:
        return _in_year(expression, published.year + expression.year_step)
    if expression.period is not None:
        return _period(expression, published)
    if _in_year(expression, published.year) or expression.is_day_of_year:
        return _nearest(expression, published, tense)
    if expression.weekday is not None:
        return _weekday(expression, published, tense)
    if expression.step is not None:
        unit = "day" if expression.granularity in ("minute", "part-of-day") else expression.granularity
        return intervals.containing(intervals.moved(published, expression.step, unit), unit)
    if expression.granularity == "weekend":
        return _weekend(published, tense)
    return None


def _in_year(expression: Expression, year: int) -> Days | None:
    """Return the days of a month, day, quarter, half or season in `year`; None for others, or a day that year lacks."""
    if expression.easter is not None:
        day = easter(year) + timedelta(days=expression.easter)
        return day, day + timedelta(days=expression.more)
    if expression.nth is not None:
        return intervals.nth_weekday(year, expression.month or 1, expression.weekday or 0, expression.nth)
    if expression.month is not None and expression.day is not None:
        try:
            day = date(year, expression.month, expression.day)
        except ValueError:
            return None
        return day, day + timedelta(days=expression.more)
    if expression.month is not None:
        return intervals.months(year, expression.month)
    if expression.quarter is not None:
        return intervals.quarter(year, expression.quarter)
    if expression.half is not None:
        return intervals.half(year, expression.half)
    if expression.season is not None:
        return intervals.season(year, expression.season)
    return None


def _nearest(expression: Expression, published: date, tense: Tense) -> Days | None:
    """Return the nearest occurrence in the direction of the tense; if a weekday is named, one that fits it."""
    reach = (
        range(published.year - 8, published.year + 9)
        if expression.day == 29
        else range(published.year - 2, published.year + 3)
    )
    found = [days for year in reach if (days := _in_year(expression, year))]
    if expression.step == -1:
        past = [days for days in found if days[1] < published]
        return past[-1] if past else None
    if expression.step == 1:
        future = [days for days in found if days[0] > published]
        return future[0] if future else None
    if expression.weekday is not None and expression.nth is None:
        near = [d for d in found if abs(d[0].year - published.year) <= 1 and d[0].weekday() == expression.weekday]
        found = near or found
    if expression.is_day_of_year:
        close = [days for days in found if abs(days[0] - published) <= NO_OTHER_YEAR]
        found = close or found
    past = [days for days in found if days[0] <= published + TIME_ZONE_SLACK]
    future = [days for days in found if days[1] >= published]
    if expression.step == 0:
        same = [days for days in found if days[0].year == published.year]
        return same[0] if same else None
    if tense == "past" and past:
        return past[-1]
    if tense == "future" and future:
        return future[0]
    return min(found, key=lambda days: abs(days[0] - published), default=None)


def _weekday(expression: Expression, published: date, tense: Tense) -> Days:
    weekday = expression.weekday or 0
    if expression.week_step is not None:
        day = published + timedelta(days=weekday - published.weekday() + 7 * expression.week_step)
        return day, day
    back, ahead = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
    if expression.step == -1:
        day = published - timedelta(days=back or 7)
    elif expression.step == 1:
        day = published + timedelta(days=ahead or 7, weeks=expression.weeks)
    elif tense == "future" or (tense in ("unknown", "either") and ahead < back):
        day = published + timedelta(days=ahead)
    else:
        day = published - timedelta(days=back)
    return day, day


def _weekend(published: date, tense: Tense) -> Days:
    days = intervals.containing(published, "weekend")
    if tense == "future" or days[0] <= published:
        return days
    return days[0] - timedelta(days=7), days[1] - timedelta(days=7)


def _period(expression: Expression, published: date) -> Days:
    count = expression.period or 0
    unit = "day" if expression.granularity == "part-of-day" else expression.granularity
    other = intervals.moved(published, count, unit)
    if expression.relation == "by":
        return other, other
    return (other, published) if count < 0 else (published, other)
