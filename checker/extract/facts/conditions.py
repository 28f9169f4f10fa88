"""The condition a person or thing is in: "the captain had not been arrested", "Mateo Quispe was found unhurt".

There is no parser: the subject is the nearest noun before the words of the condition, with nothing but auxiliaries,
adverbs and negators between them, or the name after a condition that describes a body ("the lifeless body of …").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
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
BODY_OF = pattern("conditions", "body_of")
"""What may come between "lifeless" and the name of the dead."""
REACH = 90
"""Code points before a condition in which its subject is looked for."""
FINITE = word_list("conditions", "finite")
"""Conditions that are finite verbs and need no auxiliary: "the concert went ahead"."""
NO_SUBJECT = pattern("conditions", "no_subject")


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
        axis, pole = places[match.group().lower()]
        if (axis, 1 - pole) in told:
            continue  # "guilty of the one and cleared of the other" states neither of everything
        if _supposed(claim, claim.start + match.start()):
            continue  # "if the law is not repealed" states nothing
        name = _named_behind(claim, text, match.end()) if axis == "life" else None
        ahead = BETWEEN.search(text[max(0, match.start() - REACH) : match.start()])
        finite = claim.label == "headline" or match.group().lower() in FINITE
        if name is None and (ahead is None or not (ahead["middle"] or finite)):
            continue  # "the arrested man" identifies a man rather than stating that he is arrested
        negated = ahead is not None and name is None and bool(NEGATORS.search(LAST_VERB.split(ahead["middle"])[-1]))
        offset = claim.start + max(0, match.start() - REACH)
        subject = name.canonical if name else None
        if ahead and not name:
            subject = _subject(claim, text, offset + ahead.start("subject"), offset + ahead.end("subject"))
        if subject:
            yield Fact(
                "condition", subject, ("not " if negated else "") + match.group().lower(),
                claim.start + match.start(), claim.start + match.end(), source=claim.speaker,
                key=("yes" if (pole == 0) != negated else "no",), of=axis,
            )  # fmt: skip


def _supposed(claim: Claim, position: int) -> bool:
    """Whether a position is in the scope of an "if" or "unless"."""
    return any(s.kind == "condition" and s.scope_start <= position < s.scope_end for s in claim.scopes)


def _subject(claim: Claim, text: str, start: int, end: int) -> str | None:
    """Return the name that ends with the word ``start:end``, or the stem of a noun.

    None for a pronoun, for counted people, who need not be those of another report, and for a word after a preposition,
    which only says which one is meant: "the road from Lorvik to Orrin was closed".
    """
    name = next((name for name in claim.names if name.end == end), None)
    ahead = (name.start if name else start) - claim.start
    if LED_BY_PREPOSITION.search(text, max(0, ahead - REACH), ahead):
        return None
    named = name.canonical if name else None
    word = claim.text[start - claim.start : end - claim.start].lower()
    counted = any(0 <= start - quantity.end <= 1 for quantity in claim.quantities)
    return named or (None if counted or NO_SUBJECT.fullmatch(word) else stem(word))


def _named_behind(claim: Claim, text: str, end: int) -> Name | None:
    behind = next((name for name in claim.names if name.kind == "person" and name.start - claim.start >= end), None)
    if behind and BODY_OF.fullmatch(text[end : behind.start - claim.start]):
        return behind
    return None
