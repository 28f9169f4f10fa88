"""What tells a conflict from two different facts told in one mould: the features of the judging model.

All are between 0 and 1.  They measure how far all the rest agrees once the differing values are taken out: over the
whole of both claims, in the clauses of the differing values, and right beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge import surroundings
from checker.judge.certainty import asks, certainty_differs
from checker.judge.markets import market_words
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side

MANY = 6
"""Shared content words from which on more do not make it surer."""
LEFT = 4
"""Content words of a side without counterpart from which on more do not make it less sure."""

FAMILIES = ("number", "ordinal", "date", "negation", "antonym", "entity", "location")
FEATURES = (
    "containment", "jaccard", "shared", "order", "left_less", "left_more", "same_rest", "clause", "before", "after",
    "around", "beside", "placed", "certain", "open", "vague", "lone", "other_family", "values_agree", "more_values",
    "left_values", "other_names", "missing_names", "names_agree", "modality", "question", "market", "same_claim",
    "length", *FAMILIES,
)  # fmt: skip


def features(
    pairing: Pairing, difference: Difference, differences: Sequence[Difference], same_claim: float
) -> tuple[float, ...]:
    """Return the features of one difference, in the order of `FEATURES`."""
    gone = frozenset(unit.key for other in differences for unit in (other.a, other.b) if unit and unit.kind == "word")
    a, b = pairing.a.content - gone, pairing.b.content - gone
    shared = a & b
    left = sorted((len(a - b), len(b - a)))
    sides = surroundings.disputed(pairing, difference)
    before = min((surroundings.before(unit, matched) for _, unit, matched in sides), default=0.0)
    after = min((surroundings.after(side, unit, matched) for side, unit, matched in sides), default=0.0)
    beside = min((surroundings.beside(side, unit, matched) for side, unit, matched in sides), default=0.0)
    clause = min(
        (surroundings.clause(side, unit, b if side is pairing.a else a, gone) for side, unit, _ in sides), default=0.0
    )
    mine, theirs = pairing.a.names - pairing.b.names, pairing.b.names - pairing.a.names
    families = {other.family for other in differences}
    lone = (
        _lone_values(pairing.a, pairing.matched_a, differences),
        _lone_values(pairing.b, pairing.matched_b, differences),
    )
    sizes = sorted((len(pairing.a.units), len(pairing.b.units)))
    values = [unit.value for unit in (difference.a, difference.b) if unit]
    return (
        len(shared) / min(len(a), len(b)) if a and b else 0.0,
        len(shared) / len(a | b) if a | b else 0.0,
        min(len(shared), MANY) / MANY,
        2 * len(pairing.matched) / (sum(sizes) or 1),
        min(left[0], LEFT) / LEFT,
        min(left[1], LEFT) / LEFT,
        float(left[1] == 0 and not any(lone) and mine == theirs),
        clause,
        before,
        after,
        before * after,
        beside,
        float(difference.placed),
        float(difference.certain),
        float(difference.open),
        float(any(isinstance(value, Quantity) and value.approximation != "exact" for value in values)),
        float(len(differences) == 1),
        float(len(families) > 1),
        float(_values_agree(pairing, differences)),
        float(lone[0] > 0 and lone[1] > 0),
        float((lone[0] > 0) != (lone[1] > 0)),
        float(bool(mine) and bool(theirs)),
        float(bool(mine) != bool(theirs)),
        float(not pairing.a.names.isdisjoint(pairing.b.names)),
        float(certainty_differs(pairing.a.claim, pairing.b.claim, difference)),
        float(asks(pairing, difference)),
        float(not market_words().isdisjoint(a | b)),
        same_claim,
        sizes[0] / sizes[1] if sizes[1] else 0.0,
        *(float(difference.family == family) for family in FAMILIES),
    )


def _values_agree(pairing: Pairing, differences: Sequence[Difference]) -> bool:
    """Whether a number or time beside those in dispute stands in the same place of both claims."""
    disputed = {id(unit) for difference in differences for unit in (difference.a, difference.b)}
    return any(left.kind in ("quantity", "when") and id(left) not in disputed for left, _ in pairing.matched)


def _lone_values(side: Side, matched: frozenset[int], differences: Sequence[Difference]) -> int:
    """How many numbers and times of a side have no counterpart and are not in dispute."""
    disputed = {id(unit) for difference in differences for unit in (difference.a, difference.b) if unit}
    return sum(
        isinstance(unit.value, Quantity | When) and unit.index not in matched and id(unit) not in disputed
        for unit in side.units
    )
