"""The class of a word by itself, written as one letter: a name, a verb of saying, a determiner.

The closed classes stand in ``language/english/word_classes.toml``; the others follow from the verbs of saying and the
shape of the word.  There is no training and no model.  An unknown verb is read as a noun if its ending does not give
it away: the grammars over these letters allow for that.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extract.saying import cues
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Callable

VERBS, GERUND, AUXILIARY, ADVERB, PREPOSITIONS, NOUN = "vV", "g", "A", "r", "oiyt", "n"
"""The letters of the word classes that other modules ask for; that of nouns is also that of adjectives."""

_ENDINGS: dict[str, Any] = table("word_classes")["endings"]
POSSESSIVES: tuple[str, ...] = tuple(_ENDINGS["possessive"])
OF_DAYS: tuple[str, ...] = tuple(_ENDINGS["days"])
"""Endings of the words for a time that count as such in lower case too."""
ENDINGS: dict[str, str] = _ENDINGS["letters"]
"""The letter of a word of an open class, by its ending."""
DASH = "-‐‑‒–—―"
CACHE = 100_000  # word types of a large batch


@cache
def class_words(section: str, name: str) -> frozenset[str]:
    """Return a list of words of ``language/english/word_classes.toml``."""
    return frozenset(table("word_classes")[section][name].split())


MONTH_OR_MODAL = class_words("nouns", "month_or_modal")


@cache
def _classes() -> dict[str, str]:
    classes = table("word_classes")["classes"]
    return {word: letter for letter, words in classes.items() for word in words.split()}


class _Known(dict[str, str]):
    """The letters of the words met so far, by word.

    Every word of a text is looked up, and a dictionary that fills itself takes half the time of `functools.lru_cache`.
    """

    def __missing__(self, word: str) -> str:
        """Return the letter of a word not met before; a full table is cleared first."""
        if len(self) >= CACHE:
            self.clear()
        letter = self[word] = _class_of(word)
        return letter


word_class: Callable[[str], str] = _Known().__getitem__
"""Returns the letter of a word by itself, perhaps one that its neighbours must settle; the empty word is a quote."""


def _class_of(word: str) -> str:
    if not word:
        return "Q"
    first = word[0]
    if not first.isalnum():
        return _punctuation_class(first)
    if first.isdigit():
        return "#"
    lower = word.lower().replace("’", "'")
    if not first.isupper():
        return _class_of_lower(lower)
    if len(word) > 1 and word.isupper():
        return "N"  # an acronym, or an initial with its full stop
    known = _classes().get(lower)
    if known == "T" or lower in MONTH_OR_MODAL:
        return "T"
    if known == "v":
        return "N"  # Mr. Shook
    if known:
        return known
    if lower.endswith(POSSESSIVES):
        return "M"
    cue = cues().get(lower)
    return "V" if cue and not cue.noun and cue.form not in ("base", "gerund") else "N"


def _punctuation_class(mark: str) -> str:
    if mark == "@":
        return "N"
    if mark in DASH:
        return "-"
    return "(" if mark in "([" else ")" if mark in ")]" else mark


def _class_of_lower(word: str) -> str:
    known = _classes().get(word)
    if known and (known != "T" or word.endswith(OF_DAYS)):
        return known
    if word.endswith(POSSESSIVES):
        return "M"
    cue = cues().get(word)
    if cue is not None:
        if cue.form == "gerund":
            return "G"
        if cue.form == "base":
            return "b"
        return "u" if cue.noun else "V"
    for ending, letter in ENDINGS.items():
        if word.endswith(ending) and word not in class_words("nouns", ending):
            return letter
    return "n"
