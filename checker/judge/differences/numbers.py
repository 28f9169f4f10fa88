"""Numbers that answer the same question with intervals that do not overlap."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.align.values.beside import is_measured_from, is_restricted, is_unfinished, noun_meant
from checker.align.values.figures import significant
from checker.extract.facts.counts import state_of, states_told
from checker.extract.facts.ranks import counted_from
from checker.extract.normalise import plain
from checker.extract.quantities.compare import is_sum_beside, relate, same_middle, same_noun, told_apart
from checker.extract.tokens import stem, tokenise, tokens_of
from checker.judge.differences.base import Difference, is_required
from checker.judge.pairing import bearers_agree
from checker.judge.ranking import exclude
from checker.language import pattern, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

PREDICATORS = word_list("comparing", "predicators")
"""Words before an ordinal that make it a statement; without one it picks out one of several."""
PREDICATE_REACH = 3
Answer = tuple["Unit", "Unit", Quantity, Quantity, bool]
"""Two units that correspond, their numbers, and whether their place says so."""
IDENTIFIER = re.compile(r"0\d")
"""How a telephone number begins, or what is left of "2, 000"."""
DIGITS = re.compile(r"\d[\d.,]*")
SCALED = re.compile(r"\d[\s-]?[A-Za-z]")
"""A number with a scale or unit after its digits."""
DISTINCT = word_list("comparing", "distinct_currencies")
"""Currencies whose names no others share, as dollars, crowns and pesos do."""
LONGEST_AHEAD = 24
"""Code points before a number in which the word right before it is looked for."""
AMONG = pattern("comparing", "among")
"""Words after a number that make it part of a larger one: "two sisters were among 41 injured"."""
ADDING = word_list("comparing", "adding")
"""Words beside a number that comes on top of others."""
POINTING_BACK = word_list("comparing", "pointing_back")
"""Words that point back to a number, after the word of a bound: "one above that"."""
STRICT = word_list("comparing", "strict_bounds")
"""Words that begin a bound which excludes its own value."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of numbers that correspond and conflict."""
    pairs = [
        (left, right, left.value, right.value, placed)
        for left, right, placed in pairing.counterparts("quantity")
        if isinstance(left.value, Quantity) and isinstance(right.value, Quantity)
    ]
    one_currency = any(is_sum_beside(a, b) and a.value == b.value for _, _, a, b, placed in pairs if placed)
    equal = [(left.place, right.place) for left, right, a, b, _ in pairs if relate(a, b).kind == "equal"]
    for left, right, a, b, placed in pairs:
        if not _one_thing(a, b, placed):
            continue
        if one_currency and placed:
            a, b = _with_currency(a, b), _with_currency(b, a)
        relation, reason = relate(a, b)
        if placed and _in_two_currencies(a, b):
            relation, reason = "conflict", f"“{a.text}” and “{b.text}” are one figure in two currencies."
        bounds = _bounds(a, b, alone=pairing.rest_equal(left, right)) if relation == "compatible" else None
        if relation != "conflict" and bounds is None:
            continue
        if _adds(pairing.a, left) != _adds(pairing.b, right):
            continue
        if is_measured_from(pairing.a.claim, a) != is_measured_from(pairing.b.claim, b):
            continue
        if (
            is_unfinished(pairing.a.claim, a)
            or is_unfinished(pairing.b.claim, b)
            or _of_two_persons(pairing, left, right)
        ):
            continue
        if bounds and a.approximation != b.approximation and _has_both_bounds(pairing, a, b):
            continue
        exchanged = _exchanged(a, b, pairs)
        ours = _others(pairing.a, left, [place for place, _ in equal])
        theirs = _others(pairing.b, right, [place for _, place in equal])
        told = not exchanged and (_told(a, theirs) or _told(b, ours))
        if told or _scale_left_out(a, b) or _other_state(pairing, a, b):
            continue
        ordinal = a.kind == "ordinal"
        stated = not ordinal or _stated(pairing, left, right)
        if ordinal and not pairing.rest_equal(left, right) and not (stated and _one_count(pairing, a, b)):
            continue
        named = a.noun == b.noun or (a.dimension != "count" and None in (a.noun, b.noun))
        meant = [replace(q, noun=noun_meant(side.claim, q)) for q, side in ((a, pairing.a), (b, pairing.b))]
        other_noun = not ordinal and all(q.noun for q in meant) and not same_noun(*meant)
        lower = a.approximation == b.approximation == "at-least"
        lower = lower and not (is_required(pairing.a, left) and is_required(pairing.b, right))
        part = is_restricted(pairing.a.claim, a) != is_restricted(pairing.b.claim, b)
        nested = lower or (a.approximation == b.approximation and _is_strict(a) and _is_strict(b))
        yield Difference(
            "ordinal" if ordinal else "number", named and stated and bounds is None, left, right,
            *told_apart(a, b), bounds or reason, placed, open=other_noun or part or (bounds is not None and nested),
        )  # fmt: skip


