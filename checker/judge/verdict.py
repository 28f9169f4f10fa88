"""Two statements compared on their own: the rules of a whole run, applied to an event of two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.quotes import same_utterance
from checker.align.slots import slot_clusters
from checker.extract.statement import statement
from checker.judge import findings
from checker.model import Cluster, Event, Extraction, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.align.model import Scores
    from checker.model import Claim

SAME_CLAIM = 0.5
"""A calibrated probability: from here on two statements more likely than not speak of the same thing."""
SAME_UTTERANCE = 0.5
"""The same for two quotes."""

RANK = {"contradiction": 0, "possible-conflict": 1, "quote-variant": 2, "agreement": 3}
"""Which finding speaks for a pair of statements that has several."""


def verdict(a: Extraction, b: Extraction, scores: Scores) -> Verdict:
    """Judge two statements that were read as two articles, given how alike they are."""
    event = Event("pair", "", (a.article.id, b.article.id))
    whole = [Extraction(e.article, e.lines, e.sentences, e.names, (statement(e.article), *_quotes(e))) for e in (a, b)]
    found = findings(event, whole, tuple(_clusters(event, whole[0], whole[1], scores)), ())
    ranked = sorted(
        (finding for finding in found if finding.kind in RANK), key=lambda f: (RANK[f.kind], -f.confidence, f.rule)
    )
    for best in ranked:
        if best.kind in ("agreement", "contradiction", "possible-conflict", "quote-variant"):
            return Verdict(best.kind, best.rule, best.confidence, scores.same_claim, scores.same_wording, best.trace)
    return Verdict(
        "unrelated", None, 1 - scores.same_claim, scores.same_claim, scores.same_wording,
        (f"That they speak of the same thing has a probability of {scores.same_claim:.2f}.",),
    )  # fmt: skip


def _quotes(extraction: Extraction) -> tuple[Claim, ...]:
    return tuple(claim for claim in extraction.claims if claim.is_quote)


def _clusters(event: Event, a: Extraction, b: Extraction, scores: Scores) -> Iterator[Cluster]:
    """Yield a cluster of the statements and of each two quotes that are the same, and those of their common slots."""
    if scores.same_claim >= SAME_CLAIM:
        yield Cluster("statement", event.id, (a.claims[0].id, b.claims[0].id), "statement", scores.same_claim)
    for first in _quotes(a):
        for second in _quotes(b):
            strength = same_utterance(first, second)
            if strength >= SAME_UTTERANCE:
                yield Cluster(f"quote-{first.id}", event.id, (first.id, second.id), "quote", strength)
    yield from slot_clusters(event, (a, b))
