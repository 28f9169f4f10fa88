"""The condition a person or thing is in: "the captain had not been arrested", "Mateo Quispe was found unhurt".

The subject stands right before the words of the condition, or is the name after one that describes a body ("the
lifeless body of …").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.subjects import NO, YES, Answer, answer, is_none_of, is_supposed, said_ahead, subject_of
from checker.extract.normalise import plain
from checker.language import pattern, table, whole_words, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

POLES: dict[str, tuple[str, int]] = {
    word: (axis, pole)
    for axis, poles in table("conditions")["axes"].items()
    for pole, words in enumerate(poles)
    for word in words
}
"""The axis on which the condition of a word or phrase lies, and at which of its two poles."""
CONDITION = whole_words(POLES)
BODY_OF = pattern("conditions", "body_of")
"""What may come between "lifeless" and the name of the dead."""
SOMEWHERE = pattern("conditions", "somewhere")
"""Words behind a verb without a subject that limit it to a place: "no sirens sounded in the harbour district"."""
SOMEBODYS = pattern("conditions", "somebodys")
"""The opening of a mention of somebody by another person: "his lawyer"."""
FINITE = word_list("conditions", "finite")
"""Conditions that are finite verbs and need no auxiliary, as are all of some axes: "the concert went ahead"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each condition with its subject next to it."""
    text = plain(claim.text)
    found = list(CONDITION.finditer(text))
    told = {POLES[match.group().lower()] for match in found}
    for match in found:
        word = match.group().lower()
        axis, pole = POLES[word]
        if (axis, 1 - pole) in told:
            continue  # "guilty of the one and cleared of the other" states neither of everything
        body = _named_behind(claim, text, match.end()) if axis == "life" else None
        ahead = None if body else said_ahead(text, match.start())
        finite = claim.label == "headline" or word in FINITE or axis in special_axes("finite")
        if ahead and not (ahead["middle"] or finite):
            continue  # "the arrested man" identifies a man rather than stating that he is arrested
        subject = body.canonical if body else ahead and subject_of(claim, text, ahead)
        if subject is None and axis in special_axes("said_of_oneself") and ahead and ahead.start("subject") == 0:
            subject = None if _speaks_for_another(claim) else claim.speaker  # "the Front said it had no part in it"
        if not subject or is_supposed(claim, claim.start + match.start()):
            continue
        if ahead and is_none_of(text, ahead) and SOMEWHERE.match(text, match.end()):
            continue
        holds, so_far = answer(text, ahead) if ahead else Answer(YES)
        yield Fact(
            "condition", subject, word if holds == YES else f"not {word}", claim.start + match.start(),
            claim.start + match.end(), time_of(claim),
            key=(holds if pole == 0 else NO if holds == YES else YES, so_far), of=axis,
        )  # fmt: skip


def _speaks_for_another(claim: Claim) -> bool:
    """Whether the speaker is somebody's, who may be meant by what is said: "his lawyer said he would appeal"."""
    mention = claim.speaker_mention
    return mention is not None and SOMEBODYS.match(plain(mention.text)) is not None


@cache
def special_axes(heading: str) -> frozenset[str]:
    """Return the axes that are listed under a heading of the table, for what is special about them."""
    return frozenset(table("conditions")[heading]["axes"])


def time_of(claim: Claim) -> str | None:
    """Return the only day or hour that a claim names, in the form that `moment_of` reads; None if there is none.

    It is ``DAY``, ``DAYTPART`` ("in the morning") or ``DAYTMINUTES`` (from midnight).  A day is an ISO date or, where
    it is not known, its symbol; it is left out where only the hour is told.
    """
    if len(claim.dates) != 1:
        return None
    (when,) = claim.dates
    symbol, _, part = (when.symbol or "").partition("T")
    hour = str(when.clock) if when.clock is not None else part
    day = when.first if when.first and when.first == when.last else symbol
    return (f"{day}T{hour}" if hour else day) or None


class Moment(NamedTuple):
    """When a condition holds: its day, and its hour in minutes or as a part of the day; each empty if not told."""

    day: str
    hour: str


def moment_of(fact: Fact) -> Moment:
    """Return when a fact holds, read from what `time_of` wrote."""
    day, _, hour = (fact.time or "").partition("T")
    return Moment(day, hour)


def _named_behind(claim: Claim, text: str, end: int) -> Name | None:
    behind = next((name for name in claim.names if name.kind == "person" and name.start - claim.start >= end), None)
    if behind and BODY_OF.fullmatch(text[end : behind.start - claim.start]):
        return behind
    return None


FINDER = Finder(find, needs=frozenset(POLES))
