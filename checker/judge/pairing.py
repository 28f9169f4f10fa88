"""Which unit of one claim stands in the place of which unit of the other.

The units are aligned with the fewest edits (Levenshtein over keys, where a number is a number whatever its value), so in
shared agency copy a value meets its counterpart exactly.  Where the sentences are built differently, a value that is the
only one of its kind on both sides meets its counterpart all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from checker.judge.side import Side, Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two claims with their aligned units.

    `matched` are units with the same key; `replaced` units that stand in each other's place with another key; `alone_a` and
    `alone_b` units without counterpart.  `containment` and `jaccard` measure the shared content words (values left out).
    """

    a: Side
    b: Side
    matched: tuple[tuple[Unit, Unit], ...]
    replaced: tuple[tuple[Unit, Unit], ...]
    alone_a: tuple[Unit, ...]
    alone_b: tuple[Unit, ...]
    shared: frozenset[str]

    @property
    def containment(self) -> float:
        """The share of the poorer side's content words that the other side has."""
        least = min(len(self.a.content), len(self.b.content))
        return len(self.shared) / least if least else 0.0

    @property
    def jaccard(self) -> float:
        """Shared content words as a share of all content words."""
        every = len(self.a.content | self.b.content)
        return len(self.shared) / every if every else 0.0

    def counterparts(self, kind: UnitKind) -> Iterator[tuple[Unit, Unit, bool]]:
        """Yield the pairs of units of `kind` that answer each other, with whether their place in the sentence says so."""
        for left, right in self.matched:
            if left.kind == kind:
                yield left, right, True
        for left, right in self.replaced:
            if left.kind == kind == right.kind:
                yield left, right, True
        mine = [unit for unit in self._unplaced(self.alone_a, 0) if unit.kind == kind]
        theirs = [unit for unit in self._unplaced(self.alone_b, 1) if unit.kind == kind]
        counts = Counter(unit.key for unit in mine), Counter(unit.key for unit in theirs)
        for left in mine:
            if counts[0][left.key] == 1 == counts[1][left.key]:
                yield left, next(unit for unit in theirs if unit.key == left.key), False

    def _unplaced(self, alone: tuple[Unit, ...], side: int) -> Iterator[Unit]:
        yield from alone
        for pair in self.replaced:
            if pair[0].kind != pair[1].kind:
                yield pair[side]


def pair(a: Side, b: Side) -> Pairing:
    """Align two claims."""
    matched: list[tuple[Unit, Unit]] = []
    replaced: list[tuple[Unit, Unit]] = []
    alone_a: list[Unit] = []
    alone_b: list[Unit] = []
    for block in Levenshtein.opcodes(a.keys, b.keys):
        left, right = a.units[block.src_start : block.src_end], b.units[block.dest_start : block.dest_end]
        if block.tag == "equal":
            matched.extend(zip(left, right, strict=True))
        elif block.tag == "replace":
            replaced.extend(zip(left, right, strict=True))
        else:
            alone_a.extend(left)
            alone_b.extend(right)
    return Pairing(a, b, tuple(matched), tuple(replaced), tuple(alone_a), tuple(alone_b), a.content & b.content)
