"""Where the clauses of a text end, as far as negation and modality reach.

A clause ends at a comma, semicolon, colon, dash or bracket, at the end of the sentence, before "which", "but",
"that" and their like, and before "and" with a pronoun for a new subject.  It goes on behind a short phrase between
commas.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from checker.language import pattern, word_list

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

_BOUNDARY = pattern("clauses", "boundary")
_ASIDE = pattern("clauses", "aside")
_THAT = word_list("clauses", "that")
_ABBREVIATION = pattern("clauses", "abbreviation")
_LONGEST_ABBREVIATION = 5  # with the character before it


class Clauses:
    """The clauses of ``text[start:end]``; positions must be asked about in ascending order.

    Most cues come before what they govern, so boundaries are looked for from the first cue on, and only as far as
    needed; the starts of all clauses are found only for a cue that comes after.
    """

    __slots__ = ("_ahead", "_behind", "_end", "_found", "_start", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._behind: list[int] | None = None
        self._found: deque[re.Match[str]] = deque()
        self._ahead: Iterator[re.Match[str]] | None = None

    def end_after(self, position: int, *, over_that: Callable[[int], bool]) -> int:
        """Return the end of the clause from `position` on.

        If it would end at a "that", `over_that` is called with its offset and says whether the clause goes on beyond.
        """
        if self._ahead is None:
            self._ahead = self._boundaries(position)
        while self._found and self._found[0].start() < position:
            self._found.popleft()
        if not self._found:
            later = (boundary for boundary in self._ahead if boundary.start() >= position)
            self._found.extend(islice(later, 1))
        that = self._found[0] if self._found and self._found[0].group() in _THAT else None
        passed = int(that is not None and over_that(that.start()))
        if passed == len(self._found):
            self._found.extend(islice(self._ahead, 1))
        end = self._found[passed].start() if passed < len(self._found) else self._end
        while end > position and self._text[end - 1].isspace():
            end -= 1
        return end

    def start_before(self, position: int) -> int:
        """Return the start of the clause that ends before `position`; a comma right before it is skipped."""
        stop = position
        while stop > self._start and self._text[stop - 1] in ", \t\n":
            stop -= 1
        if self._behind is None:
            self._behind = [boundary.end() for boundary in self._boundaries(self._start)]
        index = bisect_right(self._behind, stop)
        start = self._behind[index - 1] if index else self._start
        while start < position and self._text[start].isspace():
            start += 1
        return start

    def _boundaries(self, position: int) -> Iterator[re.Match[str]]:
        """Yield the boundaries between clauses from `position` on."""
        read = position
        for boundary in _BOUNDARY.finditer(self._text, position, self._end):
            at = boundary.start()
            if at < read or _is_abbreviation(self._text, self._start, boundary):
                continue
            aside = _ASIDE.match(self._text, at, self._end)
            if aside:
                read = aside.end()
            else:
                yield boundary


def _is_abbreviation(text: str, start: int, boundary: re.Match[str]) -> bool:
    at = boundary.start()
    return text[at] == "." and _ABBREVIATION.search(text, max(start, at - _LONGEST_ABBREVIATION), at) is not None
