"""Whether two claims without any reported difference give the same numbers and times."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from checker.extract.dates.compare import relate as relate_times
from checker.extract.dates.compare import told_alike
from checker.extract.normalise import plain
from checker.extract.quantities.compare import relate as relate_numbers
from checker.extract.quantities.compare import same_middle
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit, UnitKind, Value

KINDS: tuple[UnitKind, ...] = ("quantity", "when")
BOUNDS = ("at-least", "at-most")
COUNTED = "P"
"""How the symbol of a time begins that counts from the day of publication."""


def values_agree(pairing: Pairing) -> bool:
    """Whether no number or time conflicts with its counterpart, or, of those without one, with another such value.

    A value that the other claim gives anywhere is left out.  If this is false, nothing is disputed, because the two
    values may not be of one thing; but it is no agreement either: "ruled on Thursday", "overturned on Tuesday".
    """
    answers = [
        (left.value, right.value)
        for kind in KINDS
        for left, right, _ in pairing.counterparts(kind)
        if not (_given(left, pairing.b) or _given(right, pairing.a))
    ]
    mine, theirs = [*_alone(pairing.unmatched_a(), pairing.b)], [*_alone(pairing.unmatched_b(), pairing.a)]
    return not any(_at_odds(a, b) for a, b in (*answers, *product(mine, theirs)))


def values_same(pairing: Pairing) -> bool:
    """Whether two claims in the same words also give the same numbers and times, in whatever form."""
    pairs = ((left, right) for left, right in pairing.matched if isinstance(left.value, Quantity | When))
    return all(
        _same(left.value, right.value) or pairing.a.text(left).lower() == pairing.b.text(right).lower()
        for left, right in pairs
    )


def _alone(units: Iterator[Unit], other: Side) -> Iterator[Value]:
    """Yield the numbers and times among `units` that the other side gives nowhere."""
    for unit in units:
        if isinstance(unit.value, Quantity | When) and not _given(unit, other):
            yield unit.value


def _given(unit: Unit, other: Side) -> bool:
    return any(_same(unit.value, its.value) for its in other.units if its.value is not None)


def _same(a: Value | None, b: Value | None) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        alike = relate_numbers(a, b).kind in ("equal", "compatible") and not _other_bounds(a, b)
        return plain(a.text) == plain(b.text) or alike
    if isinstance(a, When) and isinstance(b, When):
        return told_alike(a, b) or relate_times(a, b).kind in ("equal", "compatible")
    return False


def one_number(a: Unit, b: Unit) -> bool:
    """Whether two units are one number, in whatever form."""
    one, other = a.value, b.value
    return isinstance(one, Quantity) and isinstance(other, Quantity) and relate_numbers(one, other).kind == "equal"


def _at_odds(a: Value | None, b: Value | None) -> bool:
    """Whether two values of one thing are not the same answer, even if both can be true of it."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        sums = a.dimension == b.dimension == "money" and a.unit != b.unit
        return relate_numbers(a, b).kind == "conflict" or sums or _other_bounds(a, b)
    if not (isinstance(a, When) and isinstance(b, When)):
        return False
    return relate_times(a, b).kind == "conflict" or _counted_apart(a, b)


def _counted_apart(a: When, b: When) -> bool:
    """Whether two times count differently from days of publication that are not known: "next week", "next year"."""
    symbols = [when.symbol or "" for when in (a, b)]
    return all(symbol.startswith(COUNTED) for symbol in symbols) and symbols[0] != symbols[1]


def _other_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are bounds of one kind that differ.

    "More than 26,000" and "more than 31,000" both hold of 40,000, but nobody would print that two reports agree.
    """
    alike = a.dimension == b.dimension and a.approximation == b.approximation
    return alike and a.approximation in BOUNDS and not same_middle(a, b)
