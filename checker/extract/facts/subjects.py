"""What something is said of: the name or noun before a verb, and whether it is said to be so.

There is no parser: the subject is the nearest noun before the words in question, with nothing but auxiliaries, adverbs
and negators between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.normalise import plain
from checker.extract.saying import cues
from checker.extract.tokens import stem
from checker.extract.word_classes import AUXILIARY, VERBS, word_class
from checker.language import pattern

if TYPE_CHECKING:
    import re

    from checker.model import Claim, Name

BETWEEN = pattern("conditions", "ahead")
"""The words right before a verb: its subject, perhaps with a phrase of place or an owner ("the sprinklers in the
hall") or an age between commas, and its auxiliaries, perhaps after another verb ("was questioned but had not been")."""
LED_BY_PREPOSITION = pattern("conditions", "led_by_preposition")
"""A preposition and what may follow it; a noun right after that is not the subject."""
BETWEEN_VERBS = pattern("conditions", "between_verbs")
"""What joins two verbs of a subject, of which the last counts: "was questioned but had not been"."""
NEGATORS = pattern("conditions", "negators")
NONE_OF = pattern("conditions", "none_of")
"""What makes a subject one that is not there: "no alarm sounded"."""
NOT_YET = pattern("conditions", "not_yet")
"""Auxiliaries of what may come about later: "has not been", "had not", "was not yet"."""
PERFECT = pattern("conditions", "has_had")
"""Auxiliaries with which "no suspects" means none as yet: "no suspects have been arrested"."""
RELATIVE = pattern("conditions", "relative_clause")
"""A noun with a relative clause, up to a noun in it: "the fire that threatened the" (town)."""
REACH = 90
"""Code points before a verb in which its subject is looked for."""
NO_SUBJECT = pattern("conditions", "no_subject")
SUPPOSING = pattern("conditions", "supposing")
"""What leaves open, or denies, whatever follows it: "asked whether", "no sign that"."""
YES, NO, SO_FAR = "yes", "no", "pending"
"""Whether something is said to be so or not, and the mark of what is said not to be so as yet."""


def said_ahead(text: str, end: int) -> re.Match[str] | None:
    """Return the subject, with the auxiliaries, that ends right before the offset `end` of a claim's text."""
    return BETWEEN.search(text, max(0, end - REACH), end)


def subject_of(claim: Claim, text: str, ahead: re.Match[str]) -> str | None:
    """Return the name that ends with the subject of a match of `said_ahead`, or the stem of a noun.

    Of the object of a relative clause, return what the clause is about: "the fire that threatened the town was out".
    None for a pronoun, for counted people, who need not be those of another report, and for a word after a preposition,
    which only says which one is meant: "the road from Lorvik to Orrin was closed".
    """
    start, end = ahead.span("subject")
    name = _ending_at(claim, end)
    first = name.start - claim.start if name else start
    led = LED_BY_PREPOSITION.search(text, max(0, first - REACH), first)
    if led and not (name and led.start() == 0):  # "In the capital Daniel Okoro lost": nobody's capital
        return None
    relative = RELATIVE.search(text, max(0, first - REACH), first)
    if relative and _is_one_clause(relative):
        start, end = relative.span("head")
        name = _ending_at(claim, end)
    word = text[start:end].lower()
    counted = any(0 <= claim.start + start - quantity.end <= 1 for quantity in claim.quantities)
    return name.canonical if name else None if counted or NO_SUBJECT.fullmatch(word) else stem(word)


def _is_one_clause(relative: re.Match[str]) -> bool:
    """Whether a relative clause has a verb and goes on without another one: not "who saw the crash said the"."""
    verb, *others = relative["clause"].lower().split()
    if word_class(verb) in AUXILIARY:
        others = others[1:]
    elif word_class(verb) not in VERBS:
        return False
    return all(word not in cues() and word_class(word) not in (*VERBS, *AUXILIARY) for word in others)


def _ending_at(claim: Claim, end: int) -> Name | None:
    """Return the name that ends at the offset `end` of the claim's text."""
    return next((name for name in claim.names if name.end - claim.start == end), None)


class Answer(NamedTuple):
    """Whether something is so (`YES` or `NO`), and `SO_FAR` if it only is not so as yet, else empty."""

    holds: str
    so_far: str = ""


def answer(text: str, ahead: re.Match[str]) -> Answer:
    """Return whether what stands behind a match of `said_ahead` is so."""
    verbs = BETWEEN_VERBS.split(ahead["middle"])[-1]
    if NEGATORS.search(verbs):
        return Answer(NO, SO_FAR if NOT_YET.search(verbs) else "")
    if is_none_of(text, ahead):
        return Answer(NO, SO_FAR if PERFECT.search(verbs) else "")
    return Answer(YES)


def is_none_of(text: str, ahead: re.Match[str]) -> bool:
    """Whether the subject of a match of `said_ahead` is said not to be there: "no alarm sounded"."""
    start = ahead.start("subject")
    return NONE_OF.search(text, max(0, start - REACH), start) is not None


def is_supposed(claim: Claim, position: int) -> bool:
    """Whether what stands at a position is only supposed: "if the law is repealed", "no sign that he is missing"."""
    if any(s.kind == "condition" and s.scope_start <= position < s.scope_end for s in claim.scopes):
        return True
    end = position - claim.start
    return SUPPOSING.search(plain(claim.text), max(0, end - REACH), end) is not None
