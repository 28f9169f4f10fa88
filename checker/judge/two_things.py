"""What shows that two facts told alike are of two things: another sort, person, subject or word in one mould."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.concepts import concept
from checker.extract.names.lexicons import lexicon
from checker.extract.quantities.vocabulary import ORDINALS
from checker.extract.word_classes import (
    AUXILIARY,
    DETERMINER,
    GERUND,
    PRONOUN,
    SAYING,
    THAT,
    VERBS,
    class_words,
    word_class,
)
from checker.judge.axes import axis_of
from checker.judge.count_doubts import names_thing
from checker.judge.pairing import Gap
from checker.judge.surroundings import disputed
from checker.judge.words import TO
from checker.language import word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.judge.differences import Difference
    from checker.judge.dispute import Dispute
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit, Value

OF_ONE_SUBJECT = 4
"""Most units from a word to what is disputed for it to belong to the subject of that: "beef prices in May rose"."""
FIGURES = frozenset({"level", "change"})
"""Kinds of quantities of which a movement has one."""
PICKING = word_list("comparing", "picking")


def pick_two(dispute: Dispute) -> bool:
    """Whether opposites or ordinals ahead of one noun pick two of a sort: "the first day", "the higher dose".

    Where nothing else differs, they are one thing told in two ways.
    """
    pairing, difference = dispute.pairing, dispute.difference
    if difference.family == "ordinal":
        return False
    exchanged = [
        gap for gap in pairing.gaps if gap.a and gap.b and not all(_tells_who(*side) for side in gap.sides(pairing))
    ]
    pairs = [(a, b) for a, b in pairing.matched if _ordinal(a) != _ordinal(b)]
    pairs += [(gap.a[0], gap.b[0]) for gap in exchanged if len(gap.a) == 1 == len(gap.b)]
    pairs += [(d.a, d.b) for d in dispute.differences if d.sort == "reversal" and d.a and d.b]
    return any(
        _are_picked(pairing.a, a, pairing.b, b) and (a is not difference.a or len(exchanged) > 1) for a, b in pairs
    )


def _tells_who(side: Side, units: Iterable[Unit]) -> bool:
    """Whether words only tell who says something: "he added", "Mr Lind said"."""
    titles = lexicon().titles
    return all(
        u.kind == "name" or side.text(u) in titles or word_class(side.text(u).lower()) in (PRONOUN, SAYING)
        for u in units
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
        next((concept(n.key) for n in side.units[unit.place + 1 : unit.place + 2] if n.key in side.content), None)
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
    words = [set(map(concept, side.content)) for side, _, _ in told]
    return subjects[0].isdisjoint(words[1]) and subjects[1].isdisjoint(words[0])


def are_of_man_and_woman(dispute: Dispute) -> bool:
    """Whether only "he" stands ahead of one disputed value in its clause, and only "she" ahead of the other."""
    genders = [_genders_ahead(side, unit) for side, unit, _ in disputed(dispute.pairing, dispute.difference)]
    return sorted(genders, key=sorted) == [{"he"}, {"she"}]


def _genders_ahead(side: Side, unit: Unit) -> set[str]:
    words = {side.text(other).lower() for other in side.units[: unit.place] if other.clause == unit.clause}
    return {gender for gender in ("he", "she") if words & class_words("pronouns", gender)}


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
            found.append(concept(other.key))
    return frozenset(found)


def numbers_differ_too(dispute: Dispute) -> bool:
    """Whether figures that both claims give differ beside two movements: "up 4 percent", "down 9 percent"."""
    if dispute.difference.family != "antonym":
        return False
    figures = (d.values for d in dispute.differences if d.family == "number" and d.certain and not d.open)
    return any(_are_apart(*pair) for pair in figures)


def _are_apart(a: Value | None, b: Value | None) -> bool:
    """Whether two values are figures of another size, not only of another direction."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return False
    return {a.kind, b.kind} <= FIGURES and a.value != b.value


