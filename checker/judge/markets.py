"""Figures of markets: prices, indices and yields move by the minute, so two of them are two readings of a clock."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.tokens import stem
from checker.language import table
from checker.model import Quantity, When

if TYPE_CHECKING:
    from checker.judge.side import Side

TICKER = re.compile(r"[<(][A-Z]{1,5}\.[A-Z]{1,3}[>)]")
"""The code of a share, as agencies print it behind the company: "<NCP.AX>"."""
MEASURES = frozenset({"percent", "money", "point", "score"})
"""Dimensions in which prices and their changes are given."""


@cache
def _words() -> frozenset[str]:
    return frozenset(table("market_words")["words"])


@cache
def _words_in_names() -> frozenset[str]:
    return frozenset(table("market_words")["in_names"])


@cache
def _counted() -> frozenset[str]:
    return frozenset(map(stem, table("market_words")["counted"]))


def speaks_of_markets(side: Side) -> bool:
    """Whether a claim has a ticker or a word of markets; words and not stems: a room that is "shared" is no share."""
    return not _words().isdisjoint(side.words) or TICKER.search(side.claim.text) is not None


def names_market(side: Side) -> bool:
    """Whether a claim names a market or an index."""
    return any(not _words_in_names().isdisjoint(name.lower().split()) for name in side.names)


def moves_by_the_minute(sides: tuple[Side, Side], value: object) -> bool:
    """Whether a value in two claims may be a figure of a market that both speak of, its direction, or its time."""
    if not (all(map(speaks_of_markets, sides)) or any(map(names_market, sides))):
        return False
    if isinstance(value, Quantity):
        return value.dimension in MEASURES or value.noun in _counted()
    if isinstance(value, When):  # the minute of a price, or how long such a price was not seen
        return value.clock is not None or value.relation == "since"
    return value is None
