"""Words with their offsets, and their stems.

A token is a number with its separators ("1,200", "3.5") or a run of letters with inner apostrophes ("won't").  Hyphens
split, so that "military-technical" shares a token with "military".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from unicodedata import normalize

import Stemmer

from checker.extract.normalise import plain
from checker.language import table

TOKEN = re.compile(r"(\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*)")
MARK = re.compile("[\u0300-\u036f]")
"""A combining mark of Latin letters: a text that contains one is not in composed form."""
MARKED_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:'(?:[^\W\d_]|[\u0300-\u036f])+)*")
CLAIMS = 4096  # texts whose tokens are remembered; an event with more claims is rare
STEM_CACHE = 200_000  # word types; a year of one outlet's news holds fewer

POSSESSIVE: str = table("language")["language"]["possessive"]
_stemmer = Stemmer.Stemmer(table("language")["language"]["stemmer"])


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `words` in plain lower case, with their `starts` and `ends` in the text."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)


@lru_cache(maxsize=CLAIMS)
def tokens_of(text: str) -> Tokens:
    """Return the tokens of a claim's text, cached because every stage that compares claims needs them."""
    return tokenise(text)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of ``text[start:end]``, with offsets into `text`."""
    flat = plain(text)
    if not flat.isascii() and MARK.search(flat):
        return _decomposed(flat, start, len(flat) if end is None else end)
    pieces = TOKEN.split(flat[start:end])  # alternately a gap between tokens and a token
    offsets = (*accumulate(map(len, pieces), initial=start),)
    return Tokens((*map(str.lower, pieces[1::2]),), offsets[1:-1:2], offsets[2::2])


def _decomposed(flat: str, start: int, end: int) -> Tokens:
    """Return the tokens of a text with combining marks; their words are composed, to match those of other texts."""
    found = list(MARKED_TOKEN.finditer(flat, start, end))
    words = tuple(normalize("NFC", match.group()).lower() for match in found)
    return Tokens(words, tuple(match.start() for match in found), tuple(match.end() for match in found))


@lru_cache(maxsize=STEM_CACHE)
def stem(word: str) -> str:
    """Return the Snowball (Porter 2) stem of a word in lower case; a possessive ending is dropped first."""
    stemmed: str = _stemmer.stemWord(word.removesuffix(POSSESSIVE))
    return stemmed


@lru_cache(maxsize=STEM_CACHE)
def base_stem(word: str) -> str:
    """Return the stem of a word in lower case, or, for an irregular past form, the stem of its verb: "knew", "know"."""
    return stem(_bases().get(word, word))


def is_irregular(word: str) -> bool:
    """Whether a word in lower case is an irregular past form of a verb."""
    return word in _bases()


@cache
def _bases() -> dict[str, str]:
    verbs = [row.split() for row in table("irregular_verbs")["verbs"]["forms"].split(";")]
    bases = {form: base for base, *forms in verbs for form in forms}
    negated = {prefix + form: prefix + base for prefix in _prefixes() for form, base in bases.items()}  # "unpaid"
    return negated | bases


def _prefixes() -> list[str]:
    prefixes: list[str] = table("negative_prefixes")["any"]["prefixes"]
    return prefixes
