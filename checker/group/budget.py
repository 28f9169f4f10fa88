"""How many articles of one event are compared with each other.

Every pair of articles of an event is looked at, so an event of thousands would cost as much as the rest of the year.
Beyond a budget those articles are compared that together say the most: one after the other the article that adds the
most values that no article chosen before gives.  A number that one report alone has changed is such a value, a copy has
none.  The others are named in the report, as not compared.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from checker.extract.normalise import plain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from checker.model import Extraction

MOST_COMPARED = 100
"""Articles of an event up to which all are compared: 4,950 pairs.  Measured on one event of 2,000 invented articles."""


def beyond_budget(reports: Sequence[Extraction], most: int = MOST_COMPARED) -> tuple[str, ...]:
    """Return the ids of those reports of one event that are not compared, in their order; none where at most `most`."""
    if len(reports) <= most:
        return ()
    values = {report.article.id: frozenset(_values(report)) for report in reports}
    known: set[Hashable] = set()
    chosen: set[str] = set()
    # What an article adds only shrinks as others are chosen, so one whose turn comes is looked at again, not all.
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
    """Yield what a report says that another could say otherwise: its facts, its numbers, the words of its quotes."""
    for claim in report.claims:
        for fact in claim.facts:
            yield fact.attribute, fact.subject, fact.value
        for number in claim.quantities:
            yield number.dimension, number.noun, number.low, number.high, number.kind
        if claim.is_quote:
            yield " ".join(plain(claim.text).casefold().split())
