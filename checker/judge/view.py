"""What a rule is given: the claims of one cluster, compared with each other, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from checker.align.model import Scores, score_pairs
from checker.align.parts import narrowed
from checker.align.slots import slot_of
from checker.judge.comparison import Comparison, compare_sides
from checker.judge.side import Side, side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model import Article, Claim, Cluster, Event, Extraction, Fact, Origin

MAX_COMPARED = 40
"""Claims of one cluster that are compared pair by pair.

Of a larger cluster those of the first articles by id are, and the trace says so.
"""


@dataclass(frozen=True)
class EventView:
    """One event with its articles and claims."""

    event: Event
    extractions: tuple[Extraction, ...]
    origins: tuple[Origin, ...]

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The event's articles by id."""
        return {extraction.article.id: extraction.article for extraction in self.extractions}

    @cached_property
    def extraction_of(self) -> Mapping[str, Extraction]:
        """What was read in each article, by the article's id."""
        return {extraction.article.id: extraction for extraction in self.extractions}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The event's claims by id."""
        return {claim.id: claim for extraction in self.extractions for claim in extraction.claims}

    @cached_property
    def persons(self) -> frozenset[str]:
        """The persons whom the event's articles name."""
        return frozenset(name.canonical for e in self.extractions for name in e.names if name.kind == "person")

    @cached_property
    def origins_of(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the origins of each article."""
        return {
            article: tuple(origin.id for origin in self.origins if article in origin.articles)
            for article in self.articles
        }

    def outlet(self, claim: Claim) -> str:
        """Return the name of the claim's outlet, or the article's id where the outlet is unknown."""
        article = self.articles[claim.article]
        return article.outlet or article.id

    def counts(self, claims: Iterable[Claim]) -> tuple[int, int]:
        """How many outlets and how many origins stand behind `claims`."""
        given = list(claims)
        origins = {origin for claim in given for origin in self.origins_of[claim.article][:1]}
        return len({self.outlet(claim) for claim in given}), len(origins)


@dataclass(frozen=True)
class ClusterView:
    """One cluster of an event with its claims and their comparisons."""

    around: EventView
    cluster: Cluster

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The cluster's claims, narrowed to the parts that were aligned, by article and place in it."""
        claims = [self.around.claims[claim] for claim in self.cluster.claims]
        if self.cluster.parts:
            claims = [narrowed(claim, part) for claim, part in zip(claims, self.cluster.parts, strict=True)]
        return tuple(sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end)))

    @cached_property
    def facts(self) -> tuple[tuple[Fact, Claim], ...]:
        """The facts of a cluster of the basis ``fact``, each with its claim."""
        return tuple(
            (fact, claim) for claim in self.claims for fact in claim.facts if slot_of(fact) == self.cluster.topic
        )

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The claims made ready for comparison."""
        return tuple(side(claim) for claim in self.claims[:MAX_COMPARED])

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every pair of claims of different articles, compared."""
        pairs = [(a, b) for a, b in combinations(self.sides, 2) if a.claim.article != b.claim.article]
        scores: list[Scores] = score_pairs([(a.claim.text, b.claim.text) for a, b in pairs])
        return tuple(compare_sides(a, b, score.same_claim) for (a, b), score in zip(pairs, scores, strict=True))
