"""How two quantities relate: whether both can be said of the same thing.

Values judge here, not words: the interval that each quantity allows decides.  What cannot be compared (percent and
points, a rise and a level, two currencies) is called incomparable; by itself that is no conflict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS, PEOPLE_STEMS
from checker.extract.relation import Relation
from checker.model import in_digits

if TYPE_CHECKING:
    from checker.model import Quantity

CONVERSION = 0.05  # journalists round what they convert: 100 miles is "160 km"
MEASURED = ("exact", "about")
"""Approximations of which the middle is what was printed."""
EQUAL = 1e-9  # relative; smaller differences are floating-point error


def relate(a: Quantity, b: Quantity) -> Relation:
    """Return how `a` and `b` relate; their order does not change the kind.

    ``incomparable``: different dimensions, currencies or kinds.  ``equal``: the same value with the same leeway.
    ``compatible``: one can be a rounder or vaguer form of the other.  ``conflict``: both cannot be true of one thing.
    The counted nouns are not compared; see `same_noun`.
    """
    if (reason := why_incomparable(a, b)) is not None:
        return Relation("incomparable", reason)
    if a.kind == "pair":
        return relate_pairs(a, b)
    if a.kind == "change" and a.direction != b.direction:
        return Relation("conflict", f"“{a.text}” is a change {a.direction}, “{b.text}” a change {b.direction}.")
    if a.low == b.low and a.high == b.high and middle(a) == middle(b):
        return Relation("equal", f"“{a.text}” and “{b.text}” are the same value.")
    tolerance = CONVERSION if a.unit != b.unit and a.dimension != "count" else 0.0
    if tolerance and abs(middle(a) - middle(b)) <= EQUAL * max(abs(middle(a)), abs(middle(b))):
        return Relation("equal", f"“{a.text}” and “{b.text}” are the same value in different units.")
    if overlap(a, b, tolerance):
        if a.approximation == b.approximation == "exact" and same_middle(a, b):
            return Relation("equal", f"“{a.text}” and “{b.text}” are the same value.")
        return Relation(
            "compatible", f"“{a.text}” and “{b.text}” can both be true: {described(a)} and {described(b)} meet."
        )
    if a.approximation == b.approximation and a.approximation in MEASURED:  # their slack would only puzzle
        return Relation("conflict", f"“{a.text}” and “{b.text}” cannot both be true.")
    return Relation(
        "conflict", f"“{a.text}” and “{b.text}” cannot both be true: {described(a)} and {described(b)} do not meet."
    )


def told_apart(a: Quantity, b: Quantity) -> tuple[str, str]:
    """Return the words of two quantities, with "up" or "down" after each if they are of changes in two directions."""
    return (f"{a.text} ({a.direction})", f"{b.text} ({b.direction})") if go_apart(a, b) else (a.text, b.text)


def go_apart(a: Quantity, b: Quantity) -> bool:
    """Whether two changes, or the changes that two levels come of, have opposite directions."""
    return a.kind == b.kind and None not in (a.direction, b.direction) and a.direction != b.direction


def may_have_moved(a: Quantity, b: Quantity) -> bool:
    """Return whether one number was raised or lowered to, and the other may be what it was before."""
    return _comes_of(a, b) or _comes_of(b, a)


def _comes_of(new: Quantity, old: Quantity) -> bool:
    if new.kind != "level" or new.direction is None or old.direction is not None:
        return False
    return middle(new) > middle(old) if new.direction == "up" else middle(new) < middle(old)


def why_incomparable(a: Quantity, b: Quantity) -> str | None:
    """Return, as a sentence, why `a` and `b` answer different questions, or None if they do not."""
    if a.dimension != b.dimension:
        return f"“{a.text}” is measured in {a.dimension}, “{b.text}” in {b.dimension}."
    if a.dimension == "money" and a.unit != b.unit:
        return f"“{a.text}” and “{b.text}” are sums in different currencies ({a.unit}, {b.unit})."
    if a.kind != b.kind:
        return f"“{a.text}” is a {a.kind} value, “{b.text}” a {b.kind} value."
    return None


def relate_pairs(a: Quantity, b: Quantity) -> Relation:
    """Return how two scores or votes relate; which side is named first does not matter."""
    if (a.value, a.second) == (b.value, b.second):
        return Relation("equal", f"“{a.text}” and “{b.text}” are the same result.")
    if (a.value, a.second) == (b.second, b.value):
        return Relation(
            "compatible", f"“{a.text}” and “{b.text}” can be the same result with the sides named in another order."
        )
    return Relation("conflict", f"“{a.text}” and “{b.text}” are different results.")


def is_sum_beside(a: Quantity, b: Quantity) -> bool:
    """Return whether one of two numbers is a sum of money and the other, of the same kind, has no unit or noun."""
    bare = [quantity.dimension == "count" and quantity.noun is None for quantity in (a, b)]
    return a.kind == b.kind and {a.dimension, b.dimension} == {"money", "count"} and any(bare)


def middle(quantity: Quantity) -> float:
    """Return the middle of the interval in base units; if one end is open, the other end."""
    if quantity.approximation in ("at-least", "at-most"):
        return quantity.low if quantity.approximation == "at-least" else quantity.high
    return (quantity.low + quantity.high) / 2


def same_middle(a: Quantity, b: Quantity) -> bool:
    """Return whether two exact values are the same, however precisely each is written."""
    return abs(middle(a) - middle(b)) <= EQUAL * max(abs(middle(a)), abs(middle(b)))


def overlap(a: Quantity, b: Quantity, tolerance: float) -> bool:
    """Return whether the intervals meet.

    Two bare numbers meet only if one lies within the rounding of the other, so 14 and 15 days, whose roundings touch,
    do not; nor do "about 130,000" and "about 150,000".  `tolerance` widens both for a conversion.
    """
    if a.approximation == b.approximation and a.approximation in MEASURED:
        return within(middle(a), b, tolerance) or within(middle(b), a, tolerance)
    slip = EQUAL * max(abs(middle(a)), abs(middle(b)), 1.0)
    widen_a, widen_b = tolerance * abs(middle(a)), tolerance * abs(middle(b))
    return a.low - widen_a <= b.high + widen_b + slip and b.low - widen_b <= a.high + widen_a + slip


def within(value: float, quantity: Quantity, tolerance: float) -> bool:
    """Return whether `value` lies in the interval of `quantity`, widened by the fraction `tolerance`."""
    slip = (tolerance + EQUAL) * max(abs(value), abs(middle(quantity)))
    return quantity.low - slip <= value <= quantity.high + slip


def described(quantity: Quantity) -> str:
    """Return the interval in words, in base units."""
    match quantity.approximation:
        case "at-least":
            return f"{in_digits(quantity.low)} or more"
        case "at-most":
            return f"{in_digits(quantity.high)} or less"
        case _ if quantity.low == quantity.high:
            return in_digits(quantity.low)
        case _:
            return f"{in_digits(quantity.low)} to {in_digits(quantity.high)}"


def same_noun(a: Quantity, b: Quantity) -> bool:
    """Return whether both count the same noun, or both count people and one uses a general word for them."""
    if a.noun is None or b.noun is None:
        return False
    if a.noun == b.noun:
        return True
    people = a.noun in PEOPLE_STEMS and b.noun in PEOPLE_STEMS
    return people and (a.noun in GENERIC_PEOPLE_STEMS or b.noun in GENERIC_PEOPLE_STEMS)
