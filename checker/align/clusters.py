"""Groups of claims of one event that speak of the same thing, across articles.

There are two bases: ``quote``, the same utterance reported in different articles, directly or indirectly; and
``statement``, the same fact told in similar sentences. A part of a claim is in at most one cluster of each basis.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal

import numpy as np

from checker.align.candidates import candidates
from checker.align.features import Comparison, Sentences
from checker.align.linkage import linked_claims
from checker.align.parts import parts, with_full_names
from checker.align.quotes import comparable, utterance_scores
from checker.align.statements import statement_scores
from checker.extract.tokens import tokens_of
from checker.model import Cluster, Span, long_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from checker.align.rows import Floats
    from checker.align.surroundings import Pair
    from checker.model import Claim, Event, Extraction

    Basis = Literal["quote", "statement"]

SAME_UTTERANCE = 0.45  # mean score of a cluster of quotes; swept 0.35 to 0.6: best on real news, flat on invented
SAME_STATEMENT = 0.3  # the same for statements; swept 0.3 to 0.35: finds most, as precisely, in invented and real news

SAID_AGAIN = 0.7  # share of the shorter claim's words that are in the longer: a headline or pull quote and the story
PIECE = 0.85  # share of a piece's words that are in the whole quote; swept 0.55 to 0.85: lower joins other words
LEAST_PIECE = 4  # words in a piece from another article; anything shorter is a piece of many quotes
TOGETHER = 0.7
"""The score of two claims that belong together though they are not alike: lower than that of a copy in another article,
which must be joined first, because a headline joined to its lead would keep copies of the lead out.  From .5 to .7 the
development events and real news give the same result; from .8 on an agreement in the invented events is lost."""


def clusters(event: Event, extractions: Sequence[Extraction]) -> tuple[Cluster, ...]:
    """Return the clusters of `event`: first quotes, then statements, each in the order of the clusters' first claims.

    `extractions` may hold more articles than the event's; the order of articles makes no difference.
    """
    wanted = set(event.articles)
    reports = sorted((e for e in extractions if e.article.id in wanted), key=lambda e: e.article.id)
    if len(reports) <= 1:
        return ()  # only claims of different articles are put together
    claims = [part for report in reports for claim in report.claims for part in parts(claim)]
    articles = [claim.article for claim in claims]
    sentences = Sentences([with_full_names(claim) for claim in claims])

    def of_basis(
        basis: Basis, pairs: list[Pair], score: Callable[[Comparison, list[Pair]], Floats], least: float
    ) -> list[Cluster]:
        if not pairs:
            return []
        scored = score(Comparison(sentences, *np.array(pairs).T), pairs)
        scores = dict(zip(pairs, scored.tolist(), strict=True))
        found = linked_claims(scores | _together(scores, claims), articles, least)
        return [_cluster(event, basis, [claims[i] for i in members], strength) for members, strength in found]

    spoken = [i for i, claim in enumerate(claims) if claim.kind != "statement"]
    told = [i for i, claim in enumerate(claims) if not claim.is_quote]
    utterances = [
        (a, b) for a, b in candidates(sentences.concepts, articles, spoken) if comparable(claims[a], claims[b])
    ]
    statements = candidates(sentences.concepts, articles, told)
    return (
        *of_basis("quote", utterances, lambda c, pairs: utterance_scores(c, pairs, claims), SAME_UTTERANCE),
        *of_basis("statement", statements, lambda c, pairs: statement_scores(c, pairs, articles), SAME_STATEMENT),
    )


def _together(scores: Mapping[Pair, float], claims: Sequence[Claim]) -> dict[Pair, float]:
    """Return the pairs of claims that belong together though they are not alike, each with the score `TOGETHER`.

    Within one article, one claim repeats the other.  In any articles, both are pieces of a quote that another article
    gives whole ("A," she said, "and B"): what one leaves out may be all that the other quotes.  Only claims with a
    common partner can come into one group, so only these are compared.
    """
    partners: dict[tuple[int, str], list[int]] = {}
    for a, b in scores:
        partners.setdefault((a, claims[b].article), []).append(b)
        partners.setdefault((b, claims[a].article), []).append(a)
    groups = [(whole, sorted(group)) for (whole, _), group in partners.items() if len(group) > 1]
    words = {i: set(tokens_of(claims[i].text).words) for pair in scores for i in pair}

    def held(part: int, whole: int, least: float) -> bool:
        return len(words[part] & words[whole]) >= least * max(1, len(words[part]))

    again = {
        (a, b)
        for a, b in {pair for _, group in groups for pair in combinations(group, 2)}
        if held(a, b, SAID_AGAIN) or held(b, a, SAID_AGAIN)
    }
    quoted: dict[int, set[int]] = {}
    for (whole, _), group in partners.items():
        if claims[whole].is_quote:
            quoted.setdefault(whole, set()).update(i for i in group if claims[i].is_quote and held(i, whole, PIECE))
    pieces = {
        (a, b)
        for group in quoted.values()
        for a, b in combinations(sorted(group), 2)
        if claims[a].article == claims[b].article or min(len(words[a]), len(words[b])) >= LEAST_PIECE
    }
    return dict.fromkeys(sorted((again | pieces) - scores.keys()), TOGETHER)


def _cluster(event: Event, basis: Basis, claims: Sequence[Claim], strength: float) -> Cluster:
    """Return the cluster of `claims`, with an id made from its contents; the parts of one claim are merged."""
    spans: dict[str, Span] = {}
    for claim in claims:
        known = spans.get(claim.id, Span(claim.start, claim.end))
        spans[claim.id] = Span(min(known.start, claim.start), max(known.end, claim.end))
    names = [f"{name}:{span.start}-{span.end}" for name, span in spans.items()]
    return Cluster(
        "cluster-" + long_hash(basis, *sorted(names)), event.id, tuple(spans), basis, round(strength, 6),
        parts=tuple(spans.values()),
    )  # fmt: skip
