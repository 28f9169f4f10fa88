"""Whether two values of different articles are two answers to one question, and how sure that is."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from checker.align.values.once import happening_at
from checker.extract.concepts import concepts, grammar_words
from checker.extract.dates.compare import CLOCK_SLACK, told_alike
from checker.extract.dates.compare import relate as relate_times
from checker.extract.names.buildings import BUILDINGS, is_building
from checker.extract.normalise import plain
from checker.extract.quantities.compare import go_apart, middle
from checker.extract.quantities.compare import relate as relate_quantities
from checker.extract.tokens import tokenise, tokens_of
from checker.extract.word_classes import VERBS, word_class
from checker.language import by_form, pattern
from checker.model import Name, Quantity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.values.beside import Beside, Kind, Value
    from checker.extract.relation import RelationKind
    from checker.model import Claim

SURE, UNSURE = 0.85, 0.6
"""The strength of a pair that shares enough, and of one that shares less or stands in a crowd of figures (on the
development events four in five of the former conflict, one in three of the latter)."""
ENOUGH: dict[Kind, int] = {"measure": 2, "count": 3, "change": 2, "service": 3, "time": 2, "place": 2, "vote": 3}
"""How many things mentioned once two claims must share for their values surely to answer one question."""
LEAST: dict[Kind, int] = {"measure": 1, "count": 3, "change": 2, "service": 3, "vote": 2}
"""With fewer things shared, the values are not compared."""
CROWD = 5
"""An article with so many values of one kind is full of figures (sport, statistics): two more things must be shared."""
FARTHEST = 12.0
"""Largest ratio of figures for one thing: a slip moves a point or takes acres for hectares; beyond it things differ."""
TOTAL = pattern("aligning", "whole")
"""Words that mark a total, which is another figure than those it sums up."""
BASE = pattern("aligning", "share_of")
"""What a share is a share of, from its first plain word on: "of India's voice traffic" is not "of traffic"."""
TELLING_REACH = 10
"""Most words between a happening and its time or place."""
COMPASS = by_form("aligning", "compass")
"""The quarter of a land that each word names."""
SPANS = frozenset({"year", "season", "quarter", "month", "decade", "century"})


def relation(a: Value, b: Value) -> RelationKind:
    """Return how two values of one kind relate."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return "conflict" if go_apart(a, b) else relate_quantities(a, b).kind
    if isinstance(a, When) and isinstance(b, When):
        return "equal" if told_alike(a, b) else relate_times(a, b).kind
    if isinstance(a, Name) and isinstance(b, Name):
        words = [set(tokenise(name.canonical.lower()).words) - BUILDINGS for name in (a, b)]
        return "compatible" if words[0] & words[1] or not all(words) else "conflict"
    return "equal" if a == b else "conflict"


def one_measure(a: Beside, b: Beside) -> bool:
    """Whether two figures may be of one thing: both or neither are totals, of like magnitude and of one base."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return True
    lower, higher = sorted((abs(middle(a.value)), abs(middle(b.value))))
    totals = [TOTAL.search(plain(value.claim.text)) is not None for value in (a, b)]
    return totals[0] == totals[1] and higher <= FARTHEST * lower and one_base(a, b)


def one_base(a: Beside, b: Beside) -> bool:
    """Whether two values may be shares of one thing: the wholes they are said to be part of begin with one concept."""
    first, second = base_of(a), base_of(b)
    return first is None or second is None or first == second


def base_of(share: Beside) -> str | None:
    """Return the first concept of the whole that a share is said to be a share of, or None if that is not said."""
    if not isinstance(share.value, Quantity) or share.value.dimension != "percent":
        return None
    base = BASE.match(plain(share.claim.text), share.value.end - share.claim.start)
    return concepts(tokenise(base["word"]))[0] if base else None


def in_two_places(a: Claim, b: Claim) -> bool:
    """Whether both claims name places, or both persons, and have none in common, or tell of two quarters of a land."""
    quarters = [{COMPASS[word] for word in tokenise(claim.text.lower()).words if word in COMPASS} for claim in (a, b)]
    if all(quarters) and quarters[0].isdisjoint(quarters[1]):
        return True
    for kind in ("place", "person"):
        named = [{name.canonical for name in claim.names if name.kind == kind} for claim in (a, b)]
        if all(named) and named[0].isdisjoint(named[1]):
            return True
    return False


def one_time(a: Claim, b: Claim, *, change: bool = False) -> bool:
    """Whether two claims may be about one time: neither names a year or month that the other does not, no days clash.

    Beside a `change`, a year may be the one that it is counted from ("more than last year").
    """
    spans = [{when.text.lower() for when in claim.dates if when.granularity in SPANS} for claim in (a, b)]
    relations = {relate_times(first, second).kind for first in a.dates for second in b.dates}
    return (change or spans[0] == spans[1]) and not (
        "conflict" in relations and not relations & {"equal", "compatible"}
    )


def name_one_time(a: Claim, b: Claim) -> bool:
    """Whether two claims name the same day, month or year, or one in the same words."""
    return any(relation(first, second) == "equal" for first in a.dates for second in b.dates)


def qualifier(claim: Claim, thing: str) -> str:
    """Return the content word right ahead of a concept in a claim, which may tell which is meant: "core inflation"."""
    tokens = tokens_of(claim.text)
    terms = concepts(tokens)
    place = terms.index(thing) if thing in terms else 0
    ahead = tokens.words[place - 1] if place else ""
    return "" if not ahead or ahead in grammar_words() or word_class(ahead) in VERBS else terms[place - 1]


def one_party(a: Beside, b: Beside) -> bool:
    """Whether two values may be of the same persons.

    If both claims name persons, they must have one in common; if both values stand after one, it must be the same one.
    If both claims give ages, they must have one in common.
    """
    ages = [{q.value for q in value.claim.quantities if q.kind == "age"} for value in (a, b)]
    if all(ages) and ages[0].isdisjoint(ages[1]):
        return False
    persons = [[name for name in value.claim.names if name.kind == "person"] for value in (a, b)]
    if not all(persons):
        return True
    named = [{name.canonical for name in names} for names in persons]
    ahead = [
        [name.canonical for name in names if name.end <= value.start][-1:]
        for names, value in zip(persons, (a, b), strict=True)
    ]
    return bool(named[0] & named[1]) and (not all(ahead) or ahead[0] == ahead[1])


def two_buildings(a: Value, b: Value) -> bool:
    """Whether two places are both buildings, neither of which lies in the other."""
    return isinstance(a, Name) and isinstance(b, Name) and is_building(a) and is_building(b)


def same_hour(a: Claim, b: Claim) -> bool:
    """Whether both claims give the same time of day, no matter whether something began or ended then."""
    hours = [[when.clock for when in claim.dates if when.clock is not None] for claim in (a, b)]
    return any(abs(one - other) <= CLOCK_SLACK for one in hours[0] for other in hours[1])


def told_of(beside: Beside) -> str | None:
    """Return the happening of which a value is the time or place."""
    return happening_at(beside.claim, beside.start, beside.end, TELLING_REACH)


def undisputed(values: Sequence[Beside]) -> bool:
    """Whether no two of `values` conflict."""
    return all(relation(a.value, b.value) != "conflict" for a, b in product(values, repeat=2))
