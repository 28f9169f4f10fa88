"""What a rule is given: the claims of one cluster, compared with each other, and their outlets and origins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, islice
from typing import TYPE_CHECKING

from checker.align.model import score_pairs
from checker.align.parts import compared, narrowed
from checker.align.slots import slot_of
from checker.align.values.beside import Value, value_at
from checker.group.origins import independent
from checker.judge.comparison import Comparison, compare_sides
from checker.judge.passages import Passage, passages
from checker.judge.side import Side, side
from checker.model import Cluster, Span

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from checker.group.carried import TakenBack
    from checker.model import Article, Claim, Event, Extraction, Fact, Origin

MOST_WORDINGS = 40
"""Most wordings of one cluster that are compared with each other: those of the first articles, by id."""

LEADING = 2
"""Claims of one wording that are compared with all claims of another."""

TextPair = tuple[str, str]


@dataclass(frozen=True)
class EventView:
    """One event with its articles, claims and clusters.

    `origins_of` has the origins of each article, also of articles of other events.  `measured` are the probabilities
    that two texts make the same claim, if the caller knows them already.  `taken_back` are items that their agencies
    cancelled or withhold and that articles of the event still carry.
    """

    event: Event
    extractions: tuple[Extraction, ...]
    origins_of: Mapping[str, tuple[Origin, ...]]
    clusters: tuple[Cluster, ...]
    measured: Mapping[TextPair, float] | None = None
    taken_back: tuple[TakenBack, ...] = ()

    @cached_property
    def views(self) -> tuple[ClusterView, ...]:
        """Every cluster with its claims; a claim whose sentence has no clustered claim forms a cluster of its own."""
        shared = {
            (self.claims[c].article, self.claims[c].sentence) for cluster in self.clusters for c in cluster.claims
        }
        alone = [
            Cluster("", self.event.id, (claim.id,), "statement", 1.0)
            for claim in self.claims.values()
            if (claim.article, claim.sentence) not in shared
        ]
        return tuple(ClusterView(self, cluster) for cluster in (*self.clusters, *alone))

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        """The passage to which each cluster of quotes belongs, by the id of the cluster."""
        return passages(self.views)

    @cached_property
    def aligned_quotes(self) -> Mapping[str, tuple[Span, ...]]:
        """The spans that are aligned as utterances, by the id of their claim."""
        found: dict[str, list[Span]] = {}
        for cluster in self.clusters:
            if cluster.basis == "quote":
                whole = [Span(self.claims[claim].start, self.claims[claim].end) for claim in cluster.claims]
                for claim, part in zip(cluster.claims, cluster.parts or whole, strict=True):
                    found.setdefault(claim, []).append(part)
        return {claim: tuple(spans) for claim, spans in found.items()}

    def is_aligned(self, part: Claim) -> bool:
        """Whether a part of a quote is aligned with what other articles quote."""
        return any(span.start < part.end and part.start < span.end for span in self.aligned_quotes.get(part.id, ()))

    @cached_property
    def same_claim(self) -> Mapping[TextPair, float]:
        """How likely the texts of two compared claims make the same claim, for all clusters at once."""
        if self.measured is not None:
            return self.measured
        pairs = sorted({(a.claim.text, b.claim.text) for view in self.views for a, b in view.pairs})
        return dict(zip(pairs, (scores.same_claim for scores in score_pairs(pairs)), strict=True))

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The event's articles by id."""
        return {extraction.article.id: extraction.article for extraction in self.extractions}

    @cached_property
    def days(self) -> Mapping[str, str | None]:
        """The day (ISO) of each article, by its id; None where it is not known."""
        return {article.id: article.day for article in self.articles.values()}

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
    def withdrawn(self) -> frozenset[Value]:
        """The numbers that some article takes back, wherever they stand."""
        taken = {f.key[:2] for claim in self.claims.values() for f in claim.facts if f.kind == "withdrawn"}
        return (
            frozenset(q for claim in self.claims.values() for q in claim.quantities if q.bounds in taken)
            if taken
            else frozenset()
        )

    def outlet(self, claim: Claim) -> str:
        """Return the name of the claim's outlet, or the article's id where the outlet is unknown."""
        article = self.articles[claim.article]
        return article.outlet or article.id

    def counts(self, claims: Iterable[Claim]) -> tuple[int, int]:
        """Count the outlets and the independent origins behind `claims`."""
        given = list(claims)
        return len({self.outlet(claim) for claim in given}), independent(given, self.origins_of)


