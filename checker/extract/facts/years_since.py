"""The year since which nothing like it has been: "the first theft since 1997", "had not been robbed since 1997"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.tokens import tokens_of
from checker.language import word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

LAST_SUCH = word_list("slots", "last_such")
"""Words that make a year the last one in which there was such a thing."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each year since which something is the first of its kind, or has not been."""
    years = [when for when in claim.dates if when.granularity == "year" and when.relation == "since" and when.first]
    if years and not LAST_SUCH.isdisjoint(tokens_of(claim.text).words):
        for when in years:
            year = (when.first or "")[:4]
            yield Fact("since", "year", when.text, when.start, when.end, key=(year,))


FINDER = Finder(find, needs=LAST_SUCH)
