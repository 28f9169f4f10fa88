"""First on one side, further down on the other: "the longest tunnel", "the second-longest tunnel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.judge.differences.base import Difference, on_either_side
from checker.language import pattern, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

SUPERLATIVES = word_list("comparing", "superlatives")
"""Superlatives by which things are ranked; the ending tells none from a forest, a guest or an arrest."""
SAID_OF = pattern("comparing", "ranked_as")
"""Words right ahead of a rank that say it of something: "is the", "was Europe's"."""
REACH = 40
"""Code points before a rank in which such words are looked for."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one claim says a rank with an ordinal of something, the other the superlative alone.

    It is open unless they agree in whose rank it is and in all that follows: second in Europe may be first in its
    country, and the second-longest suspension bridge is not the longest bridge.
    """
    if SUPERLATIVES.isdisjoint(pairing.a.words & pairing.b.words):
        return
    yield from on_either_side(_second_and_first, pairing)


def _second_and_first(pairing: Pairing) -> Difference | None:
    """Return the difference for the first rank of side `a` that has an ordinal and on side `b` none."""
    a, b = pairing.a, pairing.b
    for unit in a.units[:-1]:
        if not (isinstance(unit.value, Quantity) and unit.value.kind == "ordinal" and unit.value.value > 1):
            continue
        superlative = a.units[unit.place + 1]
        mine = _said_of(a, unit) if a.text(superlative).lower() in SUPERLATIVES else None
        first = next((u for u in b.units if u.key == superlative.key and _said_of(b, u)), None)
        if mine is None or first is None:
            continue
        told = a.text(unit) + " " + a.text(superlative), b.text(first)
        is_open = mine != _said_of(b, first) or _behind(a, superlative) != _behind(b, first)
        reason = f"One side says “{told[0]}”, the other “{told[1]}”."
        return Difference("ordinal", True, unit, first, *told, reason, open=is_open)
    return None


def _said_of(side: Side, unit: Unit) -> str | None:
    """Return the article or owner ahead of a rank that is said of something, in lower case; None if it is not."""
    start = unit.start - side.claim.start
    said = SAID_OF.search(plain(side.claim.text), max(0, start - REACH), start)
    return said["owner"].lower() if said else None


def _behind(side: Side, superlative: Unit) -> list[str]:
    """Return the keys of the content words and names that follow a superlative."""
    return [u.key for u in side.units[superlative.place + 1 :] if u.kind == "name" or u.key in side.content]
