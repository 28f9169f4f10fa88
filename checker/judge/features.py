"""The features of the judging model: what tells a conflict from two different facts in the same phrasing.

All are between 0 and 1.  They measure how far the rest agrees once the differing values are taken out: over the
whole of both claims, in the clauses of the differing values, and right beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge import surroundings
from checker.judge.markets import names_market, speaks_of_markets
from checker.judge.pairing import bearers_agree
from checker.model import Name, Quantity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side

MANY = 6
"""Number of shared content words beyond which more add no certainty."""

SORTS = {"value": ("number", "ordinal", "date"), "reversal": ("negation", "antonym"), "name": ("entity", "location")}
"""The families of differences, by the sort that shares one set of weights."""
FAMILIES = tuple(family for families in SORTS.values() for family in families)
RAISING = ("shared", "same_rest", "clause", "before", "beside", "placed", "held", "lone", "same_claim", "length")
LOWERING = ("open", "left_values", "missing_names", "market", "other_kind", "other_names")
FEATURES = (*RAISING, *LOWERING, *FAMILIES)
"""All features in order: those of `RAISING` can only raise the probability of a conflict, `LOWERING` only lower it."""


def sort_of(difference: Difference) -> str:
    """Return the sort of a difference, a key of `SORTS`."""
    return next(sort for sort, families in SORTS.items() if difference.family in families)


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
        float(_held(pairing, difference)),
        float(len(differences) == 1),
        same_claim,
        sizes[0] / sizes[1] if sizes[1] else 0.0,
        float(difference.open),
        float(lone[0] != lone[1]),
        float(bool(mine) != bool(theirs)),
        float(any(speaks_of_markets(side) or names_market(side) for side in (pairing.a, pairing.b))),
        float(_other_kind(difference)),
        float(any(other.family in SORTS["name"] and other.placed for other in differences if other is not difference)),
        *(float(difference.family == family) for family in FAMILIES),
    )


def _held(pairing: Pairing, difference: Difference) -> bool:
    """Whether two ages stand right after the same name."""
    a, b = difference.a, difference.b
    return a is not None and b is not None and bool(bearers_agree(pairing, a, b))


def _other_kind(difference: Difference) -> bool:
    """Whether two names are known to be of different kinds, such as a person and a place."""
    names = [unit.value for unit in (difference.a, difference.b) if unit and isinstance(unit.value, Name)]
    return len({name.kind for name in names}) > 1


def _lone_values(side: Side, matched: frozenset[int], differences: Sequence[Difference]) -> bool:
    """Whether a side has a number or time that has no counterpart and is not in dispute."""
    disputed = {id(unit) for difference in differences for unit in (difference.a, difference.b) if unit}
    return any(
        isinstance(unit.value, Quantity | When) and unit.place not in matched and id(unit) not in disputed
        for unit in side.units
    )
