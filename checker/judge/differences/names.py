"""Another name in the same place: another person, body or place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.names.buildings import BUILDINGS
from checker.extract.saying import cues
from checker.extract.tokens import base_stem, tokens_of
from checker.extract.word_classes import VERBS, word_class
from checker.judge.differences.base import Difference
from checker.judge.same_name import one_name
from checker.judge.words import ARTICLES, JOINTS
from checker.language import table, word_list
from checker.model import Name, Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.pairing import Gap, Pairing
    from checker.judge.side import Side, Unit
    from checker.model import Family

COPIED = 4
"""Fewest content words, times and ranks that two claims share in order, all but a name, for one to be a copy in which
the name was changed (none of 1,950 unedited pairs of real news is such a pair)."""
LIES_IN = 2
"""Most units from a name to the place where it lies: "Debrecen in Hungary", "Debrecen, Hungary"."""
BESIDE = 2
"""Most words that may accompany the name in its place: "the Ostgate stadium" for "Harbour Square"."""
OF_SEVERAL = word_list("comparing", "one_of_several")
"""Words before a name that make its bearer one of several."""
AHEAD = 3
"""Units before a name in which such a word is looked for."""
PLACING = frozenset(map(base_stem, word_list("comparing", "placing")))
"""Stems of prepositions that stand before the name of a place or of an origin."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each name that is replaced by another name.

    Only names that the other side does not have in any form count.  Within one gap they are paired in order; those left
    over are paired by the words around them, wherever they stand.
    """
    if not pairing.both_have("name"):
        return
    mine: list[Unit] = []
    theirs: list[Unit] = []
    told: tuple[Unit, Unit] | None = None
    for gap in pairing.gaps:
        ours, others = _unknown(gap.a, pairing.b), _unknown(gap.b, pairing.a)
        if len(ours) == len(others):
            for left, right in zip(ours, others, strict=True):
                if told is None or not (_lies_in(told[0], left) and _lies_in(told[1], right)):
                    yield from _other(pairing, left, right, placed=True)
                told = left, right
        else:
            mine.extend(ours)
            theirs.extend(others)
    for left, right in pairing.moved(mine, theirs):
        yield from _other(pairing, left, right, placed=False)


def _lies_in(name: Unit, other: Unit) -> bool:
    """Whether `other` is a place right after a name that only tells where that lies: "Debrecen in Hungary"."""
    return isinstance(other.value, Name) and other.value.kind == "place" and 0 < other.place - name.place <= LIES_IN


def is_faint(difference: Difference) -> bool:
    """Whether a difference is between names that may well not correspond: in other places, or of another kind."""
    units = [unit for unit in (difference.a, difference.b) if unit and unit.kind == "name"]
    return len(units) > 1 and not (difference.placed and _kind(units[0]) == _kind(units[1]))


def of_persons(difference: Difference) -> bool:
    """Whether a difference is between the names of two persons: who did it is what most reports are about."""
    return all(
        unit is not None and unit.kind == "name" and _kind(unit) == "person" for unit in (difference.a, difference.b)
    )


def _kind(unit: Unit) -> str:
    return unit.value.kind if isinstance(unit.value, Name) else ""


def _unknown(units: tuple[Unit, ...], other: Side) -> list[Unit]:
    """Return the names among `units` that `other` does not hold in any form."""
    return [unit for unit in units if isinstance(unit.value, Name) and not _known(unit.value, other)]


def _known(name: Name, other: Side) -> bool:
    if name.canonical in other.names or any(one_name(name, its) for its in other.named):
        return True
    return all(base_stem(word) in other.keys for word in tokens_of(name.text).words)


def _other(pairing: Pairing, left: Unit, right: Unit, *, placed: bool) -> Iterator[Difference]:
    a, b = left.value, right.value
    if (
        not (isinstance(a, Name) and isinstance(b, Name))
        or _is_another(pairing.a, left)
        or _is_another(pairing.b, right)
    ):
        return
    family: Family = "location" if a.kind == b.kind == "place" else "entity"
    settled = _at_a_place(pairing, left) and _layer(a) == _layer(b) is not None
    copied = _is_copy(pairing, left, a, b)
    apart = (pairing.all_else_equal and settled) or copied
    reason = f"One side names {a.text}, the other {b.text}."
    yield Difference(family, False, left, right, a.text, b.text, reason, placed, not apart, copied)


def _is_another(side: Side, unit: Unit) -> bool:
    """Whether a name is given as one of several: "another man, Eliseo Barrios", "parks such as Spruce Run"."""
    return any(side.text(other).lower() in OF_SEVERAL for other in side.units[max(0, unit.place - AHEAD) : unit.place])


def _is_copy(pairing: Pairing, left: Unit, a: Name, b: Name) -> bool:
    """Whether one claim is a copy of the other in which one name was replaced by another of its kind.

    With a person, an office and a pronoun may have changed too.  What happens at one time happens in one place, and
    only one thing is the first, so a shared time or rank counts towards the copy.  At one hour, an article may stand
    before the place, and one claim may go on with another clause.
    """
    at_one_hour = any(isinstance(unit.value, When) and unit.value.clock is not None for unit, _ in pairing.matched)
    placing = _at_a_place(pairing, left, articles=at_one_hour)
    values = sum(_is_one_moment(unit, other, placing=placing) for unit, other in pairing.matched)
    words = sum(len(pairing.a.text(unit).split()) for unit, _ in pairing.matched if unit.key in pairing.shared)
    if words + values < COPIED or (a.kind != b.kind and "other" not in (a.kind, b.kind)):
        return False
    gaps = tuple(gap for gap in pairing.gaps if not (gap.a and gap.b and _only_locates(left, gap)))
    gaps = tuple(gap for gap in gaps if not _is_of_telling(gap.sides(pairing)))
    if placing and at_one_hour:
        gaps = tuple(gap for gap in gaps if not _adds_clause(gap, pairing))
    if a.kind == b.kind == "person":
        gaps = tuple(gap for gap in gaps if not all(_is_grammar(*side) for side in gap.sides(pairing)))
    if len(gaps) != 1:
        return False
    parts = [_without_office(*part, name) for part, name in zip(gaps[0].sides(pairing), (a, b), strict=True)]
    beside = [{unit.key for unit in units if unit.kind == "word"} & side.content for side, units in parts]
    houses = all(any(side.text(unit).lower() in BUILDINGS for unit in units) for side, units in parts)
    if not (placing and houses) and all(beside) and beside[0].isdisjoint(beside[1]):
        return False  # "Ashdown's press secretary", "a Harbour Office spokeswoman": two ways to describe somebody
    return all(_is_name_alone(side, _without_frame(side, units)) for side, units in parts)


def _is_one_moment(left: Unit, right: Unit, *, placing: bool) -> bool:
    """Whether two matched values are the same rank, or times of day; where a place differs, any times count."""
    a, b = left.value, right.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.kind == b.kind == "ordinal" and a.value == b.value
    return isinstance(a, When) and (placing or a.clock is not None)


def _only_locates(name: Unit, gap: Gap) -> bool:
    """Whether a gap after a name holds only the place where it lies, a different one on each side."""
    return len(gap.a) == 1 == len(gap.b) and _lies_in(name, gap.a[0]) and gap.b[0].kind == "name"


def _adds_clause(gap: Gap, pairing: Pairing) -> bool:
    """Whether only one claim goes on at its end, with another clause: "... and the band played"."""
    side, units = (pairing.a, gap.a) if gap.a else (pairing.b, gap.b)
    if (gap.a and gap.b) or units[-1] is not side.units[-1] or side.text(units[0]).lower() not in JOINTS:
        return False
    return any(word_class(side.text(unit).lower()) in VERBS for unit in units)


def _is_of_telling(sides: Iterable[tuple[Side, tuple[Unit, ...]]]) -> bool:
    """Whether a gap only says who said it and when: "said on Thursday it would", "the firm will"."""
    told = [(_is_frame(side, units), any(_tells(side, unit) for unit in units)) for side, units in sides]
    return all(frame for frame, _ in told) and any(tells for _, tells in told)


def _is_frame(side: Side, units: tuple[Unit, ...]) -> bool:
    """Whether units only say who said it, that it was said, and when: "it said on Thursday"."""
    return all(
        isinstance(unit.value, When) or _tells(side, unit) or (unit.kind == "word" and unit.key not in side.content)
        for unit in units
    )


def _without_frame(side: Side, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return units without the words at their end that say who said it and when: "Belgar, it said on Thursday"."""
    ends = next((n for n in range(len(units)) if _is_frame(side, units[n:])), len(units))
    return units[:ends]


