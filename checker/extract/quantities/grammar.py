"""Reads the quantity at a place: number, unit, approximator, noun and kind put together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.quantities.ages import read_age
from checker.extract.quantities.identifiers import (
    behind_code,
    is_address,
    is_clock,
    is_date,
    is_joined,
    is_named,
    is_used_as_year,
    is_year,
)
from checker.extract.quantities.intervals import interval, slack
from checker.extract.quantities.kinds import Direction, Kind, kind_of
from checker.extract.quantities.measures import Measure, read_measure
from checker.extract.quantities.nouns import Noun, read_noun
from checker.extract.quantities.ordinals import is_rank, read_ranked
from checker.extract.quantities.pairs import Joined, is_code, lower_end, read_pair, read_range
from checker.extract.quantities.units import COUNT, FACTOR, ORDINAL, PERSON, SCORE, SHARE, Unit
from checker.extract.quantities.vocabulary import (
    AFTER_CUES,
    BEFORE_CUES,
    DECADES,
    FUNCTION,
    HYPHEN_IDIOMS,
    IDENTIFIER_HEADS,
    MONTHS,
    NOT_ONE,
    ONE_IDIOMS,
    ORDINALS,
    WEEKDAYS,
)
from checker.model import Quantity

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words


OTHER_HALVES = frozenset({"other", "latter", "better", "last", "back", "top", "bottom"})


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at a place (None: no quantity), and the token index where reading goes on."""

    quantity: Quantity | None
    stop: int


def read_quantity(words: Words, index: int) -> Read:
    """Return the quantity whose number begins at the token `index`."""
    measure = read_measure(words, index)
    if measure is None:
        return Read(None, index + 1)
    if (behind := is_code(words, measure)) is not None:
        return Read(None, behind)
    numeral = measure.numeral
    if is_joined(words, measure.first, measure.stop) or is_clock(words, numeral):
        return Read(None, behind_code(words, measure.stop))
    if numeral.form == "ordinal":
        return read_rank(words, measure)
    if numeral.form == "factor":
        return read_factor(words, measure)
    if (age := read_age(words, measure)) is not None:
        unit, first, stop = age
        years = unit.to_base(measure.value)
        return Read(quantity(words, first, stop, measure.value, (years, years), unit, kind="age"), stop)
    if (pair := read_pair(words, measure)) is not None:
        return read_score(words, measure, pair)
    return read_plain(words, measure)


def read_plain(words: Words, measure: Measure) -> Read:
    """Return the level, change or former value that `measure` is, with its approximator and noun."""
    numeral = measure.numeral
    first, cue = measure.first, measure.cue
    if (before := BEFORE_CUES.before(words, first)) is not None:
        cue, first = before
    joined = read_range(words, measure, first)
    if joined is None and words.hyphenated(measure.stop) and words.word(measure.stop + 1)[:1].isdigit():
        return Read(None, behind_code(words, measure.stop))
    stop = joined.stop if joined else measure.stop
    unit = measure.unit or (joined.second.unit if joined else None)
    noun = read_noun(words, stop, single=measure.value == 1 and joined is None) if unit is None else None
    if not (counts(words, measure, noun, first) if unit is None else measures(words, measure)):
        return Read(None, behind_code(words, measure.stop))
    if numeral.form == "fraction" and unit is None:
        if not is_share(words, measure, first):
            return Read(None, measure.stop)
        unit = SHARE
    if unit is not None and unit.dimension == "percent" and words.word(stop) == "of":
        noun = read_noun(words, stop + 1)
    if noun is not None and words.hyphenated(stop):
        stop = noun.stop
    if (after := AFTER_CUES.after(words, stop)) is not None:
        cue, stop = after
    elif noun is not None and noun.stop >= stop and (after := AFTER_CUES.after(words, noun.stop)) is not None:
        cue = after[0]
    kind, direction = kind_of(words, measure, first, noun) if joined is None else ("level", None)
    unit = unit or (PERSON if noun is not None and noun.is_person else COUNT)
    low, high, approximation = bounds(measure, joined, unit, cue, changed=kind == "change")
    return Read(
        quantity(
            words, first, stop, measure.value, (low, high), unit, noun=noun, approximation=approximation,
            kind=kind, direction=direction,
        ),
        stop,
    )  # fmt: skip


def bounds(
    measure: Measure, joined: Joined | None, unit: Unit, cue: str | None, *, changed: bool
) -> tuple[float, float, str]:
    """Return the interval in base units, and what made it one."""
    numeral = measure.numeral
    if joined is not None:
        upper = joined.second.unit or unit
        low = lower_end(measure, joined.second)
        return unit.to_base(low, change=changed), upper.to_base(joined.second.value, change=changed), "range"
    if numeral.form == "vague" and cue is None:
        return unit.to_base(numeral.low), unit.to_base(numeral.high), "vague"
    if numeral.form == "dozen" and cue is None:
        cue = "about"
    spread = slack(measure.value, measure.grain, counted=unit.dimension == "count")
    low, high, approximation = interval(measure.value, spread, cue)
    if numeral.form == "vague" and approximation == "about":
        low, high, approximation = numeral.low, numeral.high, "vague"
    if low == 0.0 and cue == "at-most":
        return (0.0 if unit.offset == 0 else -math.inf), unit.to_base(high, change=changed), approximation
    return unit.to_base(low, change=changed), unit.to_base(high, change=changed), approximation


