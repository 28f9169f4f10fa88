"""Turns facts of one slot that exclude each other into a finding."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from checker.judge.base import Rule, either, finding, sentence_evidence
from checker.judge.certainty import modality_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Fact, Finding


def slot_conflict(
    rule: Rule, view: ClusterView, exclude: Callable[[Fact, Fact], bool], topic: str
) -> Iterator[Finding]:
    """Yield one finding if facts of different articles exclude each other, with all of these as its sides.

    `topic` asks the question of the slot, with ``{}`` where its subject stands.
    """
    if view.cluster.basis != "fact":
        return
    sides: dict[tuple[tuple[str, ...], str], tuple[str, Claim]] = {}
    printed: dict[tuple[str, ...], str] = {}  # one form for a value, however an outlet writes it
    certain = False
    for (a, claim_a), (b, claim_b) in combinations(view.facts, 2):
        if claim_a.article == claim_b.article or not exclude(a, b):
            continue
        certain = certain or modality_at(claim_a, a.start, a.end) == modality_at(claim_b, b.start, b.end)
        for fact, claim in ((a, claim_a), (b, claim_b)):
            sides[fact.key, claim.id] = (printed.setdefault(fact.key, fact.value), claim)
    if not sides:
        return
    ordered = [sides[key] for key in sorted(sides)]
    subject = view.facts[0][0].subject
    verb = "Sources disagree on" if certain else "Sources may disagree on"
    yield finding(
        rule, view, ordered, f"{verb} {topic.format(subject)}: {either(ordered)}.",
        kind="contradiction" if certain else "possible-conflict", confidence=view.cluster.strength,
        evidence=tuple(sentence_evidence(view, claim) for _, claim in ordered),
        trace=(f"Each answers one question: {view.cluster.topic}.", "It has one answer at a time, and these differ."),
    )  # fmt: skip
