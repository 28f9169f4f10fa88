"""How far the words around a value in dispute agree: right beside it, near it, and in its clause."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from checker.judge.same_name import one_name
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

WINDOW = 3
"""Units on each side of a differing value that are its surroundings."""
LEAST_CLAUSE = 3
"""Content words below which a stretch between commas is too short to be a clause; its neighbours are taken with it."""


def disputed(pairing: Pairing, difference: Difference) -> tuple[tuple[Side, Unit, frozenset[int]], ...]:
    """Return the sides with a word for the value in dispute, that unit, and the indices of the side's matched units."""
    sides = (
        (pairing.a, difference.a or difference.governs_a, pairing.matched_a),
        (pairing.b, difference.b or difference.governs_b, pairing.matched_b),
    )
    return tuple((side, unit, matched) for side, unit, matched in sides if unit)


def neighbours_agree(pairing: Pairing, difference: Difference) -> bool:
    """Whether the words right beside the values in dispute agree.

    Either one unit right beside it is matched on each side, or the nearest content words of both sides have one in
    common ("unveiled on Friday its next chip" / "on Monday unveiled its next chip").  Beside a time within a claim
    stands a preposition that any happening has, so there only the content words count.
    """
    sides = disputed(pairing, difference)
    within = difference.family == "date" and not all(_at_an_edge(side, unit) for side, unit, _ in sides)
    if not within and all(beside(side, unit, matched) for side, unit, matched in sides):
        return True
    nearest = [_nearest(side, unit) for side, unit, _ in sides]
    return len(nearest) > 1 and any(_one(a, b) for a in nearest[0] for b in nearest[1])


def _at_an_edge(side: Side, unit: Unit) -> bool:
    """Whether a time opens or closes a claim, and so is that of the whole ("On Monday, police ...")."""
    return unit.place <= 1 or unit.place == len(side.units) - 1


def _nearest(side: Side, unit: Unit) -> list[Unit]:
    """Return the next content word or name ahead of and behind a unit."""

    def first(units: Iterable[Unit]) -> list[Unit]:
        return list(islice((u for u in units if u.key in side.content or u.kind == "name"), 1))

    return first(reversed(side.units[: unit.place])) + first(side.units[unit.place + 1 :])


def _one(a: Unit, b: Unit) -> bool:
    """Whether two units are one word, or names that may be one."""
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return one_name(a.value, b.value)
    return a.key == b.key


def beside(side: Side, unit: Unit, matched: frozenset[int]) -> float:
    """Return the matched share of the two units right beside a value."""
    return _share([index for index in (unit.place - 1, unit.place + 1) if 0 <= index < len(side.units)], matched)


def before(unit: Unit, matched: frozenset[int]) -> float:
    """Return the matched share of the `WINDOW` units ahead of a value."""
    return _share(range(max(0, unit.place - WINDOW), unit.place), matched)


def _share(indices: Sequence[int], matched: frozenset[int]) -> float:
    """Return the matched share of the units at `indices`; the edge of a claim agrees with itself."""
    return sum(index in matched for index in indices) / len(indices) if indices else 1.0


def clause(side: Side, unit: Unit, other: frozenset[str], gone: frozenset[str]) -> float:
    """Return the share of the content words in the clause of `unit`, those `gone` left out, that are among `other`."""
    reach = 0
    while True:
        words = {u.key for u in side.units if abs(u.clause - unit.clause) <= reach and u.kind == "word"}
        words = (words & side.content) - gone
        if len(words) >= LEAST_CLAUSE or reach >= side.units[-1].clause:
            return len(words & other) / len(words) if words else 1.0
        reach += 1
