"""How the wordings of one utterance differ, from harmless to meaning changed.

Wordings are compared as tokens in plain lower case, so marks, spaces and capitals never count.  Square brackets hold an
editor's words, and an ellipsis says that something is left out: both are honest, and distinguished from silent changes.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.extract.normalise import plain
from checker.judge.exchanges import reordered
from checker.judge.meaning import meaning_changed, negators_in
from checker.judge.plain_words import expanded, spaced_alike, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.model import Family

TRANSLATED_BELOW = 0.62
"""Two wordings with a smaller share of common tokens are two translations (quote variants of the development events:
substitutions lie above, second translations below; swept in steps of .02)."""

BRACKETED = 5
"""Most words of the speaker that an editor's brackets may stand for: "[The minister] will go" for "He will go".  Not
swept: the brackets of the development quotes hold one to three words."""
LEAST_AROUND = 3
"""Fewest words outside the brackets of a quote that show two quotes to be one."""
BRACKETS = re.compile(r"\[(?=[^\]\n]*\w)[^\]\n]{0,200}\]")
"""An editor's words in brackets; dots alone are an ellipsis."""
ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")


class Variance(IntEnum):
    """How two wordings differ, in order of how much an editor minds."""

    SAME = 0
    MARKED_OMISSION = 1
    PARTIAL = 2
    TRUNCATION = 3
    INSERTION = 4
    TRANSLATION = 5
    SUBSTITUTION = 6
    MEANING_CHANGED = 7

    @property
    def family(self) -> Family | None:
        """The JSON family; None where there is nothing to report."""
        return _FAMILIES.get(self)


_FAMILIES: Mapping[Variance, Family] = {
    Variance.PARTIAL: "direct-vs-partial",
    Variance.TRUNCATION: "truncation",
    Variance.INSERTION: "insertion",
    Variance.TRANSLATION: "translation",
    Variance.SUBSTITUTION: "substitution",
    Variance.MEANING_CHANGED: "meaning-changed",
}


def variance(a: str, b: str, *, fragment: bool = False) -> Variance:
    """Return how the wordings `a` and `b` of one utterance differ; `fragment` if either is a partial quote."""
    if words_of(b) < words_of(a):  # the answer is the same whichever comes first
        a, b = b, a
    first = words_of(a)
    second = spaced_alike(first, words_of(b))
    if first == second:
        return Variance.SAME
    if _fills_brackets(a, second) or _fills_brackets(b, first):
        return Variance.INSERTION
    shorter, longer = sorted((first, second), key=len)
    if within(shorter, longer):
        if fragment:
            return Variance.PARTIAL
        shorter_text = a if len(first) <= len(second) else b
        return Variance.MARKED_OMISSION if ELLIPSIS.search(shorter_text) else Variance.TRUNCATION
    if meaning_changed(first, second, retold=fragment):
        return Variance.MEANING_CHANGED
    if fragment:
        return Variance.PARTIAL
    blocks = [block for block in Levenshtein.opcodes(first, second) if block.tag != "equal"]
    if all(block.tag != "replace" for block in blocks):
        inner = [block for block in blocks if block.src_start > 0 and block.src_end < len(first)]
        if ELLIPSIS.search(a + b) and len(inner) <= 1:
            return Variance.MARKED_OMISSION
        return Variance.TRUNCATION if all(block.tag == blocks[0].tag for block in blocks) else Variance.SUBSTITUTION
    common = Levenshtein.normalized_similarity(expanded(first), expanded(reordered(first, second)))
    return Variance.SUBSTITUTION if common >= TRANSLATED_BELOW else Variance.TRANSLATION


def _fills_brackets(text: str, words: tuple[str, ...]) -> bool:
    """Whether `words` are those of `text` except for what its square brackets hold or stand for."""
    parts = [words_of(part) for part in BRACKETS.split(plain(text))]
    if len(parts) == 1 or sum(map(len, parts)) < LEAST_AROUND or words[: len(parts[0])] != parts[0]:
        return False
    place = len(parts[0])
    for part in parts[1:]:
        starts = range(place, min(place + BRACKETED, len(words) - len(part)) + 1)
        last = part is parts[-1] and not part
        found = len(words) if last else next((s for s in starts if words[s : s + len(part)] == part), None)
        if found is None or found > place + BRACKETED:
            return False
        if negators_in(expanded(words[place:found])):
            return False  # an editor's words never stand for a "not"
        place = found + len(part)
    return place == len(words)


def within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words `shorter` stand in `longer` as one unbroken stretch."""
    size = len(shorter)
    return any(tuple(longer[start : start + size]) == tuple(shorter) for start in range(len(longer) - size + 1))
