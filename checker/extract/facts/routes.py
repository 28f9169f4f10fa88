"""In which direction a vehicle went: "Flight 418 was on its way from Tesso to Orrin", "the bus from Tesso to Orrin"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

FROM, TO = pattern("slots", "from_ahead"), pattern("slots", "to_between")
"""What comes before the first place, and between the two."""
VEHICLE = pattern("slots", "vehicle")
"""A vehicle, perhaps with its number."""
ON_ITS_WAY = pattern("slots", "on_its_way")
"""Words by which a claim tells of one journey, and not of a line or of the way back."""
PLACES = frozenset({"place", "other", "body"})
"""Kinds of names that may be places; a town that is in no list may be read as any of these."""
AHEAD = 12
"""Code points before a place in which "from the" is looked for."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each route with both ends named; its slot is the two ends in sorted order and the vehicle."""
    text = plain(claim.text)
    vehicle = VEHICLE.search(text)
    if vehicle is None or not (vehicle["number"] or ON_ITS_WAY.search(text)):
        return  # without a number another report may be about the way back
    for start, end in pairwise(claim.names):
        first, last = start.start - claim.start, end.start - claim.start
        ends = {start.kind, end.kind} <= PLACES and TO.fullmatch(text, start.end - claim.start, last)
        if ends and FROM.search(text, max(0, first - AHEAD), first):
            yield Fact(
                "route", vehicle["number"] or vehicle["vehicle"].lower(), f"{start.text} to {end.text}", start.start,
                end.end, key=(start.canonical, end.canonical),
                of=" and ".join(sorted((start.canonical, end.canonical))),
            )  # fmt: skip


FINDER = Finder(find, needs=word_list("slots", "vehicles"))
