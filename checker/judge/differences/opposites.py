"""A word on one side, its opposite in the same place on the other."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import base_stem, stem
from checker.extract.word_classes import ADVERB, AUXILIARY, GERUND, PREPOSITIONS, VERBS, class_words, word_class
from checker.judge.axes import axes_under, axis_of, poles, suffered, tells_sorts
from checker.judge.differences.base import Difference
from checker.judge.differences.sequences import told_in_one_order
from checker.judge.prefixes import prefixed
from checker.judge.same_name import same_word
from checker.judge.words import TO
from checker.language import pattern, source, table, word_list
from checker.model import Quantity, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.pairing import Gap, Pairing
    from checker.judge.side import Side, Unit

EXCHANGED = 6
"""Most words of a gap in which one particle or degree replaces another; in longer ones it opposes nothing.

Swept from 2 to 6 on the edited pairs of news: below 6 real exchanges are lost.
"""
CONTESTS = frozenset({"contest", "lead"})
"""Axes of what one party has over another, wherever the words stand: who won, and who lost to whom."""
MIXED = frozenset({"verdict", "appeal", "votes"})
"""Axes of decisions, which may go one way on one count (or charge) and the other way on another."""
LEAVING, AS_IT_WAS = word_list("comparing", "leaving"), pattern("comparing", "as_it_was")
PREDICATED = 3
"""Units before a word in which the form of "be" stands that says it of something: "was not a victim"."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each word that is replaced by its opposite in an otherwise equal place."""
    mine = [known for number, gap in enumerate(pairing.gaps) for known in _known(pairing.a, pairing.b, gap.a, number)]
    theirs = (
        [known for number, gap in enumerate(pairing.gaps) for known in _known(pairing.b, pairing.a, gap.b, number)]
        if mine
        else []
    )
    for left, a, place in mine:
        for right, b, other_place in theirs:
            axis = axis_of(a, b)
            if axis is None or _both_said(pairing, (left, a), (right, b), axis):
                continue
            if axis in axes_under("converse") and not _said_of_one(pairing, left, right):
                continue
            opens = _opens(pairing.a, left) or _opens(pairing.b, right)
            if axis in axes_under("temporal") and (opens or told_in_one_order(pairing)):
                continue
            if axis in axes_under("objects") and not _of_one_object(pairing, left, right):
                continue
            placed, certain = place == other_place, axis not in axes_under("slippery")
            rivals = axis in CONTESTS or (axis in axes_under("rivalry") and not placed)
            if rivals and _subjects_changed_places(pairing, left, right):
                continue
            if axis in axes_under("relating") and _turned_round(pairing, left, right):
                continue
            exchanged = placed and (small(pairing.gaps[place]) or _followed_alike(pairing, left, right))
            if certain or exchanged:
                first, second = pairing.a.text(left), pairing.b.text(right)
                reason = f"“{first}” and “{second}” exclude each other ({axis})."
                sorts = tells_sorts(axis) and not (_is_predicated(pairing.a, left) and _is_predicated(pairing.b, right))
                yield Difference("antonym", certain, left, right, first, second, reason, placed, open=sorts)


def _is_predicated(side: Side, unit: Unit) -> bool:
    """Whether a word is said of something by a form of "be", perhaps with an article or adverb: "are unpaid"."""
    ahead = [side.text(u).lower() for u in side.units[max(0, unit.place - PREDICATED) : unit.place]]
    noun = side.units[unit.place + 1 : unit.place + 2]
    attributive = any(u.key in side.content and word_class(side.text(u).lower()) not in (*VERBS, ADVERB) for u in noun)
    is_verb = word_class(side.text(unit).lower()) in VERBS and not attributive
    return is_verb or (not attributive and any(word_class(word) in AUXILIARY for word in ahead))


