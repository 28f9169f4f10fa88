"""Two opposites that both claims have, given to each other's subjects: "prices rose and wages fell", the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.differences.base import Difference
from checker.judge.differences.opposites import axis_of, poles, slippery

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

Beside = frozenset[tuple[str, str]]
"""The content words or names next ahead of a word and next behind it, each with on which side it stands."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each axis on which two opposites have changed places.

    The words of both are the same, so only what stands beside them can tell: a word must stand beside what its opposite
    has beside it in the other claim, and beside nothing that it has there itself.  It is certain where that holds of
    both words.
    """
    mine, theirs = _opposites(pairing.a), _opposites(pairing.b)
    told: set[str] = set()
    for a in sorted(mine.keys() & theirs.keys()):
        for b in sorted(mine.keys() & theirs.keys()):
            axis = axis_of(a, b) if a != b else None
            if axis is None or axis in told or axis in slippery():
                continue
            if _share(mine[a], theirs[a]) or _share(mine[b], theirs[b]):
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


def _opposites(side: Side) -> dict[str, list[tuple[Unit, Beside]]]:
    """Return the words of a claim that have an opposite, by their stems, each with what stands beside it."""
    known = poles()
    found: dict[str, list[tuple[Unit, Beside]]] = {}
    for unit in side.units:
        if unit.kind == "word" and unit.key in known:
            found.setdefault(unit.key, []).append((unit, _beside(side, unit)))
    return found


def _share(one: Iterable[tuple[Unit, Beside]], other: list[tuple[Unit, Beside]]) -> bool:
    return any(here & there for _, here in one for _, there in other)


def _beside(side: Side, unit: Unit) -> Beside:
    ahead, behind = reversed(side.units[: unit.place]), side.units[unit.place + 1 :]
    found = (("ahead", _first(side, ahead)), ("behind", _first(side, behind)))
    return frozenset((place, key) for place, key in found if key)


def _first(side: Side, units: Iterable[Unit]) -> str:
    return next((unit.key for unit in units if unit.key in side.content or unit.kind == "name"), "")
