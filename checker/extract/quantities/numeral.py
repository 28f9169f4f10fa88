"""A number as written, and what its last digit is worth."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

Form = Literal["digits", "words", "fraction", "ordinal", "vague", "dozen", "factor"]

LARGEST = 1e18  # no newspaper counts further


class Numeral(NamedTuple):
    """A number between the tokens `first` and `stop` (exclusive).

    `grain` is the worth of its last significant digit (100 in "1,200", 0.1 in "3.5"), 0 where it has none; `low` and
    `high` are given for a vague plural only.
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
    """Return the worth of the last significant digit of `digits`, whose value is `value`."""
    if "." in digits:
        return 10.0 ** -min(len(digits) - digits.index(".") - 1, 12)
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if value else 1.0
