"""Two statements compared on their own: the rules of a whole run, applied to an event of two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.align.parts import compared
from checker.align.quotes import same_utterance
from checker.align.slots import slot_clusters
from checker.config import NEVER
from checker.judge import findings
from checker.judge.rules.agreement import Agreement
from checker.judge.rules.single_source import SingleSource
from checker.judge.view import EventView
from checker.model import Cluster, Event, Extraction, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.align.model import Scores

UNRELATED_BELOW = 0.1
"""Statements that are less likely to make the same claim are compared by their slots and quotes alone.

Of the written and edited contradictions in the development pairs of news sentences 2 % lie below it.
"""
SAME_UTTERANCE = 0.5
"""From this probability on, two quotes count as one utterance."""

DECIDING: Final = ("contradiction", "possible-conflict", "quote-variant", "agreement")
"""The kinds of findings that decide for a pair of statements; of several, the first does."""
AGREED_FROM = 0.5
"""Statements less likely than this to make the same claim do not agree, whatever their values."""
ALIKE = {SingleSource.id: NEVER}
"""Thresholds for statements that may agree: never a single source."""
UNLIKE = ALIKE | {Agreement.id: NEVER}
"""Thresholds for statements that do not agree: nor ever an agreement."""


def verdict(a: Extraction, b: Extraction, scores: Scores) -> Verdict:
    """Judge two statements, each read by `read_statement`, given the scores of how alike they are."""
    event = Event("pair", "", (a.article.id, b.article.id))
    clusters = tuple(_clusters(event, a, b, scores))
    if not clusters:
        return unrelated(scores)
    texts = {claim.id: compared(claim).text for extraction in (a, b) for claim in extraction.claims}
    alike = {(texts[c.claims[0]], texts[c.claims[1]]): c.strength for c in clusters if c.basis != "fact"}
    event_view = EventView(event, (a, b), {}, clusters, alike)
    found = findings(event_view, ALIKE if scores.same_claim >= AGREED_FROM else UNLIKE)
    slots = {cluster.id for cluster in clusters if cluster.basis == "fact"}
    for kind in DECIDING:
        # that both give one attribute of a thing is no agreement of the statements
        deciding = [f for f in found if f.kind == kind and not (kind == "agreement" and f.cluster in slots)]
        if deciding:
            best = min(deciding, key=lambda finding: (-finding.confidence, finding.rule))
            return Verdict(kind, best.rule, best.confidence, scores.same_claim, scores.same_wording, best.trace)
    apart = (comparison for comparison in event_view.views[0].comparisons if comparison.outcome != "agreement")
    return unrelated(scores, *(reason for comparison in apart for reason in comparison.trace))


def unrelated(scores: Scores, *reasons: str) -> Verdict:
    """Return the verdict on two statements with no finding; its trace says how alike they are, then the `reasons`."""
    alike = f"That they speak of the same thing has a probability of {scores.same_claim:.2f}."
    return Verdict("unrelated", None, 1 - scores.same_claim, scores.same_claim, scores.same_wording, (alike, *reasons))


def _clusters(event: Event, a: Extraction, b: Extraction, scores: Scores) -> Iterator[Cluster]:
    """Yield a cluster of the statements and of each two quotes that are the same, and those of their common slots."""
    if scores.same_claim >= UNRELATED_BELOW:
        yield Cluster("statement", event.id, (a.claims[0].id, b.claims[0].id), "statement", scores.same_claim)
    for first in a.claims[1:]:
        for second in b.claims[1:]:
            strength = same_utterance(first, second)
            if strength >= SAME_UTTERANCE:
                yield Cluster(f"quote-{first.id}-{second.id}", event.id, (first.id, second.id), "quote", strength)
    for cluster in slot_clusters(event, (a, b)):
        if scores.same_claim >= UNRELATED_BELOW or cluster.topic.kind != "count":
            yield cluster  # any two accidents have killed and injured
