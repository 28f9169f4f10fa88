"""What a sentence says outside the words that are claimed: "Marchetti, 45, told supporters that …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extract.facts import figures
from checker.extract.facts.base import NOTHING_AROUND
from checker.extract.quantities import find_quantities
from checker.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Fact, Name, Sentence

DIGITS = frozenset("0123456789")


def find(text: str, sentence: Sentence, claims: Sequence[Claim], names: Sequence[Name]) -> Iterator[Fact]:
    """Yield the figures beside names that stand outside the `claims` of a sentence, such as the age of their speaker.

    `text` is the article's, `names` are those of the sentence.
    """
    start = sentence.start
    for claim in (*sorted(claims, key=lambda claim: claim.start), None):
        end = claim.start if claim else sentence.end
        if start < end and not DIGITS.isdisjoint(text[start:end]):
            yield from _figures(text, start, end, claims[0], names)
        start = max(start, claim.end) if claim else end


def _figures(text: str, start: int, end: int, claim: Claim, names: Sequence[Name]) -> Iterator[Fact]:
    """Yield the figures beside names in a stretch of the article, as if it were a claim of its own."""
    words = text[start:end]
    quantities = tuple(replace(q, start=q.start + start, end=q.end + start) for q in find_quantities(words))
    inside = tuple(name for name in names if start <= name.start and name.end <= end)
    stretch = Claim(claim.id, claim.article, "statement", start, end, words, quantities=quantities, names=inside)
    yield from figures.find(stretch, NOTHING_AROUND)
