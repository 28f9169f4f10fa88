"""Who holds an office of a body: "Russia is chairing the Eurasian Economic Union", "Kyrgyzstan as the Chair of EEU"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import any_of, pattern, table
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

HOLDERS = frozenset({"person", "place", "people", "body"})
BODIES = frozenset({"body", "agency", "other"})
OFFICES: dict[str, dict[str, list[str]]] = table("slots")["offices"]
"""The nouns and verbs of each office."""
BETWEEN = {
    office: pattern("slots", "office", nouns=any_of(words["nouns"]), verbs=any_of(words["verbs"]))
    for office, words in OFFICES.items()
}
"""What may come between the holder of each office and its body."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each holder next to a body with only the words of an office between them."""
    text = plain(claim.text)
    for holder, body in pairwise(claim.names):
        if holder.kind not in HOLDERS or body.kind not in BODIES:
            continue
        between = text[holder.end - claim.start : body.start - claim.start]
        for office, gap in BETWEEN.items():
            if gap.fullmatch(between):
                year = next((when.first[:4] for when in claim.dates if when.granularity == "year" and when.first), None)
                yield Fact(
                    "office", body.canonical, holder.canonical, holder.start, body.end, time=year,
                    key=(holder.canonical,), of=office,
                )  # fmt: skip
                break


FINDER = Finder(
    find, needs=frozenset(chain.from_iterable(words["nouns"] + words["verbs"] for words in OFFICES.values()))
)
