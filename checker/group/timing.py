"""Evidence from time for and against two groups of articles being about one happening.

Sister events (the same leaders' talks of 2014 and of 2017, one fault's two quakes) are told in the same words; what
separates them is time. Days of publication come first. A report without one often has a dateline ("Oct 17"), a day
without its year, which may then be any year. If that is missing too, the years and the days of the month that the
texts name are compared. Time never decides alone: it strengthens or weakens the similarity of the words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping  # noqa: TC003  the fields' types are read when outlines are kept
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.ingest.dates import MONTHS
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

# Factors on the similarity.  Those of years and days named in the text were set on pairs of ECB+ development articles
# (0.2 to 0.3 alike): a shared day multiplies the odds by 24, a shared year by 4; disjoint years halve them.
TOGETHER = 1.7  # at most SAME_STORY days apart
APART = 0.6  # at least ANOTHER_STORY days apart
SAME_STORY = 3
ANOTHER_STORY = 21
DATELINE_WITHIN = 240  # characters from the start of the story: dateline and lead
YEARS_SHARED = 1.2
YEARS_DISJOINT = 0.65
DAYS_SHARED = 1.4

_DAY_OF_MONTH = pattern("page_heads", "day_of_month")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-9])\d\b")
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
DAYS_OF_YEAR = 365


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of a group of articles.

    `first` and `last` are the first and last day of publication (proleptic ordinals) if known; `datelines` are the
    days of the year of articles whose day is known without its year; `years` and `days` count the articles that name
    each year and each day.
    """

    first: int | None
    last: int | None
    datelines: frozenset[int]
    years: Mapping[str, int]
    days: Mapping[tuple[int, str], int]


def timing(texts: Iterable[str], published: str | None) -> Timing:
    """Return the timing of one article, from its day of publication (ISO) and the dates its texts name."""
    years: set[str] = set()
    days: dict[tuple[int, str], None] = {}
    dateline: int | None = None
    position = 0
    for text in texts:
        years.update(_YEAR.findall(text))
        for found in _DAY_OF_MONTH.finditer(text):
            month, after, before, month_after, year = found.groups()
            day = _DAYS_BEFORE_MONTH[MONTHS[(month or month_after).lower()] - 1] + int(after or before)
            days[day, year or ""] = None
            if dateline is None and not year and position + found.start() < DATELINE_WITHIN:
                dateline = day
        position += len(text)
    ordinal = date.fromisoformat(published).toordinal() if published else None
    datelines = frozenset() if dateline is None or ordinal else frozenset({dateline})
    return Timing(ordinal, ordinal, datelines, dict.fromkeys(sorted(years), 1), dict.fromkeys(days, 1))


def timing_of_both(a: Timing, b: Timing) -> Timing:
    """Return the timing of two groups taken together."""
    published = [day for day in (a.first, a.last, b.first, b.last) if day is not None]
    return Timing(
        first=min(published, default=None),
        last=max(published, default=None),
        datelines=a.datelines | b.datelines,
        years=Counter(a.years) + Counter(b.years),
        days=Counter(a.days) + Counter(b.days),
    )


def factor(a: Timing, b: Timing) -> float:
    """Return by how much time strengthens (above 1) or weakens (below 1) the similarity of two groups.

    Datelines far apart are no evidence against: the day in a lead is often that of an earlier stage of the story.
    """
    named = 1 + (DAYS_SHARED - 1) * _cosine(a.days, b.days)
    gap = days_spanned(a, b)
    if gap is not None:
        by_day = _of_gap(gap)
        if by_day >= 1:
            return max(by_day, named)
        if a.first is not None and b.first is not None:
            return by_day
    if a.years and b.years:
        return named * (YEARS_DISJOINT + (YEARS_SHARED - YEARS_DISJOINT) * _cosine(a.years, b.years))
    return named


def days_spanned(a: Timing, b: Timing) -> int | None:
    """Return the days from first to last publication of two groups taken together, or None if they cannot be told.

    The days farthest apart count; otherwise a continuing story would chain articles together for months.  A dateline
    without a year is taken to be of the nearest year.
    """
    if a.first is not None and a.last is not None and b.first is not None and b.last is not None:
        return max(a.last, b.last) - min(a.first, b.first)
    return min((_round_the_year(x, y) for x in _days_of_year(a) for y in _days_of_year(b)), default=None)


def _days_of_year(timing: Timing) -> set[int]:
    """Return the days of the year on which the articles of a group may have been published."""
    ends = {day for day in (timing.first, timing.last) if day is not None}
    return set(timing.datelines) | {date.fromordinal(day).timetuple().tm_yday for day in ends}


def _round_the_year(a: int, b: int) -> int:
    """Return the days between two days of the year, across the year's end if that is shorter."""
    gap = abs(a - b) % DAYS_OF_YEAR
    return min(gap, DAYS_OF_YEAR - gap)


def _of_gap(gap: int) -> float:
    """Return the factor for a gap in days, falling linearly from `TOGETHER` to `APART`."""
    share = min(1.0, max(0.0, (gap - SAME_STORY) / (ANOTHER_STORY - SAME_STORY)))
    return TOGETHER + (APART - TOGETHER) * share


def _cosine(a: Mapping[Any, int], b: Mapping[Any, int]) -> float:
    """Return the cosine of two tables of counts."""
    if len(a) > len(b):
        a, b = b, a
    dot = sum(count * b[key] for key, count in a.items() if key in b)
    if not dot:
        return 0.0
    return dot / math.sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
