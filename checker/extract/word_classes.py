"""The class of a word by itself, written as one letter: a name, a verb of saying, a determiner.

The closed classes stand in ``language/english/word_classes.toml``; the others follow from the verbs of saying and the
shape of the word.  There is no training and no model.  An unknown verb is read as a noun if its ending does not give
it away: the grammars over these letters allow for that.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extract.class_patterns import class_pattern
from checker.extract.saying import cues
from checker.language import table

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

LETTERS = {
    "NAME": "N",  # or any capitalised word
    "NOUN": "n",  # or adjective, or a word of no known class
    "NUMBER": "#",
    "TIME": "T",  # day, month
    "DETERMINER": "D",
    "OWNER": "M",  # possessive: Russia's
    "PRONOUN": "H",  # of a subject: he
    "OBJECT": "O",  # of an object: him
    "SAYING": "V",  # finite verb of saying
    "NONFINITE": "G",  # verb of saying as -ing form or infinitive
    "VERB": "v",  # other verb
    "GERUND": "g",  # other -ing form
    "AUXILIARY": "A",
    "ADVERB": "r",
    "OF": "o",
    "BY": "y",
    "TO": "t",
    "PREPOSITION": "i",  # other preposition
    "ACCORDING": "K",
    "OPINION": "k",  # opinion, words, view: in her opinion
    "AND": "C",  # and, or
    "BUT": "B",  # but, so
    "THAT": "S",  # that, if, as, while, why, …
    "WHO": "W",  # who, which
    "QUOTE": "Q",  # a whole quote
    "COMMA": ",",
    "SEMICOLON": ";",
    "COLON": ":",
    "OPEN": "(",
    "CLOSE": ")",
    "DASH": "-",  # of any length
    "BASE_OR_NOUN": "b",  # a verb of saying or a noun: report
    "THIRD_OR_PLURAL": "u",  # its -s form or a plural: reports
}
"""The letter of each class, by the name that patterns have for it; the neighbours of a word settle the last two."""


def clause_pattern(source: str) -> re.Pattern[str]:
    """Return the compiled pattern over these classes; see `class_pattern`."""
    return class_pattern(source, LETTERS)


def letters(names: str) -> frozenset[str]:
    """Return the letters of some classes, whose names are separated by spaces."""
    return frozenset(LETTERS[name] for name in names.split())


ACCORDING = LETTERS["ACCORDING"]
ADVERB = LETTERS["ADVERB"]
AND = LETTERS["AND"]
AUXILIARY = LETTERS["AUXILIARY"]
BUT = LETTERS["BUT"]
COLON = LETTERS["COLON"]
COMMA = LETTERS["COMMA"]
DETERMINER = LETTERS["DETERMINER"]
GERUND = LETTERS["GERUND"]
NAME = LETTERS["NAME"]
NONFINITE = LETTERS["NONFINITE"]
NOUN = LETTERS["NOUN"]
NUMBER = LETTERS["NUMBER"]
OBJECT = LETTERS["OBJECT"]
OF = LETTERS["OF"]
OPINION = LETTERS["OPINION"]
OWNER = LETTERS["OWNER"]
PRONOUN = LETTERS["PRONOUN"]
QUOTE = LETTERS["QUOTE"]
SAYING = LETTERS["SAYING"]
SEMICOLON = LETTERS["SEMICOLON"]
THAT = LETTERS["THAT"]
TIME = LETTERS["TIME"]
TO = LETTERS["TO"]
VERB = LETTERS["VERB"]
WHO = LETTERS["WHO"]
VERBS = letters("VERB SAYING")
PREPOSITIONS = letters("OF BY TO PREPOSITION")

_ENDINGS: dict[str, Any] = table("word_classes")["endings"]
POSSESSIVES: tuple[str, ...] = tuple(_ENDINGS["possessive"])
OF_DAYS: tuple[str, ...] = tuple(_ENDINGS["days"])
"""Endings of the words for a time that count as such in lower case too."""
ENDINGS: dict[str, str] = {ending: LETTERS[name] for ending, name in _ENDINGS["classes"].items()}
"""The letter of a word of an open class, by its ending."""
DASHES = "-‐‑‒–—―"
CACHE = 100_000  # word types of a large batch


@cache
def class_words(section: str, name: str) -> frozenset[str]:
    """Return a list of words of ``language/english/word_classes.toml``."""
    return frozenset(table("word_classes")[section][name].split())


MONTH_OR_MODAL = class_words("nouns", "month_or_modal")


@cache
def _classes() -> dict[str, str]:
    classes = table("word_classes")["classes"]
    return {word: LETTERS[name] for name, words in classes.items() for word in words.split()}


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
        return QUOTE
    first = word[0]
    if not first.isalnum():
        return _punctuation_class(first)
    if first.isdigit():
        return NUMBER
    lower = word.lower().replace("’", "'")
    if not first.isupper():
        return _class_of_lower(lower)
    if len(word) > 1 and word.isupper():
        return NAME  # an acronym, or an initial with its full stop
    known = _classes().get(lower)
    if known == TIME or lower in MONTH_OR_MODAL:
        return TIME
    if known == VERB:
        return NAME  # Mr. Shook
    if known:
        return known
    if lower.endswith(POSSESSIVES):
        return OWNER
    cue = cues().get(lower)
    return SAYING if cue and not cue.noun and cue.form not in ("base", "gerund") else NAME


def _punctuation_class(mark: str) -> str:
    if mark == "@":
        return NAME
    if mark in DASHES:
        return LETTERS["DASH"]
    return LETTERS["OPEN"] if mark in "([" else LETTERS["CLOSE"] if mark in ")]" else mark


def _class_of_lower(word: str) -> str:
    known = _classes().get(word)
    if known and (known != TIME or word.endswith(OF_DAYS)):
        return known
    if word.endswith(POSSESSIVES):
        return OWNER
    cue = cues().get(word)
    if cue is not None:
        if cue.form == "gerund":
            return NONFINITE
        if cue.form == "base":
            return LETTERS["BASE_OR_NOUN"]
        return LETTERS["THIRD_OR_PLURAL"] if cue.noun else SAYING
    for ending, letter in ENDINGS.items():
        if word.endswith(ending) and word not in class_words("nouns", ending):
            return letter
    return NOUN