def _tells(side: Side, unit: Unit) -> bool:
    """Whether a unit is a verb of saying, or the speaker of its claim."""
    if isinstance(unit.value, Name):
        return unit.value.canonical == side.claim.speaker
    cue = cues().get(side.text(unit).lower())
    return unit.kind == "word" and cue is not None and cue.clausal


def _is_grammar(side: Side, units: tuple[Unit, ...]) -> bool:
    """Whether all the units are words that carry no content, such as a pronoun."""
    return all(unit.kind == "word" and unit.key not in side.content for unit in units)


def _without_office(side: Side, units: tuple[Unit, ...], name: Name) -> tuple[Side, tuple[Unit, ...]]:
    """Return a side and those of its units left without a person's office and the words that carry no content."""
    office = set(map(base_stem, tokens_of(name.role or "").words))
    return side, tuple(u for u in units if not name.role or not (u.key in office or _is_grammar(side, (u,))))


def _is_name_alone(side: Side, units: tuple[Unit, ...]) -> bool:
    """Whether units are one name and at most `BESIDE` words, besides an article: "the Kvern sports hall"."""
    words = [unit for unit in units if unit.kind == "word" and side.text(unit).lower() not in ARTICLES]
    return [unit.kind for unit in units if unit.kind != "word"] == ["name"] and len(words) <= BESIDE


def _at_a_place(pairing: Pairing, unit: Unit, *, articles: bool = False) -> bool:
    """Whether a preposition of place precedes a name: a thing happens in one place, but several people may do it.

    With `articles`, one may stand between the two: "at the Lindmar portal".
    """
    before = pairing.a.units[max(0, unit.place - 1 - articles) : unit.place]
    ahead = [u.key for u in before if not (articles and pairing.a.text(u).lower() in ARTICLES)]
    return bool(ahead) and ahead[-1] in PLACING


def _layer(name: Name) -> str | None:
    """Return ``country`` or ``city`` for a known one, else None: a square may lie in the city that the other names."""
    return next((layer for layer, names in _layers().items() if name.canonical in names), None)


@cache
def _layers() -> dict[str, frozenset[str]]:
    countries, places = table("countries")["countries"].values(), table("places")
    return {
        "country": frozenset(name for name, *_ in countries),
        "city": frozenset((*places["cities"]["names"], *(capital for _, capital, *_ in countries))),
    }
