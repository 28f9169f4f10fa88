"""A figure beside a name: an age ("Olav Brekke, 58,"), a record ("Bowe (43-1)"), a population ("home to 9,000")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

BEHIND = pattern("slots", "ahead_of_age")
"""What may stand between a name and its age behind it; "now 16" and "who was 15 at the time" count from elsewhere."""
RECORD_BEHIND = re.compile(r",? ?\(|, ")
"""What stands between a name and a record: without a mark, or behind one word ("beat the Rovers, 3-1"), the pair is a
score."""
HOME = pattern("slots", "home_to")
"""What stands between a place and the number of its people."""
SORT = pattern("slots", "sort_of_place")
"""What one report adds to a place's name and another leaves out."""
DWELLERS = frozenset(map(stem, word_list("slots", "dwellers")))
THEN = pattern("slots", "at_that_time")
"""What makes an age one of another day."""
YEARS = word_list("slots", "years_old")
"""Words of a figure ahead of a name that is an age."""
AHEAD = re.compile(r",? (?:[^\W\d_][\w'-]*,? ){0,4}")
"""What may stand between a figure and the name behind it: "the 32-year-old English climber Robert Buckley"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each age or record of a person, and each number of people of a place, next to the name."""
    yield from _populations(claim)
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


def _populations(claim: Claim) -> Iterator[Fact]:
    """Yield a fact for each number of people that a place is said to be home to."""
    counts = [q for q in claim.quantities if q.dimension == "count" and q.kind == "level" and q.noun in DWELLERS]
    text = plain(claim.text) if counts else ""
    for quantity in counts:
        ahead = [name for name in claim.names if name.kind in ("place", "other") and name.end <= quantity.start]
        if ahead and HOME.fullmatch(text[ahead[-1].end - claim.start : quantity.start - claim.start]):
            yield Fact(
                "population", SORT.sub("", ahead[-1].canonical), quantity.text, quantity.start, quantity.end,
                source=claim.speaker, key=(f"{quantity.low:g}", f"{quantity.high:g}"), quantity=quantity,
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
    if quantity.kind == "age" and behind and any(word in quantity.text for word in YEARS):
        between_them = text[quantity.end - claim.start : behind[0].start - claim.start]
        return behind[0] if AHEAD.fullmatch(between_them) else None
    return None
