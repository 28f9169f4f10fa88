"""The articles of one event with how often each names what, and how much each concept tells among their sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from checker.align.values.once import Mentions, mentions_in
from checker.group.rarity import rarity
from checker.model import Extraction  # noqa: TC001  a named tuple's fields are looked at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.model import Event


class Reports(NamedTuple):
    """The articles of an event by id, what each mentions, and the rarity of each concept (`checker.group.rarity`)."""

    extractions: tuple[Extraction, ...]
    mentions: tuple[Mentions, ...]
    weights: Mapping[str, float]


def reports_of(event: Event, extractions: Sequence[Extraction]) -> Reports:
    """Return the reports of an event among `extractions`, whose order makes no difference."""
    wanted = set(event.articles)
    reports = sorted((e for e in extractions if e.article.id in wanted), key=lambda e: e.article.id)
    each = tuple(map(mentions_in, reports))
    counts: Counter[str] = Counter()
    for report in each:
        counts.update(report.concepts)
    return Reports(tuple(reports), each, rarity(counts, sum(len(report.sentences) for report in reports)))
