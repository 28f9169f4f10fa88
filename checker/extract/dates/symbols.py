"""The symbol of an expression: what its words mean when it is not known when they were written.

The notation follows TIMEX3 (ISO-TimeML) where it can: ``XXXX-02-28`` is a day of an unnamed year, ``XXXX-02`` a month,
``XXXX-WXX-1`` a Monday, ``XXXX-Q3`` a quarter, ``XXXX-H1`` a half, ``XXXX-SU`` a summer, ``FY2017`` a fiscal year.
``XXXX-ES-2`` is two days before Easter Sunday and ``XXXX-04-1W1`` the first Monday of April; ``/P3D`` behind a day
makes it three days, of which it is the first.
``P-1D`` is yesterday and ``P+2W`` in two weeks, ``N+1D`` the next day of the story.  After a named time a count says
which one is meant: ``XXXX-03P-1Y`` is March last year, ``XXXX-WXX-1P+1W`` Monday next week, ``XXXX-WXX-1P-1`` last
Monday.  ``TMO``, ``TAF``, ``TEV`` and ``TNI`` after a day are its morning, afternoon, evening and night.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from checker.extract.dates.expression import Expression

_SEASONS = ("SP", "SU", "FA", "WI")
_UNITS = {
    "day": "D", "minute": "D", "part-of-day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "season": "S", "half": "H", "year": "Y", "decade": "DE", "century": "CE", "now": "D",
}  # fmt: skip


def symbol_of(expression: Expression, first: date | None) -> str | None:
    """Return the symbol, or None if the days say everything."""
    symbol = _of_days(expression)
    if symbol and symbol.startswith("XXXX-"):
        symbol += _which(expression)
    if expression.part:
        return f"{symbol or (first.isoformat() if first else 'XXXX-XX-XX')}T{expression.part}"
    return symbol


def _of_days(expression: Expression) -> str | None:
    if expression.fiscal:
        return f"FY{expression.year}"
    if expression.year is not None:
        return None
    if expression.narrative:
        return f"N{expression.step or 0:+d}{_UNITS[expression.granularity]}"
    named = _day_of_year(expression)
    if named is not None:
        end = _day_of_year(expression.until) if expression.until else None
        return f"{named}/{end}" if end is not None else named
    if expression.quarter is not None:
        return f"XXXX-Q{expression.quarter}"
    if expression.half is not None:
        return f"XXXX-H{expression.half}"
    if expression.season is not None:
        return f"XXXX-{_SEASONS[expression.season - 1]}"
    if expression.weekday is not None:
        weekday = f"XXXX-WXX-{expression.weekday + 1}"
        last = expression.until.weekday if expression.until else None
        return f"{weekday}/XXXX-WXX-{last + 1}" if last is not None else weekday
    count = expression.step if expression.step is not None else expression.period
    if count is None:
        return "XXXX-WXX-WE" if expression.granularity == "weekend" else None
    return f"P{count:+d}{_UNITS[expression.granularity]}"


def _which(expression: Expression) -> str:
    """Return which of all times with a name is meant: that of "last year" or "next week", or the last or next one."""
    for count, unit in ((expression.year_step, "Y"), (expression.week_step, "W"), (expression.step, "")):
        if count is not None:
            return f"P{count:+d}{unit}"
    return ""


def _day_of_year(expression: Expression) -> str | None:
    """Return the symbol of a day, feast or month of each year."""
    lasting = f"/P{expression.more + 1}D" if expression.more else ""
    if expression.easter is not None:
        return f"XXXX-ES{expression.easter:+d}{lasting}"
    if expression.month is None:
        return None
    month = f"XXXX-{expression.month:02d}"
    if expression.nth is not None:
        return f"{month}-{expression.nth}W{(expression.weekday or 0) + 1}"
    return month if expression.day is None else f"{month}-{expression.day:02d}{lasting}"
