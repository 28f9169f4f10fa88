"""Where the clauses of a text end, as far as negation and modality reach.

A clause ends at a comma, semicolon, colon, dash or bracket, at the end of the sentence, before "which", "but",
"that" and their like, and before "and" with a pronoun for a new subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_BOUNDARY = re.compile(
    r"[,;:](?=[\s\"”’]|$)|[—–()]|\s-\s|[.!?](?=[\"”’)]{0,3}(?:\s{1,4}[\"“‘(]?[A-Z]|\s*$))"
    r"|\b(?:which|but|although|though|because|whereas|that)\b|\band (?=(?:he|she|it|they|we|I|you|there)\b)"
)
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Prof|No|vs)|\b[A-Z])$")
_LONGEST_ABBREVIATION = 5  # with the character before it


class Clauses:
    """The boundaries of the clauses of ``text[start:end]``, found once for all cues."""

    __slots__ = ("_ends", "_marks", "_start", "_starts", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        found = [match for match in _BOUNDARY.finditer(text, start, end) if not _is_abbreviation(text, start, match)]
        self._text = text
        self._start = start
        self._ends = [match.start() for match in found] + [end]
        self._starts = [match.end() for match in found]
        self._marks = [match.group() for match in found]

    def end_after(self, position: int, *, over_that: bool = False) -> int:
        """Return the end of the clause from `position` on; `over_that` passes over a first "that"."""
        index = bisect_left(self._ends, position)
        if over_that and index < len(self._marks) and self._marks[index] == "that":
            index += 1
        end = self._ends[index]
        while end > position and self._text[end - 1].isspace():
            end -= 1
        return end

    def start_before(self, position: int) -> int:
        """Return the start of the clause that ends before `position`; a comma right before it is passed over."""
        stop = position
        while stop > self._start and self._text[stop - 1] in ", \t\n":
            stop -= 1
        index = bisect_right(self._starts, stop)
        start = self._starts[index - 1] if index else self._start
        while start < position and self._text[start].isspace():
            start += 1
        return start


def _is_abbreviation(text: str, start: int, boundary: re.Match[str]) -> bool:
    at = boundary.start()
    return text[at] == "." and _ABBREVIATION.search(text, max(start, at - _LONGEST_ABBREVIATION), at) is not None
