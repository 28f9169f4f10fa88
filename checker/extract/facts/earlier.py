"""The year of an earlier happening, known by how many it befell: "in 2009 a roof fall killed two men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings, years_in
from checker.extract.facts.counts import state_of
from checker.model import Claim, Fact, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 2
"""Fewest people by whose number a happening is known: too many happenings befall one."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each number of people to whom something happened in the only time that a claim names, a year."""
    years = years_in(claim) if len(claim.dates) == 1 else []
    if not years:
        return
    when, year = years[0]
    for quantity in claim.quantities:
        state = state_of(claim, quantity) if quantity.kind == "level" and quantity.low >= FEWEST else None
        if state:
            yield Fact(
                "earlier", f"{in_digits(quantity.low)} {state}", when.text, when.start, when.end, key=(year,),
                quantity=quantity,
            )  # fmt: skip


FINDER = Finder(find, needs="number")
