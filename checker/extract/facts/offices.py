"""Who holds an office of a body: "Russia is chairing the Eurasian Economic Union", "Kyrgyzstan as the Chair of EEU"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import any_of, pattern, table
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

HOLDERS = frozenset({"person", "place", "people", "body"})
BODIES = frozenset({"body", "agency", "other"})


def phrases() -> list[str]:
    """Return the phrases of which a claim needs at least one to contain such a fact."""
    offices = table("slots")["offices"].values()
    return [phrase for words in offices for phrase in (*words["nouns"], *words["verbs"])]


@cache
def _between() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return for each office a pattern for what may come between its holder and its body."""
    patterns = []
    for office, words in table("slots")["offices"].items():
        nouns, verbs = any_of(words["nouns"]), any_of(words["verbs"])
        patterns.append((pattern("slots", "office", nouns=nouns, verbs=verbs), office))
    return tuple(patterns)


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each holder next to a body with only the words of an office between them."""
    text = plain(claim.text)
    for holder, body in pairwise(claim.names):
        if holder.kind not in HOLDERS or body.kind not in BODIES:
            continue
        between = text[holder.end - claim.start : body.start - claim.start]
        for gap, office in _between():
            if gap.fullmatch(between):
                year = next((when.first[:4] for when in claim.dates if when.granularity == "year" and when.first), None)
                yield Fact(
                    "office", body.canonical, holder.canonical, holder.start, body.end,
                    time=year, source=claim.speaker, key=(holder.canonical,), of=office,
                )  # fmt: skip
                break
