"""Clusters of figures that two reports give alike, and that can hardly be alike by chance.

"6,212 votes" in one report and "by 6,212 votes" in another is one count, whatever the sentences look like; so is "57.5
percent".  A less telling figure (a year, an hour, "14 boats") is one only if the claims share words that are rare in
the event; the less the figure tells, the more or rarer words they must share.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.align.values.clusters import MOST_ARTICLES
from checker.align.values.pairs import CROWD
from checker.extract.concepts import concept, concepts, grammar_stems
from checker.extract.quantities.compare import middle
from checker.extract.tokens import tokens_of
from checker.graphs import components
from checker.model import Claim, Cluster, Quantity, Reading, Span, Topic, When, long_hash

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from checker.align.values.reports import Reports
    from checker.model import Event

MOST_TOLD = 12
"""How many places in one article that give one figure are examined; an article that gives it more often is a table."""
DIGITS = 3
"""A figure with this many digits, not counting zeros at either end, is no coincidence in reports of one event."""
LARGE = 1000.0
"""From this value on two digits are enough; below it, or with only one digit, a rare word has to be shared."""
FEW = 5.0
"""Numbers below this occur in every report."""
LEAST, LEAST_OF_A_DAY, LEAST_OF_A_DIGIT = 4.0, 8.0, 9.0
"""The total rarity (`checker.group.rarity`) of words that claims have to share: for two digits or an hour, for a day
or a year, and for one digit.

Of pairs that share so much, read by eye on real news (ECB+), most were of one thing; of those that share less, half."""
SAME_FIGURE = 0.9
"""How sure it is that clustered figures are of one thing: of 40 clusters on real news, read by eye, 4 were not."""


class Figure(NamedTuple):
    """A figure of a claim, the least total rarity of words to be shared, and whether the noun has to be shared too."""

    claim: Claim
    value: Quantity | When
    least: float
    one_noun: bool = False


def figure_clusters(event: Event, reports: Reports) -> tuple[Cluster, ...]:
    """Return a cluster for each figure that two or more articles give for one thing."""
    given: dict[Hashable, dict[str, list[Figure]]] = {}
    for extraction in reports.extractions:
        figures = [figure for claim in extraction.claims for figure in _figures(claim)]
        crowds = Counter(_counted(figure.value) for figure in figures)
        for figure in figures:
            if not figure.least or crowds[_counted(figure.value)] < CROWD or not _counted(figure.value):
                given.setdefault(_key(figure.value), {}).setdefault(figure.claim.article, []).append(figure)
    alike = [
        [figure for told in list(by_article.values())[:MOST_ARTICLES] for figure in told[:MOST_TOLD]]
        for _, by_article in sorted(given.items(), key=lambda item: repr(item[0]))
        if len(by_article) > 1
    ]
    groups = (group for figures in alike for group in _groups(figures, reports.weights))
    return tuple(_cluster(event, group) for group in groups if not _is_copied(group))


def _is_copied(group: Sequence[Figure]) -> bool:
    """Whether two articles give the figure in the same words, so that the sentences already agree without it."""
    return len({figure.claim.text for figure in group}) < len(group)


def _figures(claim: Claim) -> Iterator[Figure]:
    """Yield the figures of a claim; of a quote, only those that need no shared words."""
    values: tuple[Quantity | When, ...] = (*claim.quantities, *claim.dates)
    for value in values:
        figure = _number(claim, value) if isinstance(value, Quantity) else _time(claim, value)
        if figure and not (claim.is_quote and figure.least):
            yield figure


def _number(claim: Claim, quantity: Quantity) -> Figure | None:
    if quantity.kind == "age":
        return Figure(claim, quantity, 0.0)  # two people in one event are seldom the same age
    if quantity.kind != "level" or quantity.approximation == "vague":
        return None
    telling, large = len(significant(quantity)), abs(quantity.value) >= LARGE
    if telling >= DIGITS or (telling > 1 and large):
        return Figure(claim, quantity, 0.0)
    if telling > 1 or large:
        return Figure(claim, quantity, LEAST)
    alone = abs(quantity.value) < FEW or (quantity.dimension == "count" and not quantity.noun)
    return None if alone else Figure(claim, quantity, LEAST_OF_A_DIGIT, one_noun=True)


def _time(claim: Claim, when: When) -> Figure | None:
    if not any(map(str.isdigit, when.text)) or when.counts_from_publication:
        return None
    if when.clock is not None:
        return Figure(claim, when, LEAST)
    return Figure(claim, when, LEAST_OF_A_DAY) if when.first and when.granularity in ("day", "year") else None


def significant(quantity: Quantity) -> str:
    """Return the significant digits of a number: of 6,212 four, of 57.5 three and of 2,000 one."""
    return "" if math.isnan(quantity.value) else f"{abs(quantity.value):.9g}".replace(".", "").strip("0")


def _key(value: Quantity | When) -> Hashable:
    """Return a key that is equal for figures that are alike."""
    if isinstance(value, When):
        return (value.granularity, value.clock) if value.clock is not None else (value.granularity, value.first)
    return value.kind, value.dimension, value.unit if value.dimension == "money" else "", round(middle(value), 6)


def _counted(value: Quantity | When) -> str:
    """Return what a number counts, or an empty string for a measure or a time, of which a report may give many."""
    counts = isinstance(value, Quantity) and value.dimension == "count" and value.noun
    return concept(counts) if counts else ""


def _groups(figures: Sequence[Figure], weights: Mapping[str, float]) -> Iterator[list[Figure]]:
    """Yield the groups of figures of one thing, one figure per article, in the order of articles."""
    words = [words_around(figure.claim) if figure.least else frozenset() for figure in figures]
    linked = [
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(figures), 2)
        if a.claim.article != b.claim.article
        and (not a.one_noun or _counted(a.value) == _counted(b.value))
        and sum(weights.get(word, 0.0) for word in words[i] & words[j]) >= a.least
    ]
    for members in components(len(figures), linked):
        group = {figures[index].claim.article: figures[index] for index in reversed(members)}
        if len(group) > 1:
            yield [group[article] for article in sorted(group)]


def words_around(claim: Claim) -> frozenset[str]:
    """Return the concepts of a claim that are neither grammar words nor part of a number or time."""
    values: tuple[Quantity | When, ...] = (*claim.quantities, *claim.dates)
    spans = [(value.start - claim.start, value.end - claim.start) for value in values]
    tokens = tokens_of(claim.text)
    return (
        frozenset(
            concept
            for concept, start in zip(concepts(tokens), tokens.starts, strict=True)
            if not any(first <= start < last for first, last in spans)
        )
        - grammar_stems()
    )


def _cluster(event: Event, figures: Sequence[Figure]) -> Cluster:
    spans = [Span(figure.value.start, figure.value.end) for figure in figures]
    names = [f"{figure.claim.article}:{span.start}-{span.end}" for figure, span in zip(figures, spans, strict=True)]
    first = figures[0].value
    of = first.dimension if isinstance(first, Quantity) else first.granularity
    return Cluster(
        "value-" + long_hash(event.id, "figure", *names), event.id, tuple(f.claim.id for f in figures), "value",
        SAME_FIGURE, Topic("figure", of), (Reading(first.text, tuple(f.claim.id for f in figures)),), tuple(spans),
    )  # fmt: skip
