"""Figures of markets: prices, indices and yields move by the minute, so two of them are two readings of a clock."""

from __future__ import annotations

from functools import cache

from checker.extract.tokens import stem
from checker.lexicon import table
from checker.model import Quantity, When

MEASURES = frozenset({"percent", "money", "point"})
"""Dimensions in which prices and their changes are given."""


@cache
def market_words() -> frozenset[str]:
    """Return the stems of words of markets."""
    return frozenset(stem(word) for word in table("market_words")["words"])


def moves_by_the_minute(content: frozenset[str], value: object) -> bool:
    """Whether a value in a claim with these stems may be a figure of a market, its direction, or the time of one."""
    if market_words().isdisjoint(content):
        return False
    if isinstance(value, Quantity):
        return value.dimension in MEASURES
    if isinstance(value, When):  # the minute of a price, or how long such a price was not seen
        return value.clock is not None or value.relation == "since"
    return value is None
