"""A number that is withdrawn: "the operator withdrew its figure of 48 stranded passengers"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import table, whole_words
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

REACH = 40
"""Most code points between the words of withdrawal and the number; any farther and they are about different things."""


def phrases() -> list[str]:
    """Return the phrases of which a claim needs at least one to contain such a fact."""
    words = [*table("withdrawal")["before"]["words"], *table("withdrawal")["after"]["words"]]
    opening: str = table("withdrawal")["common"]["opening"]
    return [phrase.removeprefix(opening) for phrase in words]  # "and not the" is found by its rarer words


@cache
def _cues(where: str) -> re.Pattern[str]:
    return whole_words(table("withdrawal")[where]["words"])


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each number next to words that withdraw it."""
    if not claim.quantities:
        return
    text = plain(claim.text)
    for cue in _cues("before").finditer(text):
        end = claim.start + cue.end()
        taken = next((q for q in claim.quantities if 0 <= q.start - end <= REACH), None)
        if taken:
            yield _fact(claim, taken, claim.start + cue.start(), taken.end)
    for cue in _cues("after").finditer(text):
        start = claim.start + cue.start()
        taken = next((q for q in reversed(claim.quantities) if 0 <= start - q.end <= REACH), None)
        if taken:
            yield _fact(claim, taken, taken.start, claim.start + cue.end())


def _fact(claim: Claim, quantity: Quantity, start: int, end: int) -> Fact:
    subject = quantity.noun or quantity.unit
    return Fact(
        "withdrawn", subject, quantity.text, start, end, source=claim.speaker,
        key=(*quantity.bounds, subject), quantity=quantity,
    )  # fmt: skip
