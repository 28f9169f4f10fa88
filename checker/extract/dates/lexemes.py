"""Reads a text as a row of word classes, so that the grammar of dates can be written in classes instead of words.

Every word, number and mark of the text is a lexeme.  `Lexemes.classes` holds one letter for each: "on Sunday, March 5"
is ``ON WEEKDAY COMMA MONTH DAY``, each name standing for one letter.  Patterns are then matched against that short
string, which costs the same whatever the words are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from checker.lexicon import table

_CALENDAR = table("calendar")

# A word is a run of letters; a number keeps its inner separators and a short suffix; any other character stands alone.  White space
# belongs to the lexeme before it, so that the lengths add up to offsets.  Plain letters come first: they are most of any text.
_LEXEME = re.compile(
    r"(?:[aApP]\.[ \u00a0]?[mM]\b\.?|[oO]['’]clock\b"
    r"|[a-zA-Z]+[^\W\d_]*"
    r"|\d+(?:[.,:/-]\d+)*(?:(?:st|nd|rd|th|s|am|pm|AM|PM)\b|h\d\d\b|T\d\d:\d\d(?::\d\d)?\b)?"
    r"|['’]s\b|[^\W\d_]+|.)\s*",
    re.DOTALL,
)

_NUMBER_CLASSES = (
    "DAY", "ORDINAL", "YEAR", "DECADE", "SHORT_DECADE", "CLOCK", "CLOCK_FULL", "DECIMAL_CLOCK", "HOUR_MINUTE", "NUMERIC_DATE",
    "DAY_RANGE", "YEAR_RANGE",
)  # fmt: skip
_MARKS = {
    ",": "COMMA", ".": "DOT", "(": "OPEN", ")": "CLOSE", "/": "SLASH", "+": "PLUS",
    "-": "DASH", "‐": "DASH", "‑": "DASH", "–": "DASH", "—": "DASH", "'": "APOSTROPHE", "’": "APOSTROPHE",
}  # fmt: skip
_WORD_CLASSES = tuple(_CALENDAR["words"])

LETTERS: dict[str, str] = {
    name: chr(0xE000 + index)
    for index, name in enumerate((*_WORD_CLASSES, *_NUMBER_CLASSES, *dict.fromkeys(_MARKS.values()), "MERIDIEM", "OCLOCK", "APOSTROPHE_S"))
}
"""The letter of each class: private-use characters, which mean nothing in a regular expression."""

_DIGITS = frozenset("0123456789")
_OTHER = " "
_NOTHING: tuple[str, Any] = (_OTHER, None)


def pattern(source: str) -> re.Pattern[str]:
    """Return the compiled pattern over classes; names in capitals stand for classes, white space for nothing."""
    return re.compile(re.sub(r"(?<![\w<])[A-Z][A-Z_]*(?![\w<])", lambda name: LETTERS[name.group()], source).replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Lexemes:
    """The lexemes of `text`: `pieces` with their white space, where each starts, and their letters (`classes`) and meanings."""

    text: str
    pieces: list[str]
    starts: list[int]
    classes: str
    meanings: list[tuple[str, Any]]

    def end(self, index: int) -> int:
        """Return the offset behind the last character of lexeme `index`."""
        return self.starts[index] + len(self.pieces[index].rstrip())

    def word(self, index: int) -> str:
        """Return lexeme `index` without its white space; empty outside the text."""
        return self.pieces[index].rstrip() if 0 <= index < len(self.pieces) else ""

    def pick(self, first: int, last: int, *names: str) -> list[Any]:
        """Return the meanings of the lexemes in ``[first, last)`` that belong to one of the classes `names`."""
        letters = [LETTERS[name] for name in names]
        return [meaning for letter, meaning in self.meanings[first:last] if letter in letters]

    def has(self, first: int, last: int, name: str) -> bool:
        """Return whether a lexeme of class `name` lies in ``[first, last)``."""
        return LETTERS[name] in self.classes[first:last]

    def find(self, first: int, last: int, *names: str) -> int:
        """Return the index of the first lexeme in ``[first, last)`` of a class in `names`; `last` if there is none."""
        letters = [LETTERS[name] for name in names]
        return next((i for i in range(first, last) if self.classes[i] in letters), last)

    def is_attribute(self, first: int, last: int) -> bool:
        """Return whether ``[first, last)`` stands before a noun as "Monday's" in "Monday's vote" or "a Friday tweet"."""
        return self.has(last, last + 1, "APOSTROPHE_S") or bool(self.pick(max(0, first - 1), first, "A", "THE", "POSSESSIVE", "APOSTROPHE_S"))


def read(text: str) -> Lexemes:
    """Return the lexemes of `text`."""
    pieces = _LEXEME.findall(text)
    meanings = [_known(piece.rstrip()) or (_number(piece.rstrip()) if piece[0] in _DIGITS else _NOTHING) for piece in pieces]
    classes = "".join([letter for letter, _ in meanings])
    return Lexemes(text, pieces, list(accumulate(map(len, pieces), initial=0)), classes, meanings)


def _number(word: str) -> tuple[str, Any]:
    for shape, kind in _SHAPES:
        if match := shape.fullmatch(word):
            value = kind[1](match)
            if value is not None:
                return LETTERS[kind[0]], value
    return _NOTHING


def _minutes(hour: str, minute: str | None) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None


def _with_meridiem(hour: str, minute: str | None, meridiem: str) -> int | None:
    return None if int(hour) == 0 else to_24_hours(_minutes(hour, minute), meridiem)


def to_24_hours(minutes: int | None, meridiem: str) -> int | None:
    """Return the minute of the day for a time on the twelve-hour clock; times past 13:00 have no twelve-hour form."""
    if minutes is None or minutes >= 13 * 60:
        return minutes
    return minutes % 720 + (720 if meridiem.lower().startswith("p") else 0)


def _whole_date(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    return (int(year), int(month), int(day)) if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 else None


def _slashed_date(first: str, second: str, year: str) -> tuple[int, int, int] | None:
    """Return the date of 02/28/2017 or 28/02/2017; 03/04/2017 has two readings and so none."""
    if int(first) > 12:
        return _whole_date(year, second, first)
    return _whole_date(year, first, second) if int(second) > 12 or first == second else None


def _between(low: int, high: int, value: int) -> int | None:
    return value if low <= value <= high else None


def _day_range(first: str, last: str) -> tuple[int, int] | None:
    return (int(first), int(last)) if 1 <= int(first) < int(last) <= 31 else None


def _year_range(first: str, last: str) -> tuple[int, int] | None:
    """Return the years of 1998-99 or 2014-2018."""
    start = int(first)
    end = int(last) if len(last) == 4 else start // 100 * 100 + int(last)
    return (start, end) if 1500 <= start < end <= 2199 else None


_SHAPES: tuple[tuple[re.Pattern[str], tuple[str, Any]], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), (name, meaning))
    for shape, name, meaning in (
        (r"(\d{1,2})", "DAY", lambda m: _between(1, 31, int(m[1]))),
        (r"(\d{4})", "YEAR", lambda m: _between(1500, 2199, int(m[1]))),
        (r"(\d\d)(\d\d)", "HOUR_MINUTE", lambda m: _minutes(m[1], m[2])),
        (r"(\d{1,4})", "NUMBER", lambda m: int(m[1])),
        (r"(\d{1,2})(?:st|nd|rd|th)", "ORDINAL", lambda m: _between(1, 31, int(m[1]))),
        (r"(\d{1,2}):(\d\d)(?::\d\d)?", "CLOCK", lambda m: _minutes(m[1], m[2])),
        (r"(\d{1,2})\.(\d\d)", "DECIMAL_CLOCK", lambda m: _minutes(m[1], m[2])),
        (r"(\d{1,2})(?:[:.](\d\d))?(am|pm)", "CLOCK_FULL", lambda m: _with_meridiem(m[1], m[2], m[3])),
        (r"(\d{1,2})h(\d\d)", "CLOCK_FULL", lambda m: _minutes(m[1], m[2])),
        (r"(\d\d\d0)s", "DECADE", lambda m: _between(1500, 2190, int(m[1]))),
        (r"([2-9]0)s", "SHORT_DECADE", lambda m: 1900 + int(m[1])),
        (r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", "NUMERIC_DATE", lambda m: _whole_date(m[1], m[2], m[3])),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", "NUMERIC_DATE", lambda m: _whole_date(m[3], m[2], m[1])),
        (r"(\d{1,2})/(\d{1,2})/(\d{4})", "NUMERIC_DATE", lambda m: _slashed_date(m[1], m[2], m[3])),
        (r"(\d{1,2})-(\d{1,2})", "DAY_RANGE", lambda m: _day_range(m[1], m[2])),
        (r"(\d{4})[-/](\d\d|\d{4})", "YEAR_RANGE", lambda m: _year_range(m[1], m[2])),
    )
)


def _lookup() -> dict[str, tuple[str, Any]]:
    words: dict[str, tuple[str, Any]] = {mark: (LETTERS[name], mark) for mark, name in _MARKS.items()}
    for name, entries in _CALENDAR["words"].items():
        for word, value in entries.items():
            forms = {word.capitalize(), word.upper()} if name in _CALENDAR["classes"]["capitalised"] else (
                {word} if name in _CALENDAR["classes"]["exact"] else {word, word.capitalize(), word.upper()})
            words.update(dict.fromkeys(forms, (LETTERS[name], value)))
    for letter in "aApP":
        for form in (f"{letter}.m.", f"{letter}.m", f"{letter}. m.", f"{letter}m", f"{letter}.M.", f"{letter}.M", f"{letter}M"):
            words[form] = (LETTERS["MERIDIEM"], letter)
    for form in ("o'clock", "o’clock", "O'clock", "O'CLOCK", "O’CLOCK"):
        words[form] = (LETTERS["OCLOCK"], None)
    words.update(dict.fromkeys(("'s", "’s"), (LETTERS["APOSTROPHE_S"], None)))
    return words


_known = _lookup().get
