"""Two numbers that are one value: scores and votes ("3-1", "212 votes to 198"), ranges ("between 5 and 10 people")."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.quantities.identifiers import is_year
from checker.extract.quantities.measures import Measure, read_measure
from checker.extract.quantities.nouns import read_noun
from checker.extract.quantities.small_words import AND, BEFORE_CHANGE, BETWEEN, OF, OR, RANGING_FROM, SCORED, TO
from checker.extract.quantities.vocabulary import CURRENCY_SIGNS, DIRECTIONS, SCORE

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

BEFORE_SCORE = 8  # words before "3-1" in which "won" or "vote" makes it a score
BEHIND_SCORE = 3
HIGHEST_SCORE = 1000
COUNTING = frozenset({"digits", "words"})


class Joined(NamedTuple):
    """The second of two numbers, and the token index after both."""

    second: Measure
    stop: int


def read_second(words: Words, at: int) -> Measure | None:
    """Return the number in digits or words that begins at `at`, perhaps with a currency sign."""
    for start in range(at, at + 3):
        if words.word(start)[:1].isalnum() and (found := read_measure(words, start)) is not None and found.first == at:
            return found if found.numeral.form in COUNTING else None
    return None


def is_code(words: Words, measure: Measure) -> int | None:
    """Return the index after three or more numbers joined by hyphens (a telephone number, a record), else None."""
    at, numbers = measure.stop, 1
    while words.hyphenated(at) and words.word(at + 1)[:1].isdigit():
        at, numbers = at + 2, numbers + 1
    return at if numbers > 2 else None


def read_pair(words: Words, measure: Measure) -> Joined | None:
    """Return the second number of a score or a vote: "3-1", "212 to 198", "212 votes to 198"."""
    if measure.unit is not None or measure.numeral.form not in COUNTING:
        return None
    stop = measure.stop
    if words.hyphenated(stop) and words.word(stop + 1).isdecimal():
        second = read_second(words, stop + 1)
        if second is None or second.unit is not None or max(measure.value, second.value) >= HIGHEST_SCORE:
            return None
        scored = measure.value >= second.value or is_scored(words, measure.first, second.stop)
        return Joined(second, second.stop) if scored else None
    votes = words.word(stop) in SCORED
    at = stop + votes
    if words.word(at) not in TO:
        return None
    second = read_second(words, at + 1)
    if second is None or second.unit is not None or not (votes or is_scored(words, measure.first, second.stop)):
        return None
    rising = measure.value < second.value and words.word(measure.first - 1) in DIRECTIONS  # "rose 14 points to 2,300"
    return Joined(second, second.stop) if (votes and not rising) or measure.value > second.value else None


def is_scored(words: Words, first: int, stop: int) -> bool:
    """Return whether a word near the numbers is about a game or a vote."""
    near = words.words[max(0, first - BEFORE_SCORE) : first] + words.words[stop : stop + BEHIND_SCORE]
    return any(word in SCORE for word in near)


def read_range(words: Words, measure: Measure, cue_first: int) -> Joined | None:
    """Return the upper end of a range: "5-10 percent", "$2m to $3m", "between 3 and 5 people", "two or three"."""
    if measure.numeral.form not in COUNTING:
        return None
    stop, before = measure.stop, words.word(cue_first - 1)
    joint = words.word(stop)
    if joint == "-":
        allowed = (
            words.word(stop + 1)[:1].isdigit()
            or words.word(stop + 1) in CURRENCY_SIGNS
            or measure.numeral.form == "words"
        )
    elif joint in TO and measure.unit is not None and before in DIRECTIONS:
        return None  # "fell $12 to $1,188"
    elif joint in TO:
        allowed = before not in BEFORE_CHANGE or words.word(cue_first - 2) in RANGING_FROM
        allowed = allowed or before in OF
    elif joint in AND:
        allowed = before in BETWEEN
    elif joint in OR:
        allowed = measure.unit is None and measure.value <= 10
    else:
        return None
    second = read_second(words, stop + 1) if allowed else None
    if second is None or is_year(words, second.numeral) or (joint in OR and second.value > 2 * measure.value + 1):
        return None
    second = with_shared_scale(measure, second)
    same = measure.unit is None or second.unit is None or measure.unit.dimension == second.unit.dimension
    lower = measure._replace(unit=measure.unit or second.unit)
    upper = second._replace(unit=second.unit or measure.unit)
    if not same or (lower.unit is None and not counts_something(words, second) and (joint == "-" or joint in OR)):
        return None
    low = lower_end(measure, second)
    if lower.unit is not None and upper.unit is not None:
        rising = lower.unit.to_base(low) < upper.unit.to_base(upper.value)
    else:
        rising = low < second.value
    return Joined(upper, second.stop) if rising else None


def with_shared_scale(measure: Measure, second: Measure) -> Measure:
    """Return `second` with the currency before `measure`, if only that has one: "$10-15 million"."""
    return second._replace(unit=measure.unit) if second.unit is None else second


def with_unit_of_next(words: Words, measure: Measure) -> Measure:
    """Return `measure` with the unit that is written only after the other value: "from 19 to 21 percent"."""
    if measure.unit is not None or words.word(measure.stop) not in TO:
        return measure
    second = read_second(words, measure.stop + 1)
    if second is None or second.unit is None:
        return measure
    return measure._replace(unit=second.unit, value=lower_end(measure, second))


def lower_end(measure: Measure, second: Measure) -> float:
    """Return the lower end in the scale that is written only after the upper end: 10 million in "10-15 million"."""
    numeral = second.numeral
    if numeral.scaled and not measure.numeral.scaled and measure.value < 1000:
        scale = 1.0
        while second.value / scale >= 1000:
            scale *= 1000
        if measure.value < second.value / scale:
            return measure.value * scale
    return measure.value


def counts_something(words: Words, measure: Measure) -> bool:
    """Return whether a counted noun follows the number."""
    return read_noun(words, measure.stop) is not None
