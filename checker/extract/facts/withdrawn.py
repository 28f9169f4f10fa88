"""A number that is withdrawn: "the operator withdrew its figure of 48 stranded passengers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import table, whole_words
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

BEFORE, AFTER = (frozenset(table("withdrawal")[where]["words"]) for where in ("before", "after"))
"""Phrases that withdraw the number behind them, or the one ahead of them."""
CUE_BEFORE, CUE_AFTER = whole_words(BEFORE), whole_words(AFTER)
OPENING: str = table("withdrawal")["common"]["opening"]
"""How phrases may begin that are found by their rarer words: "and not the"."""
REACH = 40
"""Most code points between the words of withdrawal and the number; any farther and they are about different things."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each number next to words that withdraw it."""
    if not claim.quantities:
        return
    text = plain(claim.text)
    for cue in CUE_BEFORE.finditer(text):
        end = claim.start + cue.end()
        taken = next((q for q in claim.quantities if 0 <= q.start - end <= REACH), None)
        if taken:
            yield _fact(claim, taken, claim.start + cue.start(), taken.end)
    for cue in CUE_AFTER.finditer(text):
        start = claim.start + cue.start()
        taken = next((q for q in reversed(claim.quantities) if 0 <= start - q.end <= REACH), None)
        if taken:
            yield _fact(claim, taken, taken.start, claim.start + cue.end())


def _fact(claim: Claim, quantity: Quantity, start: int, end: int) -> Fact:
    subject = quantity.noun or quantity.unit
    return Fact("withdrawn", subject, quantity.text, start, end, key=(*quantity.bounds, subject), quantity=quantity)


FINDER = Finder(find, needs=frozenset(phrase.removeprefix(OPENING) for phrase in BEFORE | AFTER))
