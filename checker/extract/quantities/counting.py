"""Whether a number counts or measures something, or belongs to a name, a date or an idiom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.identifiers import is_address, is_date, is_named, is_used_as_year
from checker.extract.quantities.small_words import BEHIND_HALF, BLOCKS, HALF, ONE, OR, OTHER, ZERO
from checker.extract.quantities.vocabulary import (
    DECADES,
    FUNCTION,
    HYPHEN_IDIOMS,
    IDENTIFIER_HEADS,
    MONTHS,
    NOT_ONE,
    NOT_ONE_PHRASES,
    ONE_IDIOMS,
    ORDINALS,
    WEEKDAYS,
)
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.measures import Measure
    from checker.extract.quantities.nouns import Noun
    from checker.extract.quantities.words import Words

ARTICLES = word_list("number_grammar", "articles_and_owners")
LEAST_BLOCK = 100  # from here on a number before "block" names the block rather than counting blocks
OTHER_HALVES = word_list("number_grammar", "other_halves")


def counts(words: Words, measure: Measure, noun: Noun | None, first: int) -> bool:
    """Return whether a number without a unit counts something."""
    numeral = measure.numeral
    word = words.word(numeral.first)
    if numeral.form == "digits":
        if words.hyphenated(numeral.stop) and is_idiom(words.word(numeral.stop + 1)):
            return False
        if is_date(words, numeral) or is_used_as_year(words, numeral, noun):
            return False
        if words.word(numeral.stop) in BLOCKS and numeral.value >= LEAST_BLOCK:
            return False  # "in the 12000 block of Roosevelt Boulevard"
        if noun is None and (is_address(words, numeral.stop) or is_name_behind(words, numeral.stop)):
            return False
        return measure.cue is not None or first != measure.first or not is_named(words, numeral.first, noun)
    if word in ONE and numeral.value == 1:
        after = words.word(numeral.stop)
        if noun is None or after in ONE_IDIOMS or words.hyphenated(numeral.stop):
            return False
        if words.word(first - 1) in NOT_ONE or words.phrase(first - 2, first) in NOT_ONE_PHRASES:
            return False
        return after not in FUNCTION or after in OTHER
    if words.hyphenated(numeral.stop) and noun is None and is_idiom(words.word(numeral.stop + 1)):
        return False
    if noun is not None and noun.word in DECADES:
        return False
    if noun is None and words.word(numeral.first - 1) in OR and numeral.value == 2:
        return False  # "a minute or two"
    if words.proper(numeral.first) and not words.opens_sentence(numeral.first):
        named = words.word(numeral.first - 1) in ARTICLES and words.capital(numeral.stop)
        return noun is not None and not named  # "Killing Two People", but "the Five Rivers group"
    return not (noun is None and words.word(numeral.first - 1) in IDENTIFIER_HEADS) and numeral.value > 0


def measures(words: Words, measure: Measure) -> bool:
    """Return whether a number with a unit measures, rather than being an idiom: "one day he will", "the zero day"."""
    unit, word = measure.unit, words.word(measure.numeral.first)
    if unit is None or unit.dimension != "duration":
        return True
    return word not in ZERO and not (
        word in ONE and unit.name in ("day", "night") and not words.hyphenated(measure.numeral.stop)
    )


def is_name_behind(words: Words, index: int) -> bool:
    """Return whether a capitalised word after a bare number makes the two a name: "50 Cent", "8 Block"."""
    word = words.word(index)
    return words.proper(index) and word not in FUNCTION and word not in WEEKDAYS and word not in MONTHS


def is_idiom(word: str) -> bool:
    """Return whether `word`, joined by a hyphen, makes an adjective that counts nothing: "two-way", "3-of-4"."""
    return word in HYPHEN_IDIOMS or word in FUNCTION


def is_share(words: Words, measure: Measure, first: int) -> bool:
    """Return whether a fraction in words is a share of something: "half of", "two-thirds", not "the first half"."""
    numeral = measure.numeral
    if words.word(numeral.stop - 1) not in HALF:
        return True
    before = words.word(numeral.first - 1)
    if words.hyphenated(numeral.stop) or words.glued(numeral.first) or before in ORDINALS or before in OTHER_HALVES:
        return False
    after = words.word(numeral.stop)
    return after in BEHIND_HALF or first != measure.first
