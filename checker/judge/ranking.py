"""Whether two places in a count exclude each other, given from when on each is counted."""

from __future__ import annotations

import re

YEARS_AGO = re.compile(r"P[+-](\d+)Y")
"""The symbol of "this year" and of "the last five years"."""
UNKNOWN = "?"

Rank = tuple[float, str | None]
"""A place, and the day (ISO) from which on it counts, `UNKNOWN`, a symbol of `YEARS_AGO`, or None for the beginning."""


def exclude(a: Rank, b: Rank, today: str | None = None) -> bool:
    """Whether the lower place cannot be right where the higher one is.

    It counts from the beginning, or from no later a day than the higher one does. `today` is an ISO day.
    """
    (lower, first), (higher, second) = sorted(((place, _since(time, today)) for place, time in (a, b)), key=_place)
    if lower == higher or UNKNOWN in (first, second):
        return False
    return first is None or (second is not None and first <= second)


def _place(rank: Rank) -> float:
    return rank[0]


def _since(time: str | None, today: str | None) -> str | None:
    """Return the day of a time of which an article without a date tells only how many years ago it was."""
    span = YEARS_AGO.fullmatch(time or "")
    if span is None:
        return UNKNOWN if time is not None and not time[0].isdigit() else time
    if today is None:
        return UNKNOWN
    years = int(span[1])
    return f"{int(today[:4]) - years:04}{today[4:]}" if years else f"{today[:4]}-01-01"