def counts(words: Words, measure: Measure, noun: Noun | None, first: int) -> bool:
    """Return whether a number without a unit counts something."""
    numeral = measure.numeral
    word = words.word(numeral.first)
    if numeral.form == "digits":
        if words.hyphenated(numeral.stop) and is_idiom(words.word(numeral.stop + 1)):
            return False
        if is_date(words, numeral) or is_used_as_year(words, numeral, noun):
            return False
        if noun is None and (is_address(words, numeral.stop) or is_name_behind(words, numeral.stop)):
            return False
        return measure.cue is not None or first != measure.first or not is_named(words, numeral.first, noun)
    if word == "one" and numeral.value == 1:
        after = words.word(numeral.stop)
        if noun is None or after in ONE_IDIOMS or words.word(first - 1) in NOT_ONE or words.hyphenated(numeral.stop):
            return False
        return after not in FUNCTION or after == "other"
    if words.hyphenated(numeral.stop) and noun is None and is_idiom(words.word(numeral.stop + 1)):
        return False
    if noun is not None and noun.word in DECADES:
        return False
    if noun is None and words.word(numeral.first - 1) == "or" and numeral.value == 2:
        return False  # "a minute or two"
    if words.capital(numeral.first) and not words.opens_sentence(numeral.first):
        return noun is not None
    return not (noun is None and words.word(numeral.first - 1) in IDENTIFIER_HEADS) and numeral.value > 0


def measures(words: Words, measure: Measure) -> bool:
    """Return whether a number with a unit measures, and is not part of an idiom: "one day he will", "the zero day"."""
    unit, word = measure.unit, words.word(measure.numeral.first)
    if unit is None or unit.dimension != "duration":
        return True
    return word != "zero" and not (
        word == "one" and unit.name in ("day", "night") and not words.hyphenated(measure.numeral.stop)
    )


def is_name_behind(words: Words, index: int) -> bool:
    """Return whether a capitalised word behind a bare number makes both a name: "50 Cent", "8 Block"."""
    word = words.word(index)
    return words.capital(index) and word not in FUNCTION and word not in WEEKDAYS and word not in MONTHS


def is_idiom(word: str) -> bool:
    """Return whether `word`, joined by a hyphen, makes a number an adjective that counts nothing: "two-way", "3-of-4"."""
    return word in HYPHEN_IDIOMS or word in FUNCTION


def is_share(words: Words, measure: Measure, first: int) -> bool:
    """Return whether a fraction in words is a share of something: "half of", "two-thirds", not "the first half"."""
    numeral = measure.numeral
    if words.word(numeral.stop - 1) != "half":
        return True
    before = words.word(numeral.first - 1)
    if words.hyphenated(numeral.stop) or words.glued(numeral.first) or before in ORDINALS or before in OTHER_HALVES:
        return False
    after = words.word(numeral.stop)
    return (
        after in ("of", "the", "its", "his", "her", "their", "all", "were", "are", "have", "as")
        or first != measure.first
    )


def read_rank(words: Words, measure: Measure) -> Read:
    """Return the ordinal that `measure` is, if it ranks something."""
    numeral = measure.numeral
    if is_date(words, numeral) or not is_rank(words, numeral):
        return Read(None, numeral.stop)
    noun = read_ranked(words, numeral)
    if noun is None and numeral.value == 1:
        return Read(None, numeral.stop)
    ends = (numeral.value, numeral.value)
    return Read(
        quantity(words, numeral.first, numeral.stop, numeral.value, ends, ORDINAL, noun=noun, kind="ordinal"),
        numeral.stop,
    )


def read_factor(words: Words, measure: Measure) -> Read:
    """Return "doubled", "halved" and the like as a change in percent: +100, -50."""
    before = BEFORE_CUES.before(words, measure.first)
    cue, first = before if before is not None else (None, measure.first)
    word, value = words.word(measure.first), measure.value
    if not word.endswith(("ed", "ing")) or words.word(measure.stop) in ("down", "up", "back", "as"):
        return Read(None, measure.stop)
    change = abs(value - 1) * 100
    low, high, approximation = interval(change, change * 0.05, cue)
    return Read(
        quantity(
            words, first, measure.stop, value, (low, high), FACTOR, approximation=approximation, kind="change",
            direction="up" if value > 1 else "down",
        ),
        measure.stop,
    )  # fmt: skip


def read_score(words: Words, measure: Measure, pair: Joined) -> Read:
    """Return the two numbers of a score or vote as one quantity."""
    if is_year(words, measure.numeral):
        return Read(None, pair.stop)
    ends = (measure.value, measure.value)
    noun = (
        read_noun(words, measure.stop)
        if not words.hyphenated(measure.stop) and words.word(measure.stop) != "to"
        else None
    )
    return Read(
        quantity(
            words,
            measure.first,
            pair.stop,
            measure.value,
            ends,
            SCORE,
            noun=noun,
            kind="pair",
            second=pair.second.value,
        ),
        pair.stop,
    )


def quantity(
    words: Words, first: int, stop: int, value: float, ends: tuple[float, float], unit: Unit, *, noun: Noun | None = None,
    approximation: str = "exact", kind: Kind | str = "level", direction: Direction | None = None, second: float | None = None,
) -> Quantity:  # fmt: skip
    """Return the quantity whose words are the tokens from `first` up to `stop`."""
    start, end = words.starts[first], words.ends[stop - 1]
    return Quantity(
        start=start, end=end, text=words.text[start:end], low=ends[0], high=ends[1], dimension=unit.dimension,
        unit=unit.name, noun=noun.stem if noun is not None else None, approximation=approximation, kind=kind,
        direction=direction, second=second, value=value,
    )  # fmt: skip
