"""Which unit of one claim corresponds to which unit of the other.

The units are aligned with the fewest edits (Levenshtein over keys, where a number is a number whatever its value), so
in shared agency copy a value meets its exact counterpart.  The unmatched units between two matched ones form a gap,
whose values are paired in order.  Where the sentences are built differently, a value is paired with the one of its
kind that has the most surrounding words in common with it, if each is the other's best.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from checker.extract.quantities.compare import is_sum_beside
from checker.extract.tokens import base_stem
from checker.judge.same_name import names_agree
from checker.model import Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.side import Side, Unit, UnitKind

REACH = 4
"""Units on either side of a moved value that show what it is a value of."""


class Gap(NamedTuple):
    """The unmatched units of each claim between two matched ones; a named tuple because every pair has some."""

    a: tuple[Unit, ...]
    b: tuple[Unit, ...]

    def sides(self, pairing: Pairing) -> tuple[tuple[Side, tuple[Unit, ...]], tuple[Side, tuple[Unit, ...]]]:
        """Return each side of `pairing` with its units."""
        return (pairing.a, self.a), (pairing.b, self.b)

    def turned(self) -> Gap:
        """Return the same gap with the sides swapped."""
        return Gap(self.b, self.a)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two claims with their aligned units.

    `matched` are pairs of units with the same key, `gaps` what stands between them.  `matched_a` and `matched_b` are
    the indices of the matched units, `shared` the content words that both have (values left out).
    """

    a: Side
    b: Side
    matched: tuple[tuple[Unit, Unit], ...]
    gaps: tuple[Gap, ...]
    matched_a: frozenset[int]
    matched_b: frozenset[int]
    shared: frozenset[str]

    def turned(self) -> Pairing:
        """Return the same pairing with the sides swapped."""
        matched = tuple([(right, left) for left, right in self.matched])
        gaps = tuple([gap.turned() for gap in self.gaps])
        return Pairing(self.b, self.a, matched, gaps, self.matched_b, self.matched_a, self.shared)

    @property
    def all_else_equal(self) -> bool:
        """Whether one unit stands in the place of another and everything else is the same word for word."""
        return len(self.gaps) == 1 and len(self.gaps[0].a) == 1 == len(self.gaps[0].b)

    def rest_equal(self, left: Unit, right: Unit) -> bool:
        """Whether everything but the units `left` and `right` is the same word for word, or a form of the same name."""
        for gap in self.gaps:
            mine = [unit for unit in gap.a if unit != left]
            theirs = [unit for unit in gap.b if unit != right]
            if len(mine) != len(theirs) or not all(map(_one, mine, theirs)):
                return False
        return True

    def unmatched_a(self) -> Iterator[Unit]:
        """Yield the units of `a` without a match."""
        return (unit for gap in self.gaps for unit in gap.a)

    def unmatched_b(self) -> Iterator[Unit]:
        """Yield the units of `b` without a match."""
        return (unit for gap in self.gaps for unit in gap.b)

    def both_have(self, kind: UnitKind) -> bool:
        """Whether each claim has a unit of `kind`."""
        return kind in self.a.kinds and kind in self.b.kinds

    def counterparts(self, kind: UnitKind) -> Iterator[tuple[Unit, Unit, bool]]:
        """Yield the pairs of units of `kind` that correspond, and whether it is their place that says so."""
        if not self.both_have(kind):
            return
        for left, right in self.matched:
            if left.kind == kind:
                yield left, right, True
        mine: list[Unit] = []
        theirs: list[Unit] = []
        for gap in self.gaps:
            ours, others = ([u for u in units if u.kind == kind] for units in (gap.a, gap.b))
            if len(ours) == len(others) and all(map(_answer_each_other, ours, others)):
                yield from ((left, right, True) for left, right in zip(ours, others, strict=True))
            else:
                mine.extend(ours)
                theirs.extend(others)
        yield from ((left, right, False) for left, right in self.moved(mine, theirs))

    def moved(self, mine: list[Unit], theirs: list[Unit]) -> Iterator[tuple[Unit, Unit]]:
        """Pair values with the same key, or names of one kind, that stand elsewhere, by the words around them."""
        if not mine or not theirs:
            return
        common = {
            (left.place, right.place): len(_around(self.a, left) & _around(self.b, right))
            for left in mine
            for right in theirs
            if _of_one_sort(left, right)
        }
        for left in mine:
            rivals = [right for right in theirs if _of_one_sort(left, right)]
            peers = [unit for unit in mine if _of_one_sort(left, unit)]
            if len(rivals) == 1 == len(peers):
                yield left, rivals[0]
                continue
            for right in rivals:
                score = common[left.place, right.place]
                others = [common[left.place, r.place] for r in rivals if r is not right]
                others += [common[p.place, right.place] for p in peers if p is not left]
                if score > max(others, default=0):
                    yield left, right


def _one(a: Unit, b: Unit) -> bool:
    """Whether two units are names that may be one, or a name and the same word not recognised as a name."""
    agree = names_agree(a, b)
    if agree is not None:
        return agree
    word, name = (a, b) if a.value is None else (b, a)
    return word.value is None and isinstance(name.value, Name) and word.key == base_stem(name.value.text.lower())


def _answer_each_other(a: Unit, b: Unit) -> bool:
    """Whether two values in one place have the same key, or one is a bare number and the other a sum with currency."""
    sums = isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and is_sum_beside(a.value, b.value)
    return a.key == b.key or sums


def _of_one_sort(a: Unit, b: Unit) -> bool:
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return a.value.kind == b.value.kind
    return a.key == b.key


def _around(side: Side, unit: Unit) -> frozenset[str]:
    near = side.units[max(0, unit.place - REACH) : unit.place + REACH + 1]
    return frozenset(other.key for other in near) & side.content


def bearers_agree(pairing: Pairing, left: Unit, right: Unit) -> bool | None:
    """Whether two ages are of one person, by the names right ahead of them; None if they are no ages behind names."""
    if not (isinstance(left.value, Quantity) and left.value.kind == "age" and left.place and right.place):
        return None
    return names_agree(pairing.a.units[left.place - 1], pairing.b.units[right.place - 1])


def comes_after(a: Side, b: Side) -> bool:
    """Whether `a` comes second when the two claims are ordered by their words."""
    return (len(a.keys), a.keys) > (len(b.keys), b.keys)


def pair(a: Side, b: Side) -> Pairing:
    """Align two claims."""
    matched: list[tuple[Unit, Unit]] = []
    gaps: list[Gap] = []
    open_gap = False
    turned = comes_after(a, b)  # ties fall alike whichever claim comes first
    blocks = Levenshtein.opcodes(b.keys, a.keys).inverse() if turned else Levenshtein.opcodes(a.keys, b.keys)
    for block in blocks:
        left, right = a.units[block.src_start : block.src_end], b.units[block.dest_start : block.dest_end]
        if block.tag == "equal":
            matched.extend(zip(left, right, strict=True))
        elif open_gap:
            gaps[-1] = Gap(gaps[-1].a + left, gaps[-1].b + right)
        else:
            gaps.append(Gap(left, right))
        open_gap = block.tag != "equal"
    indices = frozenset(left.place for left, _ in matched), frozenset(right.place for _, right in matched)
    return Pairing(a, b, tuple(matched), tuple(gaps), *indices, a.content & b.content)
