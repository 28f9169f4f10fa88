"""What a run has found, without holding it all in memory, and as one report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from checker.group.windows import WHOLE
from checker.model import Extraction, Report
from checker.review.identity import numbered
from checker.stages.comparing import compared_in
from checker.stages.kept import places, stored
from checker.store.pack import Pack
from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.model import Origin, Unreadable
    from checker.stages.comparing import Compared, EventCard
    from checker.stages.kept import Places
    from checker.stages.rows import Card


@dataclass(frozen=True, slots=True)
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

    def report(self) -> Report:
        """Return everything as one value in memory; raises `Damaged`."""
        read = stored(Extraction, self.places(self.cards))
        extractions = {card.id: extraction for card, extraction in zip(self.cards, read, strict=True)}
        compared = list(self.compared())
        for one in compared:
            for article, resolved in zip(one.event.articles, one.articles, strict=True):
                extractions[article] = replace(extractions[article], names=resolved.names, claims=resolved.claims)
        findings = (finding for one in compared for finding in one.findings)
        names = numbered(finding.name for card in self.events for finding in card.findings)
        return Report(
            version=__version__, extractions=tuple(extractions[card.id] for card in self.cards),
            unreadable=self.unreadable, origins=self.origins, events=tuple(card.event for card in self.events),
            clusters=tuple(cluster for one in compared for cluster in one.clusters),
            findings=tuple(replace(finding, id=name) for finding, name in zip(findings, names, strict=True)),
        )  # fmt: skip

    def compared(self) -> Iterator[Compared]:
        """Yield what was found in each event; raises `Damaged`."""
        opened: Pack | None = None
        for card in self.events:
            path = self.packs[card.key]
            if opened is None or opened.path != path:
                opened = Pack.open(path)
            yield compared_in(opened, card.key)
