"""The number that begins at a token, in whatever form it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.cardinals import read_number_words
from checker.extract.quantities.digits import read_digits
from checker.extract.quantities.numeral import Numeral
from checker.extract.quantities.parts import read_half, read_part_or_ordinal
from checker.extract.quantities.scales import scaled
from checker.extract.quantities.small_words import COUPLE_OR_PAIR, DOZEN, HALF
from checker.extract.quantities.vague import read_bare_scale, read_couple, read_vague
from checker.extract.quantities.vocabulary import FACTORS, GLYPHS, ONES, ORDINALS, PARTS, SCALES, TENS, VAGUE

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words


def read_numeral(words: Words, index: int) -> Numeral | None:
    """Return the number that begins at `index` (or at the article "a" just before it), or None."""
    word = words.word(index)
    if word[:1].isdigit():
        return read_digits(words, index)
    if word in FACTORS:
        return Numeral(index, index + 1, FACTORS[word], 0, "factor")
    if word in ONES or word in TENS:
        return read_number_words(words, index)
    if word in GLYPHS:
        return scaled(words, Numeral(index, index + 1, GLYPHS[word], 0.1, "words"))
    if word in HALF:
        return read_half(words, index)
    if word in VAGUE:
        return read_vague(words, index)
    if word in SCALES or word in DOZEN:
        return read_bare_scale(words, index)
    if word in COUPLE_OR_PAIR:
        return read_couple(words, index)
    if word in ORDINALS or word in PARTS:
        return read_part_or_ordinal(words, index)
    return None
