"""Two numbers that have changed names: "five died in Tarn and two in Orrin", "five died in Orrin and two in Tarn"."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from checker.extract.word_classes import PREPOSITIONS, word_class
from checker.judge.differences.base import Difference
from checker.judge.differences.same_values import one_number
from checker.judge.same_name import same_word
from checker.model import Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit
    from checker.model import Family

REACH = 8
"""Most units from a number to the name it belongs to: "five of those who died in the flood were from Tarn"."""

MOST = 6
"""Most numbers with a name of a claim: one with more is a table."""

Told = tuple["Unit", "Unit"]
"""A number and the name it belongs to."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for the first two numbers of which each belongs to the other's name in the other claim."""
    if not (pairing.both_have("quantity") and pairing.both_have("name")):
        return
    mine, theirs = _told(pairing.a), _told(pairing.b)
    if max(len(mine), len(theirs)) > MOST:
        return
    for one, two in combinations(mine, 2):
        for other, another in permutations(theirs, 2):
            # `other` gives the number of `one` and the name of `two`, `another` the rest
            numbers = _one_number(one, other) and _one_number(two, another) and not _one_number(one, two)
            if numbers and _one_name(one, another) and _one_name(two, other) and not _one_name(one, two):
                yield _difference(pairing, one, other)
                return


def _told(side: Side) -> list[Told]:
    """Return the numbers of a claim with the first name behind a preposition after each, before the next number."""
    found: list[Told] = []
    for unit in side.units:
        if not isinstance(unit.value, Quantity) or unit.value.kind != "level":
            continue
        for other in side.units[unit.place + 1 : unit.place + 1 + REACH]:
            if other.kind == "quantity":
                break
            ahead = side.text(side.units[other.place - 1]).lower()
            before = side.text(side.units[other.place - 2]).lower()
            if other.kind == "name" and not {word_class(ahead), word_class(before)}.isdisjoint(PREPOSITIONS):
                found.append((unit, other))
                break
    return found


def _one_number(one: Told, other: Told) -> bool:
    return one_number(one[0], other[0])


def _one_name(one: Told, other: Told) -> bool:
    return same_word(one[1], other[1])


def _difference(pairing: Pairing, one: Told, other: Told) -> Difference:
    sides = ((pairing.a, one), (pairing.b, other))
    first, second = (f"{side.text(name)} ({side.text(number)})" for side, (number, name) in sides)
    reason = f"Two numbers have changed places: “{first}”, “{second}”."
    names = [name.value for _, (_, name) in sides]
    placed = all(isinstance(name, Name) and name.kind == "place" for name in names)
    family: Family = "location" if placed else "entity"
    return Difference(family, True, one[1], other[1], first, second, reason, copied=True)
