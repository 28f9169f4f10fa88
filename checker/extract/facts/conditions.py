"""The condition a person or thing is in: "the captain had not been arrested", "Mateo Quispe was found unhurt".

There is no parser: the subject is the nearest noun before the words of the condition, with nothing but auxiliaries,
adverbs and negators between them, or the name after a condition that describes a body ("the lifeless body of …").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.speakers.clauses import AUXILIARY, VERBS, word_class
from checker.extract.tokens import stem
from checker.language import pattern, table, whole_words, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

BETWEEN = pattern("conditions", "ahead")
"""The words right before a condition: its subject, perhaps with a phrase of place or an owner ("the sprinklers in the
hall") or an age between commas, and its auxiliaries, perhaps after another verb ("was questioned but had not been")."""
LED_BY_PREPOSITION = pattern("conditions", "led_by_preposition")
"""A preposition and what may follow it; a noun right after that is not the subject."""
LAST_VERB = pattern("conditions", "between_verbs")
NEGATORS = pattern("conditions", "negators")
NONE_OF = pattern("conditions", "none_of")
"""What makes a subject one that is not there: "no alarm sounded"."""
NOT_YET = pattern("conditions", "not_yet")
"""Auxiliaries of what may still come about: "has not been", "was not yet"."""
RELATIVE = pattern("conditions", "relative")
"""A noun with a relative clause, up to a noun in it: "the fire that threatened the" (town)."""
BODY_OF = pattern("conditions", "body_of")
"""What may come between "lifeless" and the name of the dead."""
REACH = 90
"""Code points before a condition in which its subject is looked for."""
FINITE = word_list("conditions", "finite")
"""Conditions that are finite verbs and need no auxiliary, as are all of some axes: "the concert went ahead"."""
NO_SUBJECT = pattern("conditions", "no_subject")
YES, NO, SO_FAR = "yes", "no", "not so far"
"""The keys of a condition that holds, of one that does not, and of one that does not hold as yet."""


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    places = {
        word: (axis, pole)
        for axis, poles in table("conditions")["axes"].items()
        for pole, words in enumerate(poles)
        for word in words
    }
    return whole_words(places), places


def phrases() -> list[str]:
    """Return the phrases of which a claim needs at least one to contain such a fact."""
    return [*_words()[1]]


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each condition with its subject next to it."""
    text = plain(claim.text)
    conditions, places = _words()
    found = list(conditions.finditer(text))
    told = {places[match.group().lower()] for match in found}
    for match in found:
        word = match.group().lower()
        axis, pole = places[word]
        if (axis, 1 - pole) in told:
            continue  # "guilty of the one and cleared of the other" states neither of everything
        body = _named_behind(claim, text, match.end()) if axis == "life" else None
        ahead = None if body else BETWEEN.search(text, max(0, match.start() - REACH), match.start())
        finite = claim.label == "headline" or word in FINITE or axis in axes_under("finite")
        if ahead and not (ahead["middle"] or finite):
            continue  # "the arrested man" identifies a man rather than stating that he is arrested
        subject = body.canonical if body else ahead and subject_of(claim, text, ahead)
        if subject is None and axis in axes_under("said_of_oneself") and ahead and ahead.start("subject") == 0:
            subject = claim.speaker  # "the Front said it had no part in it"
        if not subject or is_supposed(claim, claim.start + match.start()):
            continue
        told_so = YES if ahead is None else answer(text, ahead)
        yield Fact(
            "condition", subject, word if told_so == YES else f"not {word}",
            claim.start + match.start(), claim.start + match.end(), _time(claim), claim.speaker,
            key=(told_so if pole == 0 else NO if told_so == YES else YES,), of=axis,
        )  # fmt: skip


@cache
def axes_under(heading: str) -> frozenset[str]:
    """Return the axes that are listed under a heading of the table."""
    return frozenset(table("conditions")[heading]["axes"])


def _time(claim: Claim) -> str | None:
    """Return the only day or hour that a claim names, as ``DAY``, ``DAYTPART`` or ``DAYTMINUTES``; None if none.

    A day is an ISO date or, where it is not known, its symbol.
    """
    if len(claim.dates) != 1:
        return None
    (when,) = claim.dates
    symbol, _, part = (when.symbol or "").partition("T")
    hour = str(when.clock) if when.clock is not None else part
    day = when.first if when.first and when.first == when.last else symbol
    return (f"{day}T{hour}" if hour else day) or None


def is_supposed(claim: Claim, position: int) -> bool:
    """Whether a position is in the scope of an "if" or "unless": "if the law is not repealed" states nothing."""
    return any(s.kind == "condition" and s.scope_start <= position < s.scope_end for s in claim.scopes)


def answer(text: str, ahead: re.Match[str]) -> str:
    """Return whether what stands behind a match of `BETWEEN` is said to be so, not to be so, or not to be so as yet."""
    verbs = LAST_VERB.split(ahead["middle"])[-1]
    if NEGATORS.search(verbs):
        return SO_FAR if NOT_YET.search(verbs) else NO
    return NO if NONE_OF.search(text, 0, ahead.start("subject")) else YES


def subject_of(claim: Claim, text: str, ahead: re.Match[str]) -> str | None:
    """Return the name that ends with the subject of a match of `BETWEEN`, or the stem of a noun.

    Of the object of a relative clause, return what the clause is about: "the fire that threatened the town was out".
    None for a pronoun, for counted people, who need not be those of another report, and for a word after a preposition,
    which only says which one is meant: "the road from Lorvik to Orrin was closed".
    """
    start, end = ahead.span("subject")
    name = _ending_at(claim, end)
    first = name.start - claim.start if name else start
    if LED_BY_PREPOSITION.search(text, max(0, first - REACH), first):
        return None
    relative = RELATIVE.search(text, max(0, first - REACH), first)
    if relative and word_class(relative["verb"].lower()) in (*VERBS, *AUXILIARY):
        start, end = relative.span("head")
        name = _ending_at(claim, end)
    word = text[start:end].lower()
    counted = any(0 <= claim.start + start - quantity.end <= 1 for quantity in claim.quantities)
    return name.canonical if name else None if counted or NO_SUBJECT.fullmatch(word) else stem(word)


def _ending_at(claim: Claim, end: int) -> Name | None:
    """Return the name that ends at the offset `end` of the claim's text."""
    return next((name for name in claim.names if name.end - claim.start == end), None)


def _named_behind(claim: Claim, text: str, end: int) -> Name | None:
    behind = next((name for name in claim.names if name.kind == "person" and name.start - claim.start >= end), None)
    if behind and BODY_OF.fullmatch(text[end : behind.start - claim.start]):
        return behind
    return None
