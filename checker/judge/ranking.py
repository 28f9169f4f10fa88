"""Whether two places in a count ("the third since 2010") exclude each other, given when each count starts."""

from __future__ import annotations

import re

YEARS_AGO = re.compile(r"P[+-](\d+)Y")
"""The symbol of "this year" and of "the last five years"."""
UNKNOWN = "?"

Rank = tuple[float, str | None]
"""A place, and when its count starts: see `checker.extract.facts.ranks.counted_from`."""


def exclude(a: Rank, b: Rank, today: str | None = None) -> bool:
    """Whether the lower place cannot be right if the higher number is.

    That is so where its count starts at the beginning, no later than the other's, or covers the same span.  `today` is
    an ISO day.
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
    """Return the day of a time, resolving a symbolic "N years ago" by `today`; `UNKNOWN` if that is impossible."""
    span = YEARS_AGO.fullmatch(time or "")
    if span is None:
        return UNKNOWN if time is not None and not time[0].isdigit() else time
    if today is None:
        return UNKNOWN
    years = int(span[1])
    return f"{int(today[:4]) - years:04}{today[4:]}" if years else f"{today[:4]}-01-01"
