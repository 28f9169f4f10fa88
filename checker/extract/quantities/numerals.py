"""Numbers as written, in digits or words: "1,200", "6.2m", "twelve hundred", "two-thirds", "21st", "dozens"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.extract.quantities.vocabulary import (
    FACTORS,
    FUNCTION,
    GLYPHS,
    METRES,
    ONES,
    ORDINALS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    STATES,
    TENS,
    VAGUE,
)

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

Form = Literal["digits", "words", "fraction", "ordinal", "vague", "dozen", "factor"]

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
GROUPED_BY_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
GROUPED_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
GROUP_OF_THREE = re.compile(r"\d{3}")
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
FEW = {"few": 2, "several": 3}
LEAST_RACE = 50  # metres
CURRENCY_SIGNS = frozenset("$€£¥₹")
LARGEST = 1e18  # no newspaper counts further
MOST_GROUPS = 3
LONGEST = 12  # digits without a separator; what is longer is a code
PLURAL_SCALES = {f"{scale}s": factor for scale, factor in SCALES.items()}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number between the tokens `first` and `stop` (exclusive).

    `grain` is the worth of its last significant digit (100 in "1,200", 0.1 in "3.5"); `low` and `high` differ from `value`
    only for a vague plural.
    """

    first: int
    stop: int
    value: float
    grain: float
    form: Form
    low: float = math.nan
    high: float = math.nan
    scaled: bool = False
    """Whether a scale ("million", "bn") was written."""


def literal(token: str) -> tuple[float, float] | None:
    """Return the value and the grain of a number in digits, or None where the separators allow no single reading."""
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


def grain_of(digits: str, value: float) -> float:
    """Return the worth of the last significant digit of `digits`, whose value is `value`."""
    if "." in digits:
        return 10.0 ** -min(len(digits) - digits.index(".") - 1, 12)
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if value else 1.0


def read_numeral(words: Words, index: int) -> Numeral | None:
    """Return the number that begins at `index` (or at the article "a" just before it), or None."""
    word = words.word(index)
    if word[:1].isdigit():
        return read_digits(words, index)
    if word in FACTORS:
        return Numeral(index, index + 1, FACTORS[word], 0, "factor")
    if word in ONES or word in TENS:
        return read_number_words(words, index)
    if word in GLYPHS:
        return scaled(words, Numeral(index, index + 1, GLYPHS[word], 0.1, "words"))
    if word == "half":
        return read_half(words, index)
    if word in VAGUE:
        return read_vague(words, index)
    if word in SCALES or word == "dozen":
        return read_bare_scale(words, index)
    if word in ("couple", "pair"):
        return read_couple(words, index)
    if word in ORDINALS or word in PARTS:
        return read_part_or_ordinal(words, index)
    return None


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
    if words.word(stop) in GLYPHS:
        value, grain, stop = value + GLYPHS[words.word(stop)], 0.1, stop + 1
    elif words.word(stop) == "/" and words.glued(stop) and words.glued(stop + 1):
        return read_slashed(words, index)
    elif slashed := read_slashed(words, stop) if words.word(stop + 1) == "/" and not words.glued(stop) else None:
        value, grain, stop = value + slashed.value, 0.1, slashed.stop
    return scaled(words, half_more(words, Numeral(index, stop, value, grain, "digits")))


def spaced_group(words: Words, index: int) -> bool:
    """Return whether one space alone stands before the three digits at `index`, and nothing is joined to them."""
    gap = words.starts[index] - words.ends[index - 1]
    return gap == 1 and words.text[words.ends[index - 1]] == " " and words.word(index + 1) not in ("/", ":", "-")


def read_slashed(words: Words, index: int) -> Numeral | None:
    """Return a fraction such as "3/4" or None for dates and the like."""
    top, bottom = words.word(index), words.word(index + 2)
    if not (top.isdecimal() and bottom in ("2", "3", "4", "5", "8", "10", "16") and len(top) < 3):
        return None
    if float(top) >= float(bottom) or words.word(index + 3) == "/":
        return None
    return scaled(words, Numeral(index, index + 3, float(top) / float(bottom), 0.1, "fraction"))


