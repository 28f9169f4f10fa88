"""Groups of claims of one event that speak of the same thing, across articles.

Two bases: ``quote``, the same utterance told in different articles, directly or indirectly; and ``statement``, the same
fact told in like sentences.  A claim is in at most one cluster of each basis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from checker.align.candidates import candidates
from checker.align.features import prepare
from checker.align.linkage import linked
from checker.align.model import score
from checker.align.quotes import utterance_scores
from checker.model import Cluster, short_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.rows import Floats
    from checker.model import Claim, Event, Extraction

SAME_UTTERANCE = 0.55  # mean score of a cluster of quotes
SAME_STATEMENT = 0.5  # mean score of a cluster of statements


def clusters(event: Event, extractions: Sequence[Extraction]) -> tuple[Cluster, ...]:
    """Return the clusters of `event`, by quotes and by statements, ordered by their first claim.

    `extractions` may hold more articles than the event's; the order of articles makes no difference.
    """
    wanted = set(event.articles)
    reports = sorted((e for e in extractions if e.article.id in wanted), key=lambda e: e.article.id)
    claims = [claim for report in reports for claim in report.claims]
    utterances = [claim for claim in claims if claim.kind != "statement"]
    statements = [claim for claim in claims if not claim.is_quote]
    return (*_clusters(event, utterances, "quote"), *_clusters(event, statements, "statement"))


def _clusters(event: Event, claims: Sequence[Claim], basis: Literal["quote", "statement"]) -> list[Cluster]:
    """Return the clusters of `claims` on one basis."""
    if not claims:
        return []
    sentences = prepare([claim.text for claim in claims])
    articles = [claim.article for claim in claims]
    pairs = candidates(sentences.stems, articles)
    if not pairs:
        return []
    left, right = (np.array(side, np.int64) for side in zip(*pairs, strict=True))
    scores: Floats
    if basis == "quote":
        scores, least = utterance_scores(sentences, left, right, claims), SAME_UTTERANCE
    else:
        (scores, _), least = score(sentences, left, right), SAME_STATEMENT
    found = linked(dict(zip(pairs, scores.tolist(), strict=True)), articles, least)
    return [
        Cluster(
            id="cluster-" + short_hash(basis, *sorted(claims[index].id for index in members)),
            event=event.id,
            claims=tuple(claims[index].id for index in members),
            basis=basis,
            strength=round(strength, 6),
        )
        for members, strength in found
    ]