def said_of_two(dispute: Dispute) -> bool:
    """Whether another word is replaced by one that means something else, so that two things are told in one mould.

    That is so where all the rest is the same ("the state will give 15 million", "the city will give 8 million"), and of
    a reversal also where the word stands ahead of it in its clause ("beef prices rose", "pork prices fell").  Names are
    left to the doubt on names.
    """
    pairing, difference = dispute.pairing, dispute.difference
    gaps = [_without_determiners(gap, pairing) for gap in pairing.gaps]
    exchanges = [gap for gap in gaps if len(gap.a) == 1 == len(gap.b)]
    others = [
        (gap.a[0], gap.b[0])
        for gap in exchanges
        if difference.a not in gap.a and difference.b not in gap.b and None in (gap.a[0].value, gap.b[0].value)
    ]
    is_mould = len(exchanges) == len(gaps) and len(others) == 1
    subjects = [(gap.a[0], gap.b[0]) for gap in pairing.gaps if _is_subject_and_verb(gap, difference)]
    sides = disputed(pairing, difference)
    if difference.sort == "name" or len(sides) < 2 or not (is_mould or difference.sort == "reversal"):
        return False
    return any(_mean_two(pairing, a, b) for a, b in subjects) or any(
        _mean_two(pairing, a, b)
        and (is_mould or all(_stands_ahead(side, own, u) for (side, u, _), own in zip(sides, (a, b), strict=True)))
        for a, b in others
    )


def qualify_two(dispute: Dispute) -> bool:
    """Whether another word qualifies the subject of a figure: "core inflation stood", "headline inflation stood"."""
    if dispute.difference.family != "number":
        return False
    pairing = dispute.pairing
    matched = {(a.place, b.place) for a, b in pairing.matched}
    return any(
        len(gap.a) == 1 == len(gap.b)
        and (gap.a[0].place + 1, gap.b[0].place + 1) in matched
        and _mean_two(pairing, gap.a[0], gap.b[0])
        and all(_opens(side, unit) for side, (unit,) in gap.sides(pairing))
        for gap in (_without_determiners(gap, pairing) for gap in pairing.gaps)
    )


def _opens(side: Side, unit: Unit) -> bool:
    """Whether a word stands ahead of a noun at the head of its claim, with nothing but grammar before it."""
    ahead = side.units[: unit.place]
    behind = side.units[unit.place + 1 : unit.place + 2]
    return not any(u.key in side.content or u.value for u in ahead) and all(names_thing(side, u) for u in behind)


def _without_determiners(gap: Gap, pairing: Pairing) -> Gap:
    """Return what a gap holds besides determiners: "the pill", "a placebo"."""
    mine, theirs = (
        tuple(unit for unit in units if word_class(side.text(unit).lower()) != DETERMINER)
        for side, units in gap.sides(pairing)
    )
    return Gap(mine, theirs)


def _is_subject_and_verb(gap: Gap, difference: Difference) -> bool:
    """Whether a gap holds the disputed words and right ahead of each one word that is replaced with it."""
    return gap.a[1:] == (difference.a,) and gap.b[1:] == (difference.b,)


def _mean_two(pairing: Pairing, a: Unit, b: Unit) -> bool:
    """Whether two words name two things: they are neither synonyms nor opposites."""
    nouns = all(names_thing(side, unit) and not _says(side, unit) for side, unit in ((pairing.a, a), (pairing.b, b)))
    acts = {word_class(side.text(unit).lower()) for side, unit in ((pairing.a, a), (pairing.b, b))} == {GERUND}
    unshared = a.key not in pairing.b.content and b.key not in pairing.a.content
    differ = not axis_of(a.key, b.key) and concept(a.key) != concept(b.key)
    return nouns and unshared and not acts and differ


def _says(side: Side, unit: Unit) -> bool:
    """Whether a verb of saying follows a word: who vouches for a thing is not what it is said of."""
    return any(word_class(side.text(u).lower()) == SAYING for u in side.units[unit.place + 1 : unit.place + 2])


def _stands_ahead(side: Side, word: Unit, unit: Unit) -> bool:
    """Whether a word stands ahead of a unit in its clause, with no verb before it or none between the two."""

    def has_verb(units: Iterable[Unit]) -> bool:
        return any(word_class(side.text(u).lower()) in VERBS for u in units if u.kind == "word")

    if word.place >= unit.place or word.clause != unit.clause:
        return False
    ahead = (u for u in side.units[: word.place] if u.clause == word.clause)
    near = unit.place - word.place <= OF_ONE_SUBJECT
    return (near and not has_verb(side.units[word.place + 1 : unit.place])) or not has_verb(ahead)
