"""A finding as a reader sees it.

The report only has spans; every format for people needs the same things around them, so they are gathered here once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.presentation.dates import spoken
from checker.presentation.kinds import BY_NAME, LISTS, Kind, in_order
from checker.presentation.printable import printable
from checker.presentation.rules import names
from checker.presentation.sides import Side, Witness, sides_of
from checker.presentation.words import weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Finding, Report, Segment


@dataclass(frozen=True)
class Card:
    """A finding with its sides; `rule` is the name of its rule, empty for a rule that no longer exists."""

    finding: Finding
    kind: Kind
    rule: str
    sides: tuple[Side, ...]

    @property
    def to_decide(self) -> bool:
        """Whether it is one to decide on, and not one of a list to look through."""
        return self.kind.name not in LISTS

    @property
    def is_open(self) -> bool:
        """Whether it needs a look that nobody has given it yet."""
        return self.finding.state != "decided" and self.kind.name != "agreement"

    @property
    def state(self) -> str:
        """Its state, unless it is new, which goes without saying."""
        return "" if self.finding.state == "new" else self.finding.state

    @property
    def weight(self) -> str:
        """How much stands behind it: ``4 outlets, 2 origins``."""
        return weight(self.finding.outlets, self.finding.origins)

    @property
    def message(self) -> str:
        """What was found, in a sentence fit to print, and of what is only possible also what may explain it."""
        explained = self.finding.trace[-1:] if self.finding.kind == "possible-conflict" else ()
        return printable(" ".join((self.finding.message, *explained)))

    @property
    def apparatus(self) -> str:
        """Its apparatus on one line."""
        return apparatus_line(self.finding.apparatus)

    @property
    def decision(self) -> str:
        """What an editor decided: ``dismissed by ada on 5 Mar 2026: it was held twice``; empty if nothing."""
        said = self.finding.decision
        if said is None:
            return ""
        until = f", until {spoken(said.until)}" if said.until else ""
        return printable(f"{said.decision} by {said.by} on {spoken(said.on)}{until}: {said.reason}")

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """The witnesses of all sides, in order."""
        return tuple(witness for side in self.sides for witness in side.witnesses)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of all sides, each once, in order."""
        return tuple(dict.fromkeys(outlet for side in self.sides for outlet in side.outlets))


def apparatus_line(segments: Iterable[Segment]) -> str:
    """Return an apparatus on one line: shared words once, variants as ``{one | other}``, missing words as ``–``."""
    pieces = []
    for segment in segments:
        words = [printable(text) for _, text in segment.readings]
        shared = segment.shared and words
        pieces.append(words[0] if shared else "{" + " | ".join(word or "–" for word in words) + "}")
    return " ".join(piece for piece in pieces if piece)


def cards(report: Report) -> tuple[Card, ...]:
    """Return the findings of `report` as cards, in the order of a report."""
    return tuple(card_of(finding, report) for finding in in_order(report))


def card_of(finding: Finding, report: Report) -> Card:
    """Return the card of one finding of `report`."""
    return Card(finding, BY_NAME[finding.kind], names().get(finding.rule, ""), sides_of(finding, report))
