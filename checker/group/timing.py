"""Evidence of time for and against two groups of articles being about one happening.

Sister events (the same leaders' talks of 2014 and of 2017, one fault's two quakes) are told in the same words; what
parts them is time.  Days of publication speak first; where one side has none, the years and the days of the month that
the texts name are compared instead.  Time never decides alone: it strengthens or weakens the similarity of the words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Factors on the similarity.  Those of years and days named in the text were set on pairs of ECB+ development articles
# (0.2 to 0.3 alike): sharing a day multiplies the odds of one event by 24, sharing a year by 4; disjoint years halve them.
PUBLISHED_TOGETHER = 1.5  # at most SAME_STORY days apart
PUBLISHED_APART = 0.6  # at least ANOTHER_STORY days apart
SAME_STORY = 3
ANOTHER_STORY = 21
YEARS_SHARED = 1.2
YEARS_DISJOINT = 0.65
DAYS_SHARED = 1.4

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY_OF_MONTH = re.compile(rf"\b(?:{_MONTH}\.? (\d{{1,2}})\b(?!,\d)|(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH})")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-9])\d\b")


@dataclass(frozen=True, slots=True)
class Timing:
    """When a group of articles was published, and how many of them name each year and each day of a month."""

    first: str | None
    last: str | None
    years: Mapping[str, int]
    days: Mapping[tuple[str, int], int]


def timing(texts: Iterable[str], published: str | None) -> Timing:
    """Return the timing of one article, from its day of publication and the dates its texts name."""
    years: set[str] = set()
    days: set[tuple[str, int]] = set()
    for text in texts:
        years.update(_YEAR.findall(text))
        for month, day, day_before, month_after in _DAY_OF_MONTH.findall(text):
            days.add(((month or month_after)[:3].lower(), int(day or day_before)))
    return Timing(published, published, dict.fromkeys(sorted(years), 1), dict.fromkeys(sorted(days), 1))


def together(a: Timing, b: Timing) -> Timing:
    """Return the timing of two groups taken as one."""
    published = [day for day in (a.first, a.last, b.first, b.last) if day]
    return Timing(
        min(published, default=None), max(published, default=None), Counter(a.years) + Counter(b.years), Counter(a.days) + Counter(b.days)
    )


def factor(a: Timing, b: Timing) -> float:
    """Return by how much time strengthens (above 1) or weakens (below 1) the similarity of two groups."""
    days = 1 + (DAYS_SHARED - 1) * _cosine(a.days, b.days)
    gap = days_between(a, b)
    if gap is not None:
        return max(days, _of_gap(gap)) if gap < ANOTHER_STORY else _of_gap(gap)
    if a.years and b.years:
        return days * (YEARS_DISJOINT + (YEARS_SHARED - YEARS_DISJOINT) * _cosine(a.years, b.years))
    return days


def days_between(a: Timing, b: Timing) -> int | None:
    """Return the days between the publication of two groups, 0 where they overlap, None where one has no day."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    later, earlier = max(a.first, b.first), min(a.last, b.last)
    return max(0, (date.fromisoformat(later) - date.fromisoformat(earlier)).days)


def _of_gap(gap: int) -> float:
    """Return the factor of a gap in days, falling evenly between the two ends."""
    share = min(1.0, max(0.0, (gap - SAME_STORY) / (ANOTHER_STORY - SAME_STORY)))
    return PUBLISHED_TOGETHER + (PUBLISHED_APART - PUBLISHED_TOGETHER) * share


def _cosine(a: Mapping[object, int], b: Mapping[object, int]) -> float:
    """Return the cosine of two counts."""
    if len(a) > len(b):
        a, b = b, a
    dot = sum(count * b[key] for key, count in a.items() if key in b)
    if not dot:
        return 0.0
    return dot / math.sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
