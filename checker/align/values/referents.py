"""What a number of a claim is a number of: a whole thing, or a part, a distance, a margin or what still grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.ranks import span_of
from checker.extract.normalise import plain
from checker.language import pattern

if TYPE_CHECKING:
    from checker.model import Claim, Quantity

LONGEST_AHEAD, LONGEST_FLOWING = 24, 48  # characters
RESTRICTED = pattern("aligning", "restricted")
"""Words that restrict counted things to one area or time: "all five seats north of the canal", "five points during a
run"."""
COMPARED_WITH = pattern("aligning", "compared_with")
"""Words that make a share refer to the same whole as the share before it."""
MOST_OF = pattern("aligning", "most_of")
STANDING = pattern("aligning", "standing")
"""Words that make a number a gap in a table of results, which every match changes."""
GROWING_AHEAD, GROWING_BEHIND = (pattern("aligning", key) for key in ("growing_ahead", "growing_behind"))
FLOWING_AHEAD, FLOWING_BEHIND = (pattern("aligning", key) for key in ("flowing_ahead", "flowing_behind"))
SPREADING = frozenset({"length", "area", "volume", "mass"})
"""Dimensions of a thing that spreads or flows out while reports are written; `FLOWING_AHEAD`, `FLOWING_BEHIND`."""
MEASURED_FROM = {"length": pattern("aligning", "distance"), "duration": pattern("aligning", "elapsed")}
"""Words that make a length a distance from somewhere, and a duration the time since something ("three hours after he
walked in"): there are as many of these as there are places and moments."""
MARGIN = pattern("aligning", "margin")


def is_restricted(claim: Claim, quantity: Quantity) -> bool:
    """Whether counted things are only those of one stretch of land or time."""
    return RESTRICTED.match(plain(claim.text), quantity.end - claim.start) is not None


def is_unfinished(claim: Claim, quantity: Quantity) -> bool:
    """Whether a number is that of a part of a thing, or of something that goes on while reports are written.

    "Most of a six-month sentence", "after four days of riots", "a slick of two miles", "100 tonnes had leaked", "seven
    points behind fourth place".
    """
    text = plain(claim.text)
    start, end = quantity.start - claim.start, quantity.end - claim.start
    ahead = text[max(0, start - LONGEST_AHEAD) : start]
    growing = quantity.dimension == "duration" and GROWING_AHEAD.search(ahead) and GROWING_BEHIND.match(text, end)
    flowing = quantity.dimension in SPREADING and (
        FLOWING_AHEAD.search(text, max(0, start - LONGEST_FLOWING), start) or FLOWING_BEHIND.match(text, end)
    )
    return any((growing, flowing, MOST_OF.search(ahead), STANDING.match(text, end)))


def noun_meant(claim: Claim, quantity: Quantity) -> str | None:
    """Return the noun of a number; a share that another is compared with is a share of the same noun.

    "3 percent of the workers, compared with 14 percent at the yard".
    """
    ahead = plain(claim.text)[: quantity.start - claim.start]
    if quantity.noun or quantity.dimension != "percent" or not COMPARED_WITH.search(ahead[-LONGEST_AHEAD:]):
        return quantity.noun
    shares = [q for q in claim.quantities if q.dimension == "percent" and q.start < quantity.start]
    return shares[-1].noun if shares else None


def is_of_a_margin(claim: Claim, quantity: Quantity) -> bool:
    """Whether a number is a survey's margin of error: the first after "margin of error", or the one right before it."""
    margin = MARGIN.search(plain(claim.text))
    if margin is None:
        return False
    behind = (other for other in claim.quantities if other.start >= claim.start + margin.end())
    ahead = claim.start + margin.start() - quantity.end
    return quantity == next(behind, None) or ahead in (0, 1)


def is_measured_from(claim: Claim, quantity: Quantity) -> bool:
    """Whether a length or time is measured from some place or moment and does not belong to a thing."""
    from_there = MEASURED_FROM.get(quantity.dimension)
    return from_there is not None and from_there.match(plain(claim.text), quantity.end - claim.start) is not None


def is_span_of_a_count(claim: Claim, quantity: Quantity) -> bool:
    """Whether a duration is the one over which a rank is counted: "the third coach to be dismissed in two years"."""
    return any(other.kind == "ordinal" and span_of(claim, other) == quantity for other in claim.quantities)
