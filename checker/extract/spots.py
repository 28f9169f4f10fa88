"""Where in a text a reader has to look at all: the places of the words without which it finds nothing.

Each reader has a closed list of such words, and most words of a text are in no list.  So a text is split into its runs
of letters once, and each reader learns where its own words are; it reads in full only there.  A table of all the words
ever met, each with what it means to which reader, was tried: it outgrows the processor's cache, and looking a word up
in it takes longer than splitting the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, compress
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.normalise import lower

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

RECENT = 4  # texts to cache: the readers of one article ask one after the other

_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅛]")
_RUN = re.compile(r"([a-z]+)")


class Runs(NamedTuple):
    """The runs of the letters a to z in a text in lower case, with their offsets."""

    words: list[str]
    starts: list[int]


@lru_cache(maxsize=RECENT)
def runs_of(text: str) -> Runs:
    """Return the runs of letters of `text` in order."""
    pieces = _RUN.split(lower(text))  # alternately a gap between runs and a run
    return Runs(pieces[1::2], [*accumulate(map(len, pieces))][:-1:2])


@lru_cache(maxsize=RECENT)
def digits(text: str) -> list[int]:
    """Return the offsets of the digits and fractions of `text`."""
    return [digit.start() for digit in _DIGIT.finditer(text)]


def spots(text: str, words: Container[str]) -> list[int]:
    """Return the offsets of the runs of `text` that are among `words`, in order."""
    runs = runs_of(text)
    return [*compress(runs.starts, map(words.__contains__, runs.words))]


def indices(runs: Runs, words: Container[str]) -> list[int]:
    """Return the indices of the `runs` that are among `words`, in order."""
    return [*compress(range(len(runs.words)), map(words.__contains__, runs.words))]


def any_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether any of the sorted `places` lies in ``start:end``."""
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


def first_runs(phrases: Iterable[str]) -> frozenset[str]:
    """Return the runs that the `phrases` begin with."""
    return frozenset(runs_of(phrase).words[0] for phrase in phrases)


def last_runs(phrases: Iterable[str]) -> frozenset[str]:
    """Return the runs that the `phrases` end with."""
    return frozenset(runs_of(phrase).words[-1] for phrase in phrases)


def longest_runs(phrases: Iterable[str]) -> frozenset[str]:
    """Return the longest run of each of the `phrases`, to find it by where its other runs are common."""
    return frozenset(max(runs_of(phrase).words, key=len) for phrase in phrases)
