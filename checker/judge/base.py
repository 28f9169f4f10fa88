"""The shape of a rule, and how its findings are put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from checker.extract.claims import position_of
from checker.model import Article, Claim, Evidence, Fact, Family, Finding, FindingKind, Reading, Segment, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.judge.view import ClusterView, EventView

LONG_SENTENCE = 40
"""Most words of a sentence that is shown whole."""
ENOUGH_WORDS = 20
"""Fewest words shown of a longer sentence."""
CLAUSE_END = re.compile(r"(?:[,;:)]|\s[-–—]|[–—])\s+")


class Page(Protocol):
    """How a rule describes itself, whether it judges articles or editors' decisions; its docstring is its page."""

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
    def families(self) -> tuple[Family, ...]:
        """The families that its findings may have, the usual one first; none if they are about no difference."""

    @property
    def severity(self) -> Severity:
        """How serious its findings are."""


class Rule(Page, Protocol):
    """A rule that judges what the articles of one cluster say."""

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""


class EventRule(Page, Protocol):
    """A rule that judges the articles of an event as a whole, apart from what they say."""

    def judge(self, event_view: EventView) -> Iterator[Finding]:
        """Yield the findings of one event."""


def readings_of(sides: Iterable[tuple[str, Claim]]) -> tuple[Reading, ...]:
    """Group claims by the value they give; values keep the order of first appearance."""
    found: dict[str, list[str]] = {}
    for value, claim in sides:
        claims = found.setdefault(value, [])
        if claim.id not in claims:
            claims.append(claim.id)
    return tuple(Reading(value, tuple(claims)) for value, claims in found.items())


def evidence_of(event_view: EventView, claim: Claim) -> Evidence:
    """Return the words of a claim as evidence."""
    return _evidence(event_view, claim, claim.start, claim.end)


def sentence_evidence(event_view: EventView, claim: Claim) -> Evidence:
    """Return the whole sentence of a claim as evidence, where more than the claimed words matters."""
    sentences = event_view.extraction_of[claim.article].sentences
    if not 0 <= claim.sentence < len(sentences):
        return evidence_of(event_view, claim)
    return _evidence(event_view, claim, sentences[claim.sentence].start, sentences[claim.sentence].end)


def fact_evidence(event_view: EventView, fact: Fact | Span, claim: Claim) -> Evidence:
    """Return the sentence of a fact or value as evidence, or, if it is long, the clauses around the fact.

    Whole clauses are added on both sides, so that the excerpt can be read by itself.
    """
    whole = sentence_evidence(event_view, claim)
    if len(whole.text.split()) <= LONG_SENTENCE:
        return whole
    text, offset = whole.text, whole.start
    cuts = [0, *(match.end() for match in CLAUSE_END.finditer(text)), len(text)]
    first = max(i for i, cut in enumerate(cuts) if cut <= max(0, fact.start - offset))
    last = min(i for i, cut in enumerate(cuts) if cut >= min(len(text), fact.end - offset))
    while len(text[cuts[first] : cuts[last]].split()) < ENOUGH_WORDS and (first > 0 or last < len(cuts) - 1):
        first, last = max(0, first - 1), min(len(cuts) - 1, last + 1)
    shown = text[cuts[first] : cuts[last]]
    return _evidence(event_view, claim, offset + cuts[first], offset + cuts[first] + len(shown.rstrip()))


def evidence_at(article: Article, claim: Claim | None, start: int, end: int) -> Evidence:
    """Return the words of a stretch of an article as evidence."""
    name = claim.id if claim else None
    return Evidence(article.id, name, start, end, article.text[start:end], *position_of(article, start))


def _told(event_view: EventView, claim: Claim) -> Evidence:
    """Return the words of a quote, or the sentence of any other claim, which shows who said it."""
    if claim.is_quote:
        return evidence_of(event_view, claim)
    return fact_evidence(event_view, Span(claim.start, claim.end), claim)


def _evidence(event_view: EventView, claim: Claim, start: int, end: int) -> Evidence:
    return evidence_at(event_view.articles[claim.article], claim, start, end)


def finding(
    rule: Rule,
    view: ClusterView,
    sides: Sequence[tuple[str, Claim]],
    message: str,
    *,
    kind: FindingKind | None = None,
    family: Family | None = None,
    confidence: float,
    trace: tuple[str, ...],
    apparatus: tuple[Segment, ...] = (),
    about: str = "",
    evidence: tuple[Evidence, ...] | None = None,
) -> Finding:
    """Build a finding, by default of the rule's usual kind and family.

    Its confidence is capped by the strength of the cluster it rests on.
    """
    claims = list({claim.id: claim for _, claim in sides}.values())
    outlets, origins = view.around.counts(claims)
    given = kind or rule.kind
    return Finding(
        id="", kind=given, rule=rule.id, family=family or _usual_family(rule),
        severity=rule.severity if given == rule.kind else "warning",
        confidence=min(confidence, view.cluster.strength), event=view.around.event.id, cluster=view.cluster.id or None,
        message=_ended(message), evidence=evidence or tuple(_told(view.around, claim) for claim in claims),
        readings=readings_of(sides), apparatus=apparatus, trace=trace, outlets=outlets, origins=origins, about=about,
    )  # fmt: skip


def disagreement(
    rule: Rule,
    view: ClusterView,
    sides: Sequence[tuple[str, Claim]],
    topic: str,
    *,
    certain: bool,
    family: Family | None = None,
    confidence: float,
    trace: tuple[str, ...],
    about: str = "",
    evidence: tuple[Evidence, ...] | None = None,
) -> Finding:
    """Build the finding that sources disagree on a topic; unless that is `certain`, it is only a possible conflict."""
    verb = "disagree" if certain else "may disagree"
    return finding(
        rule, view, sides, f"Sources {verb} on {topic}: {either(sides)}.",
        kind="contradiction" if certain else "possible-conflict", family=family,
        confidence=confidence, trace=trace, about=about, evidence=evidence,
    )  # fmt: skip


def event_finding(
    rule: EventRule,
    event_view: EventView,
    claims: Sequence[Claim],
    message: str,
    *,
    confidence: float,
    trace: tuple[str, ...],
    readings: tuple[Reading, ...],
    evidence: tuple[Evidence, ...],
) -> Finding:
    """Build a finding that rests on no cluster; `claims` are those whose outlets and origins stand behind it."""
    outlets, origins = event_view.counts(claims)
    return Finding(
        id="", kind=rule.kind, rule=rule.id, family=_usual_family(rule), severity=rule.severity, confidence=confidence,
        event=event_view.event.id, cluster=None, message=message, evidence=evidence, readings=readings, trace=trace,
        outlets=outlets, origins=origins,
    )  # fmt: skip


def _usual_family(rule: Page) -> Family | None:
    return rule.families[0] if rule.families else None


def _ended(message: str) -> str:
    """Return a message with one full stop at its end, also after a word that has one: "5 a.m."."""
    return message[:-1] if message.endswith("..") and not message.endswith("...") else message


def either(sides: Sequence[tuple[str, Claim]]) -> str:
    """Return the distinct values as a phrase: ``17, 18 or 19``."""
    values = list(dict.fromkeys(value for value, _ in sides))
    return " or ".join(filter(None, (", ".join(values[:-1]), values[-1])))
