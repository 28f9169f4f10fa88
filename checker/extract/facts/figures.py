"""A figure that stands beside a name: an age ("Olav Brekke, 58,"), a record ("Riddick Bowe (43-1)")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.model import Claim, Fact, Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

BEHIND = re.compile(r",? ?\(?(?:,? ?(?:who is|who was|aged|age|now) )?")
"""What may stand between a name and its figure behind it."""
AHEAD = re.compile(r",? (?:[^\W\d_][\w'-]*,? ){0,4}")
"""What may stand between a figure and the name behind it: "the 32-year-old English climber Robert Buckley"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each age or record of a person that stands next to the name."""
    figures = [quantity for quantity in claim.quantities if quantity.kind in ("age", "pair")]
    if not figures:
        return
    text = plain(claim.text)
    persons = [name for name in around.sentence or claim.names if name.kind == "person"]
    for quantity in figures:
        holder = _holder(quantity, persons, text, claim)
        if holder:
            attribute = "age" if quantity.kind == "age" else "record"
            yield Fact(
                attribute, holder.canonical, quantity.text, quantity.start, quantity.end, source=claim.speaker,
                key=(f"{quantity.low:g}", f"{quantity.high:g}", str(quantity.second)), quantity=quantity,
            )  # fmt: skip


def _holder(quantity: Quantity, persons: list[Name], text: str, claim: Claim) -> Name | None:
    """Return the person right ahead of the figure, or for an age the first one right behind it."""
    ahead = [name for name in persons if claim.start <= name.start and name.end <= quantity.start]
    if ahead and BEHIND.fullmatch(text[ahead[-1].end - claim.start : quantity.start - claim.start]):
        return ahead[-1]
    behind = [name for name in persons if quantity.end <= name.start and name.end <= claim.end]
    if quantity.kind == "age" and behind and "year" in quantity.text:
        between = text[quantity.end - claim.start : behind[0].start - claim.start]
        return behind[0] if AHEAD.fullmatch(between) else None
    return None
