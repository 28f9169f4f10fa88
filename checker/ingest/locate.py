"""Finds the line of a file on which the words of an extracted text stand, allowing for the format's escapes."""

from __future__ import annotations

import json
from html import escape
from itertools import accumulate
from typing import NamedTuple

FIRST_WORDS = 40  # characters by which an extracted line is found again in the file
MOST_MISSES = 10  # lines not found in the file before the search is given up: its text must be encoded differently


class Passage(NamedTuple):
    """A part of a file's text, and the 1-based line of the file on which it begins."""

    text: str
    line: int = 1


def source_lines(text: str, passage: Passage) -> tuple[tuple[int, int | None], ...]:
    """Return, for each line of `text` that holds words, its offset and the line of the file with its first words.

    The words are looked up as they are, and as JSON, XML and HTML escape them; the line is None if they are not found.
    """
    found: list[tuple[int, int | None]] = []
    misses, place, line = 0, 0, passage.line
    lines = text.split("\n")
    starts = accumulate((len(each) + 1 for each in lines), initial=0)
    for words, start in zip(lines, starts, strict=False):
        if not words or words.isspace():
            continue
        at = _find(words.strip()[:FIRST_WORDS], passage.text, place) if misses < MOST_MISSES else -1
        if at < 0:
            misses += 1
            found.append((start, None))
            continue
        line += passage.text.count("\n", place, at) - passage.text.count("\n", at, place)
        place = at
        found.append((start, line))
    return tuple(found)


def _find(words: str, passage: str, place: int) -> int:
    """Return where `words` stand in `passage`, searching from `place` on, then from the start; -1 if nowhere."""
    forms = dict.fromkeys(
        (words, escape(words, quote=False), escape(words), *map(_as_json, (words, escape(words, quote=False))))
    )
    for start in (place, 0):
        for form in forms:
            if (at := passage.find(form, start)) >= 0:
                return at
    return -1


def _as_json(words: str) -> str:
    return json.dumps(words)[1:-1]
