"""The sides of a finding: on each, who says it, where, and in which sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.group.origins import witnesses
from checker.model import Article, Claim, Evidence, Finding, Report
from checker.presentation.dates import earliest
from checker.presentation.passage import Passage, passage
from checker.presentation.printable import exact_line, printable
from checker.presentation.words import outlet, weight

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
        return ":".join([exact_line(self.article.path), *known])


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
    def weight(self) -> str:
        """How much stands behind this side: ``4 outlets, 2 origins``."""
        return weight(len(self.outlets), self.origins)

    @property
    def first_published(self) -> str | None:
        """When the first of the witnesses was published, as far as known."""
        return earliest(witness.article.published for witness in self.witnesses)


def sides_of(finding: Finding, report: Report) -> tuple[Side, ...]:
    """Return the sides of a finding: one for each reading, then one for evidence that gives none of them."""
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
