"""Which articles still carry an item that its agency took back.

A cancelled or withheld item is compared with nothing, but what others made of it is still on their pages.  There are
two signs: an article is a version of the same item, or it shares so many runs of words with it that it draws on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from checker.group.origins import DRAWN_ON, copied_runs
from checker.group.timing import ANOTHER_STORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Article, Event, Extraction

TAKEN_BACK = ("cancelled", "withheld")
SHORTEST_ITEM = 20
"""Least runs of words in an item; one with fewer is a mere notice, too short to tell who carries it."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries the item.

    `share` is the share of the shorter text's runs of words that both have, or 1 for a version of the item itself.
    """

    article: str
    share: float
    is_version: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An item that its agency took back, with the articles that carry it, by id."""

    item: Extraction
    carriers: tuple[Carrier, ...]


def carried(extractions: Sequence[Extraction]) -> tuple[TakenBack, ...]:
    """Return the items taken back that some usable article carries, sorted by id."""
    back = sorted((e for e in extractions if e.article.status in TAKEN_BACK), key=lambda e: e.article.id)
    usable = sorted((e for e in extractions if e.article.status == "usable"), key=lambda e: e.article.id)
    if not back:
        return ()
    runs = [copied_runs(item) for item in back]
    held: dict[tuple[str, ...], list[int]] = {}
    for number, own in enumerate(runs):
        for run in own if len(own) >= SHORTEST_ITEM else ():
            held.setdefault(run, []).append(number)
    carriers: list[list[Carrier]] = [[] for _ in back]
    for report in usable:
        own = copied_runs(report)
        common = [0] * len(back)
        for run in own:
            for number in held.get(run, ()):
                common[number] += 1
        for number, item in enumerate(back):
            carrier = _carrier(item.article, report.article, common[number] / max(1, min(len(runs[number]), len(own))))
            if carrier:
                carriers[number].append(carrier)
    return tuple(TakenBack(item, tuple(found)) for item, found in zip(back, carriers, strict=True) if found)


def may_carry(days: Iterable[str | None], item: str | None) -> bool:
    """Whether articles published on `days` (ISO) may carry an item of day `item`: true if near or not known."""
    known = [date.fromisoformat(day).toordinal() for day in days if day]
    if not item or not known:
        return True
    own = date.fromisoformat(item).toordinal()
    return min(known) - ANOTHER_STORY <= own <= max(known) + ANOTHER_STORY


def carried_in(event: Event, every: Sequence[TakenBack]) -> tuple[TakenBack, ...]:
    """Return the items that articles of the event carry, with only these articles as carriers."""
    members = frozenset(event.articles)
    own = (replace(each, carriers=tuple(c for c in each.carriers if c.article in members)) for each in every)
    return tuple(each for each in own if each.carriers)


def _carrier(item: Article, report: Article, share: float) -> Carrier | None:
    """Return the report as a carrier of the item, or None if it carries nothing of it or replaces it."""
    is_version = item.item is not None and item.item == report.item
    if not is_version and share < DRAWN_ON:
        return None
    one_desk = is_version or (item.outlet or "").casefold() == (report.outlet or item.id).casefold()
    if one_desk and item.instant and report.instant and report.instant > item.instant:
        return None
    return Carrier(report.id, 1.0 if is_version else share, is_version)
