"""The sections of a report: the findings of each event, and those of none, which are about the run itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.presentation.cards import Card, cards
from checker.presentation.kinds import KINDS, LISTS, Kind
from checker.presentation.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Event, Report

HOUSEKEEPING = "Housekeeping"
"""The heading over findings of no event."""


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of an event, or of none, in the order of a report."""

    event: Event | None
    cards: tuple[Card, ...]

    @property
    def heading(self) -> str:
        """What stands above the findings."""
        return printable(self.event.label) if self.event else HOUSEKEEPING

    @property
    def to_decide(self) -> tuple[Card, ...]:
        """The findings to decide on."""
        return tuple(card for card in self.cards if card.to_decide)

    @property
    def lists(self) -> tuple[tuple[Kind, tuple[Card, ...]], ...]:
        """The findings to look through, by kind."""
        return lists(self.cards)

    @property
    def counts(self) -> tuple[tuple[Kind, int], ...]:
        """How many findings there are of each kind that has any."""
        numbers = ((kind, sum(card.kind is kind for card in self.cards)) for kind in KINDS)
        return tuple((kind, number) for kind, number in numbers if number)


def sections(report: Report) -> tuple[Section, ...]:
    """Return a section for each event, those with the gravest findings first, then one for findings of no event."""
    known = {event.id: event for event in report.events}
    gathered: dict[str, list[Card]] = {}
    for card in cards(report):
        gathered.setdefault(card.finding.event if card.finding.event in known else "", []).append(card)
    beside = gathered.pop("", [])
    for event in report.events:
        gathered.setdefault(event.id, [])
    found = tuple(Section(known[name], tuple(own)) for name, own in gathered.items())
    return (*found, Section(None, tuple(beside))) if beside else found


def lists(found: Sequence[Card]) -> tuple[tuple[Kind, tuple[Card, ...]], ...]:
    """Return the findings to look through among those `found`, by kind."""
    of_kind = ((kind, tuple(card for card in found if card.kind is kind)) for kind in KINDS if kind.name in LISTS)
    return tuple((kind, own) for kind, own in of_kind if own)
