"""What a run has found, without holding it all in memory, and as one report."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from checker.group.windows import WHOLE
from checker.model import Extraction
from checker.pipeline import report_of
from checker.review.identity import numbered
from checker.stages.comparing import compared_in
from checker.stages.kept import places, stored
from checker.store.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.model import Compared, Origin, Report, Unreadable
    from checker.stages.comparing import EventCard
    from checker.stages.kept import Places
    from checker.stages.rows import Card


@dataclass(frozen=True)
class Outcome:
    """What a run has found: the cards of all articles and of all events; the rest is in packs."""

    folder: str
    cards: tuple[Card, ...]
    """By id."""
    unreadable: tuple[Unreadable, ...]
    events: tuple[EventCard, ...]
    """By first article."""
    origins: tuple[Origin, ...]
    packs: Mapping[str, str] = field(repr=False)
    """The path of the pack of each event, by its key."""

    @property
    def is_large(self) -> bool:
        """Whether it is reported event by event, without being held in memory as a whole."""
        return len(self.cards) > WHOLE

    def places(self, articles: Sequence[Card]) -> Places:
        """Return where what was read from articles is kept."""
        return places(self.folder, articles)

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each event's findings, by the event's key."""
        ids = numbered(finding.name for card in self.events for finding in card.findings)
        return {card.key: tuple(islice(ids, len(card.findings))) for card in self.events}

    def report(self, only: Sequence[EventCard] | None = None) -> Report:
        """Return everything, or `only` some events with their articles, as one value in memory; raises `Damaged`."""
        events = self.events if only is None else only
        named = {article for card in events for article in card.event.articles}
        cards = [card for card in self.cards if only is None or card.id in named]
        ids = (name for card in events for name in self.ids[card.key])
        extractions = stored(Extraction, self.places(cards))
        return report_of(extractions, list(self.compared(events)), ids, self.origins, self.unreadable)

    def compared(self, events: Iterable[EventCard]) -> Iterator[Compared]:
        """Yield what was found in each of the events; raises `Damaged`."""
        opened: Pack | None = None
        for card in events:
            path = self.packs[card.key]
            if opened is None or opened.path != path:
                opened = Pack.open(path)
            yield compared_in(opened, card.key)
