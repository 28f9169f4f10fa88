"""Two opposites in both claims, their subjects swapped: "prices rose and wages fell", "prices fell and wages rose"."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from checker.judge.axes import axes_under, axis_of, poles
from checker.judge.differences.base import Difference
from checker.judge.pairing import comes_after

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

Beside = frozenset[tuple[str, str]]
"""The nearest content word or name before a word and after it, each with the side on which it stands."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each axis on which two opposites have changed places.

    The words of both claims are the same, so only their neighbours can tell: a word must stand beside a neighbour that
    its opposite has in the other claim, and beside none that it has there itself.  The difference is certain where that
    holds for both words.
    """
    both = poles().keys() & set(pairing.a.keys) & set(pairing.b.keys)
    order = sorted(both, reverse=comes_after(pairing.a, pairing.b))  # the same two units, whichever claim comes first
    crossing = [(a, b, axis) for a, b in permutations(order, 2) if (axis := axis_of(a, b))]
    if not crossing:
        return
    mine, theirs = _standing(pairing.a, both), _standing(pairing.b, both)
    told: set[str] = set()
    for a, b, axis in crossing:
        if axis in told or axis in axes_under("slippery") or _share(mine[a], theirs[a]) or _share(mine[b], theirs[b]):
            continue
        met = next(((left, right) for left, at in mine[a] for right, there in theirs[b] if at & there), None)
        if met:
            told.add(axis)
            first, second = pairing.a.text(met[0]), pairing.b.text(met[1])
            certain = _share(mine[b], theirs[a])
            yield Difference(
                "antonym", certain, *met, first, second,
                f"“{first}” and “{second}” exclude each other ({axis}), and each is said of the other's subject.",
                open=not certain,
            )  # fmt: skip


def _standing(side: Side, words: Collection[str]) -> dict[str, list[tuple[Unit, Beside]]]:
    """Return where each of `words` (stems) stands in a claim, with its neighbours."""
    found: dict[str, list[tuple[Unit, Beside]]] = {word: [] for word in words}
    for unit in side.units:
        if unit.key in words:
            found[unit.key].append((unit, _beside(side, unit)))
    return found


def _share(one: Iterable[tuple[Unit, Beside]], other: list[tuple[Unit, Beside]]) -> bool:
    return any(here & there for _, here in one for _, there in other)


def _beside(side: Side, unit: Unit) -> Beside:
    ahead, behind = reversed(side.units[: unit.place]), side.units[unit.place + 1 :]
    found = (("ahead", _first(side, ahead)), ("behind", _first(side, behind)))
    return frozenset((place, key) for place, key in found if key)


def _first(side: Side, units: Iterable[Unit]) -> str:
    return next((unit.key for unit in units if unit.key in side.content or unit.kind == "name"), "")
