"""Whether two spellings are one name: letters that vary between transliterations and typists are folded together.

"Farkhad Kasymov" and "Farhad Qasimov" fold to the same letters, as do "Marušić" and "Marusic".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from checker.extract.normalise import plain
from checker.language import table

MIN_SIMILAR_LETTERS = 6
"""Only in words this long may one letter differ: a shorter one is as often another name ("Berg", "Borg")."""
SLIPS = 2
"""Most letters added, left out, swapped or replaced between two spellings of one name."""
LEAST_LETTERS = 4
"""Least letters of the longer name per slip: Lindquist and Lindkvist are one name, Park and Parker are two."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"} | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
"""Letters that are written as two on keyboards without them."""
_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters) for pattern, letters in table("romanisation")["folds"]
)
"""Each step folds letters that romanised Russian or Arabic, or English spelling, writes in several ways."""


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return the letters by which spellings of a name are compared; the result is not a word of any language."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain(name).replace("-", " ").lower())
        if not unicodedata.combining(letter)
    ).translate(_LETTERS)
    for pattern, replacement in _FOLDS:
        bare = pattern.sub(replacement, bare)
    return " ".join(bare.split())


def same_letters(a: str, b: str) -> bool:
    """Whether two names fold to the same letters, with umlauts dropped or written out ("Jörimann", "Joerimann")."""
    return folded(a) == folded(b) or folded(_written_out(a)) == folded(_written_out(b))


def _written_out(name: str) -> str:
    return unicodedata.normalize("NFC", name).translate(_TWO_LETTERS)


def nearly(a: str, b: str) -> bool:
    """Whether two long words differ, once folded, by at most one letter."""
    first, second = folded(a), folded(b)
    if same_letters(a, b):
        return True
    return (
        min(len(first), len(second)) >= MIN_SIMILAR_LETTERS and Levenshtein.distance(first, second, score_cutoff=1) <= 1
    )


def is_slip(a: str, b: str) -> bool:
    """Whether two names in folded letters are so few slips apart that one is a misspelling of the other."""
    return DamerauLevenshtein.distance(a, b) <= min(SLIPS, max(len(a), len(b)) // LEAST_LETTERS)


def full_forms(given: str) -> frozenset[str]:
    """Return the full names that a given name in lower case can stand for: "ted" is Edward or Theodore."""
    return _full_forms().get(given, frozenset((given,)))


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    full: dict[str, frozenset[str]] = {}
    for names in table("short_names")["short"]["names"]:
        for name in names:
            full[name] = full.get(name, frozenset()) | {names[0]}
    return full
