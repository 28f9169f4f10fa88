"""The shape of a rule, and how its findings are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol

from checker.judge.view import ClusterView, EventView
from checker.model import Claim, Evidence, Finding, FindingKind, Reading, Segment

Severity = Literal["error", "warning", "note"]


class Rule(Protocol):
    """One thing that is reported.  Its docstring is its page: what it flags, why it matters, what is flagged and what is not."""

    @property
    def id(self) -> str:
        """The identifier, such as ``N201``; never renumbered."""

    @property
    def name(self) -> str:
        """The name in words joined by hyphens."""

    @property
    def kind(self) -> FindingKind:
        """The kind of its findings; a contradiction rule also gives possible conflicts."""

    @property
    def family(self) -> str | None:
        """The JSON ``family``."""

    @property
    def severity(self) -> Severity:
        """How serious its findings are."""

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""


def readings_of(sides: Iterable[tuple[str, Claim]]) -> tuple[Reading, ...]:
    """Gather claims by the value they give; values keep the order in which they first come."""
    found: dict[str, list[str]] = {}
    for value, claim in sides:
        claims = found.setdefault(value, [])
        if claim.id not in claims:
            claims.append(claim.id)
    return tuple(Reading(value, tuple(claims)) for value, claims in found.items())


def evidence_of(claim: Claim) -> Evidence:
    """The words of a claim as evidence."""
    return Evidence(claim.article, claim.id, claim.start, claim.end, claim.text, claim.line, claim.column)


def sentence_evidence(view: ClusterView, claim: Claim) -> Evidence:
    """The whole sentence of a claim as evidence, for what stands in it beside the words that are claimed."""
    extraction = view.around.extraction_of[claim.article]
    if not 0 <= claim.sentence < len(extraction.sentences):
        return evidence_of(claim)
    sentence = extraction.sentences[claim.sentence]
    text = extraction.article.text[sentence.start : sentence.end]
    column = claim.column if sentence.start == claim.start else None
    return Evidence(claim.article, claim.id, sentence.start, sentence.end, text, claim.line, column)


def finding(
    rule: Rule,
    view: ClusterView,
    sides: Sequence[tuple[str, Claim]],
    message: str,
    *,
    kind: FindingKind | None = None,
    confidence: float,
    trace: tuple[str, ...],
    apparatus: tuple[Segment, ...] = (),
    evidence: tuple[Evidence, ...] | None = None,
) -> Finding:
    """Put a finding together; its confidence is capped by the strength of the cluster it rests on."""
    claims = list({claim.id: claim for _, claim in sides}.values())
    outlets, origins = view.around.counts(claims)
    given = kind or rule.kind
    return Finding(
        id="", kind=given, rule=rule.id, family=rule.family,
        severity=rule.severity if given == rule.kind else "warning",
        confidence=min(confidence, view.cluster.strength), event=view.around.event.id, cluster=view.cluster.id or None,
        message=message, evidence=evidence or tuple(evidence_of(claim) for claim in claims),
        readings=readings_of(sides), apparatus=apparatus, trace=trace, outlets=outlets, origins=origins,
    )  # fmt: skip


def who(around: EventView, claims: Iterable[Claim]) -> str:
    """The outlets of `claims`, each once, in order, as a phrase."""
    return ", ".join(dict.fromkeys(around.outlet(claim) for claim in claims))


def told(around: EventView, sides: Sequence[tuple[str, Claim]]) -> str:
    """The values and who gives them: ``17 (AP, Le Monde) · 19 (AFP)``."""
    values: dict[str, list[Claim]] = {}
    for value, claim in sides:
        values.setdefault(value, []).append(claim)
    return " · ".join(f"{value} ({who(around, claims)})" for value, claims in values.items())
