"""A vote of all on one side, a vote with some against on the other: "unanimously", "by two votes to one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.tokens import base_stem
from checker.judge.differences.base import Difference, on_either_side
from checker.language import word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

OF_ALL = frozenset(map(base_stem, word_list("comparing", "of_one_mind")))
"""Stems of words that tell that nobody voted otherwise."""
NEARLY = word_list("comparing", "nearly")
"""Words with which somebody did."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for a vote that one side calls unanimous and of which the other counts two sides."""
    yield from on_either_side(_split, pairing)


def _split(pairing: Pairing) -> Difference | None:
    votes = [unit for unit in pairing.a.units if _has_two_sides(unit)]
    all_of_them = [unit for unit in pairing.b.units if _is_of_all(pairing.b, unit)]
    if len(votes) != 1 or len(all_of_them) != 1 or any(map(_has_two_sides, pairing.b.units)):
        return None
    (vote,), (told,) = votes, all_of_them
    a, b = pairing.a.text(vote), pairing.b.text(told)
    placed = any(vote in gap.a and told in gap.b for gap in pairing.gaps)
    return Difference("number", True, vote, told, a, b, f"A vote by {a} is not unanimous.", placed)


def _has_two_sides(unit: Unit) -> bool:
    return isinstance(unit.value, Quantity) and unit.value.kind == "pair" and bool(unit.value.second)


def _is_of_all(side: Side, unit: Unit) -> bool:
    ahead = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return unit.key in OF_ALL and ahead not in NEARLY
