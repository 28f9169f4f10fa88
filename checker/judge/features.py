"""What tells a conflict from two different facts told in one mould: the features of the judging model.

All are between 0 and 1.  They measure how far all the rest agrees once the differing values are taken out: over the whole
of both claims, and right around the values that differ.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.judge.certainty import certainty_differs
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Side, Unit
from checker.model import Quantity, When

WINDOW = 3
"""Units on each side of a differing value that are its surroundings."""
MANY = 6
"""Shared content words from which on more do not make it surer."""

FAMILIES = ("number", "ordinal", "date", "negation", "antonym", "entity", "location")
FEATURES = (
    "containment", "jaccard", "shared", "order", "before", "after", "around", "placed", "certain", "lone",
    "other_family", "more_values", "left_values", "other_names", "missing_names", "names_agree", "modality", "question",
    "same_claim", "length", *FAMILIES,
)  # fmt: skip


def features(pairing: Pairing, difference: Difference, differences: Sequence[Difference], same_claim: float) -> tuple[float, ...]:
    """Return the features of one difference, in the order of `FEATURES`."""
    gone = {unit.key for other in differences for unit in (other.a, other.b) if unit and unit.kind == "word"}
    a, b = pairing.a.content - gone, pairing.b.content - gone
    shared = a & b
    matched = {id(unit) for pair in pairing.matched for unit in pair}
    before, after = _surroundings(pairing, difference, matched)
    mine, theirs = pairing.a.names - pairing.b.names, pairing.b.names - pairing.a.names
    both = pairing.a.names & pairing.b.names
    families = {other.family for other in differences}
    unmatched = _lone_values(pairing.a, matched, differences), _lone_values(pairing.b, matched, differences)
    sizes = sorted((len(pairing.a.units), len(pairing.b.units)))
    named = {
        "containment": len(shared) / min(len(a), len(b)) if a and b else 0.0,
        "jaccard": len(shared) / len(a | b) if a | b else 0.0,
        "shared": min(len(shared), MANY) / MANY,
        "order": 2 * len(pairing.matched) / (sum(sizes) or 1),
        "before": before,
        "after": after,
        "around": before * after,
        "placed": float(difference.placed),
        "certain": float(difference.certain),
        "lone": float(len(differences) == 1),
        "other_family": float(len(families) > 1),
        "more_values": float(unmatched[0] > 0 and unmatched[1] > 0),
        "left_values": float((unmatched[0] > 0) != (unmatched[1] > 0)),
        "other_names": float(bool(mine) and bool(theirs)),
        "missing_names": float(bool(mine) != bool(theirs)),
        "names_agree": float(bool(both)),
        "modality": float(certainty_differs(pairing.a.claim, pairing.b.claim, difference)),
        "question": float("?" in pairing.a.claim.text or "?" in pairing.b.claim.text),
        "same_claim": same_claim,
        "length": sizes[0] / sizes[1] if sizes[1] else 0.0,
    }
    return (*(named[name] for name in FEATURES[: -len(FAMILIES)]), *(float(difference.family == family) for family in FAMILIES))


def _surroundings(pairing: Pairing, difference: Difference, matched: set[int]) -> tuple[float, float]:
    """Return the share of units before and after the differing value that have their counterpart on the other side."""
    shares = [_around(side, unit, matched) for side, unit in ((pairing.a, difference.a), (pairing.b, difference.b)) if unit]
    if not shares:
        return 0.0, 0.0
    return min(before for before, _ in shares), min(after for _, after in shares)


def _around(side: Side, unit: Unit, matched: set[int]) -> tuple[float, float]:
    index = next(i for i, other in enumerate(side.units) if other is unit)
    before, after = side.units[max(0, index - WINDOW) : index], side.units[index + 1 : index + 1 + WINDOW]
    return _share(before, matched), _share(after, matched)


def _share(units: Sequence[Unit], matched: set[int]) -> float:
    """Return the matched share of `units`; the edge of a claim agrees with itself."""
    return sum(id(unit) in matched for unit in units) / len(units) if units else 1.0


def _lone_values(side: Side, matched: set[int], differences: Sequence[Difference]) -> int:
    """How many numbers and times of a side have no counterpart and are not in dispute."""
    disputed = {id(unit) for difference in differences for unit in (difference.a, difference.b) if unit}
    return sum(
        isinstance(unit.value, Quantity | When) and id(unit) not in matched and id(unit) not in disputed for unit in side.units
    )
