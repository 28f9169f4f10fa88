"""Ranks: "the third quarter in a row", "21st", "second-largest"; not "first lady", "101st Airborne"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.nouns import Noun, is_past, noun_of, read_noun
from checker.extract.quantities.small_words import BEFORE_SECOND, NOT_COUNTED_ENDINGS, OF, SECOND, A
from checker.extract.quantities.vocabulary import (
    BEFORE_ORDINAL,
    BEFORE_STANDING,
    BEHIND_STANDING,
    FUNCTION,
    ORDINAL_IDIOMS,
    RANKED,
)
from checker.extract.tokens import POSSESSIVE
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.numeral import Numeral
    from checker.extract.quantities.words import Words

BEHIND_A_MOMENT = word_list("number_grammar", "behind_a_moment")


def is_rank(words: Words, numeral: Numeral) -> bool:
    """Return whether the ordinal ranks something, rather than naming it or belonging to an idiom."""
    first, stop = numeral.first, numeral.stop
    before, after = words.word(first - 1), words.word(stop)
    if words.proper(first) and not words.opens_sentence(first):
        return False
    digits = words.word(first)[:1].isdigit()
    if digits and words.proper(stop):
        return False
    joined = words.hyphenated(stop)
    following = words.word(stop + 1) if joined else after
    if following in ORDINAL_IDIOMS or words.phrase(stop, stop + 2) in ORDINAL_IDIOMS:
        return False
    if words.word(first) in SECOND and before in BEFORE_SECOND and after in BEHIND_A_MOMENT:
        return False
    if before == "-" or (before in A and following in OF):
        return False
    if words.opens_sentence(first) and after in RANKED:
        return True
    if before in BEFORE_STANDING:
        return not after[:1].isalpha() or after in BEHIND_STANDING or after in RANKED
    return digits or joined or before in BEFORE_ORDINAL or before.endswith(POSSESSIVE)


def read_ranked(words: Words, numeral: Numeral) -> Noun | None:
    """Return the noun of the ordinal: "loss" in "third straight loss", "city" in "second-largest city"."""
    at = numeral.stop
    if words.hyphenated(at):
        if not words.word(at + 1).endswith(NOT_COUNTED_ENDINGS):
            return noun_of(words, at + 1)
        at += 2
    if words.word(at) in FUNCTION:
        return None
    noun = read_noun(words, at, single=True)
    return None if noun is not None and is_past(noun.word) else noun
