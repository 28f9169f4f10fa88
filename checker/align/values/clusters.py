"""Clusters of values: what different articles give as the one value of a thing that each of them mentions once."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from checker.align.linkage import linked_claims
from checker.align.values.beside import Beside, Kind, Value, values_of
from checker.align.values.once import ONCE, Mentions, telling
from checker.align.values.pairs import (
    CROWD,
    ENOUGH,
    LEAST,
    SURE,
    UNSURE,
    in_two_places,
    name_one_time,
    one_measure,
    one_party,
    one_time,
    qualifier,
    relation,
    same_hour,
    told_of,
    two_buildings,
    undisputed,
)
from checker.extract.quantities.compare import middle
from checker.language import word_list
from checker.model import Cluster, Quantity, Reading, Span, Topic, When, long_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.align.values.reports import Reports
    from checker.model import Event, Extraction

MOST_ARTICLES = 40
"""Most articles whose values of one thing are compared pair by pair; of a larger event, the first by id."""
MOST_VALUES = 8
"""Most values beside one thing in one article; with more, the article tells of several such things."""
CEREMONIES = word_list("aligning", "ceremonies")
"""Happenings that are held in one building, unlike a theft, after which the goods may be found in another."""
LINKED = 0.4
"""Least mean strength of a cluster: of three outlets, two surely linked, or each with each unsurely."""


Number = tuple[str, float, str]
"""A dimension, the middle of a number in base units, and the direction of a change."""


class Question(NamedTuple):
    """The question that a value answers: its kind, what it measures or counts, and the thing or happening beside it."""

    kind: Kind
    of: str
    thing: str


class _Article(NamedTuple):
    """The values of one article, with all its numbers and how often it mentions each thing."""

    values: tuple[Beside, ...]
    crowds: Mapping[tuple[Kind, str], int]
    numbers: frozenset[Number]
    mentions: Mentions


def value_clusters(event: Event, reports: Reports, clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """Return the clusters of values of one thing.

    A cluster in which nothing conflicts is left out if one of the other `clusters` already says the same.
    """
    articles = [_article(report, named) for report, named in zip(reports.extractions, reports.mentions, strict=True)]
    rare = telling(reports.weights)
    values = [value for article in articles for value in article.values]
    scores: dict[tuple[int, int], float] = {}
    disputed: set[tuple[int, int]] = set()
    for pair, strength in _pairs(articles, values, rare):
        scores[pair] = max(strength, scores.get(pair, 0.0))
        a, b = pair
        if relation(values[a].value, values[b].value) == "conflict":
            disputed.add(pair)
    groups = linked_claims(scores, [value.claim.article for value in values], LINKED)
    held = holders(clusters)
    found = []
    for members, _ in groups:
        pairs = {pair for pair in combinations(members, 2) if pair in scores}
        at_odds = pairs & disputed
        if at_odds or not stand_together((values[index].claim.id for index in members), held):
            # a conflict is as sure as the surest conflicting pair, however surely others agree
            strength = max(scores[pair] for pair in at_odds or pairs)
            found.append(_cluster(event, [values[index] for index in members], strength))
    return tuple(found)


def holders(clusters: Iterable[Cluster]) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the clusters that hold each claim; all pairs of a large cluster would be too many."""
    found: dict[str, list[int]] = {}
    for number, cluster in enumerate(clusters):
        for claim in set(cluster.claims):
            found.setdefault(claim, []).append(number)
    return found


def stand_together(claims: Iterable[str], held: Mapping[str, Sequence[int]]) -> bool:
    """Whether two of `claims` are in one cluster."""
    counts = Counter(number for claim in set(claims) for number in held.get(claim, ()))
    return any(count > 1 for count in counts.values())


def _article(report: Extraction, mentions: Mentions) -> _Article:
    values = tuple(values_of(report))
    return _Article(values, Counter((value.kind, value.of) for value in values), _numbers(report), mentions)