@dataclass(frozen=True)
class ClusterView:
    """One cluster of an event with its claims and their comparisons."""

    around: EventView
    cluster: Cluster

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The cluster's claims, narrowed to the parts that were aligned, ordered by article and place in it.

        In a cluster of values they stay whole: the words around a value tell what it is a value of.
        """
        claims = [self.around.claims[claim] for claim in self.cluster.claims]
        if self.cluster.parts and self.cluster.basis != "value":
            claims = [narrowed(claim, part) for claim, part in zip(claims, self.cluster.parts, strict=True)]
        claims = [compared(claim) for claim in claims]
        return tuple(sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end)))

    @cached_property
    def kind(self) -> str:
        """The kind of the cluster's facts or values ("age", "count", "place"); empty for a cluster of sentences."""
        return self.cluster.topic.kind

    @cached_property
    def facts(self) -> tuple[tuple[Fact, Claim], ...]:
        """The facts of a cluster of the basis ``fact``, each with its claim."""
        return tuple(
            (fact, claim) for claim in self.claims for fact in claim.facts if slot_of(fact) == self.cluster.topic
        )

    @cached_property
    def values(self) -> tuple[tuple[Value, Claim], ...]:
        """The values of a cluster of the basis ``value``, each with its claim."""
        if self.cluster.basis != "value":
            return ()
        return tuple(
            (value_at(self.around.claims[claim], span), self.around.claims[claim])
            for claim, span in zip(self.cluster.claims, self.cluster.parts, strict=True)
        )

    @cached_property
    def wordings(self) -> tuple[tuple[Side, ...], ...]:
        """The claims prepared for comparison, grouped by text, speaker and the days that their dates mean."""
        found: dict[Hashable, list[Side]] = {}
        for claim in self.claims:
            days = tuple((when.first, when.last) for when in claim.dates)
            found.setdefault((claim.text, claim.speaker, days), []).append(side(claim))
        return tuple(map(tuple, islice(found.values(), MOST_WORDINGS)))

    @cached_property
    def pairs(self) -> tuple[tuple[Side, Side], ...]:
        """The pairs of claims of different articles; none for a slot or a value, whose sentences need not be alike.

        Of copies only the first two are compared with everything, so that the work is in proportion to the copies.
        """
        if self.cluster.basis in ("fact", "value") or len(self.claims) < 2:
            return ()
        pairs = chain(
            (pair for copies in self.wordings for pair in _led(copies, copies)),
            (pair for one, other in combinations(self.wordings, 2) for pair in _led(one, other)),
        )
        return tuple((a, b) for a, b in pairs if a.claim.article != b.claim.article)

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every pair of claims of different articles, compared."""
        alike = self.around.same_claim
        return tuple(compare_sides(a, b, alike[a.claim.text, b.claim.text]) for a, b in self.pairs)


def _led(one: Sequence[Side], other: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Yield the pairs of two wordings, or of one with itself, in which a claim is among the first two of its wording.

    It takes two because the first may be of the same article as what it is compared with.
    """
    if one is other:
        yield from ((a, b) for place, a in enumerate(one[:LEADING]) for b in one[place + 1 :])
        return
    yield from ((a, b) for a in one[:LEADING] for b in other)
    yield from ((a, b) for a in one[LEADING:] for b in other[:LEADING])
