"""Another name in the same place: another person, body or place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.judge.differences.base import Difference
from checker.lexicon import table
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
    if not (isinstance(a, Name) and isinstance(b, Name)) or not _one_kind(pairing, a, b):
        return
    if a.canonical in pairing.b.names or b.canonical in pairing.a.names or _same(a.canonical, b.canonical):
        return
    family: Family = "location" if "place" in (a.kind, b.kind) else "entity"
    apart = pairing.all_else_equal and _at_a_place(pairing, left) and _layer(a) == _layer(b) is not None
    reason = f"One side names {a.text}, the other {b.text}."
    yield Difference(family, False, left, right, a.text, b.text, reason, open=not apart)


def _one_kind(pairing: Pairing, a: Name, b: Name) -> bool:
    """Whether two names may stand for each other; of an unknown one in copied words the place tells the kind."""
    return a.kind == b.kind or (len(pairing.gaps) == 1 and {a.kind, b.kind} == {"place", "other"})


def _at_a_place(pairing: Pairing, unit: Unit) -> bool:
    """Whether a preposition of place stands before a name: a thing happens in one place, but several may do it."""
    return unit.place > 0 and pairing.a.units[unit.place - 1].key in PLACING


def _layer(name: Name) -> str | None:
    """Return whether a name is that of a known country or city; a square may lie in the city that the other names."""
    return next((layer for layer, names in _layers().items() if name.canonical in names), None)


@cache
def _layers() -> dict[str, frozenset[str]]:
    countries, places = table("countries")["countries"].values(), table("places")
    return {
        "country": frozenset(name for name, *_ in countries),
        "city": frozenset((*places["cities"]["names"], *(capital for _, capital, *_ in countries))),
    }


def _same(a: str, b: str) -> bool:
    """Whether one name may be a part, an acronym or a spelling of the other."""
    words = a.lower().split(), b.lower().split()
    if set(words[0]) & set(words[1]):
        return True
    initials = "".join(word[0] for word in words[0]), "".join(word[0] for word in words[1])
    return a.lower() == initials[1] or b.lower() == initials[0] or fuzz.ratio(a.lower(), b.lower()) >= SPELLING
