"""Fractions and ranks, which English writes alike: "half of", "a third of the seats", "the third seat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.numeral import Numeral
from checker.extract.quantities.small_words import A_OR_AN, A_OR_ONE, A_SCALE, AND, DOZEN, OF_A, A
from checker.extract.quantities.vocabulary import ORDINALS, PARTS, SCALES
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

BEHIND_SHARES = word_list("number_grammar", "behind_shares")
BEFORE_SHARES = word_list("number_grammar", "before_shares")


def read_half(words: Words, index: int) -> Numeral | None:
    """Return the numeral that begins with "half": "half a million", "half a dozen", "half an hour", "half of"."""
    article = words.word(index + 1)
    if article in A_OR_AN or (words.hyphenated(index + 1) and words.word(index + 2) in A_SCALE):
        at = index + 3 if words.hyphenated(index + 1) and words.word(index + 2) in A else index + 2
        if words.word(at) in DOZEN:
            return Numeral(index, at + 1, 6.0, 1, "dozen")
        if (factor := SCALES.get(words.word(at))) is not None:
            return Numeral(index, at + 1, factor / 2, factor / 10, "words", scaled=True)
    first = index - 1 if words.word(index - 1) in A_OR_ONE and words.word(index - 2) not in AND else index
    return Numeral(first, index + 1, 0.5, 0, "fraction")


def scaled_part(words: Words, numeral: Numeral) -> Numeral:
    """Return "a quarter of a million" as a number, and any other fraction as it is."""
    if words.phrase(numeral.stop, numeral.stop + 2) in OF_A:
        factor = SCALES.get(words.word(numeral.stop + 2))
        if factor is not None:
            value = numeral.value * factor
            return Numeral(numeral.first, numeral.stop + 3, value, factor / 100, "words", scaled=True)
    return numeral


def read_part_or_ordinal(words: Words, index: int) -> Numeral | None:
    """Return the fraction or the rank at `index`: "a third of the seats", but "the third seat" and "a third died"."""
    word, before, after = words.word(index), words.word(index - 1), words.word(index + 1)
    if before in A_OR_AN and word in PARTS:
        share = after in BEHIND_SHARES
        measured = words.word(index - 2) in BEFORE_SHARES
        if share or measured:
            return scaled_part(words, Numeral(index - 1, index + 1, 1 / PARTS[word], 0, "fraction"))
    if word not in ORDINALS:
        return None
    return Numeral(index, index + 1, ORDINALS[word], 0, "ordinal")
