"""Numbers that name something instead of counting, replaced after the same word: "Flight 261", "Flight 216"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.tokens import base_stem
from checker.judge.differences.base import Difference
from checker.judge.differences.names import COPIED
from checker.language import word_list
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Gap, Pairing
    from checker.judge.side import Side, Unit

NUMBERED = re.compile(r"[A-Z]-?\d|\d[A-Z]")
"""Letters and figures in one word."""
EDITIONS = frozenset(map(base_stem, word_list("comparing", "editions")))
"""Stems of words followed by the number of a version of a story: "UPDATE 4"."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each such number; there may be many flights, so both can be true but in a copy."""
    if not all(any(map(_is_code, side.units)) for side in (pairing.a, pairing.b)):
        return
    for gap in pairing.gaps:
        mine, theirs = ([unit for unit in units if _is_code(unit)] for units in (gap.a, gap.b))
        for left, right in zip(mine, theirs, strict=True) if len(mine) == len(theirs) else ():
            named = _named(pairing.a, left)
            if named != _named(pairing.b, right) or named.isdecimal() or named in EDITIONS:
                continue  # a number right after another is part of a telephone number
            if left.key not in pairing.b.keys and right.key not in pairing.a.keys and not _is_one(left, right):
                a, b = pairing.a.text(left), pairing.b.text(right)
                reason = f"One side says {a}, the other {b}."
                copied = _is_copy(pairing, gap)
                yield Difference("number", copied, left, right, a, b, reason, open=not copied, copied=copied)


def _is_one(left: Unit, right: Unit) -> bool:
    """Whether two codes are written alike but for hyphens, or one is the other with letters behind it: "B-52H"."""
    short, long = sorted(("".join(filter(str.isalnum, unit.key.lower())) for unit in (left, right)), key=len)
    return long.startswith(short) and not any(map(str.isdecimal, long[len(short) :]))


def _is_copy(pairing: Pairing, gap: Gap) -> bool:
    """Whether one claim is a copy of the other with only this number replaced; one of them may add more."""
    others = (other for other in pairing.gaps if other is not gap)
    alone = len(gap.a) == 1 == len(gap.b) and all(not other.a or not other.b for other in others)
    return alone and len(pairing.shared) >= COPIED


def _is_code(unit: Unit) -> bool:
    """Whether a unit is a number among the words, or a name with a number in it: "BN-450"."""
    if isinstance(unit.value, Name):
        return NUMBERED.search(unit.value.text) is not None
    return unit.kind == "word" and unit.key.isdecimal()


def _named(side: Side, unit: Unit) -> str:
    """Return the key of the unit before a number, which says what the number names."""
    return side.units[unit.place - 1].key if unit.place else ""
