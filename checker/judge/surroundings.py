"""How far the words around a value in dispute agree: right beside it, near it, and in its clause."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from checker.extract.speakers.clauses import word_class
from checker.judge.differences.base import VERBS
from checker.judge.same_name import one_name
from checker.language import word_list
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

JOINTS = word_list("comparing", "joints")
"""Words behind which another clause begins."""
WINDOW = 3
"""Units on each side of a differing value that are its surroundings."""
VERB_REACH = 6
"""Units from a verb to the time that belongs to it; behind more of them stands a noun's own."""
LEAST_CLAUSE = 3
"""Content words below which a stretch between commas is too short to be a clause; its neighbours are taken with it."""


def disputed(pairing: Pairing, difference: Difference) -> tuple[tuple[Side, Unit, frozenset[int]], ...]:
    """Return the sides with a word for the value in dispute, that unit, and the indices of the side's matched units."""
    sides = (
        (pairing.a, difference.a or difference.governs_a, pairing.matched_a),
        (pairing.b, difference.b or difference.governs_b, pairing.matched_b),
    )
    return tuple((side, unit, matched) for side, unit, matched in sides if unit)


def neighbours_agree(pairing: Pairing, difference: Difference) -> bool:
    """Whether the words right beside the values in dispute agree.

    Either one unit right beside it is matched on each side, or the nearest content words of both sides have one in
    common ("unveiled on Friday its next chip" / "on Monday unveiled its next chip").  Beside a time within a claim
    stands a preposition that any happening has, so there only the content words count, and the verb it belongs to.
    """
    sides = disputed(pairing, difference)
    within = difference.family == "date" and not all(_at_an_edge(side, unit) for side, unit, _ in sides)
    if not within and all(beside(side, unit, matched) for side, unit, matched in sides):
        return True
    if within and frozenset.intersection(*(_verbs(side, unit) for side, unit, _ in sides)):
        return True
    nearest = [_nearest(side, unit, joined=not within) for side, unit, _ in sides]
    return len(nearest) > 1 and any(_one(a, b) for a in nearest[0] for b in nearest[1])


def _at_an_edge(side: Side, unit: Unit) -> bool:
    """Whether a time opens or closes a claim, and so is that of the whole ("On Monday, police ...")."""
    return unit.place <= 1 or unit.place == len(side.units) - 1


def _verbs(side: Side, unit: Unit) -> frozenset[str]:
    """Return the stem of the verb that a time belongs to: the nearest ahead of it in its clause.

    At the head of a claim it is the first one behind it: "On Friday the grenades were thrown".
    """
    verbs = [u for u in side.units if u.key in side.content and word_class(side.text(u).lower()) in VERBS]
    ahead = [u for u in verbs if u.place < unit.place]
    near = [u for u in ahead if u.clause == unit.clause and unit.place - u.place <= VERB_REACH]
    return frozenset(u.key for u in (near[-1:] if ahead else verbs[:1]))


def _nearest(side: Side, unit: Unit, *, joined: bool) -> list[Unit]:
    """Return the next content word or name ahead of and behind a unit; beyond an "and" only if `joined`.

    What happened "in Cleveland on Friday and" is not what is told behind the "and", unless it joins two values.
    """

    def parts(u: Unit) -> bool:
        return u.key in JOINTS and all(other.kind == "word" for other in side.units[u.place + 1 : u.place + 2])

    def first(units: Iterable[Unit]) -> list[Unit]:
        near = units if joined else takewhile(lambda u: not parts(u), units)
        return list(islice((u for u in near if u.key in side.content or u.kind == "name"), 1))

    return first(reversed(side.units[: unit.place])) + first(side.units[unit.place + 1 :])


def _one(a: Unit, b: Unit) -> bool:
    """Whether two units are one word, or names that may be one."""
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return one_name(a.value, b.value)
    return a.key == b.key


def beside(side: Side, unit: Unit, matched: frozenset[int]) -> float:
    """Return the matched share of the two units right beside a value."""
    return _share([index for index in (unit.place - 1, unit.place + 1) if 0 <= index < len(side.units)], matched)


def before(unit: Unit, matched: frozenset[int]) -> float:
    """Return the matched share of the `WINDOW` units ahead of a value."""
    return _share(range(max(0, unit.place - WINDOW), unit.place), matched)


def _share(indices: Sequence[int], matched: frozenset[int]) -> float:
    """Return the matched share of the units at `indices`; the edge of a claim agrees with itself."""
    return sum(index in matched for index in indices) / len(indices) if indices else 1.0


def clause(side: Side, unit: Unit, other: frozenset[str], gone: frozenset[str]) -> float:
    """Return the share of the content words in the clause of `unit`, those `gone` left out, that are among `other`."""
    reach = 0
    while True:
        words = {u.key for u in side.units if abs(u.clause - unit.clause) <= reach and u.kind == "word"}
        words = (words & side.content) - gone
        if len(words) >= LEAST_CLAUSE or reach >= side.units[-1].clause:
            return len(words & other) / len(words) if words else 1.0
        reach += 1
