"""Figures of markets: prices, indices and yields move by the minute, so two of them are two readings of a clock."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.tokens import stem
from checker.language import table
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterable

MEASURES = frozenset({"percent", "money", "point", "score"})
"""Dimensions in which prices and their changes are given."""


@cache
def market_words() -> frozenset[str]:
    """Return the stems of words of markets."""
    return frozenset(stem(word) for word in table("market_words")["words"])


@cache
def _words_in_names() -> frozenset[str]:
    return frozenset(table("market_words")["in_names"])


def speaks_of_markets(content: frozenset[str], names: Iterable[str]) -> bool:
    """Whether a claim with these stems and names speaks of a market."""
    if not market_words().isdisjoint(content):
        return True
    return any(not _words_in_names().isdisjoint(name.lower().split()) for name in names)


def moves_by_the_minute(content: frozenset[str], names: Iterable[str], value: object) -> bool:
    """Whether a value in a claim with these stems and names may be a figure of a market, its direction, or its time."""
    if not speaks_of_markets(content, names):
        return False
    if isinstance(value, Quantity):
        return value.dimension in MEASURES
    if isinstance(value, When):  # the minute of a price, or how long such a price was not seen
        return value.clock is not None or value.relation == "since"
    return value is None
