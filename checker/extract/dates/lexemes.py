"""Reads a text as a row of word classes, so that the grammar of dates can be written in classes instead of words.

Every word, number and mark of the text is a lexeme.  `Lexemes.classes` has one letter for each: "on Sunday, March 5" is
``ON WEEKDAY COMMA MONTH DAY``, each name standing for one letter.  Patterns are then matched against that short string,
which costs the same whatever the words are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from checker.extract.class_patterns import class_pattern
from checker.extract.dates import numbers
from checker.extract.spots import last_runs
from checker.language import any_of, pattern, table

if TYPE_CHECKING:
    import re

NUMBERS = 10_000  # different numbers in a large batch

_CALENDAR = table("calendar")

# A word is a run of letters; a number keeps its inner separators and a short suffix; any other character is a lexeme
# of its own.  White space belongs to the lexeme before it, so that the lengths add up to offsets.
# The name of a feast is one lexeme, of however many words.
_LEXEME = pattern("calendar", "lexeme", feast=any_of(_CALENDAR["words"]["FEAST"]))
_MARKS = {
    ",": "COMMA", ".": "DOT", "(": "OPEN", ")": "CLOSE", "/": "SLASH", "+": "PLUS",
    "-": "DASH", "‐": "DASH", "‑": "DASH", "–": "DASH", "—": "DASH", "'": "APOSTROPHE", "’": "APOSTROPHE",
    **dict.fromkeys(_CALENDAR["forms"]["possessive"], "APOSTROPHE_S"),
}  # fmt: skip
_MERIDIEMS: list[str] = _CALENDAR["forms"]["meridiem"]
_HALVES_OF_DAY: str = _CALENDAR["forms"]["halves"]
_OCLOCK: list[str] = _CALENDAR["forms"]["oclock"]
_NO_CLASS = " "
_NOTHING: tuple[str, Any] = (_NO_CLASS, None)

_NAMES = dict.fromkeys((*_CALENDAR["words"], *numbers.CLASSES, *_MARKS.values(), "MERIDIEM", "OCLOCK"))
LETTERS: dict[str, str] = {name: chr(0xE000 + index) for index, name in enumerate(_NAMES)}
"""The letter of each class: private-use characters, which mean nothing in a regular expression."""


def time_pattern(source: str) -> re.Pattern[str]:
    """Return the compiled pattern over these classes; see `class_pattern`."""
    return class_pattern(source, LETTERS)


@dataclass(frozen=True, slots=True)
class Lexemes:
    """The lexemes of a stretch of `text`: their `words`, where each starts, their letters and meanings."""

    text: str
    words: list[str]
    starts: list[int]
    classes: str
    meanings: list[tuple[str, Any]]

    def word(self, index: int) -> str:
        """Return the word of lexeme `index`; empty outside the stretch."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end(self, index: int) -> int:
        """Return the offset after the last character of lexeme `index`."""
        return self.starts[index] + len(self.words[index])

    def has(self, first: int, last: int, *names: str) -> bool:
        """Return whether a lexeme of one of the classes `names` lies in ``[first, last)``."""
        classes = self.classes[max(0, first) : last]
        return any(LETTERS[name] in classes for name in names)

    def is_attribute(self, first: int, last: int) -> bool:
        """Return whether ``[first, last)`` belongs to a noun: "Monday's vote", "a Friday tweet"."""
        return self.has(last, last + 1, "APOSTROPHE_S") or self.has(
            first - 1, first, "A", "THE", "POSSESSIVE", "APOSTROPHE_S"
        )


def read(text: str, start: int = 0, end: int | None = None) -> Lexemes:
    """Return the lexemes of ``text[start:end]``."""
    pieces = _LEXEME.findall(text, start, len(text) if end is None else end)
    words = [*map(str.rstrip, pieces)]
    meanings = [_known(word) or (_number(word) if "0" <= word[:1] <= "9" else _NOTHING) for word in words]
    classes = "".join([letter for letter, _ in meanings])
    return Lexemes(text, words, [*accumulate(map(len, pieces), initial=start)], classes, meanings)


@lru_cache(maxsize=NUMBERS)
def _number(word: str) -> tuple[str, Any]:
    found = numbers.classify(word)
    return (LETTERS[found[0]], found[1]) if found else _NOTHING


def _forms(word: str, name: str) -> tuple[str, ...]:
    """Return the forms in which a word of class `name` is recognised: as it is, capitalised, in capitals."""
    if name in _CALENDAR["classes"]["exact"]:
        return (word,)
    capitals = (word.capitalize(), word.upper())
    return capitals if name in _CALENDAR["classes"]["capitalised"] else (word, *capitals)


def _lookup() -> dict[str, tuple[str, Any]]:
    words = {mark: (LETTERS[name], mark) for mark, name in _MARKS.items()}
    for name, entries in _CALENDAR["words"].items():
        for word, meaning in entries.items():
            words.update(dict.fromkeys(_forms(word, name), (LETTERS[name], meaning)))
    for letter in _HALVES_OF_DAY + _HALVES_OF_DAY.upper():
        words.update(dict.fromkeys((form.format(letter) for form in _MERIDIEMS), (LETTERS["MERIDIEM"], letter)))
    words.update(dict.fromkeys(_OCLOCK, (LETTERS["OCLOCK"], "")))
    return words


_known = _lookup().get


def runs_of_class(*names: str) -> frozenset[str]:
    """Return the runs of letters by which the words of some classes are found in a text."""
    letters = {LETTERS[name] for name in names}
    return last_runs(word for word, (letter, _) in _lookup().items() if letter in letters)
