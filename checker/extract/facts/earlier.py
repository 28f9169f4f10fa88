"""The year of an earlier happening, known by how many it befell: "in 2009 a roof fall killed two men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.counts import state_of
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

FEWEST = 2
"""Fewest people by whose number a happening is known: too many happenings befall one."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each number of people to whom something happened in the only year that a claim names."""
    years = [when for when in claim.dates if when.granularity == "year" and when.first and when.relation == "on"]
    if len(years) != 1 or len(claim.dates) > 1:
        return
    year = years[0]
    for quantity in claim.quantities:
        state = state_of(claim, quantity) if quantity.kind == "level" and quantity.low >= FEWEST else None
        if state:
            yield Fact(
                "earlier", f"{quantity.low:g} {state}", year.text, year.start, year.end, source=claim.speaker,
                key=((year.first or "")[:4],), quantity=quantity,
            )  # fmt: skip
