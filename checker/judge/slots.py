"""Turns facts of one slot that exclude each other into a finding."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from checker.judge.base import Rule, either, fact_evidence, finding
from checker.judge.certainty import modality_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Evidence, Fact, Finding


def slot_conflict(
    rule: Rule, view: ClusterView, exclude: Callable[[Fact, Fact], bool], topic: str
) -> Iterator[Finding]:
    """Yield one finding if facts of different articles exclude each other, with all of these as its sides.

    `topic` asks the question of the slot, with ``{}`` where its subject stands.
    """
    if view.cluster.basis != "fact":
        return
    sides: dict[tuple[tuple[str, ...], str], tuple[str, Claim, Evidence]] = {}
    printed: dict[tuple[str, ...], str] = {}  # one form for a value, however an outlet writes it
    certain = False
    for (a, claim_a), (b, claim_b) in combinations(view.facts, 2):
        if claim_a.article == claim_b.article or not exclude(a, b):
            continue
        certain = certain or modality_at(claim_a, a.start, a.end) == modality_at(claim_b, b.start, b.end)
        for fact, claim in ((a, claim_a), (b, claim_b)):
            value = printed.setdefault(fact.key, fact.value)
            sides[fact.key, claim.id] = (value, claim, fact_evidence(view, fact, claim))
    if not sides:
        return
    shown = [sides[key] for key in sorted(sides)]
    ordered = [(value, claim) for value, claim, _ in shown]
    subject = view.facts[0][0].subject
    verb = "Sources disagree on" if certain else "Sources may disagree on"
    yield finding(
        rule, view, ordered, f"{verb} {topic.format(subject)}: {either(ordered)}.",
        kind="contradiction" if certain else "possible-conflict", confidence=view.cluster.strength,
        evidence=tuple(evidence for _, _, evidence in shown),
        trace=(f"Each answers one question: {view.cluster.topic}.", "It has one answer at a time, and these differ."),
    )  # fmt: skip
