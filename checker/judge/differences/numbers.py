"""Numbers that answer the same question with intervals that do not meet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.facts.counts import state_of
from checker.extract.quantities.compare import relate, same_noun
from checker.extract.tokens import tokenise
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Side, Unit
from checker.model import Quantity

PREDICATORS = frozenset(
    {"is", "was", "are", "were", "be", "been", "became", "become", "becomes", "its", "his", "her", "their", "for", "marked", "marks", "ranks", "ranked", "already", "as"}
)
"""Words ahead of an ordinal that make it a statement; behind any other it picks one of several."""
PREDICATE_REACH = 3


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of numbers that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("quantity"):
        a, b = left.value, right.value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
            continue
        relation, reason = relate(a, b)
        if not (same_noun(a, b) or (placed and None in (a.noun, b.noun))) or _other_state(pairing, a, b):
            continue
        if a.kind == "ordinal" and not (_predicated(pairing.a, left) and _predicated(pairing.b, right)):
            continue
        if relation != "conflict" or _told_elsewhere(a, pairing.b.units) or _told_elsewhere(b, pairing.a.units):
            continue
        family = "ordinal" if a.kind == "ordinal" else "number"
        yield Difference(family, a.noun == b.noun, left, right, a.text, b.text, reason, placed)


def _other_state(pairing: Pairing, a: Quantity, b: Quantity) -> bool:
    """Whether the two count people to whom different things happened: killed here, injured there."""
    first, second = state_of(pairing.a.claim, a), state_of(pairing.b.claim, b)
    return first is not None and second is not None and first != second


def _predicated(side: Side, unit: Unit) -> bool:
    """Whether an ordinal is said of something ("it was the second flight") and does not tell which one is meant ("the second flight failed")."""
    before = tokenise(side.claim.text[: unit.start - side.claim.start]).words[-PREDICATE_REACH:]
    return not PREDICATORS.isdisjoint(before)


def _told_elsewhere(quantity: Quantity, units: tuple[Unit, ...]) -> bool:
    """Whether the other side gives the same number in another place: then the two sentences only order their facts differently."""
    return any(isinstance(unit.value, Quantity) and relate(quantity, unit.value)[0] == "equal" for unit in units)
