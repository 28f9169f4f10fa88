"""A finding as a reader sees it: its sides, and on each side who says it, where, and in which sentence.

The report only has spans; every format for people needs the same things around them, so they are gathered here once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.group.origins import witnesses
from checker.model import Article, Claim, Event, Evidence, Finding, Known, Report
from checker.presentation.dates import earliest, spoken
from checker.presentation.kinds import BY_NAME, Kind, in_order
from checker.presentation.passage import Passage, passage
from checker.presentation.printable import printable
from checker.presentation.rules import names

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Witness:
    """One article on one side of a finding.

    `repeats` says whose word it repeats, if an earlier article on this side has the same outlet or origin.
    """

    article: Article
    outlet: str
    evidence: Evidence
    passage: Passage
    attributed_to: str | None
    repeats: str | None

    @property
    def place(self) -> str:
        """Return ``path:line:column``, or as much of it as is known."""
        known = [str(n) for n in (self.evidence.line, self.evidence.column) if n is not None]
        return ":".join([printable(self.article.path), *known])


@dataclass(frozen=True)
class Side:
    """One reading with its witnesses; `value` is None for witnesses of no reading.

    `origins` counts the independent origins behind the witnesses, as a finding's own count does.
    """

    value: str | None
    witnesses: tuple[Witness, ...]
    origins: int

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of this side, each once, in order."""
        return tuple(dict.fromkeys(witness.outlet for witness in self.witnesses))

    @property
    def first_published(self) -> str | None:
        """When the first of the witnesses was published, as far as known."""
        return earliest(witness.article.published for witness in self.witnesses)


@dataclass(frozen=True)
class Card:
    """A finding with its sides; `rule` is the name of its rule, empty for a rule that no longer exists."""

    finding: Finding
    kind: Kind
    rule: str
    sides: tuple[Side, ...]

    @property
    def message(self) -> str:
        """What was found, in a sentence fit to print, and of what is only possible also what may explain it."""
        explained = self.finding.trace[-1:] if self.finding.kind == "possible-conflict" else ()
        return printable(" ".join((self.finding.message, *explained)))

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


def cards(report: Report) -> tuple[Card, ...]:
    """Return the findings of `report` as cards, in the order of a report."""
    return tuple(card_of(finding, report) for finding in in_order(report))


def card_of(finding: Finding, report: Report) -> Card:
    """Return the card of one finding of `report`."""
    return Card(finding, BY_NAME[finding.kind], names().get(finding.rule, ""), _sides(finding, report))


def by_event(report: Report) -> tuple[tuple[Event | None, tuple[Card, ...]], ...]:
    """Return each event with its cards, events with the gravest findings first; None is for findings of no event."""
    known = {event.id: event for event in report.events}
    gathered: dict[str, list[Card]] = {}
    for card in cards(report):
        gathered.setdefault(card.finding.event if card.finding.event in known else "", []).append(card)
    for event in report.events:
        gathered.setdefault(event.id, [])
    if "" in gathered:
        gathered[""] = gathered.pop("")  # findings of no event, such as housekeeping, come last
    return tuple((known.get(name), tuple(found)) for name, found in gathered.items())


def outlet(article: Known) -> str:
    """Return the name an article's outlet goes by, or the article's id where the outlet is unknown."""
    return printable(article.outlet or article.id)


def counted(number: int, noun: str) -> str:
    """Return ``1 outlet`` or ``4 outlets``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _sides(finding: Finding, report: Report) -> tuple[Side, ...]:
    shown = [evidence for evidence in finding.evidence if evidence.article in report.extraction_of]
    if not finding.readings:
        return (_side(None, shown, report),) if shown else ()
    sides: list[Side] = []
    placed: set[str] = set()
    by_claim: dict[str, list[Evidence]] = {}
    for evidence in shown:
        by_claim.setdefault(evidence.claim or "", []).append(evidence)
    for reading in finding.readings:
        found = [e for claim in reading.claims for e in by_claim.get(claim) or _of_claim(report.claims.get(claim))]
        placed.update(reading.claims)
        sides.append(_side(reading.value, found, report))
    rest = [evidence for evidence in shown if evidence.claim not in placed]
    if rest:
        sides.append(_side(None, rest, report))
    return tuple(sides)


def _of_claim(claim: Claim | None) -> list[Evidence]:
    """Return as evidence the words of a claim that gives a reading but has no evidence in the finding."""
    if claim is None:
        return []
    return [Evidence(claim.article, claim.id, claim.start, claim.end, claim.text, claim.line, claim.column)]


def _plain_place(evidence: Evidence, value: str | None) -> tuple[int, int]:
    """Return where a reading's words stand in its evidence, or the whole evidence unless they occur exactly once."""
    text, words = evidence.text, (value or "").strip("“”")
    places, at = [], text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            places.append(at)
        at = text.find(words, end)
    if len(places) != 1:
        return evidence.start, evidence.end
    return evidence.start + places[0], evidence.start + places[0] + len(words)


def _side(value: str | None, found: Sequence[Evidence], report: Report) -> Side:
    groups = witnesses([_claim_of(evidence, report) for evidence in found], report.origins_of)
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    shown: list[Witness] = []
    first_of_group: dict[int, str] = {}
    seen: set[str] = set()
    for index, evidence in enumerate(found):
        extraction = report.extraction_of[evidence.article]
        claim = report.claims.get(evidence.claim or "")
        name = outlet(extraction.article)
        earlier = first_of_group.setdefault(group_of[index], name)
        repeats = None
        if name in seen:
            repeats = "same outlet"
        elif earlier != name:
            repeats = f"same origin as {earlier}"
        seen.add(name)
        attributed = (claim.speaker or ", ".join(claim.sources)) if claim else ""
        around = passage(extraction, *_plain_place(evidence, value))
        shown.append(Witness(extraction.article, name, evidence, around, printable(attributed) or None, repeats))
    return Side(None if value is None else printable(value), tuple(shown), len(groups))


def _claim_of(evidence: Evidence, report: Report) -> Claim:
    """Return the claim of the evidence, or, if it names none, its words as a claim."""
    known = report.claims.get(evidence.claim or "")
    return known or Claim("", evidence.article, "statement", evidence.start, evidence.end, evidence.text)
