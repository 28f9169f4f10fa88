"""Groups of claims of one event that speak of the same thing, across articles.

Two bases: ``quote``, the same utterance told in different articles, directly or indirectly; and ``statement``, the same
fact told in like sentences.  A claim is in at most one cluster of each basis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from checker.align.candidates import candidates
from checker.align.features import Comparison, Sentences
from checker.align.linkage import linked
from checker.align.quotes import comparable, utterance_scores
from checker.align.statements import statement_scores
from checker.model import Cluster, short_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Claim, Event, Extraction

SAME_UTTERANCE = 0.35  # mean score of a cluster of quotes; swept 0.25 to 0.45 on the invented events, flat
SAME_STATEMENT = 0.3  # mean score of a cluster of statements


def clusters(event: Event, extractions: Sequence[Extraction]) -> tuple[Cluster, ...]:
    """Return the clusters of `event`, those of quotes before those of statements, each in the order of their first claim.

    `extractions` may hold more articles than the event's; the order of articles makes no difference.
    """
    wanted = set(event.articles)
    reports = sorted((e for e in extractions if e.article.id in wanted), key=lambda e: e.article.id)
    if len(reports) < 2:
        return ()
    claims = [claim for report in reports for claim in report.claims]
    articles = [claim.article for claim in claims]
    sentences = Sentences([claim.text for claim in claims])
    found = []
    for basis, least, among in (
        ("quote", SAME_UTTERANCE, [i for i, claim in enumerate(claims) if claim.kind != "statement"]),
        ("statement", SAME_STATEMENT, [i for i, claim in enumerate(claims) if not claim.is_quote]),
    ):
        pairs = candidates(sentences.stems, articles, among)
        if basis == "quote":
            pairs = [(a, b) for a, b in pairs if comparable(claims[a], claims[b])]
        if not pairs:
            continue
        left, right = np.array(pairs).T
        comparison = Comparison(sentences, left, right)
        if basis == "quote":
            scores = utterance_scores(comparison, pairs, claims)
        else:
            scores = statement_scores(comparison, pairs, articles)
        linkable = dict(zip(pairs, scores.tolist(), strict=True))
        found += [
            _cluster(event, [claims[index] for index in members], basis, strength)
            for members, strength in linked(linkable, articles, least)
        ]
    return tuple(found)


def _cluster(event: Event, claims: Sequence[Claim], basis: Literal["quote", "statement"], strength: float) -> Cluster:
    """Return the cluster of `claims`, named by their ids."""
    ids = tuple(claim.id for claim in claims)
    return Cluster("cluster-" + short_hash(basis, *sorted(ids)), event.id, ids, basis, round(strength, 6))