def scaled(words: Words, numeral: Numeral) -> Numeral:
    """Return `numeral` times the scales behind it: "6.2 million", "1.1-billion", "2bn", "12 hundred thousand"."""
    value, grain, stop, found = numeral.value, numeral.grain, numeral.stop, numeral.scaled
    while True:
        at = stop + 1 if words.hyphenated(stop) else stop
        word = words.word(at)
        factor = SCALES.get(word)
        if factor is None and not found and numeral.form == "digits":
            factor = SHORT_SCALES.get(word)
            if (
                factor is not None
                and len(word) == 1
                and (not words.glued(at) or (word == "m" and means_metres(words, at, value)))
            ):
                factor = None
        if factor is None:
            break
        value, grain, stop, found = value * factor, grain * factor, at + 1, True
    if stop == numeral.stop or value >= LARGEST:
        return numeral
    form: Form = "words" if numeral.form == "fraction" else numeral.form
    return half_more(words, Numeral(numeral.first, stop, value, grain, form, scaled=True), grain)


def means_metres(words: Words, index: int, value: float) -> bool:
    """Return whether the "m" at `index` stands for metres and not for millions: "the 3m-high wall", "her 800m title"."""
    before, after = words.word(index - 2), words.word(index + 1)
    if before in CURRENCY_SIGNS or "." in words.word(index - 1):
        return False
    return after in METRES or words.hyphenated(index + 1) or (value >= LEAST_RACE and not after.endswith("s"))


def half_more(words: Words, numeral: Numeral, unit: float = 1.0) -> Numeral:
    """Return `numeral` with the "and a half" (or quarter) behind it, in units of `unit`: "three and a half"."""
    if words.phrase(numeral.stop, numeral.stop + 2) in ("and a", "and one", "and three"):
        part = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "quarters": 0.25}.get(words.word(numeral.stop + 2))
        if part is not None:
            times = 3 if words.word(numeral.stop + 1) == "three" else 1
            value = numeral.value + part * times * unit
            return Numeral(numeral.first, numeral.stop + 3, value, unit / 10, numeral.form, scaled=numeral.scaled)
    return numeral


def read_small(words: Words, index: int) -> tuple[float, int] | None:
    """Return the number below one hundred in words at `index`, and the index behind it."""
    word = words.word(index)
    if word in ONES:
        return ONES[word], index + 1
    if word not in TENS:
        return None
    at = index + 2 if words.hyphenated(index + 1) else index + 1
    digit = ONES.get(words.word(at), 0)
    return (TENS[word] + digit, at + 1) if 0 < digit < 10 else (TENS[word], index + 1)


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
        and following != "half"
        and (following.endswith("s") == (value > 1))
        and value < PARTS[following]
    ):
        return scaled_part(words, Numeral(index, joined + 1, value / PARTS[following], 0, "fraction"))
    if following == "dozen":
        return Numeral(index, joined + 1, value * 12, 1, "dozen")
    if following == "point" and words.word(stop + 1) in ONES and ONES[words.word(stop + 1)] < 10:
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


def read_scaled_words(words: Words, index: int, small: float, stop: int) -> Numeral:
    """Return the number whose first part is `small`, with all its scales: "two million three hundred and five"."""
    group, stop = read_hundreds(words, small, stop, first=index)
    total, largest = 0.0, 100.0 if group != small else 1.0
    last = LARGEST
    while (factor := SCALES.get(words.word(joined_at(words, stop)), 0)) > 100 and factor < last:
        total, largest, last, stop = total + group * factor, max(largest, factor), factor, joined_at(words, stop) + 1
        group = 0.0
        at = stop + 1 if words.word(stop) == "and" else stop
        if (following := read_small(words, at)) is None or words.word(index - 1) == "between":
            break
        rest, behind = read_hundreds(words, *following, first=at)
        if SCALES.get(words.word(behind), 0) < factor:
            group, stop = rest, behind
    value = total + group
    numeral = Numeral(index, stop, value, grain_of(f"{value:.0f}", value), "words", scaled=largest > 1)
    return half_more(words, numeral, largest) if largest > 1 else numeral


def joined_at(words: Words, index: int) -> int:
    """Return the index of the word at `index`, or behind the hyphen there."""
    return index + 1 if words.hyphenated(index) else index


def read_hundreds(words: Words, small: float, stop: int, first: int) -> tuple[float, int]:
    """Return `small` times the hundred behind it, if there is one, with the remainder: "two hundred and five"."""
    at = joined_at(words, stop)
    if words.word(at) != "hundred":
        return small, stop
    value, stop = small * 100, at + 1
    conjoined = words.word(stop) == "and"
    if conjoined and words.word(first - 1) == "between":
        return value, stop
    rest = read_small(words, stop + 1 if conjoined else stop)
    if rest is None or words.word(rest[1]) in ("hundred", "dozen"):
        return value, stop
    return value + rest[0], rest[1]


