"""Clusters of facts: claims whose typed slots ask the same question, however different their words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.concepts import concept
from checker.model import Claim, Cluster, Event, Extraction, Fact, Reading, Topic, long_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLOT_STRENGTH = 0.8
"""How sure it is that two facts with equal attribute and subject answer the same question: judged by eye on the
development articles; the subject is a resolved name, so what may still differ is the time or the office meant."""


AGREED_BY_CHANCE = frozenset({"since", "passive"})
"""Kinds of slots that form a cluster only where answers differ: that a bridge was closed may have been on two days."""
OF_NOUNS = frozenset({"begun", "condition", "passive", "rank", "taken"})
"""Kinds of slots whose subject is often a common noun."""


def slot_of(fact: Fact) -> Topic:
    """Return the question that a fact answers; its subject may be a noun with synonyms ("coach", "trainer")."""
    subject = fact.subject
    if fact.kind in OF_NOUNS:
        subject = " ".join(map(concept, subject.split()))
    return Topic(fact.kind, fact.of, subject)


def slot_clusters(event: Event, extractions: Sequence[Extraction]) -> tuple[Cluster, ...]:
    """Gather the facts of an event by their slot; a cluster needs claims of at least two articles."""
    if sum(any(claim.facts for claim in extraction.claims) for extraction in extractions) < 2:
        return ()
    slots: dict[Topic, list[tuple[Fact, Claim]]] = {}
    for fact, claim in _facts(extractions):
        slots.setdefault(slot_of(fact), []).append((fact, claim))
    clusters = []
    for slot, given in sorted(slots.items(), key=lambda item: str(item[0])):
        if len({claim.article for _, claim in given}) < 2 or _is_no_news(given):
            continue
        values: dict[str, list[str]] = {}
        for fact, claim in given:
            values.setdefault(fact.value, []).append(claim.id)
        clusters.append(
            Cluster(
                f"fact-{long_hash(event.id, str(slot))}",
                event.id,
                tuple(dict.fromkeys(claim.id for _, claim in given)),
                "fact",
                SLOT_STRENGTH,
                slot,
                tuple(Reading(value, tuple(dict.fromkeys(claims))) for value, claims in sorted(values.items())),
            )
        )
    return tuple(clusters)


def _is_no_news(given: Sequence[tuple[Fact, Claim]]) -> bool:
    """Whether facts of a kind on which outlets agree by chance all give one answer."""
    return given[0][0].kind in AGREED_BY_CHANCE and len({fact.key for fact, _ in given}) == 1


def _facts(extractions: Sequence[Extraction]) -> Iterator[tuple[Fact, Claim]]:
    for extraction in sorted(extractions, key=lambda extraction: extraction.article.id):
        for claim in extraction.claims:
            for fact in claim.facts:
                yield fact, claim
