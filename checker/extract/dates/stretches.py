"""The stretches of a text in which a time may be: the surroundings of digits and of words such as "Monday".

Every rule of the grammar needs one of these; no rule, and nothing that looks at the words around a time, reaches
farther than a stretch does.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.extract.dates.lexemes import runs_of_class
from checker.extract.spots import digits, indices, runs_of
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.spots import Runs

AHEAD, BEHIND = 16, 10
"""Runs of letters before and after: an edge ("by the early part of") may be up to twelve lexemes before the rest."""

CLASSES = (
    "MONTH", "MONTH_SHORT", "WEEKDAY", "WEEKDAY_SHORT", "QUARTER", "HALF", "SEASON", "FALL", "CENTURY", "UNIT", "UNITS",
    "WEEKEND", "YEAREND", "DEICTIC", "TONIGHT", "OVERNIGHT", "PART", "DAY_PHASE", "NOON", "MERIDIEM", "OCLOCK",
    "FEAST", "FEAST_SEASON",
)  # fmt: skip
"""The classes of which every rule needs a word, unless it needs a number in digits or is for a clock time in words."""

_WORDS = runs_of_class(*CLASSES)
_NUMBERS = runs_of_class("NUMBER")
_NAMES = table("calendar")["names"]
_MERIDIEM, _AT = frozenset(_NAMES["behind_meridiem"]), frozenset(_NAMES["before_hour"])
_HALVES_OF_DAY = frozenset(table("calendar")["forms"]["halves"])


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` in which a time may be, in order and without overlap."""
    runs = runs_of(text)
    first, last = 0, -1
    for index in _telling(text, runs):
        if index - AHEAD > last:
            if last >= 0:
                yield _stretch(text, runs, first, last)
            first = index - AHEAD
        last = index + BEHIND
    if last >= 0:
        yield _stretch(text, runs, first, last)


def _stretch(text: str, runs: Runs, first: int, last: int) -> tuple[int, int]:
    """Return the offsets of the runs ``first:last``, extended to the start or end of the text if they reach it."""
    start = runs.starts[first] if first > 0 else 0
    return start, runs.starts[last] if last < len(runs.starts) else len(text)


def _telling(text: str, runs: Runs) -> list[int]:
    """Return the indices of the runs that suggest a time, and of those after digits, in order."""
    words = runs.words
    found = {
        index
        for index in indices(runs, _WORDS)
        if words[index] not in _MERIDIEM or words[max(0, index - 1)] in _HALVES_OF_DAY
    }
    found.update(index for index in indices(runs, _NUMBERS) if words[max(0, index - 1)] in _AT)  # "at ten to six"
    found.update(bisect_left(runs.starts, digit) for digit in digits(text))
    return sorted(found)
