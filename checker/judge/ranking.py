"""Whether two places in a count exclude each other, given from when on each is counted."""

from __future__ import annotations

import re

YEARS_AGO = re.compile(r"P[+-](\d+)Y")
"""The symbol of "this year" and of "the last five years"."""
UNKNOWN = "?"

Rank = tuple[float, str | None]
"""A place, and from when on it counts: see `checker.extract.facts.ranks.counted_from`."""


def exclude(a: Rank, b: Rank, today: str | None = None) -> bool:
    """Whether the lower place cannot be right where the higher one is.

    It counts from the beginning, from no later a day than the higher one does, or over the same span. `today` is an
    ISO day.
    """
    (lower, first), (higher, second) = sorted((a, b), key=_place)
    if lower == higher or UNKNOWN in (first, second):
        return False
    if first == second:
        return True
    days = _day(first, today), _day(second, today)
    return UNKNOWN not in days and (days[0] is None or (days[1] is not None and days[0] <= days[1]))


def _place(rank: Rank) -> float:
    return rank[0]


def _day(time: str | None, today: str | None) -> str | None:
    """Return the day of a time of which an article without a date tells only how many years ago it was."""
    span = YEARS_AGO.fullmatch(time or "")
    if span is None:
        return UNKNOWN if time is not None and not time[0].isdigit() else time
    if today is None:
        return UNKNOWN
    years = int(span[1])
    return f"{int(today[:4]) - years:04}{today[4:]}" if years else f"{today[:4]}-01-01"
