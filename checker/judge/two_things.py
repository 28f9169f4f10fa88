"""What shows that two facts told alike are of two things: another base or stretch of time, another sort or subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.concepts import synonyms
from checker.extract.dates.compare import relate, told_alike
from checker.extract.normalise import plain
from checker.extract.quantities.compare import relate as relate_numbers
from checker.extract.quantities.vocabulary import MONTHS, ORDINALS
from checker.extract.word_classes import AUXILIARY, PRONOUN, SAYING, THAT, VERBS, word_class
from checker.judge.axes import axis_of
from checker.judge.differences.dates import of_telling
from checker.judge.surroundings import disputed
from checker.judge.words import TO
from checker.language import any_of, pattern, word_list
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.dispute import Dispute
    from checker.judge.side import Side, Unit
    from checker.model import Claim

BASE = pattern("comparing", "base", months=any_of(MONTHS))
"""The time with which a figure is compared: "from a year earlier", "month on month"."""
MONTH = "month"
STRETCHES = frozenset({"week", "month", "quarter", "season", "half", "year", "decade"})
"""Granularities of times that a figure may be the figure of."""
PICKING = word_list("comparing", "picking")


def have_two_bases(dispute: Dispute) -> bool:
    """Whether two figures are compared with two times: "from a year earlier", "from the month before"."""
    bases = [set(_bases(side.claim)) for side, _ in dispute.sides]
    return dispute.difference.family in ("number", "antonym") and all(bases) and bases[0].isdisjoint(bases[1])


def _bases(claim: Claim) -> Iterator[str]:
    for found in BASE.finditer(plain(claim.text)):
        yield (found["ago"] or found["previous"] or found["last"] or MONTH).lower()


def name_two_stretches(dispute: Dispute) -> bool:
    """Whether each claim names a stretch of time, and only one says which by its number: "2016", "this year"."""
    if dispute.difference.family != "number":
        return False
    mine, theirs = (
        [unit.value for unit in side.units if isinstance(unit.value, When) and unit.value.granularity in STRETCHES]
        for side, _ in dispute.sides
    )
    named = [{any(map(str.isdigit, when.text)) for when in stretches} for stretches in (mine, theirs)]
    return sorted(named, key=sorted) == [{False}, {True}] and not any(
        told_alike(a, b) or relate(a, b).kind in ("equal", "compatible") for a in mine for b in theirs
    )


def name_two_days(dispute: Dispute) -> bool:
    """Whether each claim names a day beside those on which it was said, and none that is surely one of the other's."""
    if dispute.difference.family != "number":
        return False
    mine, theirs = ([*_days_of(side)] for side, _ in dispute.sides)
    return are_two_days(mine, theirs)


def are_two_days(some: Sequence[When], others: Sequence[When]) -> bool:
    """Whether both sides name days, and none of one side is surely one of the other's."""
    pairs = [(a, b) for a in some for b in others]
    return bool(pairs) and not any(told_alike(a, b) or relate(a, b).kind in ("equal", "compatible") for a, b in pairs)


def _days_of(side: Side) -> Iterator[When]:
    for unit in side.units:
        if isinstance(unit.value, When) and unit.value.granularity == "day" and not of_telling(side, unit):
            yield unit.value


def all_figures_differ(dispute: Dispute) -> bool:
    """Whether two claims give several figures of the same things and agree on none, as an update does."""
    if dispute.difference.family != "number":
        return False
    pairs = [(a.value, b.value) for a, b, _ in dispute.pairing.counterparts("quantity")]
    levels = [(a, b) for a, b in pairs if isinstance(a, Quantity) and isinstance(b, Quantity) and a.kind == b.kind]
    exchanged = {a.bounds for a, _ in levels} == {b.bounds for _, b in levels}
    return len(levels) > 1 and not exchanged and all(relate_numbers(a, b).kind == "conflict" for a, b in levels)


def pick_two(dispute: Dispute) -> bool:
    """Whether opposites or ordinals ahead of one noun pick two of a sort: "the first day", "the higher dose".

    Where nothing else differs, they are one thing told in two ways.
    """
    pairing, difference = dispute.pairing, dispute.difference
    if difference.family == "ordinal":
        return False
    exchanged = [gap for gap in pairing.gaps if gap.a and gap.b]
    pairs = [(a, b) for a, b in pairing.matched if _ordinal(a) != _ordinal(b)]
    pairs += [(gap.a[0], gap.b[0]) for gap in exchanged if len(gap.a) == 1 == len(gap.b)]
    pairs += [(d.a, d.b) for d in dispute.differences if d.sort == "reversal" and d.a and d.b]
    return any(
        _are_picked(pairing.a, a, pairing.b, b) and (a is not difference.a or len(exchanged) > 1) for a, b in pairs
    )


