"""What all values share: the JSON form, and short names that are the same on every machine."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]


def finite(number: float | None) -> float | None:
    """Return the number if JSON can express it, otherwise None: for an open end or a number not given."""
    return number if number is not None and math.isfinite(number) else None


def in_digits(number: float) -> str:
    """Return a number in plain digits, the same for equal numbers only (to the 15 digits that a float keeps)."""
    return f"{number:.15g}"


def short_hash(*parts: str) -> str:
    """Return eight hexadecimal digits that name `parts`, for names that people type; they may not be unique."""
    return _digest(parts, 4)


def long_hash(*parts: str) -> str:
    """Return twelve hexadecimal digits that name `parts`, for names that must be unique in a large batch.

    Among 100,000 names, the probability that any two coincide is 2 in 100,000.
    """
    return _digest(parts, 6)


def _digest(parts: Iterable[str], size: int) -> str:
    """Return the same digits for the same parts on every machine."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
