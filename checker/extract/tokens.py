"""Words with their offsets, and their stems.

A token is a number with its separators ("1,200", "3.5") or a run of letters with inner apostrophes ("won't").  Hyphens
split, so that "military-technical" shares a token with "military".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from checker.extract.normalise import plain

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
STEM_CACHE = 200_000  # word types; a year of one outlet's news holds fewer

_stemmer = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `words` in plain lower case, with their `starts` and `ends` in the text."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of ``text[start:end]``, with offsets into `text`."""
    flat = plain(text)
    found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(flat, start, len(flat) if end is None else end)]
    if not found:
        return Tokens((), (), ())
    words, starts, ends = zip(*found, strict=True)
    return Tokens(tuple(word.lower() for word in words), starts, ends)


@lru_cache(maxsize=STEM_CACHE)
def stem(word: str) -> str:
    """Return the Snowball (Porter 2) stem of a word in lower case; a possessive ending is dropped first."""
    if word.endswith("'s"):
        word = word[:-2]
    stemmed: str = _stemmer.stemWord(word)
    return stemmed
