"""How many articles of one event are compared with each other.

Every pair of articles of an event is looked at, so an event of thousands would cost as much as the rest of the year.
Beyond a budget, only the articles that together say the most are compared.  They are chosen one by one, each time the
article that adds the most values not given by those already chosen.  A number that only one report has changed is such
a value; a copy adds none.  The others are listed in the report as not compared.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from checker.extract.normalise import plain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from checker.model import Extraction

MOST_COMPARED = 100
"""Most articles of an event that are compared: 4,950 pairs.  Measured on one event of 2,000 invented articles."""


def beyond_budget(reports: Sequence[Extraction], most: int = MOST_COMPARED) -> tuple[str, ...]:
    """Return the ids of the reports of one event beyond the `most` that are compared, in their order."""
    if len(reports) <= most:
        return ()
    values = {report.article.id: frozenset(_values(report)) for report in reports}
    known: set[Hashable] = set()
    chosen: set[str] = set()
    # What an article adds only shrinks as others are chosen, so only the first in line has to be counted again.
    ahead = [(-len(own), article) for article, own in values.items()]
    heapq.heapify(ahead)
    while len(chosen) < most:
        _, article = heapq.heappop(ahead)
        adds = -len(values[article] - known)
        if ahead and (adds, article) > ahead[0]:
            heapq.heappush(ahead, (adds, article))
        else:
            chosen.add(article)
            known |= values[article]
    return tuple(article for article in values if article not in chosen)


def _values(report: Extraction) -> Iterator[Hashable]:
    """Yield what a report says that another could say differently: its facts, its numbers, the words of its quotes."""
    for claim in report.claims:
        for fact in claim.facts:
            yield fact.attribute, fact.subject, fact.value
        for number in claim.quantities:
            yield number.dimension, number.noun, number.low, number.high, number.kind
        if claim.is_quote:
            yield " ".join(plain(claim.text).casefold().split())
