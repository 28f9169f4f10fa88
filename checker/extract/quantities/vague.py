"""Numbers that leave their size open: "dozens", "tens of thousands", "several hundred", "a couple of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.cardinals import read_scaled_words
from checker.extract.quantities.numeral import Numeral
from checker.extract.quantities.small_words import (
    A_OR_AN,
    BEFORE_COUPLE,
    BEHIND_CROWD,
    COUPLE,
    DOZEN,
    OF,
    PAIR,
    SCORES,
    TENS_OF_THEM,
    A,
)
from checker.extract.quantities.vocabulary import FUNCTION, ONES, PARTICIPLE, PLURAL, SCALES, STATES, VAGUE, floats

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

FEW = floats("few")
PLURAL_SCALES = {f"{scale}{PLURAL}": factor for scale, factor in SCALES.items()}


def read_vague(words: Words, index: int) -> Numeral | None:
    """Return "dozens", "hundreds", "tens of thousands"; "scores" only if people or things follow."""
    word, stop = words.word(index), index + 1
    low, high = VAGUE[word]
    if words.word(stop) in OF and (factor := PLURAL_SCALES.get(words.word(stop + 1))) is not None:
        return Numeral(index, stop + 2, low * factor, 0, "vague", low * factor, high * factor, scaled=True)
    if word in TENS_OF_THEM or (word in SCORES and not is_crowd(words, stop)):
        return None
    return Numeral(index, stop, low, 0, "vague", low, high)


def is_crowd(words: Words, index: int) -> bool:
    """Return whether "scores" counts what follows, so that no game or test is meant."""
    following = words.word(index)
    if following in OF:
        return words.word(index + 1)[:1].isalpha() and words.word(index + 1) not in ONES
    return following in BEHIND_CROWD or following in STATES or following.endswith(PARTICIPLE)


def read_bare_scale(words: Words, index: int) -> Numeral | None:
    """Return "a hundred", "a dozen", "several thousand"; a scale with no multiplier is no number."""
    before, word = words.word(index - 1), words.word(index)
    factor = 12.0 if word in DOZEN else SCALES[word]
    if before in FEW or (before in OF and words.word(index - 2) in COUPLE) or before in COUPLE:
        first = index - (2 if before in OF else 1)
        first -= words.word(first - 1) in A
        least = FEW.get(before, 2)
        most = 4 if before not in FEW else 10
        return Numeral(first, index + 1, least * factor, 0, "vague", least * factor, most * factor, scaled=True)
    if before not in A_OR_AN:
        return None
    if word in DOZEN:
        return Numeral(index - 1, index + 1, 12.0, 1, "dozen")
    return read_scaled_words(words, index - 1, 1.0, index)


def read_couple(words: Words, index: int) -> Numeral | None:
    """Return "a couple of" (two to four) and "a pair of" (two); a married couple is no number."""
    if words.word(index + 1) not in OF or words.word(index - 1) not in BEFORE_COUPLE:
        return None
    following = words.word(index + 2)
    if following in SCALES or following in DOZEN or following in FUNCTION:
        return None
    first = index - 1 if words.word(index - 1) in A else index
    if words.word(index) in PAIR:
        return Numeral(first, index + 2, 2.0, 1, "words")
    return Numeral(first, index + 2, 2.0, 0, "vague", 2.0, 4.0)
