"""First on one side, further down on the other: "the longest tunnel", "the second-longest tunnel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.differences.base import Difference
from checker.language import pattern, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

SUPERLATIVES = word_list("comparing", "superlatives")
"""Superlatives by which things are ranked; the ending tells none from a forest, a guest or an arrest."""
ONE_OF = pattern("comparing", "one_of")
"""Words ahead of a superlative that make it one of several: "one of the longest"."""
REACH = 40
"""Code points before a superlative in which such words are looked for."""
OF_WHICH = word_list("comparing", "ranked_among")
"""Prepositions that lead to what a thing is ranked among: "in the country"."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one claim ranks by a superlative with an ordinal, the other by the superlative alone.

    It is open where what they rank it among is not the same: second in Europe may be first in its country.
    """
    if SUPERLATIVES.isdisjoint(pairing.a.words & pairing.b.words):
        return
    for one, other, turned in ((pairing.a, pairing.b, False), (pairing.b, pairing.a, True)):
        for unit in one.units[:-1]:
            if isinstance(unit.value, Quantity) and unit.value.kind == "ordinal" and unit.value.value > 1:
                superlative = one.units[unit.place + 1]
                ranks = one.text(superlative).lower() in SUPERLATIVES
                first = _ranked_first(other, superlative.key) if ranks else None
                if first is None:
                    continue
                told = one.text(unit) + " " + one.text(superlative), other.text(first)
                is_open = _ranked_among(one, superlative) != _ranked_among(other, first)
                reason = f"One side says “{told[0]}”, the other “{told[1]}”."
                difference = Difference("ordinal", True, unit, first, *told, reason, open=is_open)
                yield difference.turned() if turned else difference
                return


def _ranked_first(side: Side, superlative: str) -> Unit | None:
    """Return the word of a superlative that stands in a claim without an ordinal, and not as one of several."""
    for unit in side.units:
        before = side.units[unit.place - 1].value if unit.place else None
        start = unit.start - side.claim.start
        if unit.key == superlative and not isinstance(before, Quantity):
            return None if ONE_OF.search(side.claim.text, max(0, start - REACH), start) else unit
    return None


def _ranked_among(side: Side, superlative: Unit) -> str:
    """Return the key of the first content word or name behind a preposition after a superlative, empty if none."""
    behind = side.units[superlative.place + 1 :]
    led = next((u.place for u in behind if side.text(u).lower() in OF_WHICH), len(side.units))
    return next((u.key for u in side.units[led + 1 :] if u.kind == "name" or u.key in side.content), "")