def read_half(words: Words, index: int) -> Numeral | None:
    """Return the numeral that begins with "half": "half a million", "half a dozen", "half an hour", "half of"."""
    article = words.word(index + 1)
    if article in ("a", "an") or (words.hyphenated(index + 1) and words.word(index + 2) in ("a", "million", "billion")):
        at = index + 3 if words.hyphenated(index + 1) and words.word(index + 2) == "a" else index + 2
        if words.word(at) == "dozen":
            return Numeral(index, at + 1, 6.0, 1, "dozen")
        if (factor := SCALES.get(words.word(at))) is not None:
            return Numeral(index, at + 1, factor / 2, factor / 10, "words", scaled=True)
    first = index - 1 if words.word(index - 1) in ("a", "one") and words.word(index - 2) != "and" else index
    return Numeral(first, index + 1, 0.5, 0, "fraction")


def scaled_part(words: Words, numeral: Numeral) -> Numeral:
    """Return "a quarter of a million" as a number; any other fraction as it is."""
    if words.phrase(numeral.stop, numeral.stop + 2) == "of a":
        factor = SCALES.get(words.word(numeral.stop + 2))
        if factor is not None:
            value = numeral.value * factor
            return Numeral(numeral.first, numeral.stop + 3, value, factor / 100, "words", scaled=True)
    return numeral


def read_vague(words: Words, index: int) -> Numeral | None:
    """Return "dozens", "hundreds", "tens of thousands"; "scores" only where people or things follow."""
    word, stop = words.word(index), index + 1
    low, high = VAGUE[word]
    if words.word(stop) == "of" and (factor := PLURAL_SCALES.get(words.word(stop + 1))) is not None:
        return Numeral(index, stop + 2, low * factor, 0, "vague", low * factor, high * factor, scaled=True)
    if word == "tens" or (word == "scores" and not is_crowd(words, stop)):
        return None
    return Numeral(index, stop, low, 0, "vague", low, high)


def is_crowd(words: Words, index: int) -> bool:
    """Return whether what follows "scores" is counted by it, so that no game or test is meant."""
    following = words.word(index)
    if following == "of":
        return words.word(index + 1)[:1].isalpha() and words.word(index + 1) not in ONES
    return following in ("more", "were", "are", "have") or following in STATES or following.endswith("ed")


def read_bare_scale(words: Words, index: int) -> Numeral | None:
    """Return "a hundred", "a dozen", "several thousand", "a few million"; a scale that nothing multiplies is no number."""
    before, word = words.word(index - 1), words.word(index)
    factor = 12.0 if word == "dozen" else SCALES[word]
    if before in FEW or (before == "of" and words.word(index - 2) == "couple") or before == "couple":
        first = index - (2 if before == "of" else 1)
        first -= words.word(first - 1) == "a"
        least = FEW.get(before, 2)
        most = 4 if before not in FEW else 10
        return Numeral(first, index + 1, least * factor, 0, "vague", least * factor, most * factor, scaled=True)
    if before not in ("a", "an"):
        return None
    if word == "dozen":
        return Numeral(index - 1, index + 1, 12.0, 1, "dozen")
    return read_scaled_words(words, index - 1, 1.0, index)


def read_couple(words: Words, index: int) -> Numeral | None:
    """Return "a couple of" (two to four) and "a pair of" (two), unless a scale follows; a married couple is no number."""
    if words.word(index + 1) != "of" or words.word(index - 1) not in ("a", "another", "last", "first", "past"):
        return None
    following = words.word(index + 2)
    if following in SCALES or following == "dozen" or following in FUNCTION:
        return None
    first = index - 1 if words.word(index - 1) == "a" else index
    if words.word(index) == "pair":
        return Numeral(first, index + 2, 2.0, 1, "words")
    return Numeral(first, index + 2, 2.0, 0, "vague", 2.0, 4.0)


def read_part_or_ordinal(words: Words, index: int) -> Numeral | None:
    """Return the fraction or the rank at `index`: "a third of the seats", but "the third seat" and "a third died"."""
    word, before, after = words.word(index), words.word(index - 1), words.word(index + 1)
    if before in ("a", "an") and word in PARTS:
        share = after in ("of", "more", "less", "higher", "lower", "fewer", "larger", "smaller", "were", "are", "have")
        measured = words.word(index - 2) in (
            "by",
            "about",
            "nearly",
            "almost",
            "over",
            "than",
            "roughly",
            "around",
            "under",
        )
        if share or measured:
            return scaled_part(words, Numeral(index - 1, index + 1, 1 / PARTS[word], 0, "fraction"))
    if word not in ORDINALS:
        return None
    return Numeral(index, index + 1, ORDINALS[word], 0, "ordinal")