def _pairs(
    articles: Sequence[_Article], values: Sequence[Beside], rare: frozenset[str]
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield pairs of `values` that answer one question, with how sure that is.

    `values` are those of all articles in order; a pair is two of their indices, the earlier article's first.
    """
    answers: dict[Question, dict[int, list[int]]] = {}
    told = ((index, value) for index, article in enumerate(articles) for value in article.values)
    for number, (index, value) in enumerate(told):
        for question in _questions(value, articles[index].mentions, rare):
            answers.setdefault(question, {}).setdefault(index, []).append(number)
    for question, given in sorted(answers.items()):
        settled = [
            index
            for index, numbers in given.items()
            if len(numbers) <= MOST_VALUES and undisputed([values[number] for number in numbers])
        ]
        for x, y in combinations(settled[:MOST_ARTICLES], 2):
            for a, b in product(given[x], given[y]):
                strength = _strength(question, values[a], values[b], articles[x], articles[y], rare)
                if strength:
                    yield (a, b), strength


def _questions(value: Beside, article: Mentions, rare: frozenset[str]) -> Iterator[Question]:
    """Yield the questions that a value answers: one for each thing beside it that the article mentions once.

    A time or a place belongs to a happening; there are too many words around it to tell anything else.  The number of
    a change says which change is meant, so the thing may be mentioned all through the article.
    """
    if value.kind in ("time", "place"):
        happening = told_of(value)
        if happening and article.happenings.get(happening, 0) <= ONCE:
            yield Question(value.kind, value.of, happening)
    else:
        for thing in value.around & rare if value.kind == "change" else article.once(value.near & rare):
            yield Question(value.kind, value.of, thing)


def _strength(
    question: Question, a: Beside, b: Beside, first: _Article, second: _Article, rare: frozenset[str]
) -> float:
    """Return how sure it is that two values answer one question, or 0 if something tells against it."""
    if relation(a.value, b.value) == "incomparable" or not one_party(a, b):
        return 0.0
    if question.kind == "change":
        if in_two_places(a.claim, b.claim):
            return 0.0
        one_thing = qualifier(a.claim, question.thing) == qualifier(b.claim, question.thing)
        shared = len(a.around & b.around & rare) + (one_thing and name_one_time(a.claim, b.claim))
    else:
        shared = len(_told_of_once(a, b, first, second, rare))
    if question.kind == "time":
        shifted = any(isinstance(told.value, When) and told.value.counts_from_publication for told in (a, b))
        return SURE if shared >= ENOUGH[question.kind] and not shifted else UNSURE
    if not one_time(a.claim, b.claim, change=question.kind == "change"):
        return 0.0
    if question.kind == "place":
        apart = question.thing in CEREMONIES and two_buildings(a.value, b.value) and shared >= ENOUGH[question.kind]
        return SURE if apart or same_hour(a.claim, b.claim) else UNSURE
    crowd = 2 * (max(article.crowds[question.kind, question.of] for article in (first, second)) >= CROWD)
    if shared < LEAST[question.kind] + crowd or not one_measure(a, b) or _told_elsewhere(a, b, first, second):
        return 0.0
    return SURE if shared >= ENOUGH[question.kind] + crowd else UNSURE


def _told_of_once(a: Beside, b: Beside, first: _Article, second: _Article, rare: frozenset[str]) -> frozenset[str]:
    """Return the things that both claims name and that each of their articles mentions once."""
    return first.mentions.once(a.around & rare) & second.mentions.once(b.around & rare)


def _told_elsewhere(a: Beside, b: Beside, first: _Article, second: _Article) -> bool:
    """Whether the two values conflict, but one article also gives the other's number, whatever for."""
    if relation(a.value, b.value) != "conflict":
        return False
    return _number(b.value) in first.numbers or _number(a.value) in second.numbers


def _numbers(extraction: Extraction) -> frozenset[Number]:
    numbers = {_number(quantity) for claim in extraction.claims for quantity in claim.quantities}
    return frozenset(numbers | {(dimension, number, "") for dimension, number, _ in numbers})


def _number(value: Value) -> Number:
    """Return a key that is the same when a number is given again; a change counts only in the same direction."""
    if not isinstance(value, Quantity):
        return "", 0.0, ""
    return value.dimension, round(middle(value), 6), value.direction or ""


def _cluster(event: Event, values: Sequence[Beside], strength: float) -> Cluster:
    """Return the cluster of `values`; a claim with two values is represented by the first."""
    given: Mapping[str, Beside] = {value.claim.id: value for value in reversed(values)}
    ordered = sorted(given.values(), key=lambda value: (value.claim.article, value.start))
    readings: dict[str, list[str]] = {}
    for value in ordered:
        readings.setdefault(value.text, []).append(value.claim.id)
    names = [f"{value.claim.article}:{value.start}-{value.end}" for value in ordered]
    return Cluster(
        "value-" + long_hash(event.id, *names), event.id, tuple(value.claim.id for value in ordered), "value",
        strength, Topic(values[0].kind, values[0].of),
        tuple(Reading(text, tuple(claims)) for text, claims in sorted(readings.items())),
        tuple(Span(value.start, value.end) for value in ordered),
    )  # fmt: skip
