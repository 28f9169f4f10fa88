"""In which direction from a place something lies: "24 kilometres southwest of Dura"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import any_of, pattern, table
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPASS: dict[str, int] = table("slots")["compass"]
"""The points of the compass, each with its angle from the north in degrees."""
BEARING = pattern("slots", "bearing", compass=any_of(COMPASS))
"""What stands between a distance and the name of the place from which it is measured."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each distance with a direction; its subject is the place, its key its angle in degrees."""
    text = plain(claim.text)
    for distance in claim.quantities:
        last = distance.end - claim.start
        name = next((name for name in claim.names if name.start >= distance.end), None)
        told = name and distance.dimension == "length" and BEARING.fullmatch(text, last, name.start - claim.start)
        if name and told:
            start, end = distance.start, claim.start + told.end("point")
            yield Fact(
                "bearing", name.canonical, claim.text[start - claim.start : end - claim.start], start, end,
                key=(str(COMPASS[told["point"].lower()]),), quantity=distance,
            )  # fmt: skip


FINDER = Finder(find, needs=frozenset(COMPASS))
