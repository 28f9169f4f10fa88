"""A figure that stands beside a name: an age ("Olav Brekke, 58,"), a record ("Riddick Bowe (43-1)")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.model import Claim, Fact, Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

BEHIND = re.compile(r",? ?\(?(?:,? ?(?:who is|aged|age) )?")
"""What may stand between a name and its age behind it; "now 16" and "who was 15 at the time" count from elsewhere."""
RECORD_BEHIND = re.compile(r",? ?\(|, ")
"""What stands between a name and a record: without a mark, or behind one word ("beat the Rovers, 3-1"), the pair is a
score."""
THEN = re.compile(r",? (?:at the time|then|when|at that time)\b")
"""What makes an age one of another day."""
AHEAD = re.compile(r",? (?:[^\W\d_][\w'-]*,? ){0,4}")
"""What may stand between a figure and the name behind it: "the 32-year-old English climber Robert Buckley"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each age or record of a person that stands next to the name."""
    text = plain(claim.text)
    figures = [quantity for quantity in claim.quantities if quantity.kind in ("age", "pair")]
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
    if THEN.match(text[quantity.end - claim.start :]):
        return None
    ahead = [name for name in persons if claim.start <= name.start and name.end <= quantity.start]
    between = BEHIND if quantity.kind == "age" else RECORD_BEHIND
    gap = text[ahead[-1].end - claim.start : quantity.start - claim.start] if ahead else ""
    if ahead and between.fullmatch(gap) and (gap != ", " or quantity.kind == "age" or " " in ahead[-1].text):
        return ahead[-1]
    behind = [name for name in persons if quantity.end <= name.start and name.end <= claim.end]
    if quantity.kind == "age" and behind and "year" in quantity.text:
        between_them = text[quantity.end - claim.start : behind[0].start - claim.start]
        return behind[0] if AHEAD.fullmatch(between_them) else None
    return None
