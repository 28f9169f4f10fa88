"""Figures of markets: prices, indices and yields move by the minute, so two of them are two readings of a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import base_stem
from checker.language import pattern, word_list
from checker.model import Name, Quantity, When

if TYPE_CHECKING:
    from checker.judge.side import Side

TICKER = pattern("market_words", "ticker")
"""The code of a share, as it is printed after the company's name: "<NCP.AX>", "(NYSE: NCP)"."""
LISTED = pattern("market_words", "listed")
"""What after the name of a market shows that a firm is listed there."""
AGAINST = pattern("market_words", "against_a_currency")
"""What the value of a currency is given in: "against the dollar"."""
SHARE_OF_MARKET = pattern("market_words", "share_of_market")
"""What is said of a firm that sells something, not of the trade in its shares."""
MARKET = word_list("market_words", "market")
OF_MARKETS, IN_NAMES = word_list("market_words", "of_markets"), word_list("market_words", "in_names")
COUNTED = frozenset(map(base_stem, word_list("market_words", "counted")))
MEASURES = frozenset({"percent", "money", "point", "score"})
"""Dimensions in which prices and their changes are given."""


def speaks_of_markets(side: Side) -> bool:
    """Whether a claim has a ticker or a market word; words are matched, not stems: a "shared" room is no share."""
    text = plain(side.claim.text)
    words = side.words - MARKET if SHARE_OF_MARKET.search(text) else side.words
    return not OF_MARKETS.isdisjoint(words) or any(found.search(text) for found in (TICKER, AGAINST))


def names_market(side: Side, *, listed_too: bool = True) -> bool:
    """Whether a claim names a market or an index; with `listed_too`, also as a place of listing ("Nasdaq-listed")."""
    return any(
        not IN_NAMES.isdisjoint(unit.value.canonical.lower().split())
        and (listed_too or not LISTED.match(plain(side.claim.text), unit.end - side.claim.start))
        for unit in side.units
        if isinstance(unit.value, Name)
    )


def moves_by_the_minute(sides: tuple[Side, Side], value: object) -> bool:
    """Whether a disputed value may be a figure of a market that both claims speak of, its direction, or its time.

    Of a listed firm only changes count, which tell how its share price moved, not every sum ("its price of a drug").
    """
    change = isinstance(value, Quantity) and (value.kind == "change" or value.dimension == "percent")
    named = any(names_market(side, listed_too=change) for side in sides)
    if not (named or all(map(speaks_of_markets, sides))):
        return False
    if isinstance(value, Quantity):
        return value.dimension in MEASURES or value.noun in COUNTED
    if isinstance(value, When):  # the minute of a price, or since when it had not been seen
        return value.clock is not None or value.relation == "since"
    return value is None
