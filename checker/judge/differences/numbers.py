"""Numbers that answer the same question with intervals that do not overlap."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.align.values.figures import significant
from checker.align.values.referents import is_restricted, noun_meant
from checker.extract.quantities.compare import is_sum_beside, relate, same_middle, same_noun, told_apart
from checker.judge.differences.base import Difference, is_required
from checker.judge.differences.number_vetoes import VETOES, Answer, Clash, is_stated
from checker.language import word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.pairing import Pairing
    from checker.model import Family

IDENTIFIER = re.compile(r"0\d")
"""How a telephone number begins, or what is left of "2, 000"."""
DISTINCT = word_list("comparing", "distinct_currencies")
"""Currencies whose names no others share, as dollars, crowns and pesos do."""
STRICT = word_list("comparing", "strict_bounds")
"""Words that begin a bound which excludes its own value."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of numbers that correspond and conflict."""
    if not pairing.both_have("quantity"):
        return
    answers = [
        Answer(left, right, left.value, right.value, placed)
        for left, right, placed in pairing.counterparts("quantity")
        if isinstance(left.value, Quantity) and isinstance(right.value, Quantity)
    ]
    one_currency = any(is_sum_beside(x.a, x.b) and x.a.value == x.b.value for x in answers if x.placed)
    for answer in answers:
        clash = _clash(pairing, answer, answers, one_currency)
        if clash and not any(holds(clash) for holds in VETOES):
            yield _difference(clash)


def _clash(pairing: Pairing, answer: Answer, answers: Sequence[Answer], one_currency: bool) -> Clash | None:
    """Return how two numbers differ, or None; with `one_currency` a bare one may be a sum in that of the other."""
    left, right, a, b, placed = answer
    if not _one_thing(a, b, placed):
        return None
    if one_currency and placed:
        a, b = _with_currency(a, b), _with_currency(b, a)
    kind, reason = relate(a, b)
    if placed and _in_two_currencies(a, b):
        kind, reason = "conflict", f"“{a.text}” and “{b.text}” are one figure in two currencies."
    bounds = _bounds(a, b, alone=pairing.rest_equal(left, right)) if kind == "compatible" else None
    if kind != "conflict" and bounds is None:
        return None
    return Clash(pairing, Answer(left, right, a, b, placed), answers, bounds or reason, of_bounds=bounds is not None)


def _difference(clash: Clash) -> Difference:
    left, right, a, b, placed = clash.answer
    named = a.noun == b.noun or (a.dimension != "count" and None in (a.noun, b.noun))
    family: Family = "ordinal" if clash.is_ordinal else "number"
    certain = named and not clash.of_bounds and (not clash.is_ordinal or is_stated(clash))
    return Difference(
        family, certain, left, right, *told_apart(a, b), clash.reason, placed,
        open=_of_two_sorts(clash) or (clash.of_bounds and _are_nested(clash)),
    )  # fmt: skip


def _of_two_sorts(clash: Clash) -> bool:
    """Whether two numbers count things of two nouns, or only one is of a stretch of land or time."""
    meant = [replace(number, noun=noun_meant(side.claim, number)) for side, _, number in clash.sides]
    other_noun = not clash.is_ordinal and all(number.noun for number in meant) and not same_noun(*meant)
    restricted = {is_restricted(side.claim, number) for side, _, number in clash.sides}
    return other_noun or len(restricted) > 1


def _are_nested(clash: Clash) -> bool:
    """Whether one bound includes the other, so that both can be true: "at least 100", "at least 150"."""
    a, b = clash.answer.a, clash.answer.b
    if a.approximation != b.approximation:
        return False
    lower = a.approximation == "at-least" and not all(is_required(side, unit) for side, unit, _ in clash.sides)
    return lower or (_is_strict(a) and _is_strict(b))


def _with_currency(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a bare sum in the currency of its counterpart: "from 240 million", "from €240m"."""
    if other.dimension == "money" and is_sum_beside(quantity, other):
        return replace(quantity, dimension=other.dimension, unit=other.unit)
    return quantity


def _in_two_currencies(a: Quantity, b: Quantity) -> bool:
    """Whether two sums have the same figure in two currencies, each with a name that no other currency shares."""
    return a.unit != b.unit and {a.unit, b.unit} <= DISTINCT and (a.value, a.kind) == (b.value, b.kind)


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


def _is_strict(quantity: Quantity) -> bool:
    """Whether a bound excludes its own value: "more than 20" does, "at least 20" does not."""
    return quantity.approximation in ("at-least", "at-most") and quantity.text.split()[0].lower() in STRICT
