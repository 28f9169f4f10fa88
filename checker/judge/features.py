"""What tells a conflict from two different facts told in one mould: the features of the judging model.

All are between 0 and 1.  They measure how far all the rest agrees once the differing values are taken out: over the
whole of both claims, in the clauses of the differing values, and right beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge import surroundings
from checker.judge.markets import market_words
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side

MANY = 6
"""Shared content words from which on more do not make it surer."""

FAMILIES = ("number", "ordinal", "date", "negation", "antonym", "entity", "location")
RAISING = ("shared", "same_rest", "clause", "before", "beside", "placed", "lone", "same_claim", "length")
LOWERING = ("open", "left_values", "missing_names", "market")
FEATURES = (*RAISING, *LOWERING, *FAMILIES)
"""What agrees can only raise the probability of a conflict, what is left over can only lower it."""


def features(
    pairing: Pairing, difference: Difference, differences: Sequence[Difference], same_claim: float
) -> tuple[float, ...]:
    """Return the features of one difference, in the order of `FEATURES`."""
    gone = frozenset(unit.key for other in differences for unit in (other.a, other.b) if unit and unit.kind == "word")
    a, b = pairing.a.content - gone, pairing.b.content - gone
    sides = surroundings.disputed(pairing, difference)
    before = (surroundings.before(unit, matched) for _, unit, matched in sides)
    beside = (surroundings.beside(side, unit, matched) for side, unit, matched in sides)
    clause = (surroundings.clause(side, unit, b if side is pairing.a else a, gone) for side, unit, _ in sides)
    lone = [
        _lone_values(s, m, differences) for s, m in ((pairing.a, pairing.matched_a), (pairing.b, pairing.matched_b))
    ]
    sizes = sorted((len(pairing.a.units), len(pairing.b.units)))
    mine, theirs = pairing.a.names - pairing.b.names, pairing.b.names - pairing.a.names
    return (
        min(len(a & b), MANY) / MANY,
        float(a == b and not any(lone) and mine == theirs),
        min(clause, default=0.0),
        min(before, default=0.0),
        min(beside, default=0.0),
        float(difference.placed),
        float(len(differences) == 1),
        same_claim,
        sizes[0] / sizes[1] if sizes[1] else 0.0,
        float(difference.open),
        float(lone[0] != lone[1]),
        float(bool(mine) != bool(theirs)),
        float(not market_words().isdisjoint(a | b)),
        *(float(difference.family == family) for family in FAMILIES),
    )


def _lone_values(side: Side, matched: frozenset[int], differences: Sequence[Difference]) -> bool:
    """Whether a number or time of a side has no counterpart and is not in dispute."""
    disputed = {id(unit) for difference in differences for unit in (difference.a, difference.b) if unit}
    return any(
        isinstance(unit.value, Quantity | When) and unit.place not in matched and id(unit) not in disputed
        for unit in side.units
    )
