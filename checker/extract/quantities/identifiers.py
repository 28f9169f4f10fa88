"""Numbers that count nothing: names, years, dates, clock times, telephone numbers, statutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.nouns import is_past
from checker.extract.quantities.small_words import (
    BEFORE_DAY,
    BEHIND_HOUR,
    HALVES_OF_THE_DAY,
    LOCAL_TIME,
    NUMBERED,
    OF,
    POSSESSIVE_S,
)
from checker.extract.quantities.vocabulary import (
    BEFORE_YEAR,
    CLOCK,
    FUNCTION,
    IDENTIFIER_HEADS,
    MONTHS,
    PEOPLE,
    PLURAL,
    STREETS,
    VERBS_BEFORE,
    WEEKDAYS,
)
from checker.extract.tokens import POSSESSIVE, stem
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.nouns import Noun
    from checker.extract.quantities.numeral import Numeral
    from checker.extract.quantities.words import Words

HOURS_OF_THE_DAY = word_list("number_grammar", "hours_of_the_day")
MARKS_OF_CODES = "/:.,_@#&="
BEFORE_HYPHENED_NUMBERS = word_list("number_grammar", "before_hyphened_numbers")
FIRST_YEAR, LAST_YEAR = 1100, 2099
FIRST_LIKELY_YEAR = 1900
LAST_DAY_OF_MONTH = 31


def is_joined(words: Words, first: int, stop: int) -> bool:
    """Return whether the tokens ``first:stop`` are part of a code: "Su-25", "G20", "9/11", "1990s"."""
    before, after = words.word(first - 1), words.word(stop)
    if before == "[" and after == "]":
        return True  # the number of a note
    if words.glued(first):
        if before[0].isalnum() or before in MARKS_OF_CODES:
            return True
        if before in "-+" and words.glued(first - 1) and words.word(first - 2)[-1].isalpha():
            return words.word(first - 2) not in BEFORE_HYPHENED_NUMBERS
        if before == "'" and len(words.word(first)) == 2 and not after[:1].isalpha():
            return True
    elif before == "/" or words.phrase(first - 2, first) == "( .":
        return True
    if after == "/" and words.word(stop + 1)[:1].isdigit():
        return True
    if words.glued(stop) and (after[0].isalpha() or (after in MARKS_OF_CODES and words.glued(stop + 1))):
        return not (after in ".,:" and not words.word(stop + 1)[:1].isdigit())
    return words.glued(stop) and after == "'" and words.word(stop + 1) in POSSESSIVE_S and words.glued(stop + 1)


def behind_code(words: Words, stop: int) -> int:
    """Return the index after any digits joined by hyphens to what ends before `stop`: "1994-96", "May 13-22"."""
    while words.word(stop) == "-" and words.glued(stop) and words.word(stop + 1)[:1].isdigit():
        stop += 2
    return stop


def is_address(words: Words, stop: int) -> bool:
    """Return whether the number before `stop` is a house number: "24 Independent Street"."""
    at = stop
    while at < stop + 3 and words.proper(at):
        at += 1
        if words.word(at) in STREETS and words.capital(at):
            return True
    return False


def is_date(words: Words, numeral: Numeral) -> bool:
    """Return whether the number is the day, or the year, of a month next to it."""
    if numeral.value > LAST_DAY_OF_MONTH and not is_year(words, numeral):
        return False
    first, stop = numeral.first, numeral.stop
    back = first - 2 if words.word(first - 1) in BEFORE_DAY else first - 1
    if words.word(back) in MONTHS and words.capital(back):
        return True
    ahead = stop + 1 if words.word(stop) in OF else stop
    return words.word(ahead) in MONTHS and words.capital(ahead)


def is_clock(words: Words, numeral: Numeral) -> bool:
    """Return whether the number is an hour: "8 am", "10.30 p.m.", "1400 GMT"."""
    after = words.word(numeral.stop)
    if after == ":" or words.word(numeral.first - 1) == ":":
        other = words.word(numeral.stop + 1) if after == ":" else words.word(numeral.first - 2)
        if other.isdecimal() and len(other) <= 2 and numeral.value < 60:
            return True
    if after in BEHIND_HOUR and words.word(numeral.stop - 1)[:1].isalpha():
        return False
    if words.phrase(numeral.stop, numeral.stop + 3) in HALVES_OF_THE_DAY:
        return True
    if words.phrase(numeral.stop, numeral.stop + 3) in HOURS_OF_THE_DAY:
        return True
    return after in CLOCK or words.phrase(numeral.stop, numeral.stop + 2) in LOCAL_TIME


def is_year(words: Words, numeral: Numeral) -> bool:
    """Return whether the digits can be a year: four of them without a separator, from 1100 to 2099."""
    token = words.word(numeral.first)
    alone = numeral.stop - numeral.first == 1
    return alone and len(token) == 4 and token.isdecimal() and FIRST_YEAR <= numeral.value <= LAST_YEAR


def is_used_as_year(words: Words, numeral: Numeral, noun: Noun | None) -> bool:
    """Return whether the digits are a year and not a count: "in 2014", "the 2014 protests", but "1500 people"."""
    if not is_year(words, numeral):
        return False
    if noun is None or words.word(numeral.first - 1) in BEFORE_YEAR:
        return True
    return numeral.value >= FIRST_LIKELY_YEAR and noun.word not in PEOPLE


def is_named(words: Words, first: int, noun: Noun | None) -> bool:
    """Return whether the word before the bare number at `first` makes it a name: "Boeing 737", "page 4", "Shed 14"."""
    before = words.word(first - 1)
    if not before[:1].isalpha() and before not in (".", "#"):
        return False
    if before == "#":
        return True
    if before == ".":
        return words.word(first - 2) in NUMBERED and words.glued(first - 1)
    if before in IDENTIFIER_HEADS or before.removesuffix(PLURAL) in IDENTIFIER_HEADS:
        return noun is None or words.capital(first - 1)
    if not words.proper(first - 1) or before in FUNCTION or before in WEEKDAYS or before in MONTHS:
        return False
    if before.endswith(POSSESSIVE) or before in VERBS_BEFORE or stem(before) in VERBS_BEFORE:
        return False
    if noun is not None:
        return is_past(noun.word) or (noun.word not in PEOPLE and not words.opens_sentence(first - 1))
    return True
