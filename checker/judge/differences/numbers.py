"""Numbers that answer the same question with intervals that do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.counts import state_of
from checker.extract.quantities.compare import relate, same_noun
from checker.extract.tokens import tokenise
from checker.judge.differences.base import Difference
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

PREDICATORS = frozenset(
    {
        "is", "was", "are", "were", "be", "been", "became", "become", "becomes", "its", "his", "her", "their", "for",
        "marked", "marks", "ranks", "ranked", "already", "as",
    }
)  # fmt: skip
"""Words ahead of an ordinal that make it a statement; behind any other it picks one of several."""
PREDICATE_REACH = 3


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of numbers that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("quantity"):
        a, b = left.value, right.value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or not _one_thing(a, b, placed):
            continue
        relation, reason = relate(a, b)
        bounds = _bounds(a, b) if relation == "compatible" else None
        if relation != "conflict" and bounds is None:
            continue
        if _told_elsewhere(a, right, pairing.b.units) or _told_elsewhere(b, left, pairing.a.units):
            continue
        if _other_state(pairing, a, b):
            continue
        ordinal = a.kind == "ordinal"
        stated = not ordinal or _stated(pairing, left, right)
        if not stated and not pairing.all_else_equal:
            continue
        named = a.noun == b.noun or a.dimension != "count"
        lower = a.approximation == b.approximation == "at-least"
        yield Difference(
            "ordinal" if ordinal else "number", named and stated and bounds is None, left, right,
            a.text, b.text, bounds or reason, placed, open=bounds is not None and lower,
        )  # fmt: skip


def _one_thing(a: Quantity, b: Quantity, placed: bool) -> bool:
    """Whether both may measure one thing: a count needs its noun, any other number is known by its dimension."""
    if a.dimension != "count" and a.kind != "ordinal":
        return True
    return same_noun(a, b) or (placed and None in (a.noun, b.noun))


def _bounds(a: Quantity, b: Quantity) -> str | None:
    """Return in a sentence that two bounds of one sort differ, or None.

    "Up to 15 years" and "up to 20 years" meet as intervals, yet a law has one of the two.
    """
    if a.approximation != b.approximation or a.approximation not in ("range", "at-least", "at-most"):
        opposite = {a.approximation, b.approximation} == {"at-least", "at-most"}
        if opposite and a.value == b.value and a.unit == b.unit:
            return f"“{a.text}” and “{b.text}” bound the same value from opposite sides."
        return None
    if (a.low, a.high) == (b.low, b.high) or a.unit != b.unit:
        return None
    return f"“{a.text}” and “{b.text}” set different bounds."


def _other_state(pairing: Pairing, a: Quantity, b: Quantity) -> bool:
    """Whether the two count people to whom different things happened: killed here, injured there."""
    first, second = state_of(pairing.a.claim, a), state_of(pairing.b.claim, b)
    return first is not None and second is not None and first != second


def _stated(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether two ordinals are said of the same kind of thing: a third union chief may be the fifth chief."""
    following = [
        next((unit.key for unit in side.units[ordinal.place + 1 :]), None)
        for side, ordinal in ((pairing.a, left), (pairing.b, right))
    ]
    return following[0] == following[1] and _predicated(pairing.a, left) and _predicated(pairing.b, right)


def _predicated(side: Side, unit: Unit) -> bool:
    """Whether an ordinal is said of something ("it was the second flight") and does not pick one of several."""
    before = tokenise(side.claim.text[: unit.start - side.claim.start]).words[-PREDICATE_REACH:]
    return not PREDICATORS.isdisjoint(before)


def _told_elsewhere(quantity: Quantity, counterpart: Unit, units: tuple[Unit, ...]) -> bool:
    """Whether the other side gives the same number in another place: the two only order their facts differently."""
    others = [unit.value for unit in units if unit is not counterpart and isinstance(unit.value, Quantity)]
    return any(_same_figure(quantity, other) or relate(quantity, other)[0] == "equal" for other in others)


def _same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is printed twice, here as a level and there as a change ("to 45 percent", "by 45 percent")."""
    return a.value == b.value and a.unit == b.unit and (a.kind, a.approximation) != (b.kind, b.approximation)
