"""Numbers in digits, with their separators, fractions and ordinal endings: "1,200", "1 200", "4,6", "2 3/4", "21st"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.quantities.numeral import LARGEST, Numeral, grain_of
from checker.extract.quantities.scales import half_more, scaled
from checker.extract.quantities.vocabulary import GLYPHS
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
GROUPED_BY_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
GROUPED_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
ZEROS = "000"
GROUP_OF_THREE = re.compile(r"\d{3}")
ORDINAL_ENDINGS = word_list("number_grammar", "ordinal_endings")
DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16"})
MOST_GROUPS = 3
LONGEST = 12  # digits without a separator; anything longer is a code


def literal(token: str) -> tuple[float, float] | None:
    """Return the value and the grain of a number in digits, or None if its separators make it ambiguous or a code."""
    if len(token) > LONGEST and token.isdecimal():
        return None
    if GROUPED.fullmatch(token) or GROUPED_INDIAN.fullmatch(token):
        digits = token.replace(",", "")
    elif GROUPED_BY_STOPS.fullmatch(token):
        digits = token.replace(".", "")
    elif PLAIN.fullmatch(token):
        digits = token
    elif DECIMAL_COMMA.fullmatch(token):
        digits = token.replace(",", ".")
    else:
        return None
    value = float(digits)
    return (value, grain_of(digits, value)) if value < LARGEST else None


def read_digits(words: Words, index: int) -> Numeral | None:
    """Return the number written in digits at `index` with its scale, fraction or ordinal ending."""
    found = literal(words.word(index))
    if found is None:
        return None
    value, grain = found
    stop = index + 1
    if words.glued(stop) and words.word(stop) in ORDINAL_ENDINGS and value.is_integer():
        return Numeral(index, stop + 1, value, 0, "ordinal")
    if value < 1000 and words.word(index).isdigit():
        while stop - index <= MOST_GROUPS and GROUP_OF_THREE.fullmatch(words.word(stop)) and spaced_group(words, stop):
            value = value * 1000 + float(words.word(stop))
            grain = grain_of(f"{value:.0f}", value)
            stop += 1
        if words.word(stop) == "," and words.word(stop + 1) == ZEROS and torn_group(words, stop):
            value, grain, stop = value * 1000, 1000 * grain, stop + 2
    if words.word(stop) in GLYPHS:
        value, grain, stop = value + GLYPHS[words.word(stop)], 0.1, stop + 1
    elif words.word(stop) == "/" and words.glued(stop) and words.glued(stop + 1):
        return read_slashed(words, index)
    elif slashed := read_slashed(words, stop) if words.word(stop + 1) == "/" and not words.glued(stop) else None:
        value, grain, stop = value + slashed.value, 0.1, slashed.stop
    return scaled(words, half_more(words, Numeral(index, stop, value, grain, "digits")))


def torn_group(words: Words, index: int) -> bool:
    """Return whether the comma at `index` is in a number split by a space ("2, 000ft"): no list goes on with "000"."""
    return words.glued(index) and words.starts[index + 1] - words.ends[index] == 1


def spaced_group(words: Words, index: int) -> bool:
    """Return whether exactly one space precedes the three digits at `index`, and nothing is joined to them."""
    gap = words.starts[index] - words.ends[index - 1]
    return gap == 1 and words.text[words.ends[index - 1]] == " " and words.word(index + 1) not in ("/", ":", "-")


def read_slashed(words: Words, index: int) -> Numeral | None:
    """Return a fraction such as "3/4" or None for dates and the like."""
    top, bottom = words.word(index), words.word(index + 2)
    if not (top.isdecimal() and bottom in DENOMINATORS and len(top) < 3):
        return None
    if float(top) >= float(bottom) or words.word(index + 3) == "/":
        return None
    return scaled(words, Numeral(index, index + 3, float(top) / float(bottom), 0.1, "fraction"))
