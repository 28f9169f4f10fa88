"""Acronyms that a text defines, in either order: "Eurasian Economic Union (EEU)", "CSTO (Collective Security …)".

The test is that of Schwartz and Hearst (2003), on initials: every letter of the acronym is the initial of a word of
the long form, in order, and both begin alike.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.extract.names.words import UPPER
from checker.language import pattern

_SHORT = rf"[{UPPER}](?:[{UPPER}&.-]|[a-z](?=[{UPPER}])){{1,9}}"
_IN_BRACKETS = pattern("naming", "acronym_in_brackets", acronym=_SHORT)
_LONG_IN_BRACKETS = pattern("naming", "long_form_in_brackets", long_form=rf"[{UPPER}][^()\n]{{5,90}}")
_WHOLE_SHORT = re.compile(_SHORT)
_LETTERS = re.compile(r"[\w']+")
_LOOK_BACK = 110  # characters; a dozen words
LONGEST_SHORT = 12  # characters of an acronym with its points


class LongForm(NamedTuple):
    """What an acronym is short for, with its offsets."""

    text: str
    start: int
    end: int


def definitions(flat: str) -> dict[str, LongForm]:
    """Return the long form of each acronym that `flat` defines."""
    found: dict[str, LongForm] = {}
    if "(" not in flat:
        return found
    for match in _IN_BRACKETS.finditer(flat):
        short = match.group(1)
        end = match.start()
        while end > 0 and flat[end - 1] in " \n'\"":
            end -= 1
        start = _long_form_before(flat, end, short)
        if start is not None:
            found.setdefault(short, LongForm(flat[start:end], start, end))
    for match in _LONG_IN_BRACKETS.finditer(flat):
        begin = match.start()
        word = (flat[max(0, begin - LONGEST_SHORT) : begin].split() or [""])[-1]
        if _WHOLE_SHORT.fullmatch(word) and _spells(_LETTERS.findall(match.group(1)), _initials(word)):
            found.setdefault(word, LongForm(match.group(1), *match.span(1)))
    return found


def _initials(short: str) -> str:
    """Return the letters of an acronym in lower case."""
    return "".join(letter for letter in short.lower() if letter.isalpha())


def _long_form_before(flat: str, end: int, short: str) -> int | None:
    """Return where the shortest long form of `short` that ends at `end` begins, or None."""
    letters = _initials(short)
    begin = max(0, end - _LOOK_BACK)
    tokens = [(match.group(), begin + match.start()) for match in _LETTERS.finditer(flat[begin:end])]
    for index in range(len(tokens) - 1, -1, -1):
        word, start = tokens[index]
        if any(mark in flat[start:end] for mark in '.;:\n"'):
            return None
        begins = word[0].isupper() and word[0].lower() == letters[0] and len(tokens) - index > 1
        if begins and _spells([token for token, _ in tokens[index:]], letters):
            return start
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether `letters` are initials of `words` in order, and no capital is left over."""
    position = 0
    for word in words:
        if position < len(letters) and word[0].lower() == letters[position]:
            position += 1
        elif word[0].isupper():
            return False
    return position == len(letters)
