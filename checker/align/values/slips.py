"""Clusters of figures that are one number with two neighbouring digits swapped: 24,712 and 27,412 spectators.

Whoever copies a number swaps digits more often than anything else, while two different numbers of one event hardly ever
have the same digits.  So such figures need not stand in sentences that are alike: of three digits or more none was
found in 772 real reports of 80 events, of two digits two, both in a table of sport.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.align.values.beside import TABLE
from checker.align.values.clusters import MOST_ARTICLES, holders, stand_together
from checker.align.values.figures import DIGITS, LEAST, significant, words_around
from checker.align.values.pairs import CROWD, SURE, TOTAL, in_two_places, one_time
from checker.align.values.referents import is_of_a_margin
from checker.extract.concepts import concept
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import PEOPLE_STEMS
from checker.model import Claim, Cluster, Quantity, Reading, Span, Topic, long_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.align.values.reports import Reports
    from checker.model import Event, Extraction

# The lengths below were not swept: real reports give too few such numbers (see above); they follow from written cases.
LEAST_DIGITS = 2
"""A number of one digit has no other order."""
LONG = 4
"""Significant digits of a count of people, or of what is not said, that with two of them swapped is no other count."""
LONGEST = 5
"""Significant digits of a count that is another's with two digits swapped whatever stands around it."""
BARE, PEOPLE = "count", "people"
"""What a number without a noun counts, and what one with any noun for people does."""

Digits = tuple[str, int, str]
"""A dimension (for money a currency), the power of ten of the first digit, and the digits in ascending order."""


class GivenNumber(NamedTuple):
    """A number and the claim that gives it."""

    claim: Claim
    value: Quantity


def slip_clusters(event: Event, reports: Reports, clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """Return a cluster for each number that some articles give with its digits in another order than others.

    A cluster is left out if one of the other `clusters` of values already compares two of its numbers.
    """
    held = holders(cluster for cluster in clusters if cluster.basis == "value")
    given: dict[Digits, dict[str, list[GivenNumber]]] = {}
    for extraction in reports.extractions[:MOST_ARTICLES]:
        for digits, told in _numbers(extraction):
            given.setdefault(digits, {}).setdefault(extraction.article.id, []).append(told)
    found = []
    for _, by_article in sorted(given.items()):
        numbers = [number for told in by_article.values() for number in told]
        orders = {(number.claim.article, significant(number.value)) for number in numbers}
        if len(orders) == len(by_article) and len({order for _, order in orders}) > 1:  # no article has both
            members = _swapped(numbers, reports.weights)
            if members and not stand_together((claim.id for claim, _ in members), held):
                found.append(_cluster(event, members))
    return tuple(found)


def _numbers(extraction: Extraction) -> Iterator[tuple[Digits, GivenNumber]]:
    """Yield the numbers of an article that have an order of digits, except those that a crowd of others surrounds."""
    told_in = (claim for claim in extraction.claims if len(claim.quantities) <= TABLE)
    claims = sorted(told_in, key=lambda claim: claim.label == "headline")  # a body tells more of its number
    told = [GivenNumber(claim, value) for claim in claims for value in claim.quantities if _is_plain(claim, value)]
    crowds = Counter(_counted(value) for _, value in told)
    for claim, value in told:
        digits = significant(value)
        if len(digits) >= DIGITS or (len(digits) >= LEAST_DIGITS and crowds[_counted(value)] < CROWD):
            unit = value.unit if value.dimension == "money" else value.dimension
            yield (unit, math.floor(math.log10(abs(value.value))), "".join(sorted(digits))), GivenNumber(claim, value)


def _is_plain(claim: Claim, value: Quantity) -> bool:
    """Whether a number is no rank, score, change, fraction in words ("a third") or margin of error of a survey."""
    if value.kind != "level" or value.value == 0 or is_of_a_margin(claim, value):
        return False
    return value.value % 1 == 0 or any(map(str.isdecimal, value.text))


def _counted(value: Quantity) -> str:
    """Return what a number counts or measures; all nouns for people are one."""
    if value.dimension != "count" or value.noun is None:
        return value.dimension
    return PEOPLE if value.noun in PEOPLE_STEMS else concept(value.noun)


def _swapped(told: Sequence[GivenNumber], weights: Mapping[str, float]) -> list[GivenNumber]:
    """Return, for each article, a number that may be another article's with two digits swapped."""
    pairs = [
        (a, b)
        for a, b in combinations(told, 2)
        if _differ_by_a_swap(significant(a.value), significant(b.value)) and _may_be_one(a, b, weights)
    ]
    swapped = {one.claim.article: one for pair in reversed(pairs) for one in reversed(pair)}
    return [one for _, one in sorted(swapped.items())]


def _differ_by_a_swap(a: str, b: str) -> bool:
    """Whether two numbers, written alike but for their order, differ in two neighbouring digits."""
    places = [place for place, (one, other) in enumerate(zip(a, b, strict=False)) if one != other]
    return len(places) == 2 and places[1] - places[0] == 1


def _may_be_one(a: GivenNumber, b: GivenNumber, weights: Mapping[str, float]) -> bool:
    """Whether two numbers may be told of one thing at one time and in one place.

    Only a long count of one thing, or of what is not said, does without rare words around both numbers, and only the
    longest without any.
    """
    counted = {_counted(told.value) for told in (a, b)}
    named = counted - {BARE}
    totals = {TOTAL.search(plain(told.claim.text)) is not None for told in (a, b)}
    length = min(len(significant(told.value)) for told in (a, b))
    if len(totals) > 1 or not one_time(a.claim, b.claim) or in_two_places(a.claim, b.claim):
        return False
    if length < DIGITS and (len(counted) > 1 or not named):
        return False
    shared = (words_around(a.claim) & words_around(b.claim)) - {a.value.noun, b.value.noun}
    one_noun = len(counted) == 1 and not named & {PEOPLE}
    alone = len(named) <= 1 and length >= (DIGITS if one_noun else LONG)
    alone = alone and (bool(shared) or length >= LONGEST)
    return alone or sum(weights.get(word, 0.0) for word in shared) >= LEAST


def _cluster(event: Event, members: Iterable[GivenNumber]) -> Cluster:
    told = list(members)
    spans = tuple(Span(value.start, value.end) for _, value in told)
    names = [f"{claim.article}:{span.start}-{span.end}" for (claim, _), span in zip(told, spans, strict=True)]
    readings: dict[str, list[str]] = {}
    for claim, value in told:
        readings.setdefault(value.text, []).append(claim.id)
    return Cluster(
        "value-" + long_hash(event.id, "slip", *names), event.id, tuple(claim.id for claim, _ in told), "value", SURE,
        Topic("slip", told[0].value.dimension),
        tuple(Reading(text, tuple(claims)) for text, claims in sorted(readings.items())), spans,
    )  # fmt: skip
