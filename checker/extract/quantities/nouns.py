"""The noun that a number counts, found without a parser.

A number is followed by adjectives and then its noun.  The noun is the first plural, or the last of several in a row
("12 arms dealers"), or what a plural owns ("12 workers' homes"); a number of one counts the last word before a verb; a
participle or a state may do without a noun ("41 injured", "three missing").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.quantities.small_words import STRONG
from checker.extract.quantities.vocabulary import (
    ATTRIBUTIVE,
    FINITE,
    FUNCTION,
    HYPHEN_IDIOMS,
    IRREGULAR_PLURALS,
    MONTHS,
    ONES,
    PARTICIPLE,
    PASSING,
    PEOPLE,
    PLURAL,
    STATES,
    WEEKDAYS,
)
from checker.extract.tokens import stem
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

CALENDAR = MONTHS | WEEKDAYS
REACH = 6  # most words of a noun phrase after its number
JOINED = word_list("number_grammar", "joined_participles")
NOT_PLURAL_ENDINGS: tuple[str, ...] = tuple(word_list("number_grammar", "not_plural_endings"))


class Noun(NamedTuple):
    """A counted noun: its word in lower case, its stem, and the token index after it."""

    word: str
    stem: str
    stop: int

    @property
    def is_person(self) -> bool:
        """Whether the word names people."""
        return self.word in PEOPLE


def noun_of(words: Words, index: int) -> Noun:
    """Return the token at `index` as a noun."""
    word = words.word(index)
    return Noun(word, stem(word), index + 1)


def is_plural(word: str) -> bool:
    """Return whether `word` looks like a plural noun."""
    return word in IRREGULAR_PLURALS or (
        len(word) > 3 and word.endswith(PLURAL) and not word.endswith(NOT_PLURAL_ENDINGS)
    )


def is_state(word: str) -> bool:
    """Return whether `word` can stand for the people it describes: "injured", "dead", "missing"."""
    return word in STATES


def is_past(word: str) -> bool:
    """Return whether `word` looks like a past tense or a participle."""
    return len(word) > 3 and word.endswith(PARTICIPLE)


def read_noun(words: Words, index: int, *, single: bool = False) -> Noun | None:
    """Return the noun of the number that ends before `index`; `single` when the number is one."""
    if words.hyphenated(index):
        word = words.word(index + 1)
        usable = word.isalpha() and word not in HYPHEN_IDIOMS and word not in FUNCTION and word not in STRONG
        return noun_of(words, index + 1) if usable else None
    at = index
    while words.word(at) in PASSING and at < index + 3:
        at += 1
    if at > index and (words.word(at)[:1].isdigit() or words.word(at) in ONES):
        at += 1  # "twelve of the 27 passengers"
    run = phrase_end(words, at)
    if run == at:
        return None
    if single:
        return single_noun(words, at, run)
    owned = last_plural(words, run + 1, phrase_end(words, run + 1)) if owns(words, run - 1) else None
    return plural_noun(words, at, run) if owned is None else noun_of(words, owned)


def phrase_end(words: Words, first: int) -> int:
    """Return the index after the words that can belong to a noun phrase beginning at `first`."""
    stop = first
    while stop < min(len(words), first + REACH) and continues(words, stop, first):
        stop += 1
    return stop


def continues(words: Words, index: int, first: int) -> bool:
    """Return whether the token at `index` can belong to the noun phrase that began at `first`."""
    word = words.word(index)
    if word == "-":
        return index > first and words.hyphenated(index)
    if word in FINITE and index > first:
        return False
    return word[:1].isalpha() and word not in FUNCTION and not (words.capital(index) and word in CALENDAR)


def plural_noun(words: Words, first: int, stop: int) -> Noun | None:
    """Return the first plural of the phrase, or the last of several in a row; else a leading state ("injured")."""
    for index in range(first, stop):
        if is_plural(words.word(index)):
            if words.word(index) in ATTRIBUTIVE and (last := last_plural(words, index + 1, stop)) is not None:
                return noun_of(words, last)
            while index + 1 < stop and is_plural(words.word(index + 1)):
                index += 1
            return noun_of(words, index)
    return noun_of(words, first) if is_state(words.word(first)) else None


def owns(words: Words, index: int) -> bool:
    """Return whether the token at `index` is a plural with a possessive apostrophe: "the workers' homes"."""
    if not words.word(index).endswith("s") or words.word(index + 1) != "'" or not words.glued(index + 1):
        return False
    return words.gap(index + 2) != "" and words.word(index + 2).isalpha()


def last_plural(words: Words, first: int, stop: int) -> int | None:
    """Return the index of the last plural from `first` up to `stop`, if there is one."""
    return max((index for index in range(first, stop) if is_plural(words.word(index))), default=None)


def single_noun(words: Words, first: int, stop: int) -> Noun | None:
    """Return the last word of the phrase before a verb: "one Canadian soldier died" counts a soldier."""
    verbs = (index for index in range(first + 1, stop) if is_past(words.word(index)))
    last = next((index for index in verbs if words.word(index) not in JOINED or index + 1 == stop), stop) - 1
    return noun_of(words, last - 1 if words.word(last) == "-" and last > first else last)
