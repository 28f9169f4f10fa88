"""Which place in a count a thing has: "It is the first strike in the city since 1998"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

SAID_OF = pattern("slots", "rank_said_of")
"""Words ahead of an ordinal that say it of something; behind any other it picks one of several."""
PIECES = frozenset(map(stem, word_list("slots", "ranked_pieces")))
"""Nouns whose ordinal tells one of several pieces, a grade or a title, and not how many came before."""
RANKED_AHEAD = pattern("slots", "ranked_ahead")
ALONE = pattern("slots", "ordinal_alone")
"""Ahead of and behind an ordinal that stands alone, and tells the place of the noun ahead of it."""
FOUNDED = pattern("slots", "since_founding")
"""Counted from its beginning, a thing is counted whole."""
SPAN = 60
"""Code points behind an ordinal within which the time it counts from stands."""
SPAN_AHEAD = pattern("slots", "span_ahead")
"""Ahead of a time over which an ordinal counts ("in two years"); any other ("second, 27 seconds behind") is none."""
SUPERLATIVE = pattern("slots", "superlative")
"""Behind an ordinal ("the second largest") what is counted is a ranking by size, not an order in time."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each ordinal that is said of a thing; its time is the year from which on it counts, if told."""
    ordinals = [q for q in claim.quantities if q.kind == "ordinal"]
    if not ordinals:
        return
    text = plain(claim.text)
    for quantity in ordinals:
        start, end = quantity.start - claim.start, quantity.end - claim.start
        noun = quantity.noun or _noun_ahead(text[:start], text[end:])
        if not noun or noun in PIECES:
            continue
        largest = SUPERLATIVE.match(text[end:])
        ranked = largest and stem(largest[0].strip().lower()) != noun  # "first arrest" ranks nothing by size
        if not ranked and (quantity.noun is None or SAID_OF.search(text[:start])):
            yield Fact(
                "rank", _subject(claim, quantity, noun), quantity.text, quantity.start, quantity.end,
                time=counted_from(claim, quantity), source=claim.speaker,
                key=(f"{quantity.value:g}",), quantity=quantity,
            )  # fmt: skip


def _noun_ahead(ahead: str, behind: str) -> str | None:
    """Return the noun of an ordinal that stands alone: "The raid is the second this year", "the summit, the ninth"."""
    told = RANKED_AHEAD.search(ahead) if ALONE.match(behind) else None
    return stem(told["noun"].lower()) if told else None


def _subject(claim: Claim, quantity: Quantity, noun: str) -> str:
    """Return what is counted, with the name right behind the ordinal: "third Eastern Conference coach" counts fewer."""
    among = next((name.canonical for name in claim.names if 0 <= name.start - quantity.end <= 1), None)
    return f"{among} {noun}" if among else noun


def counted_from(claim: Claim, quantity: Quantity) -> str | None:
    """Return the day (ISO) from which on the thing is counted; None where it is counted from the beginning.

    Of an article without a date it is the symbol of the year, of a span its length ("in two years"), ``?`` where a span
    is told whose start is unknown.
    """
    if FOUNDED.search(plain(claim.text), quantity.end - claim.start):
        return None
    near = [when for when in claim.dates if 0 <= when.start - quantity.end <= SPAN]
    for when in near:
        if when.relation == "since" or when.granularity in ("year", "decade"):
            return when.first or when.symbol or "?"
    span = span_of(claim, quantity)
    return f"in {span.value:g} {span.unit}" if span else None


def span_of(claim: Claim, quantity: Quantity) -> Quantity | None:
    """Return the time over which an ordinal counts ("in two years"), if a span is told."""
    text = plain(claim.text)
    for other in claim.quantities:
        if other.dimension == "duration" and 0 <= other.start - quantity.end <= SPAN:
            return other if SPAN_AHEAD.search(text, quantity.end - claim.start, other.start - claim.start) else None
    return None
