"""A word on one side, its opposite in the same place on the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.extract.tokens import stem
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Unit
from checker.lexicon import table


SLIPPERY = frozenset({"power", "time", "order", "comparison", "amount", "level", "inclusion", "hand", "day", "age", "size", "side"})
"""Axes of particles and degrees: such words stand in many phrases where they oppose nothing ("put off", "at least")."""


@cache
def poles() -> dict[str, frozenset[tuple[str, int]]]:
    """Return the axes and poles (0 or 1) of each stem that has an opposite."""
    found: dict[str, set[tuple[str, int]]] = {}
    for axis, sides in table("opposites")["axes"].items():
        for pole, words in enumerate(sides):
            for word in words:
                found.setdefault(stem(word), set()).add((axis, pole))
    return {word: frozenset(places) for word, places in found.items()}


def axis_of(a: str, b: str) -> str | None:
    """Return the axis on which the stems `a` and `b` stand at opposite poles, or None; a stem on both poles of an axis is no opposite."""
    known = poles()
    for axis, pole in sorted(known.get(a, ())):
        if (axis, 1 - pole) in known.get(b, ()) and (axis, 1 - pole) not in known[a] and (axis, pole) not in known[b]:
            return axis
    return None


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each word that is replaced by its opposite in an otherwise equal place."""
    known = poles()
    for left, right, placed in _candidates(pairing):
        if left.key in known and right.key in known and left.key not in pairing.b.content and right.key not in pairing.a.content:
            axis = axis_of(left.key, right.key)
            if axis:
                yield Difference(
                    "antonym", axis not in SLIPPERY, left, right, _word(pairing, left, 0), _word(pairing, right, 1),
                    f"“{_word(pairing, left, 0)}” and “{_word(pairing, right, 1)}” are opposites ({axis}).",
                    placed,
                )  # fmt: skip


def _candidates(pairing: Pairing) -> Iterator[tuple[Unit, Unit, bool]]:
    """Yield the words of either side that the other lacks, those in the same place first."""
    for left, right in pairing.replaced:
        if left.kind == right.kind == "word":
            yield left, right, True
    for left in pairing.alone_a:
        for right in pairing.alone_b:
            if left.kind == right.kind == "word":
                yield left, right, False


def _word(pairing: Pairing, unit: Unit, which: int) -> str:
    claim = (pairing.a, pairing.b)[which].claim
    return claim.text[unit.start - claim.start : unit.end - claim.start]
