"""Reads the quantity at a token: puts together number, unit, approximator, noun and kind."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.extract.quantities.ages import read_age
from checker.extract.quantities.counting import counts, is_share, measures
from checker.extract.quantities.identifiers import behind_code, is_clock, is_date, is_joined, is_year
from checker.extract.quantities.intervals import Approximation, interval, slack
from checker.extract.quantities.kinds import Direction, Kind, kind_of
from checker.extract.quantities.measures import Measure, read_measure
from checker.extract.quantities.nouns import Noun, read_noun
from checker.extract.quantities.numeral import grain_of
from checker.extract.quantities.ordinals import is_rank, read_ranked
from checker.extract.quantities.pairs import Joined, is_code, lower_end, read_pair, read_range, with_unit_of_next
from checker.extract.quantities.small_words import FROM, OF, OVER, TO
from checker.extract.quantities.units import COUNT, FACTOR, ORDINAL, PERSON, SCORE, SHARE, Unit
from checker.extract.quantities.vocabulary import AFTER_CUES, BEFORE_CUES, GERUND, HANDING, LASTING, PARTICIPLE
from checker.language import word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words


GROUPED_BY_ONE_STOP = re.compile(r"\d{1,3}\.\d{3}")

LEAST = {"temperature": -273.15, "degree": -273.15, "percent": -100.0, "points": -100.0}
"""The least that values which may be negative can be, in base units."""

BEHIND_IDIOMS = word_list("number_grammar", "behind_idioms")  # "doubled down", "doubles as"


class Read(NamedTuple):
    """What was read at a token (None: no quantity), and the token index where reading continues."""

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
        return read_years(words, measure, *age)
    if (pair := read_pair(words, measure)) is not None:
        return read_score(words, measure, pair)
    return read_plain(words, measure)


def read_years(words: Words, measure: Measure, unit: Unit, first: int, stop: int, cue: str | None) -> Read:
    """Return an age: its words are the tokens ``first:stop``, `cue` is the class of its approximator."""
    low, high, approximation = interval(measure.value, 0, cue)
    ends = unit.to_base(low), unit.to_base(high)
    found = quantity(words, (first, stop), measure.value, ends, unit, approximation=approximation, kind="age")
    return Read(found, stop)


def read_plain(words: Words, measure: Measure) -> Read:
    """Return `measure` as a level, change or former value, with its approximator and noun, if it counts or measures."""
    numeral = measure.numeral
    first, cue = measure.first, measure.cue
    if (before := BEFORE_CUES.before(words, first)) is not None:
        cue, first = before
    if is_during(words, measure, first) or is_handed_over(words, measure, first):
        cue, first = measure.cue, measure.first
    if words.word(first - 1) in FROM:
        measure = with_unit_of_next(words, measure)
    joined = read_range(words, measure, first)
    if joined is None and words.hyphenated(measure.stop) and words.word(measure.stop + 1)[:1].isdigit():
        return Read(None, behind_code(words, measure.stop))
    stop = joined.stop if joined else measure.stop
    unit = measure.unit or (joined.second.unit if joined else None)
    countable = unit is None and not (words.glued(first) and words.word(first - 1) == "-")
    noun = read_noun(words, stop, single=measure.value == 1 and joined is None) if countable else None
    if not (counts(words, measure, noun, first) if unit is None else measures(words, measure)):
        return Read(None, behind_code(words, measure.stop))
    if numeral.form == "fraction" and unit is None:
        if not is_share(words, measure, first):
            return Read(None, measure.stop)
        unit = SHARE
    if unit is not None and unit.dimension == "percent" and words.word(stop) in OF:
        noun = read_noun(words, stop + 1) or read_noun(words, stop + 1, single=True)
    if noun is not None and words.hyphenated(stop):
        stop = noun.stop
    if (after := AFTER_CUES.after(words, stop)) is not None:
        cue, stop = after
    elif noun is not None and noun.stop >= stop and (after := AFTER_CUES.after(words, noun.stop)) is not None:
        cue = after[0]
    if noun is not None and noun.is_person:
        measure = with_whole_people(words, measure)
    kind, direction = kind_of(words, measure, first, noun) if joined is None else ("level", None)
    unit = unit or (PERSON if noun is not None and noun.is_person else COUNT)
    low, high, approximation = bounds(measure, joined, unit, cue, changed=kind == "change")
    found = quantity(
        words, (first, stop), measure.value, (low, high), unit, noun=noun, approximation=approximation, kind=kind,
        direction=direction,
    )  # fmt: skip
    return Read(found, stop)


def with_whole_people(words: Words, measure: Measure) -> Measure:
    """Return `measure` with its full stop read as a thousands separator: "1.200 people" are not one and a bit."""
    written = words.word(measure.numeral.first)
    if measure.numeral.scaled or not GROUPED_BY_ONE_STOP.fullmatch(written):
        return measure
    value = float(written.replace(".", ""))
    return measure._replace(value=value, grain=grain_of(f"{value:.0f}", value))


def is_during(words: Words, measure: Measure, first: int) -> bool:
    """Return whether "over" before a duration means during, not more than: "cut to 4 percent over a decade"."""
    timed = measure.unit is not None and measure.unit.dimension == "duration"
    return timed and words.phrase(first, measure.first) in OVER and words.word(first - 1) not in LASTING


def is_handed_over(words: Words, measure: Measure, first: int) -> bool:
    """Return whether "over" belongs to the verb before it: "handed over 27 prisoners"."""
    return words.phrase(first, measure.first) in OVER and words.word(first - 1) in HANDING


def bounds(
    measure: Measure, joined: Joined | None, unit: Unit, cue: str | None, *, changed: bool
) -> tuple[float, float, Approximation]:
    """Return the interval in base units, and the kind of approximation behind it."""
    numeral, value = measure.numeral, measure.value
    if joined is not None:
        low, high = lower_end(measure, joined.second), joined.second.value
        upper = joined.second.unit or unit
        if cue == "at-least":
            return unit.to_base(low, change=changed), math.inf, "at-least"
        return unit.to_base(low, change=changed), upper.to_base(high, change=changed), "range"
    if numeral.form == "vague" and cue not in ("at-least", "at-most"):
        return unit.to_base(numeral.low), unit.to_base(numeral.high), "vague"
    if numeral.form == "dozen" and cue is None:
        cue = "about"
    low, high, approximation = interval(value, slack(value, measure.grain, counted=unit.dimension == "count"), cue)
    high = unit.to_base(high, change=changed)
    if approximation == "at-most" and (value < 0 or unit.dimension == "temperature"):
        return LEAST.get(unit.dimension, high), high, approximation
    return unit.to_base(low, change=changed), high, approximation


def read_rank(words: Words, measure: Measure) -> Read:
    """Return `measure` as an ordinal, if it ranks something."""
    numeral = measure.numeral
    if is_date(words, numeral) or not is_rank(words, numeral):
        return Read(None, numeral.stop)
    noun = read_ranked(words, numeral)
    if noun is None and numeral.value == 1:
        return Read(None, numeral.stop)
    value, tokens = numeral.value, (numeral.first, numeral.stop)
    return Read(quantity(words, tokens, value, (value, value), ORDINAL, noun=noun, kind="ordinal"), numeral.stop)


def read_factor(words: Words, measure: Measure) -> Read:
    """Return "doubled", "halved" and the like as a change in percent: +100, -50."""
    word, value, stop = words.word(measure.first), measure.value, measure.stop
    if not word.endswith((PARTICIPLE, GERUND)) or words.word(stop) in BEHIND_IDIOMS:
        return Read(None, stop)
    before = BEFORE_CUES.before(words, measure.first)
    cue, first = before if before is not None else (None, measure.first)
    change = FACTOR.to_base(abs(value - 1))
    low, high, approximation = interval(change, slack(change, 0, counted=False), cue)
    found = quantity(
        words, (first, stop), value, (low, high), FACTOR, approximation=approximation, kind="change",
        direction="up" if value > 1 else "down",
    )  # fmt: skip
    return Read(found, stop)


def read_score(words: Words, measure: Measure, pair: Joined) -> Read:
    """Return the two numbers of a score or vote as one quantity."""
    if is_year(words, measure.numeral):
        return Read(None, pair.stop)
    value, second = measure.value, pair.second.value
    named = words.word(measure.stop) != "-" and words.word(measure.stop) not in TO
    noun = read_noun(words, measure.stop) if named else None
    tokens = (measure.first, pair.stop)
    return Read(quantity(words, tokens, value, (value, value), SCORE, noun=noun, kind="pair", second=second), pair.stop)


def quantity(
    words: Words,
    tokens: tuple[int, int],
    value: float,
    ends: tuple[float, float],
    unit: Unit,
    *,
    noun: Noun | None = None,
    approximation: Approximation = "exact",
    kind: Literal[Kind, "ordinal", "pair", "age"] = "level",
    direction: Direction | None = None,
    second: float | None = None,
) -> Quantity:
    """Return the quantity whose words are the half-open range `tokens`."""
    start, end = words.starts[tokens[0]], words.ends[tokens[1] - 1]
    return Quantity(
        start=start, end=end, text=words.text[start:end], low=ends[0], high=ends[1], dimension=unit.dimension,
        unit=unit.name, noun=noun.stem if noun is not None else None, approximation=approximation, kind=kind,
        direction=direction, second=second, value=value,
    )  # fmt: skip
