"""When an event happened: the days that its reports name in their leads.

A report names many days: that of the happening, of what went before, of what is planned.  The first of them are the
days of the happening, and on no others do the reports agree.  A day without its year, or a weekday, is completed from
the day of the report itself, and a dateline without its year from the other reports of the event.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from checker.group.timing import ANOTHER_STORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Extraction, When

LEAD = 500  # characters from the first claim; an agency's first three paragraphs
DAYS_OF_A_LEAD = 2  # days of a report that count; a third is that of something before or after
OF_A_DAY = frozenset({"day", "part-of-day", "minute"})
HAPPENING = frozenset({"on", "about", "between"})
OF_A_CLOCK = frozenset({"before", "after", "by"})
"""With a time of day these still name that day ("before dawn on Wednesday"); with a day they name another."""

# Symbols of `checker.extract.dates`; a part of the day may follow them, the end of a range may not.
_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_YEARLESS = re.compile(r"XXXX-(0[1-9]|1[0-2])-(\d\d)(?!/)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?!/)")
_FROM_REPORT = re.compile(r"P([+-]\d{1,3})D(?!/)")


def days(extractions: Sequence[Extraction]) -> tuple[str | None, str | None]:
    """Return the first and last day (ISO) of the happening, else those of publication, else None.

    The days agreed on are those that at least half of the reports that name any day name, and at least two reports if
    there are two.  A day far from every day of publication is one that the reports look back or ahead to ("since
    September 11").
    """
    published = sorted(date.fromisoformat(day) for e in extractions if (day := e.article.day))
    middle = published[len(published) // 2] if published else _named_in_full(extractions)
    named = [found for extraction in extractions if (found := list(_days_of_lead(extraction, middle)))]
    counts = Counter(chain.from_iterable(found[:DAYS_OF_A_LEAD] for found in named))
    least = max(len(named) / 2, min(2, len(extractions)))
    agreed = [day for day, count in counts.items() if count >= least and _is_near(day, published)]
    if len(extractions) == 1:
        agreed = agreed[:1]
    chosen = agreed or published
    return (min(chosen).isoformat(), max(chosen).isoformat()) if chosen else (None, None)


def _is_near(day: date, published: Sequence[date]) -> bool:
    """Whether a day is near a day of publication; true if none is known."""
    return not published or any(abs((day - other).days) < ANOTHER_STORY for other in published)


def _days_of_lead(extraction: Extraction, near: date | None) -> Iterator[date]:
    """Yield the distinct days of the happenings told in the lead, as far as known, in text order."""
    reported = _day_of(extraction.article.day or extraction.article.dateline_day or "", near, near)
    if not extraction.claims:
        return
    lead = min(claim.start for claim in extraction.claims) + LEAD
    told = {(when.start, when.end): when for claim in extraction.claims for when in claim.dates if when.start < lead}
    found = (_happening(told[span], reported, near) for span in sorted(told))
    yield from dict.fromkeys(day for day in found if day)


def _happening(when: When, reported: date | None, near: date | None) -> date | None:
    """Return the day on which something happened, or None if the words name no single day or another relation."""
    if when.granularity not in OF_A_DAY:
        return None
    if when.relation not in HAPPENING and (when.granularity == "day" or when.relation not in OF_A_CLOCK):
        return None
    if when.first:
        return date.fromisoformat(when.first) if when.first == when.last else None
    return _day_of(when.symbol or "", reported, near)


def _day_of(symbol: str, reported: date | None, near: date | None) -> date | None:
    """Return the day of an ISO date or a symbol, completed from the day of the report or one near the event."""
    if full := _FULL.fullmatch(symbol):
        return date.fromisoformat(full[0])
    known = reported or near
    if known and (yearless := _YEARLESS.match(symbol)):
        return _nearest(int(yearless[1]), int(yearless[2]), known)
    if reported and (weekday := _WEEKDAY.match(symbol)):
        return _moved(reported, -((reported.isoweekday() - int(weekday[1])) % 7))
    if reported and (shift := _FROM_REPORT.match(symbol)):
        return _moved(reported, int(shift[1]))
    return None


def _nearest(month: int, day: int, near: date) -> date | None:
    """Return the day of the month in the year that brings it nearest to `near`, or None if no year near it has it."""
    years = range(max(1, near.year - 1), min(date.max.year, near.year + 1) + 1)
    found = [date(year, month, day) for year in years if 1 <= day <= monthrange(year, month)[1]]
    return min(found, key=lambda each: abs(each - near), default=None)


def _moved(day: date, by: int) -> date | None:
    """Return the day that lies `by` days later, or None if that is outside the calendar."""
    ordinal = day.toordinal() + by
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def _named_in_full(extractions: Sequence[Extraction]) -> date | None:
    """Return the first day that a lead names with its year, for use when no day of publication is known."""
    full = chain.from_iterable(_days_of_lead(extraction, None) for extraction in extractions)
    return next(full, None)
