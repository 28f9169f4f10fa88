"""A stretch of lexemes that a rule of the grammar matched, and what the rule makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.extract.dates.lexemes import LETTERS, Lexemes

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.extract.dates.expression import Expression
    from checker.model import Granularity


class Phrase(NamedTuple):
    """The lexemes ``[first, last)``."""

    lexemes: Lexemes
    first: int
    last: int

    def all(self, *names: str) -> list[Any]:
        """Return the meanings of the lexemes that belong to one of the classes `names`."""
        letters = [LETTERS[name] for name in names]
        return [meaning for letter, meaning in self.lexemes.meanings[self.first : self.last] if letter in letters]

    def one(self, *names: str) -> Any:
        """Return the meaning of the first lexeme that belongs to one of the classes `names`; None if there is none."""
        letters = [LETTERS[name] for name in names]
        for letter, meaning in self.lexemes.meanings[self.first : self.last]:
            if letter in letters:
                return meaning
        return None

    def has(self, *names: str) -> bool:
        """Return whether a lexeme belongs to one of the classes `names`."""
        classes = self.lexemes.classes[self.first : self.last]
        return any(LETTERS[name] in classes for name in names)

    def follows(self, name: str) -> bool:
        """Return whether the lexeme ahead of the phrase belongs to the class `name`."""
        return self.first > 0 and self.lexemes.classes[self.first - 1] == LETTERS[name]

    def after(self, count: int = 1) -> str:
        """Return the word `count` lexemes after the phrase; empty at the end of the text."""
        return self.lexemes.word(self.last + count - 1)

    def before(self) -> str:
        """Return the word before the phrase; empty at the start of the text."""
        return self.lexemes.word(self.first - 1)

    def last_word(self) -> str:
        """Return the last word of the phrase."""
        return self.lexemes.word(self.last - 1)

    def split(self, name: str) -> tuple[Phrase, Phrase]:
        """Return the phrase up to the first lexeme of class `name`, and the rest from it on."""
        letter = LETTERS[name]
        at = next((i for i in range(self.first, self.last) if self.lexemes.classes[i] == letter), self.last)
        return self._replace(last=at), self._replace(first=at)


def counted(phrase: Phrase) -> tuple[Granularity, int]:
    """Return the unit of a counted time and how many of it there are; a fortnight is two weeks."""
    unit, count = phrase.one("UNIT", "UNITS"), phrase.all("DAY", "NUMBER", "A")[-1]
    return ("week", 2 * count) if unit == "fortnight" else (unit, count)


class Rule(NamedTuple):
    """A pattern over lexeme classes, and the reader of its matches, which returns None for a match that is no time."""

    name: str
    pattern: str
    read: Callable[[Phrase], Expression | None]


MONTH = "(?:MONTH|MONTH_SHORT DOT?)"
DAY = "(?:DAY|ORDINAL)"
COUNT = "(?:DAY|NUMBER)"
POINTER = "(?:POINTER|PERIOD_POINTER|CURRENT)"
UNIT = "(?:UNIT|UNITS)"
