"""Which way a flight or train with a number went between two places: "Flight 418 was on its way from Tesso to Marbeck".

Without a number another report may tell of the way back.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import any_of, pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

FROM = pattern("slots", "from_ahead")
TO = pattern("slots", "to_between")
NUMBERED = pattern("slots", "numbered_vehicle", vehicles=any_of(word_list("slots", "vehicles")))
PLACES = frozenset({"place", "other", "body"})


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(word_list("slots", "vehicles"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each way told by both its ends; these, whichever comes first, and the number are the subject."""
    text = plain(claim.text)
    numbered = NUMBERED.search(text)
    for start, end in pairwise(claim.names) if numbered else ():
        first, last = start.start - claim.start, end.start - claim.start
        ends = {start.kind, end.kind} <= PLACES and TO.fullmatch(text, start.end - claim.start, last)
        if numbered and ends and FROM.search(text, 0, first):
            yield Fact(
                f"route:{' and '.join(sorted((start.canonical, end.canonical)))}", numbered["number"],
                f"{start.text} to {end.text}", start.start, end.end, source=claim.speaker,
                key=(start.canonical, end.canonical),
            )  # fmt: skip
