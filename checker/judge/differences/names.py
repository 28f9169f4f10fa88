"""Another name in the same place: another person, body or place."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.model import Name

SPELLING = 85.0
"""Two forms at least this alike (rapidfuzz ratio) are spellings of one name; no sweep yet, Odai/Uday-like pairs stay apart."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each name that is replaced by another name of its kind."""
    for left, right in pairing.replaced:
        a, b = left.value, right.value
        if not (isinstance(a, Name) and isinstance(b, Name)) or a.kind != b.kind:
            continue
        if a.canonical in pairing.b.names or b.canonical in pairing.a.names or _same(a.canonical, b.canonical):
            continue
        family = "location" if a.kind == "place" else "entity"
        yield Difference(family, False, left, right, a.text, b.text, f"One side names {a.text}, the other {b.text}.")


def _same(a: str, b: str) -> bool:
    """Whether one name may be a part, an acronym or a spelling of the other."""
    words = a.lower().split(), b.lower().split()
    if set(words[0]) & set(words[1]):
        return True
    initials = "".join(word[0] for word in words[0]), "".join(word[0] for word in words[1])
    return a.lower() == initials[1] or b.lower() == initials[0] or fuzz.ratio(a.lower(), b.lower()) >= SPELLING
