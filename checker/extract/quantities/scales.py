"""What multiplies or extends the number before it: "6.2 million", "1.1-billion", "2bn", "three and a half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.numeral import LARGEST, Form, Numeral
from checker.extract.quantities.small_words import AND_PARTS, METRE_OR_MILLION, THREE
from checker.extract.quantities.vocabulary import CURRENCY_SIGNS, METRES, PLURAL, SCALES, SHORT_SCALES, floats

if TYPE_CHECKING:
    from checker.extract.quantities.words import Words

LEAST_RACE = 50  # metres
PARTS_BEHIND = {part: 1 / whole for part, whole in floats("parts_behind").items()}


def scaled(words: Words, numeral: Numeral) -> Numeral:
    """Return `numeral` times the scales after it: "6.2 million", "1.1-billion", "2bn", "12 hundred thousand"."""
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
                and (not words.glued(at) or (word in METRE_OR_MILLION and means_metres(words, at, value)))
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
    """Return whether the "m" at `index` means metres, not millions: "the 3m-high wall", "her 800m title"."""
    before, after = words.word(index - 2), words.word(index + 1)
    if before in CURRENCY_SIGNS or "." in words.word(index - 1):
        return False
    return after in METRES or words.hyphenated(index + 1) or (value >= LEAST_RACE and not after.endswith(PLURAL))


def half_more(words: Words, numeral: Numeral, unit: float = 1.0) -> Numeral:
    """Return `numeral` plus any "and a half" (or quarter) after it, in units of `unit`: "three and a half"."""
    if words.phrase(numeral.stop, numeral.stop + 2) in AND_PARTS:
        part = PARTS_BEHIND.get(words.word(numeral.stop + 2))
        if part is not None:
            times = 3 if words.word(numeral.stop + 1) in THREE else 1
            value = numeral.value + part * times * unit
            return Numeral(numeral.first, numeral.stop + 3, value, unit / 10, numeral.form, scaled=numeral.scaled)
    return numeral


def joined_at(words: Words, index: int) -> int:
    """Return `index`, or the index after it if a hyphen is there."""
    return index + 1 if words.hyphenated(index) else index