def _ordinal(unit: Unit) -> float | None:
    if isinstance(unit.value, Quantity):
        return unit.value.value if unit.value.kind == "ordinal" else None
    return ORDINALS.get(unit.key)  # "first-class"


def _are_picked(side: Side, unit: Unit, other_side: Side, other: Unit) -> bool:
    ordinals = None not in (_ordinal(unit), _ordinal(other)) and _ordinal(unit) != _ordinal(other)
    noun, other_noun = (_picked(*told, ordinal=ordinals) for told in ((side, unit), (other_side, other)))
    return (ordinals or bool(axis_of(unit.key, other.key))) and noun is not None and noun == other_noun


def _picked(side: Side, unit: Unit, *, ordinal: bool) -> str | None:
    """Return the key of the noun behind a word that picks one of a sort: "the higher dose", "a first-class stamp"."""
    before, ahead = ("", "", *(side.text(u).lower() for u in side.units[max(0, unit.place - 2) : unit.place]))[-2:]
    behind = side.units[unit.place + 1 : unit.place + 2]
    predicated = word_class(before) == AUXILIARY  # "would be the first person"
    picks = ordinal or (ahead in PICKING and not predicated and word_class(side.text(unit).lower()) not in VERBS)
    return next((u.key for u in behind if picks and u.key in side.content), None)


def are_ages_of_two(dispute: Dispute) -> bool:
    """Whether two ages stand before nouns for two persons: "a 34-year-old teacher", "a 61-year-old pensioner"."""
    ages = [(s, u) for s, u in dispute.sides if u and isinstance(u.value, Quantity) and u.value.kind == "age"]
    nouns = [
        next(
            (
                synonyms().get(n.key, n.key)
                for n in side.units[unit.place + 1 : unit.place + 2]
                if n.key in side.content
            ),
            None,
        )
        for side, unit in ages
    ]
    return len(nouns) > 1 and None not in nouns and nouns[0] != nouns[1]


def have_two_subjects(dispute: Dispute) -> bool:
    """Whether opposites are said of two things, neither of which the other claim names."""
    if dispute.difference.sort != "reversal":
        return False
    told = disputed(dispute.pairing, dispute.difference)
    subjects = [_subject(side, unit) for side, unit, _ in told]
    if len(subjects) < 2 or not all(subjects):
        return False
    same = synonyms()
    words = [{same.get(key, key) for key in side.content} for side, _, _ in told]
    return subjects[0].isdisjoint(words[1]) and subjects[1].isdisjoint(words[0])


def _subject(side: Side, unit: Unit) -> frozenset[str]:
    """Return the concepts of the nouns ahead of the verb of a word, back to a verb of saying or the clause's head."""
    if unit.place and side.text(side.units[unit.place - 1]).lower() in TO:
        return frozenset()
    found: list[str] = []
    verb = word_class(side.text(unit).lower()) in VERBS
    for other in reversed(side.units[: unit.place]):
        kind = word_class(side.text(other).lower())
        if other.clause != unit.clause or kind in (SAYING, THAT):
            break
        if kind in VERBS or kind == AUXILIARY:
            if found:
                break
            verb = True
        elif (verb and other.kind == "name") or kind == PRONOUN:
            return frozenset()
        elif verb and other.key in side.content:
            found.append(synonyms().get(other.key, other.key))
    return frozenset(found)


def _is_name(side: Side, unit: Unit) -> bool:
    return unit.kind == "name" or side.text(unit).isupper()


def numbers_differ_too(dispute: Dispute) -> bool:
    """Whether counts of one noun that both claims give differ beside two movements: "up to 89", "down to 1,340"."""
    if dispute.difference.family != "antonym":
        return False
    return any(
        d.family == "number" and d.certain and not d.open and _level(d.a) and _level(d.b) for d in dispute.differences
    )


def _level(unit: Unit | None) -> bool:
    return unit is not None and isinstance(unit.value, Quantity) and unit.value.kind == "level"
