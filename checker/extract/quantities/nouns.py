"""The noun that a number counts, found without a parser.

Behind a number stand adjectives and then its noun.  The first word in the plural is the noun, or the last of several in a
row ("12 arms dealers"); a number of one counts the last word before a function word; a participle or a state may
stand alone ("41 injured", "three missing").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.quantities.vocabulary import (
    ATTRIBUTIVE,
    FUNCTION,
    HYPHEN_IDIOMS,
    IRREGULAR_PLURALS,
    PASSING,
    PEOPLE,
    STATES,
)
from checker.extract.tokens import stem

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

REACH = 6  # words of a noun phrase behind its number
NOT_PLURAL_ENDINGS = ("ss", "us", "is", "'s")


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: its word in lower case, its stem, and the token index behind it."""

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
    """Return whether `word` looks like a noun in the plural."""
    return word in IRREGULAR_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(NOT_PLURAL_ENDINGS))


def is_state(word: str) -> bool:
    """Return whether `word` can stand for the people it describes: "injured", "dead", "missing"."""
    return word in STATES or (len(word) > 4 and word.endswith("ed"))


def read_noun(words: Words, index: int, *, single: bool = False) -> Noun | None:
    """Return the noun of the number that ends before `index`; `single` when the number is one."""
    if words.hyphenated(index):
        word = words.word(index + 1)
        usable = word.isalpha() and word not in HYPHEN_IDIOMS and word not in FUNCTION
        return noun_of(words, index + 1) if usable else None
    at = index
    while words.word(at) in PASSING and at < index + 3:
        at += 1
    run = at
    while run < min(len(words), at + REACH) and continues(words, run, at):
        run += 1
    if run == at:
        return None
    return single_noun(words, at, run) if single else plural_noun(words, at, run)


def continues(words: Words, index: int, first: int) -> bool:
    """Return whether the token at `index` can belong to the noun phrase that began at `first`."""
    word = words.word(index)
    if word == "-":
        return index > first and words.hyphenated(index)
    return (word[0].isalpha() and word not in FUNCTION) and "\n" not in words.text[words.ends[index - 1] : words.starts[index]]


def plural_noun(words: Words, first: int, stop: int) -> Noun | None:
    """Return the first plural of the phrase, or the last of several in a row; else a leading participle or state."""
    for index in range(first, stop):
        if is_plural(words.word(index)):
            while index + 1 < stop and (is_plural(words.word(index + 1)) or words.word(index) in ATTRIBUTIVE):
                index += 1  # noqa: PLW2901
            return noun_of(words, index)
    return noun_of(words, first) if is_state(words.word(first)) else None


def single_noun(words: Words, first: int, stop: int) -> Noun | None:
    """Return the last word of the phrase that is no participle: "one Canadian soldier died" counts a soldier."""
    last = stop - 1
    while last > first and is_state(words.word(last)):
        last -= 1
    return noun_of(words, last)
