"""Ages: "34-year-old", "aged 34", "over 28 years of age", "at the age of 9", "Anna Brekke, 58,", "a man of 54"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.quantities.nouns import is_past, is_plural, is_state, read_noun
from checker.extract.quantities.small_words import (
    AGE_OF,
    AGED,
    AGED_OR_AGE,
    AT,
    OF,
    OF_AGE,
    OLD,
    SINGLE_PERSON,
    THE,
    THEN_OR_NOW,
    TURNING,
)
from checker.extract.quantities.units import AGE_IN_YEARS, Unit
from checker.extract.quantities.vocabulary import AFTER_CUES, BEFORE_CUES, DYING, FUNCTION, MONTHS, PEOPLE, WEEKDAYS
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.quantities.measures import Measure
    from checker.extract.quantities.words import Words
    from checker.model import Quantity

SECONDS_A_YEAR = 31556952
OLDEST = 122  # years; nobody is known to have lived longer
DESCRIBED = 3  # words from an article to its noun: "a retired school teacher"
OF_ONE = word_list("states", "one_person")
PARENTS = word_list("states", "parents")  # "a mother of 12" tells of her children
BEHIND_AGE = word_list("number_grammar", "behind_age")
JOINED = pattern("number_grammar", "joined_ages")
BEHIND_JOINED = pattern("number_grammar", "behind_joined")
"""What comes between the ages of several people, and after the last: "aged 24, 31 and 38,", "61 and 48 years old"."""
YEARS_OLD, PEOPLE_AHEAD = pattern("number_grammar", "years_old"), pattern("number_grammar", "people_ahead")
"""What closes a list of ages, and the noun for people that opens one."""
REACH_OF_PEOPLE = 30  # characters
BEHIND_APPOSITION = frozenset({",", ".", ";", ")", ""})


def read_age(words: Words, measure: Measure) -> tuple[Unit, int, int, str | None] | None:
    """Return the unit (base: years), first token, index after it and approximator's class of an age, or None.

    With approximators: "more than 28 years of age", "aged about 30", "over the age of 18", "65 years old or older".
    """
    inner = BEFORE_CUES.before(words, measure.first)
    cue, begin = inner or (measure.cue, measure.first)
    read = _age(words, measure, begin)
    if read is None:
        return None
    unit, first, stop = read
    if cue is None and (outer := BEFORE_CUES.before(words, first - (words.word(first - 1) in THE))) is not None:
        cue, first = outer
    if cue is None and (after := AFTER_CUES.after(words, stop)) is not None:
        cue, stop = after
    return unit, first, stop, cue


def _age(words: Words, measure: Measure, first: int) -> tuple[Unit, int, int] | None:
    """Return the unit and the tokens of the age whose number, or the approximator before it, begins at `first`."""
    stop, unit = measure.stop, measure.unit
    if unit is not None and unit.dimension == "duration":
        old = stop + 1 if words.hyphenated(stop) else stop
        in_years = Unit(unit.name, "age", unit.factor / SECONDS_A_YEAR)
        if words.word(old) in OLD:
            return in_years, first, old + 1
        if words.phrase(stop, stop + 2) in OF_AGE:
            return in_years, first, stop + 2
        if is_of_one_person(words, first, stop):
            return in_years, first, stop
        return (in_years, first - 1, stop) if words.word(first - 1) in AGED else None
    if unit is not None or not measure.value.is_integer() or not 0 < measure.value <= OLDEST or measure.numeral.scaled:
        return None
    before = words.word(first - 1)
    if before in AGED_OR_AGE:
        return AGE_IN_YEARS, first - 1, stop
    if words.phrase(first - 2, first) in AGE_OF:
        return AGE_IN_YEARS, first - 2, stop
    if is_apposition(words, measure) or is_said_of_person(words, measure) or is_of_one_person(words, first, stop):
        return AGE_IN_YEARS, first, stop
    return None


def is_apposition(words: Words, measure: Measure) -> bool:
    """Return whether the number is between commas after a name: "Brekke, 58, said"."""
    first, stop = measure.first, measure.stop
    if measure.numeral.form != "digits" or words.word(first - 1) != "," or words.word(stop) not in BEHIND_APPOSITION:
        return False
    name = words.word(first - 2)
    if words.word(stop + 1)[:1].isdigit():
        return False
    known = name in WEEKDAYS or name in MONTHS or name in FUNCTION
    return (words.capital(first - 2) and not known) or name in PEOPLE


def is_said_of_person(words: Words, measure: Measure) -> bool:
    """Return whether a person is, turned or died at the bare number: "He was 95.", "a nurse, now 44,", "dies at 91"."""
    verb, subject = words.word(measure.first - 1), words.word(measure.first - 2)
    after = words.word(measure.stop)
    if after not in BEHIND_AGE or measure.numeral.form not in ("digits", "words"):
        return False
    if verb in AT and subject in DYING:
        return True
    if verb in THEN_OR_NOW and subject == ",":
        return True
    single_person = subject in PEOPLE and not is_plural(subject)
    return verb in TURNING and (single_person or subject in SINGLE_PERSON)


def is_of_one_person(words: Words, first: int, stop: int) -> bool:
    """Return whether "a man of" precedes a number that counts nothing else: "a retired teacher of 78 whose"."""
    person = words.word(first - 2)
    if words.word(first - 1) not in OF or person not in PEOPLE or is_plural(person) or person in PARENTS:
        return False
    if not any(words.word(index) in OF_ONE for index in range(first - 2 - DESCRIBED, first - 2)):
        return False
    noun = read_noun(words, stop)
    return noun is None or is_state(noun.word) or is_past(noun.word)


def with_joined_ages(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order; bare numbers joined to an age become ages too."""
    ages = list(found)
    opened = False
    for index in range(len(ages) - 1, 0, -1):  # "61 and 48 years old", not "shot 66 and 24-year-old Berg shot 70"
        before, age = ages[index - 1], ages[index]
        opened = age.kind == "age" and (opened or YEARS_OLD.search(plain(age.text)) is not None)
        if opened and _is_joined(before, age, text, bare=before):
            ages[index - 1] = _as_age(before)
    opened = False
    for index in range(1, len(ages)):  # "aged 24, 31 and 38"
        before, age = ages[index - 1], ages[index]
        opened = before.kind == "age" and (opened or _opens_ages(before, text))
        if opened and BEHIND_JOINED.match(text, age.end) and _is_joined(before, age, text, bare=age):
            ages[index] = _as_age(age)
    return tuple(ages)


def _opens_ages(age: Quantity, text: str) -> bool:
    """Whether "aged" is said of several people: "the men, aged 24, 31 and 38", not "Berg, aged 31, 12 points"."""
    people = PEOPLE_AHEAD.search(text, max(0, age.start - REACH_OF_PEOPLE), age.start)
    return age.text.split()[0].lower() in AGED_OR_AGE and people is not None and is_plural(people["noun"].lower())


def _is_joined(first: Quantity, second: Quantity, text: str, *, bare: Quantity) -> bool:
    """Whether only a comma or an "and" separates an age from a number that counts nothing."""
    counts_nothing = bare.dimension == "count" and bare.kind == "level" and bare.noun is None
    exact = bare.approximation == "exact" and bare.value.is_integer() and 0 < bare.value <= OLDEST
    return counts_nothing and exact and JOINED.fullmatch(text, first.end, second.start) is not None


def _as_age(quantity: Quantity) -> Quantity:
    unit = AGE_IN_YEARS
    return replace(quantity, kind="age", dimension=unit.dimension, unit=unit.name)