def _others(side: Side, unit: Unit, answered: Sequence[int]) -> tuple[Unit, ...]:
    """Return the units of a side except `unit` and those at the places `answered`, which the other side gives too."""
    return tuple(other for other in side.units if other is not unit and other.place not in answered)


def _with_currency(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a bare sum in the currency of its counterpart: "from 240 million", "from €240m"."""
    if other.dimension == "money" and is_sum_beside(quantity, other):
        return replace(quantity, dimension=other.dimension, unit=other.unit)
    return quantity


def _in_two_currencies(a: Quantity, b: Quantity) -> bool:
    """Whether two sums have the same figure in two currencies, each with a name that no other currency shares."""
    return a.unit != b.unit and {a.unit, b.unit} <= DISTINCT and (a.value, a.kind) == (b.value, b.kind)


def _of_two_persons(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether the two are ages of two persons, each right after a name: then the person differs, not an age."""
    return bearers_agree(pairing, left, right) is False


def _adds(side: Side, unit: Unit) -> bool:
    """Whether a number comes on top of others: "12 more buses", "another 12 buses"."""
    beside = side.units[max(0, unit.place - 1) : unit.place + 2]
    return any(side.text(other).lower() in ADDING for other in beside)


def _one_thing(a: Quantity, b: Quantity, placed: bool) -> bool:
    """Whether both may measure one thing: counts need the same noun or place, other numbers only their dimension."""
    if any(IDENTIFIER.match(quantity.text) for quantity in (a, b)):
        return False
    if a.dimension != "count" and a.kind != "ordinal":
        return True
    if a.kind == "ordinal":
        return same_noun(a, b) or (placed and None in (a.noun, b.noun))
    return placed or same_noun(a, b)


def _bounds(a: Quantity, b: Quantity, *, alone: bool) -> str | None:
    """Return a sentence saying that two bounds differ, or None; `alone` if everything else is word for word the same.

    "Up to 15 years" and "up to 20 years" overlap as intervals, yet a law has only one of the two.
    """
    kinds = {a.approximation, b.approximation}
    if alone and "exact" in kinds and (strict := next((q for q in (a, b) if _is_strict(q)), None)):
        other = b if strict is a else a
        if strict.value == other.value and strict.unit == other.unit:
            return f"“{strict.text}” leaves out “{other.text}”."
    rounded = len({len(significant(q)) for q in (a, b)}) == 1 and len(significant(a)) > 1
    if alone and kinds == {"about"} and rounded and a.unit == b.unit and not same_middle(a, b):
        return f"“{a.text}” and “{b.text}” are rounded alike, and differ."
    if a.approximation != b.approximation or a.approximation not in ("range", "at-least", "at-most"):
        opposite = kinds == {"at-least", "at-most"} and a.value == b.value and a.unit == b.unit
        if opposite and (_is_strict(a) or _is_strict(b)):  # "as many as 29" and "at least 29" meet at 29
            return f"“{a.text}” and “{b.text}” bound the same value from opposite sides."
        return None
    if (a.low, a.high) == (b.low, b.high) or a.unit != b.unit:
        return None
    if a.approximation == "range" and a.text[:1].isdigit() != b.text[:1].isdigit():
        return None  # "more than 3 to 5" may be a ratio
    return f"“{a.text}” and “{b.text}” set different bounds."


def _has_both_bounds(pairing: Pairing, a: Quantity, b: Quantity) -> bool:
    """Whether each claim also gives the other's bound: "above 50 … below that", "below 50 … above that"."""
    return all(
        any(pair == (other.text.split()[0].lower(), back) for pair in pairwise(_words(side)) for back in POINTING_BACK)
        for side, other in ((pairing.a, b), (pairing.b, a))
    )


def _words(side: Side) -> tuple[str, ...]:
    return tokens_of(side.claim.text).words


def _is_strict(quantity: Quantity) -> bool:
    """Whether a bound excludes its own value: "more than 20" does, "at least 20" does not."""
    return quantity.approximation in ("at-least", "at-most") and quantity.text.split()[0].lower() in STRICT


def _other_state(pairing: Pairing, a: Quantity, b: Quantity) -> bool:
    """Whether the two count people in different states: killed, injured, living in a town, part of a larger number."""
    for counts in (_is_population, _are_among):
        if counts(pairing.a, a) != counts(pairing.b, b):
            return True
    told = [state_of(s.claim, q) or _state_ahead(s, q) for s, q in ((pairing.a, a), (pairing.b, b))]
    return None not in told and told[0] != told[1]


def _state_ahead(side: Side, quantity: Quantity) -> str | None:
    """Return the state that the word right before a number tells, whatever it counts: "killed four skiers"."""
    start = quantity.start - side.claim.start
    ahead = tokens_of(side.claim.text[max(0, start - LONGEST_AHEAD) : start]).words[-1:]
    return next((states_told().get(stem(word)) for word in ahead), None)


def _is_population(side: Side, quantity: Quantity) -> bool:
    """Whether a number is the population of a place."""
    return any(fact.kind == "population" and fact.start == quantity.start for fact in side.claim.facts)


def _are_among(side: Side, quantity: Quantity) -> bool:
    """Whether a number counts some of the people in another number."""
    return AMONG.match(plain(side.claim.text), quantity.end - side.claim.start) is not None


def _stated(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether two ordinals are said of the same kind of thing: a third union chief may be the fifth chief."""
    following = [
        next((unit.key for unit in side.units[ordinal.place + 1 :]), None)
        for side, ordinal in ((pairing.a, left), (pairing.b, right))
    ]
    return following[0] == following[1] and _predicated(pairing.a, left) and _predicated(pairing.b, right)


def _one_count(pairing: Pairing, a: Quantity, b: Quantity) -> bool:
    """Whether two ordinals cannot both be right, given when each count starts."""
    return exclude((a.value, counted_from(pairing.a.claim, a)), (b.value, counted_from(pairing.b.claim, b)))


def _predicated(side: Side, unit: Unit) -> bool:
    """Whether an ordinal is said of something ("it was the second flight") and does not pick one of several."""
    before = tokenise(side.claim.text[: unit.start - side.claim.start]).words[-PREDICATE_REACH:]
    return not PREDICATORS.isdisjoint(before)


def _scale_left_out(a: Quantity, b: Quantity) -> bool:
    """Whether both print the same digits and one leaves out the scale: "11M, 22M and 55Mbit", "11, 22 and 55Mbit"."""
    digits, rest = ([pattern.findall(quantity.text) for quantity in (a, b)] for pattern in (DIGITS, SCALED))
    return a.value != b.value and digits[0] == digits[1] != [] and bool(rest[0]) != bool(rest[1])


def _exchanged(a: Quantity, b: Quantity, pairs: Sequence[Answer]) -> bool:
    """Whether two counts have swapped places: "five customers and nine clerks", "nine customers and five clerks"."""
    return same_noun(a, b) and any(
        same_noun(c, d) and not same_noun(a, c) and (relate(a, d).kind, relate(b, c).kind) == ("equal", "equal")
        for _, _, c, d, _ in pairs
    )


def _told(quantity: Quantity, units: tuple[Unit, ...]) -> bool:
    """Whether one of the other side's units gives the same number: the two only order their facts differently."""
    others = [unit.value for unit in units if isinstance(unit.value, Quantity)]
    return any(_same_figure(quantity, other) or relate(quantity, other)[0] == "equal" for other in others)


def _same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are the same figure in different forms.

    One may be a level and the other a change ("to 45 percent", "by 45 percent"), or lack its unit ("47 degrees", "47").
    """
    if a.value != b.value:
        return False
    bare = any(quantity.dimension == "count" and quantity.noun is None for quantity in (a, b))
    return bare or (a.unit == b.unit and (a.kind, a.approximation) != (b.kind, b.approximation))
