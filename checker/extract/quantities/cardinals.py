"""Numbers in words: "twenty-seven", "two hundred and five", "twelve hundred", "one point five million"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.numeral import LARGEST, Numeral, grain_of
from checker.extract.quantities.parts import scaled_part
from checker.extract.quantities.scales import half_more, joined_at, scaled
from checker.extract.quantities.small_words import AND, BETWEEN, DECIMAL, DOZEN, HALF, HUNDRED, HUNDRED_OR_DOZEN
from checker.extract.quantities.vocabulary import ONES, ORDINALS, PARTS, PLURAL, SCALES, TENS

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words


def read_number_words(words: Words, index: int) -> Numeral | None:
    """Return the number in words at `index`: "twenty-seven", "two hundred and five", "one point five million"."""
    small = read_small(words, index)
    if small is None:
        return None
    value, stop = small
    joined = stop + 1 if words.hyphenated(stop) else stop
    following = words.word(joined)
    if value in TENS.values() and joined > stop and ORDINALS.get(following, 10) < 10:
        return Numeral(index, joined + 1, value + ORDINALS[following], 0, "ordinal")
    if (
        following in PARTS
        and following not in HALF
        and (following.endswith(PLURAL) == (value > 1))
        and value < PARTS[following]
    ):
        return scaled_part(words, Numeral(index, joined + 1, value / PARTS[following], 0, "fraction"))
    if following in DOZEN:
        return Numeral(index, joined + 1, value * 12, 1, "dozen")
    if following in DECIMAL and words.word(stop + 1) in ONES and ONES[words.word(stop + 1)] < 10:
        decimals = ""
        at = stop + 1
        while ONES.get(words.word(at), 10) < 10 and len(decimals) < 6:
            decimals += str(int(ONES[words.word(at)]))
            at += 1
        grown = value + float(f"0.{decimals}")
        return scaled(words, Numeral(index, at, grown, 10.0 ** -len(decimals), "words"))
    numeral = half_more(words, Numeral(index, stop, value, 1, "words"))
    if numeral.stop > stop:
        return scaled(words, numeral)
    return read_scaled_words(words, index, value, stop)


def read_small(words: Words, index: int) -> tuple[float, int] | None:
    """Return the number below one hundred in words at `index`, and the index after it."""
    word = words.word(index)
    if word in ONES:
        return ONES[word], index + 1
    if word not in TENS:
        return None
    at = index + 2 if words.hyphenated(index + 1) else index + 1
    digit = ONES.get(words.word(at), 0)
    return (TENS[word] + digit, at + 1) if 0 < digit < 10 else (TENS[word], index + 1)


def read_scaled_words(words: Words, index: int, small: float, stop: int) -> Numeral:
    """Return the number that begins with `small`, with all its scales: "two million three hundred and five"."""
    group, stop = read_hundreds(words, small, stop, first=index)
    total, largest = 0.0, 100.0 if group != small else 1.0
    last = LARGEST
    while (factor := SCALES.get(words.word(joined_at(words, stop)), 0)) > 100 and factor < last:
        total, largest, last, stop = total + group * factor, max(largest, factor), factor, joined_at(words, stop) + 1
        group = 0.0
        at = stop + 1 if words.word(stop) in AND else stop
        if (following := read_small(words, at)) is None or words.word(index - 1) in BETWEEN:
            break
        rest, behind = read_hundreds(words, *following, first=at)
        if SCALES.get(words.word(behind), 0) < factor:
            group, stop = rest, behind
    value = total + group
    numeral = Numeral(index, stop, value, grain_of(f"{value:.0f}", value), "words", scaled=largest > 1)
    return half_more(words, numeral, largest) if largest > 1 else numeral


def read_hundreds(words: Words, small: float, stop: int, first: int) -> tuple[float, int]:
    """Return `small` times the hundred after it, if any, plus the remainder, and its end: "two hundred and five"."""
    at = joined_at(words, stop)
    if words.word(at) not in HUNDRED:
        return small, stop
    value, stop = small * 100, at + 1
    conjoined = words.word(stop) in AND
    if conjoined and words.word(first - 1) in BETWEEN:
        return value, stop
    rest = read_small(words, stop + 1 if conjoined else stop)
    if rest is None or words.word(rest[1]) in HUNDRED_OR_DOZEN:
        return value, stop
    return value + rest[0], rest[1]
