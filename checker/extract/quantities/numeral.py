"""A number as written, and the place value of its last significant digit."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

Form = Literal["digits", "words", "fraction", "ordinal", "vague", "dozen", "factor"]

LARGEST = 1e18  # no newspaper counts that far


class Numeral(NamedTuple):
    """A number between the tokens `first` and `stop` (exclusive).

    `grain` is the place value of its last significant digit (100 in "1,200", 0.1 in "3.5"), 0 if it has none; `low`
    and `high` are set only for a vague plural.
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


def grain_of(digits: str, value: float) -> float:
    """Return the place value of the last significant digit of `digits`, a number with the value `value`."""
    if "." in digits:
        return 10.0 ** -min(len(digits) - digits.index(".") - 1, 12)
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if value else 1.0
