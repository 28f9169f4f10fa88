"""The score between two sides: "Lorne beat Kirk 3-1", "a 3-1 win for Lorne over Kirk"; both sides are the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import tokenise
from checker.extract.word_classes import PREPOSITIONS, word_class
from checker.language import pattern, whole_words, word_list
from checker.model import Claim, Fact, Name, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDES = ("body", "place", "person", "other")
"""Kinds of names that a side may have."""
RESULTS = word_list("slots", "results")
RESULT = whole_words(RESULTS)
NOT_FINAL = whole_words(word_list("slots", "not_final"))
"""Words that make a score one of a part of a match, of several matches or an earlier one."""
SAID_BESIDE = pattern("slots", "said_beside")
"""Words that open a clause about one of the sides, which may tell of another match."""
ELSEWHEN = frozenset({"month", "season", "year", "decade"})
"""A claim with so coarse a date tells of another match."""
TOWARDS = word_list("slots", "towards_a_side")
"""Prepositions before a side; a name after any other is that of a place or a cup."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for the only pair of numbers in a claim that names two sides and a result."""
    scores = [quantity for quantity in claim.quantities if quantity.kind == "pair" and quantity.second is not None]
    text = plain(claim.text) if len(scores) == 1 else ""
    if not text or NOT_FINAL.search(text) or not RESULT.search(text):
        return
    if SAID_BESIDE.search(text, 0, scores[0].start - claim.start) or any(
        day.granularity in ELSEWHEN for day in claim.dates
    ):
        return  # "Lorne, who beat Kirk 2-0 in August, are top"
    named = [name for name in claim.names if name.kind in SIDES and _is_side(text, name, claim)]
    sides = {name.canonical for name in named}
    if len(sides) == 2 and len({name.kind == "person" for name in named}) == 1:
        score = scores[0]
        high, low = sorted((score.value, score.second or 0.0), reverse=True)
        yield Fact(
            "score", " and ".join(sorted(sides)), score.text, score.start, score.end,
            key=(in_digits(high), in_digits(low)), quantity=score,
            time=next((day.first or day.symbol for day in claim.dates if day.granularity == "day"), None),
        )  # fmt: skip


def _is_side(text: str, name: Name, claim: Claim) -> bool:
    """Whether a name is that of a side: no preposition before it, or one that a side may follow."""
    ahead = tokenise(text, 0, name.start - claim.start).words[-1:]
    return not ahead or ahead[0] in TOWARDS or word_class(ahead[0]) not in PREPOSITIONS


FINDER = Finder(find, needs=RESULTS)
