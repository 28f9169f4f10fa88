"""Which way a vehicle went between two places: "the train from Tolhaven to Alder", "a flight from Tesso to Marbeck"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import pattern, whole_words, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

FROM = pattern("slots", "from_ahead")
TO = pattern("slots", "to_between")
VEHICLES = whole_words(word_list("slots", "vehicles"))
"""What goes from one place to the other; "from Rome to Naples the land is flat" tells of no way."""
PLACES = frozenset({"place", "other", "body"})


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(word_list("slots", "vehicles"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each way told by both its ends, which are the subject whichever comes first."""
    text = plain(claim.text)
    for start, end in pairwise(claim.names):
        first, last = start.start - claim.start, end.start - claim.start
        ends = {start.kind, end.kind} <= PLACES and TO.fullmatch(text, start.end - claim.start, last)
        if ends and FROM.search(text, 0, first) and VEHICLES.search(text):
            yield Fact(
                "route", " and ".join(sorted((start.canonical, end.canonical))), f"{start.text} to {end.text}",
                start.start, end.end, source=claim.speaker, key=(start.canonical, end.canonical),
            )  # fmt: skip
