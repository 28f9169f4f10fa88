"""What every value shares: its JSON form, and short names that are the same on every machine."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]


def finite(number: float | None) -> float | None:
    """Return the number if JSON can say it: an open end and a number not given are null."""
    return number if number is not None and math.isfinite(number) else None


def short_hash(*parts: str) -> str:
    """Return eight hexadecimal digits that name `parts`, for names that people type; two may share them."""
    return _digest(parts, 4)


def long_hash(*parts: str) -> str:
    """Return twelve hexadecimal digits that name `parts`, for names that no two of a large batch may share.

    Of 100,000 names two share them with a probability of 2 in 100,000.
    """
    return _digest(parts, 6)


def _digest(parts: Iterable[str], size: int) -> str:
    """Return the same digits for the same parts on every machine."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
