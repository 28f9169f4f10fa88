"""A figure next to a name: an age ("Olav Brekke, 58,"), a record ("Bowe (43-1)"), a population ("home to 9,000")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

BEHIND = pattern("slots", "ahead_of_age")
"""What may come between a name and the age after it; "now 16" and "who was 15 at the time" are ages of another day."""
RECORD_BEHIND = re.compile(r",? ?\(|, ")
"""What comes between a name and a record; without a comma or bracket, or after a one-word name and a comma ("beat the
Rovers, 3-1"), the pair is a score."""
DYING = pattern("slots", "dying_at")
"""What stands right before the age at which somebody died."""
HOME = pattern("slots", "home_to")
"""What comes between a place and the number of its people."""
SORT = pattern("slots", "sort_of_place")
"""The sort of place ("Island") that one report adds to its name and another leaves out."""
DWELLERS = frozenset(map(stem, word_list("slots", "dwellers")))
THEN = pattern("slots", "at_that_time")
"""Words after an age that make it one of another day."""
YEARS = word_list("slots", "years_old")
"""Words in a figure before a name that show it is an age."""
AHEAD = re.compile(r",? (?:[^\W\d_][\w'-]*,? ){0,4}")
"""What may come between a figure and the name after it: "the 32-year-old English climber Robert Buckley"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each age or record next to a person's name, and each population next to a place's."""
    yield from _populations(claim)
    figures = [quantity for quantity in claim.quantities if quantity.kind in ("age", "pair")]
    if not figures:
        return
    text = plain(claim.text)
    persons = [name for name in around.sentence or claim.names if name.kind == "person"]
    for quantity in figures:
        holder = _holder(quantity, persons, text, claim)
        if holder:
            yield Fact(
                "age" if quantity.kind == "age" else "record", holder.canonical, quantity.text, quantity.start,
                quantity.end, key=(*quantity.bounds, str(quantity.second)), quantity=quantity,
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
                key=quantity.bounds, quantity=quantity,
            )  # fmt: skip


def _holder(quantity: Quantity, persons: list[Name], text: str, claim: Claim) -> Name | None:
    """Return the person right before the figure or, for an age, the first one right after it."""
    if THEN.match(text[quantity.end - claim.start :]):
        return None
    ahead = [name for name in persons if claim.start <= name.start and name.end <= quantity.start]
    between = BEHIND if quantity.kind == "age" else RECORD_BEHIND
    gap = text[ahead[-1].end - claim.start : quantity.start - claim.start] if ahead else ""
    if ahead and between.fullmatch(gap) and (gap != ", " or quantity.kind == "age" or " " in ahead[-1].text):
        return ahead[-1]
    if quantity.kind == "age" and ahead and DYING.search(text, 0, quantity.start - claim.start):
        return ahead[0]  # "Lena Finch, who won the prize for The Long Road, has died at the age of 88"
    behind = [name for name in persons if quantity.end <= name.start and name.end <= claim.end]
    if quantity.kind == "age" and behind and any(word in quantity.text for word in YEARS):
        between_them = text[quantity.end - claim.start : behind[0].start - claim.start]
        return behind[0] if AHEAD.fullmatch(between_them) else None
    return None


FINDER = Finder(find, needs="number")
