"""What every value shares: its JSON form, and short names that are the same on every machine."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import Any

Json = dict[str, Any]


def finite(number: float | None) -> float | None:
    """Return the number if JSON can say it: an open end and a number not given are null."""
    return number if number is not None and math.isfinite(number) else None


def short_hash(*parts: str) -> str:
    """Return eight hexadecimal digits that name `parts`: the same parts give the same digits on every machine."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
