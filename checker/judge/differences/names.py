"""Another name in the same place: another person, body or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.judge.differences.base import Difference
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.differences.base import Family
    from checker.judge.pairing import Pairing
    from checker.judge.side import Unit

SPELLING = 85.0
"""Two forms at least this alike (rapidfuzz ratio) are spellings of one name; Odai/Uday-like pairs stay apart."""

PLACING = frozenset({"in", "at", "near", "off", "outsid", "insid", "from", "to", "of"})
"""Stems of prepositions ahead of the name of a place or of an origin."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each name that is replaced by another name of its kind."""
    for gap in pairing.gaps:
        mine, theirs = ([unit for unit in units if unit.kind == "name"] for units in (gap.a, gap.b))
        if len(mine) == len(theirs):
            for left, right in zip(mine, theirs, strict=True):
                yield from _other(pairing, left, right)


def _other(pairing: Pairing, left: Unit, right: Unit) -> Iterator[Difference]:
    a, b = left.value, right.value
    if not (isinstance(a, Name) and isinstance(b, Name)) or a.kind != b.kind:
        return
    if a.canonical in pairing.b.names or b.canonical in pairing.a.names or _same(a.canonical, b.canonical):
        return
    family: Family = "location" if a.kind == "place" else "entity"
    reason = f"One side names {a.text}, the other {b.text}."
    yield Difference(
        family, False, left, right, a.text, b.text, reason, open=not (pairing.all_else_equal and _placed(pairing, left))
    )


def _placed(pairing: Pairing, unit: Unit) -> bool:
    """Whether a preposition of place stands before a name: a thing happens in one place, but several may do it."""
    return unit.place > 0 and pairing.a.units[unit.place - 1].key in PLACING


def _same(a: str, b: str) -> bool:
    """Whether one name may be a part, an acronym or a spelling of the other."""
    words = a.lower().split(), b.lower().split()
    if set(words[0]) & set(words[1]):
        return True
    initials = "".join(word[0] for word in words[0]), "".join(word[0] for word in words[1])
    return a.lower() == initials[1] or b.lower() == initials[0] or fuzz.ratio(a.lower(), b.lower()) >= SPELLING
