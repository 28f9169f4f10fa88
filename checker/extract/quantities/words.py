"""The words, numbers and marks of one paragraph, with the gaps between them: the tape that the grammar reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Span

TOKEN = re.compile(
    r"([a-z]{2,}[^\W\d_]*(?:'[^\W\d_]+)*"  # most words, by the fastest way to tell a letter
    r"|\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*|\S)"
)
START = attrgetter("start")
END_OF_SENTENCE = frozenset('.!?:"“”')
LONG_DASH = re.compile("[—―]")
MARGIN = ("",) * 16  # empty words after the last: more than any rule looks ahead, or back from the first
COVERED = "▪"  # stands for a token that another reader has taken; it is in no word list


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a paragraph.

    `words` are lower case with plain marks; a number keeps its separators ("1,200"), letters with full stops are one
    token ("p.m."), any other mark is a token of its own.  `starts` and `ends` are code points into `text`, the whole
    article.  `words` ends in a margin of empty words, so that an index just outside, on either side, reads as one.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.starts)

    def word(self, index: int) -> str:
        """Return the token at `index` in lower case, the empty word outside the paragraph."""
        return self.words[index]

    def gap(self, index: int) -> str:
        """Return the space between the token at `index` and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if 0 < index < len(self.starts) else " "

    def glued(self, index: int) -> bool:
        """Return whether nothing is between the token at `index` and the one before it."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def hyphenated(self, index: int) -> bool:
        """Return whether the token at `index` is a hyphen that joins both its neighbours."""
        return self.words[index] == "-" and self.glued(index) and self.glued(index + 1)

    def capital(self, index: int) -> bool:
        """Return whether the token at `index` begins with a capital letter."""
        return 0 <= index < len(self.starts) and self.text[self.starts[index]].isupper()

    def shouted(self, index: int) -> bool:
        """Return whether the token at `index` is a word wholly in capital letters."""
        if not 0 <= index < len(self.starts):
            return False
        start, end = self.starts[index], self.ends[index]
        return end - start > 1 and self.text[start:end].isupper()

    def proper(self, index: int) -> bool:
        """Return whether the token at `index` is capitalised like a name, and not because its line is in capitals."""
        if not self.capital(index):
            return False
        return not (self.shouted(index) and (self.shouted(index - 1) or self.shouted(index + 1)))

    def opens_sentence(self, index: int) -> bool:
        """Return whether the token at `index` is the first of the paragraph or follows the end of a sentence."""
        return index <= 0 or self.word(index - 1) in END_OF_SENTENCE or "\n" in self.gap(index)

    def phrase(self, first: int, stop: int) -> str:
        """Return the tokens from `first` up to `stop` with one space between them."""
        return " ".join(self.words[max(first, 0) : stop])


def read_words(text: str, lowered: str, start: int, end: int, blocked: Sequence[Span]) -> Words:
    """Return the tokens of ``text[start:end]``; those that overlap one of the sorted `blocked` spans become `COVERED`.

    `lowered` is `text` with plain marks in lower case, of the same length.  A long dash joins clauses, not words, and
    is kept distinct from the hyphen.
    """
    pieces = TOKEN.split(lowered[start:end])  # alternately a gap between tokens and a token
    offsets = (*accumulate(map(len, pieces), initial=start),)
    words, starts, ends = pieces[1::2], offsets[1:-1:2], offsets[2::2]
    for dash in LONG_DASH.finditer(text, start, end):
        words[bisect_left(starts, dash.start())] = "—"
    for span in blocked[max(0, bisect_left(blocked, start, key=START) - 1) :]:
        if span.start >= end:
            break
        for index in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            words[index] = COVERED
    words += MARGIN
    return Words(text, tuple(words), starts, ends)
