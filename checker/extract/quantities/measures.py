"""A number with its unit: "$2.4bn", "90-minute", "2 hours 5 minutes", "an hour and a half", "5ft 10in"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.quantities.numerals import read_numeral
from checker.extract.quantities.scales import half_more
from checker.extract.quantities.small_words import (
    A_OR_AN,
    AND,
    AND_A,
    EVERY,
    HALF,
    IN,
    IN_OR_OUT,
    MINUS,
    OF,
    ON_RICHTER,
    OR,
    QUAKE,
    SHARE_OF_MANY,
)
from checker.extract.quantities.units import MAGNITUDE, SHARE, SPACED, Unit, read_currency, read_unit
from checker.extract.quantities.vocabulary import AFTER_CUES, FUNCTION, PEOPLE

if TYPE_CHECKING:
    from checker.extract.quantities.numeral import Numeral
    from checker.extract.quantities.words import Words

COMPOUND = frozenset({"length", "duration", "mass"})
SIGNED = frozenset({"temperature", "degree", "percent", "points"})
RATIO_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10000, 100000})


class Measure(NamedTuple):
    """A number with its unit, between the tokens `first` and `stop` (exclusive); `unit` is None for a bare number.

    `value` is in the unit; `cue` is the class of an approximator between number and unit ("500 or more people").
    """

    first: int
    stop: int
    value: float
    grain: float
    numeral: Numeral
    unit: Unit | None
    cue: str | None = None


def read_measure(words: Words, index: int) -> Measure | None:
    """Return the number at `index` with its unit, or None."""
    numeral = read_numeral(words, index)
    if numeral is None:
        return None
    if numeral.form in ("ordinal", "factor"):
        return bare(numeral)
    around = unit_and_a_half(words, numeral) or read_ratio(words, numeral) or read_sum(words, numeral)
    return around or read_with_unit(words, numeral)


def bare(numeral: Numeral, unit: Unit | None = None, cue: str | None = None) -> Measure:
    """Return the measure with the words of `numeral` alone; any `unit` is written elsewhere."""
    return Measure(numeral.first, numeral.stop, numeral.value, numeral.grain, numeral, unit, cue)


def read_sum(words: Words, numeral: Numeral) -> Measure | None:
    """Return the sum of money with its sign before `numeral`: "$2.4bn", "C$5 million", "$500 Canadian dollars"."""
    currency = read_currency(words, numeral.first)
    if currency is None:
        return None
    unit, first = currency
    named = read_unit(words, numeral)
    if named is not None and named[0].dimension == "money":
        return bare(numeral, named[0] if unit.name == "USD" else unit)._replace(first=first, stop=named[1])
    return bare(numeral, unit)._replace(first=first)


def read_with_unit(words: Words, numeral: Numeral) -> Measure:
    """Return `numeral` with the unit after it, if there is one; an approximator may come between them."""
    cue = None
    if (after := AFTER_CUES.after(words, numeral.stop)) is not None:
        cue, stop = after
        numeral = numeral._replace(stop=stop)
    if names_magnitude(words, numeral):
        joined = words.hyphenated(numeral.stop) and words.word(numeral.stop + 1) in QUAKE
        return bare(numeral, MAGNITUDE, cue)._replace(stop=numeral.stop + 2 * joined)
    found = read_unit(words, numeral)
    if found is None:
        return bare(numeral, cue=cue)
    unit, stop = found
    return signed(words, with_smaller_unit(words, bare(numeral, unit, cue)._replace(stop=stop)))


def names_magnitude(words: Words, numeral: Numeral) -> bool:
    """Return whether the number is the magnitude of an earthquake."""
    first, stop = numeral.first, numeral.stop
    before = words.word(first - 1)
    if before in QUAKE or ((before == "-" or before in OF) and words.word(first - 2) in QUAKE):
        return True
    if words.hyphenated(stop) and words.word(stop + 1) in QUAKE:
        return True
    return words.phrase(stop, stop + 3) in ON_RICHTER


def signed(words: Words, measure: Measure) -> Measure:
    """Return `measure` with any minus sign or word before it, if its value can be negative."""
    first, unit = measure.first, measure.unit
    if unit is None or unit.dimension not in SIGNED:
        return measure
    before = words.word(first - 1)
    opens = not words.glued(first - 1) or words.word(first - 2) == "("
    dash = before == "-" and words.glued(first) and opens
    if dash or (before in MINUS and words.word(first - 2) not in OR):
        return measure._replace(first=first - 1, value=-measure.value)
    return measure


def with_smaller_unit(words: Words, measure: Measure) -> Measure:
    """Return `measure` plus any remainder that follows in a smaller unit ("2 hours 5 minutes") or as "and a half"."""
    unit = measure.unit
    if unit is None or unit.dimension not in COMPOUND:
        return measure
    whole = measure.numeral._replace(stop=measure.stop, value=measure.value)
    half = half_more(words, whole)
    if half.stop > measure.stop:
        return measure._replace(stop=half.stop, value=half.value, grain=0.1)
    at = measure.stop
    if unit.name == "foot":
        inches = words.word(at + 1) if words.hyphenated(at) else words.word(at)
        near = words.hyphenated(at) or (words.glued(at) and words.word(at - 1) == "'")
        if near and inches.isdecimal() and len(inches) < 3 and float(inches) < 12:
            stop = at + 1 + words.hyphenated(at)
            stop += words.word(stop) == '"' and words.glued(stop)
            return measure._replace(stop=stop, value=measure.value + float(inches) / 12, grain=1 / 12)
    at += words.word(at) == "," or words.word(at) in AND
    rest = read_numeral(words, at) if words.word(at)[:1].isalnum() else None
    if rest is None or rest.form not in ("digits", "words") or rest.first != at:
        return measure
    smaller = read_unit(words, rest)
    if smaller is None or smaller[0].dimension != unit.dimension or smaller[0].factor >= unit.factor:
        return measure
    if rest.value * smaller[0].factor >= unit.factor:
        return measure
    share = smaller[0].factor / unit.factor
    return measure._replace(stop=smaller[1], value=measure.value + rest.value * share, grain=rest.grain * share)


def unit_and_a_half(words: Words, numeral: Numeral) -> Measure | None:
    """Return "an hour and a half", whose number is written around its unit."""
    if numeral.form != "fraction":
        return None
    half = numeral.stop - 1
    if words.phrase(half - 2, half) not in AND_A or words.word(half) not in HALF:
        return None
    found = SPACED.after(words, half - 3)
    if found is None or found[1] != half - 2 or words.word(half - 4) not in A_OR_AN:
        return None
    return Measure(half - 4, half + 1, 1.5, 0.1, numeral, found[0])


def read_ratio(words: Words, numeral: Numeral) -> Measure | None:
    """Return "one in five" or "nine out of ten" as a share; None if the second number counts or dates something.

    "8 in 10 nurses" is one, "8 in 10 games" need not be.
    """
    at = numeral.stop
    if numeral.form not in ("digits", "words") or words.word(at) not in IN_OR_OUT:
        return None
    if words.phrase(at, at + 2) in SHARE_OF_MANY:
        at += 2
    elif words.word(at) in IN:
        at += 1
    else:
        return None
    whole = read_numeral(words, at) if words.word(at)[:1].isalnum() else None
    if whole is None or whole.first != at or whole.form not in ("digits", "words"):
        return None
    if whole.value not in RATIO_WHOLES and not (numeral.value == 1 and words.word(at - 1) in EVERY):
        return None
    if numeral.value >= whole.value or (at == numeral.stop + 1 and numeral.value > 9):
        return None
    if read_unit(words, whole) is not None:
        return None
    if not words.opens_sentence(numeral.first) and (
        words.word(whole.stop) not in FUNCTION | PEOPLE and numeral.value > 1 and at == numeral.stop + 1
    ):
        return None
    share = numeral.value / whole.value
    return Measure(numeral.first, whole.stop, share, 0, numeral._replace(form="fraction", low=math.nan), SHARE)
