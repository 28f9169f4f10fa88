"""A vote of all on one side, a vote with some against on the other: "unanimously", "by two votes to one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.values.beside import UNANIMOUSLY
from checker.extract.normalise import plain
from checker.judge.differences.base import Difference, on_either_side
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Unit


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for a vote that one side calls unanimous and of which the other counts two sides."""
    yield from on_either_side(_split, pairing)


def _split(pairing: Pairing) -> Difference | None:
    """Return the difference where a split vote stands in the place of "unanimously"; a score beside it is no vote."""
    told = UNANIMOUSLY.search(plain(pairing.b.claim.text))
    if told is None:
        return None
    place = pairing.b.claim.start + told.start()
    for gap in pairing.gaps:
        votes = [unit for unit in gap.a if _has_two_sides(unit)]
        all_of_them = [unit for unit in gap.b if unit.start <= place < unit.end]
        if len(votes) == 1 and all_of_them and not any(map(_has_two_sides, gap.b)):
            (vote,), (mind,) = votes, all_of_them
            a, b = pairing.a.text(vote), pairing.b.text(mind)
            return Difference("number", True, vote, mind, a, b, f"A vote by {a} is not unanimous.")
    return None


def _has_two_sides(unit: Unit) -> bool:
    return isinstance(unit.value, Quantity) and unit.value.kind == "pair" and bool(unit.value.second)
