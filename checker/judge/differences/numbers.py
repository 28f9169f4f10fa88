"""Numbers that answer the same question with intervals that do not meet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.quantities.compare import relate, same_noun
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Unit
from checker.model import Quantity


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of numbers that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("quantity"):
        a, b = left.value, right.value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
            continue
        relation, reason = relate(a, b)
        if not (same_noun(a, b) or (placed and None in (a.noun, b.noun))):
            continue
        if relation != "conflict" or _told_elsewhere(a, pairing.b.units) or _told_elsewhere(b, pairing.a.units):
            continue
        family = "ordinal" if a.kind == "ordinal" else "number"
        yield Difference(family, a.noun == b.noun and a.unit == b.unit, left, right, a.text, b.text, reason, placed)


def _told_elsewhere(quantity: Quantity, units: tuple[Unit, ...]) -> bool:
    """Whether the other side gives the same number in another place: then the two sentences only order their facts differently."""
    return any(isinstance(unit.value, Quantity) and relate(quantity, unit.value)[0] == "equal" for unit in units)
