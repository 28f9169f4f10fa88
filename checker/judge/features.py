"""The features of the judging model: what tells a conflict from two different facts in the same phrasing.

All are between 0 and 1.  They measure how far the rest agrees once the differing values are taken out: over the
whole of both claims, in the clauses of the differing values, and right beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge import surroundings
from checker.judge.differences.base import SORTS
from checker.judge.markets import names_market, speaks_of_markets
from checker.judge.pairing import bearers_agree
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Unit

MANY = 6
"""Number of shared content words beyond which more add no certainty."""

OF_NO_FAMILY: dict[str, float] = dict.fromkeys(SORTS, False)
RAISING = ("shared", "same_rest", "clause", "before", "beside", "placed", "held", "lone", "same_claim", "length")
LOWERING = ("open", "left_values", "missing_names", "market", "other_kind", "other_names")
FEATURES = (*RAISING, *LOWERING, *OF_NO_FAMILY)
"""All features in order: those of `RAISING` can only raise the probability of a conflict, `LOWERING` only lower it."""


def features(
    pairing: Pairing, difference: Difference, differences: Sequence[Difference], same_claim: float
) -> tuple[float, ...]:
    """Return the features of one difference, in the order of `FEATURES`."""
    differing = [unit for other in differences for unit in (other.a, other.b) if unit]
    gone = frozenset([unit.key for unit in differing if unit.kind == "word"])
    a, b = pairing.a.content - gone, pairing.b.content - gone
    sides = surroundings.disputed(pairing, difference)
    before = (surroundings.before(unit, matched) for _, unit, matched in sides)
    beside = (surroundings.beside(side, unit, matched) for side, unit, matched in sides)
    clause = (surroundings.clause(side, unit, b if side is pairing.a else a, gone) for side, unit, _ in sides)
    disputed = frozenset(map(id, differing))
    lone = _lone_values(pairing.unmatched_a(), disputed), _lone_values(pairing.unmatched_b(), disputed)
    sizes = sorted((len(pairing.a.units), len(pairing.b.units)))
    mine, theirs = pairing.a.names - pairing.b.names, pairing.b.names - pairing.a.names
    of_market = (speaks_of_markets(side) or names_market(side) for side in (pairing.a, pairing.b))
    values: dict[str, float] = {
        "shared": min(len(a & b), MANY) / MANY,
        "same_rest": a == b and not any(lone) and mine == theirs,
        "clause": min(clause, default=0.0),
        "before": min(before, default=0.0),
        "beside": min(beside, default=0.0),
        "placed": difference.placed,
        "held": _held(pairing, difference),
        "lone": len(differences) == 1,
        "same_claim": same_claim,
        "length": sizes[0] / sizes[1] if sizes[1] else 0.0,
        "open": difference.open,
        "left_values": lone[0] != lone[1],
        "missing_names": bool(mine) != bool(theirs),
        "market": any(of_market),
        "other_kind": _other_kind(difference),
        "other_names": any(d.sort == "name" and d.placed for d in differences if d is not difference),
        **OF_NO_FAMILY,
        difference.family: True,
    }
    return tuple(map(values.__getitem__, FEATURES))


def _held(pairing: Pairing, difference: Difference) -> bool:
    """Whether two ages stand right after the same name."""
    a, b = difference.a, difference.b
    return a is not None and b is not None and bool(bearers_agree(pairing, a, b))


def _other_kind(difference: Difference) -> bool:
    """Whether two names are known to be of different kinds, such as a person and a place."""
    names = [unit.value for unit in (difference.a, difference.b) if unit and isinstance(unit.value, Name)]
    return len({name.kind for name in names}) > 1


def _lone_values(unmatched: Iterable[Unit], disputed: frozenset[int]) -> bool:
    """Whether one of the `unmatched` units is a number or time that is not in dispute; `disputed` are ids of units."""
    return any(unit.kind in ("quantity", "when") and id(unit) not in disputed for unit in unmatched)
