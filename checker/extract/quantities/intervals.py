"""The interval that a careful reader takes a number to mean: "about 500", "at least 17" or just "500".

The widths follow the study of numeric conflicts in aligned news: an approximation is off by at most 12 %, and a round
number by half of its last significant digit, at most 5 %.
"""

from __future__ import annotations

import math
from typing import Literal

Approximation = Literal["exact", "about", "at-least", "at-most", "range", "vague"]

ABOUT = 0.12
LITTLE = 0.04
"""How far "just under" and "just over" reach, as a share; not swept: "just under 500" is said of 480, not of 450."""
ROUNDING = 0.05
LEAST_ROUNDED_COUNT = 100  # smaller counts are counted one by one: 20 dead is not 19 dead


def slack(value: float, grain: float, *, counted: bool) -> float:
    """Return how far a bare number may be from the true value it rounds; 0 for what is `counted` one by one.

    `grain` is the place value of the last significant digit, 0 if the number is a fraction in words.
    """
    most = ROUNDING * abs(value)
    if counted and (abs(value) < LEAST_ROUNDED_COUNT or grain < 10):
        return 0.0
    return min(grain / 2, most) if grain else most


def interval(value: float, spread: float, cue: str | None) -> tuple[float, float, Approximation]:
    """Return the interval of `value` with an approximator of class `cue`, and the kind of approximation.

    `spread` is the slack of the bare number.  A strict bound includes its number: "more than 17" is [17, inf).
    """
    wide, little = ABOUT * abs(value), LITTLE * abs(value)
    match cue:
        case "about":
            return value - wide, value + wide, "about"
        case "almost":
            return value - wide, value, "about"
        case "little-under":
            return value - little, value, "about"
        case "little-over":
            return value, value + little, "about"
        case "at-least":
            return value, math.inf, "at-least"
        case "at-most":
            return min(0.0, value), value, "at-most"
        case _:
            return value - spread, value + spread, "exact"