def _of_one_object(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether the next content word or name behind both words is the same; so many are kept and so many dismissed."""
    behind = [
        next((u for u in side.units[unit.place + 1 :] if u.kind != "word" or u.key in side.content), None)
        for side, unit in ((pairing.a, left), (pairing.b, right))
    ]
    one, other = behind
    if one is None or other is None or isinstance(one.value, Quantity):
        return False
    return (one, other) in pairing.matched


def _opens(side: Side, unit: Unit) -> bool:
    """Whether a word ends the opening of a claim, which puts it after what was told before: "Hours later, they"."""
    behind = side.units[unit.place + 1 : unit.place + 2]
    return unit.clause == 0 and bool(behind) and behind[0].clause > 0


def _both_said(pairing: Pairing, mine: tuple[Unit, str], theirs: tuple[Unit, str], axis: str) -> bool:
    """Whether a side also has the other side's word, or, for decisions, any word at that word's pole.

    "Acquitted of one and guilty of the other" conflicts with neither.
    """
    (left, a), (right, b) = mine, theirs
    if _has(pairing.b, a, pairing.a.text(left)) or _has(pairing.a, b, pairing.b.text(right)):
        return True
    return axis in MIXED and (_says(pairing.a, b, axis) or _says(pairing.b, a, axis))


def _subjects_changed_places(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether both words have another subject, which the other claim names too: "the euro fell against the dollar"."""
    mine, theirs = _subject_ahead(pairing.a, left), _subject_ahead(pairing.b, right)
    if mine is None or theirs is None or mine.key == theirs.key:
        return False
    return mine.key in pairing.b.keys and theirs.key in pairing.a.keys


def _turned_round(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether what stands on either side of both words has changed places: "A lies north of B", "B lies south of A"."""
    (ahead, behind), (other_ahead, other_behind) = (
        (_things(side, side.units[: unit.place]), _things(side, side.units[unit.place + 1 :]))
        for side, unit in ((pairing.a, left), (pairing.b, right))
    )
    if not (behind and other_behind):
        return False
    return behind[0] in other_ahead and other_behind[0] in ahead and behind[0] not in other_behind


def _things(side: Side, units: Iterable[Unit]) -> list[str]:
    """Return the keys of the content words and names among `units`."""
    return [unit.key for unit in units if unit.kind == "name" or unit.key in side.content]


def _subject_ahead(side: Side, unit: Unit) -> Unit | None:
    """Return the nearest content word, or name without a preposition, before a unit."""
    return next((u for u in reversed(side.units[: unit.place]) if u.key in side.content or _is_subject(side, u)), None)


def _said_of_one(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether the nearest name or content word before both words is the same, within their clauses if these have any.

    A name after a preposition is skipped, since it only says where that one is: "the museum in Oslo sold".
    """
    ahead = [_subject_ahead(pairing.a, left), _subject_ahead(pairing.b, right)]
    near = [u if u and u.clause == unit.clause else None for u, unit in zip(ahead, (left, right), strict=True)]
    mine, theirs = near if any(near) else ahead
    return mine is theirs if mine is None or theirs is None else same_word(mine, theirs)


def _is_subject(side: Side, unit: Unit) -> bool:
    """Whether a unit is a name without a preposition before it."""
    before = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return unit.kind == "name" and word_class(before) not in PREPOSITIONS


def _has(side: Side, key: str, text: str) -> bool:
    """Whether a side has a word, as a word of its own or with a number ("above 50")."""
    numbers = (side.text(unit).lower().split() for unit in side.units if unit.kind == "quantity")
    return key in side.keys or any(text.lower() in words for words in numbers)


def _followed_alike(pairing: Pairing, left: Unit, right: Unit) -> bool:
    """Whether the same two words follow both words: "after his resignation", "before his resignation"."""
    behind = pairing.a.units[left.place + 1 : left.place + 3], pairing.b.units[right.place + 1 : right.place + 3]
    return len(behind[0]) == len(behind[1]) > 1 and all((a, b) in pairing.matched for a, b in zip(*behind, strict=True))


def small(gap: Gap) -> bool:
    """Whether a gap has so few words that one of them may have replaced another."""
    return max(len(gap.a), len(gap.b)) <= EXCHANGED


def _says(side: Side, word: str, axis: str) -> bool:
    """Whether a side has a word at the pole of `axis` at which `word` stands."""
    pole = {place for place in poles()[word] if place[0] == axis}
    return any(not pole.isdisjoint(poles().get(key, ())) for key in side.keys)


def _known(side: Side, other: Side, units: tuple[Unit, ...], gap: int) -> Iterator[tuple[Unit, str, int]]:
    """Yield the units that may have an opposite on the other side, with their stem and the number of their gap."""
    known, negated = poles(), prefixed(other.keys)
    for unit in units:
        word = _stem(side, unit)
        if (
            (word in known or word in negated)
            and side.text(unit).lower() not in things()
            and not (_compounded(side, unit) or _diminished(side, unit) or _is_of_its_verb(side, unit))
            and not (word in suffered() and _is_passive(side, unit))
            and not _leaves_as_it_was(side, unit)
        ):
            yield unit, word, gap


def _is_passive(side: Side, unit: Unit) -> bool:
    """Whether a verb is told by a form of "be": "was beaten", not "has beaten" or "were beating"."""
    ahead = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return ahead in class_words("auxiliaries", "be") and word_class(side.text(unit).lower()) != GERUND


def _leaves_as_it_was(side: Side, unit: Unit) -> bool:
    """Whether a verb of leaving tells that something stays: "left its key rate unchanged"."""
    return (
        side.text(unit).lower() in LEAVING
        and AS_IT_WAS.match(plain(side.claim.text), unit.end - side.claim.start) is not None
    )


def _is_of_its_verb(side: Side, unit: Unit) -> bool:
    """Whether a particle belongs to the verb before it and tells no direction: "lock up the votes"."""
    words, motion = particles()
    if side.text(unit).lower() not in words or unit.place == 0:
        return False
    before, ahead = ("", "", *(side.text(u).lower() for u in side.units[max(0, unit.place - 2) : unit.place]))[-2:]
    behind = side.units[unit.place + 1 : unit.place + 2]
    is_verb = word_class(ahead) in VERBS or word_class(before) in AUXILIARY or before in TO
    return is_verb and base_stem(ahead) not in motion and not any(isinstance(u.value, Quantity) for u in behind)


def _compounded(side: Side, unit: Unit) -> bool:
    """Whether a word is the second part of another: "play-off" is not off."""
    place = unit.start - side.claim.start
    return place > 1 and side.claim.text[place - 1] == "-" and side.claim.text[place - 2].isalnum()


def _diminished(side: Side, unit: Unit) -> bool:
    """Whether an adverb reverses a word's meaning, even across "and": "insufficiently equipped and experienced"."""
    words, behind_one = diminishers()
    if side.words.isdisjoint(words):
        return False
    return behind_one.search(plain(side.claim.text)[: unit.start - side.claim.start]) is not None


def _stem(side: Side, unit: Unit) -> str:
    """Return the stem of a word, an ordinal or a verb of denial; for any other value an empty string."""
    if unit.kind == "word":
        return unit.key
    if (isinstance(unit.value, Quantity) and unit.value.kind == "ordinal") or (
        isinstance(unit.value, Scope) and unit.value.kind == "denial"
    ):
        return stem(side.text(unit).lower())
    return ""


@cache
def things() -> frozenset[str]:
    """Return the words that name a thing but look like a verb with an opposite: a "building" builds nothing."""
    return frozenset(table("opposites")["things"]["words"])


@cache
def particles() -> tuple[frozenset[str], frozenset[str]]:
    """Return the particles that tell a direction, and the stems of the verbs after which they do."""
    data = table("opposites")["particles"]
    return frozenset(data["words"]), frozenset(map(base_stem, data["motion"].split()))


@cache
def diminishers() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the adverbs that reverse a word's meaning, and the pattern of the text before such a word."""
    words = table("opposites")["diminishing"]["words"]
    behind_one = rf"\b(?:{'|'.join(words)}){source('comparing', 'behind_diminisher')}"
    return frozenset(words), re.compile(behind_one, re.IGNORECASE)
