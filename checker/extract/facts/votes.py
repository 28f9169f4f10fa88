"""How a body voted: "by six votes to three", "five of the nine members were for it", "all nine backed it".

The total is the subject: in reports of one event, all votes of nine are taken for one vote, since sentences rarely say
which body voted on what.  So is each side of a large vote: there is hardly a second side of exactly 512.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import ELSEWHEN
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, whole_words, word_list
from checker.model import Claim, Fact, Quantity, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

VOTING = word_list("slots", "voting")
CUE = whole_words(VOTING)
LEAST_VOTES = 3
"""Fewest votes of a body that votes."""
LARGE = 100
"""Votes of a side so large that another vote of the event hardly has the same number.  Not swept: the development sets
have no two votes of one number."""
FOR, AGAINST = pattern("slots", "votes_for"), pattern("slots", "votes_against")
"""What comes after the votes of each side: "512 for a strike, 171 against"."""
OF_THE_WHOLE = pattern("slots", "of_the_whole")
"""What comes between the votes for something and all votes: "five of the nine"."""
WHOLE_AHEAD = pattern("slots", "whole_ahead")
VOTERS = frozenset(map(stem, word_list("slots", "voters")))
"""Stems of those who vote: "all nine passengers were for it" is no vote."""
WERE_FOR = pattern("slots", "were_for")
"""Words after the votes saying so many were for it; the rest may have abstained, so those against tell less."""
BESIDE = 15
"""Code points around a pair of numbers in which a word of voting makes it, and all pairs of its claim, votes."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each two numbers that are a vote; which side won is left to the surrounding words."""
    if any(when.granularity in ELSEWHEN for when in claim.dates):
        return  # "at the meeting in March the vote was six to one"
    text = plain(claim.text)
    counts = [quantity for quantity in claim.quantities if _is_count(quantity)]
    for quantity in counts:
        if _is_whole(text, quantity, claim):
            yield from _fact(claim, quantity, quantity, quantity.value, 0)
    for one, other in pairwise(counts):
        large = max(one.value, other.value) >= LARGE and one.kind == other.kind == "level"
        first, second, last = (offset - claim.start for offset in (one.end, other.start, other.end))
        if large and FOR.fullmatch(text, first, second) and AGAINST.match(text, last):
            yield from _fact(claim, one, other, one.value, other.value)
    if not CUE.search(text):
        return
    voted = any(quantity.kind == "pair" and _is_of_voting(text, quantity, claim) for quantity in counts)
    for index, quantity in enumerate(counts):
        if quantity.kind == "pair" and quantity.second is not None and voted:
            yield from _fact(claim, quantity, quantity, quantity.value, quantity.second)
        elif index + 1 < len(counts) and counts[index + 1].kind == "level":
            whole = counts[index + 1]
            between = text[quantity.end - claim.start : whole.start - claim.start]
            if OF_THE_WHOLE.fullmatch(between) and WERE_FOR.match(text, whole.end - claim.start):
                yield from _fact(claim, quantity, whole, quantity.value, whole.value - quantity.value)


def _is_of_voting(text: str, quantity: Quantity, claim: Claim) -> bool:
    """Whether a word of voting is right next to a pair of numbers, which otherwise is a score."""
    first, last = quantity.start - claim.start, quantity.end - claim.start
    return CUE.search(text[max(0, first - BESIDE) : last + BESIDE]) is not None


def _is_whole(text: str, quantity: Quantity, claim: Claim) -> bool:
    """Whether a number counts a body whose members were all for something: "all nine members backed it"."""
    if quantity.kind != "level" or quantity.noun not in VOTERS:
        return False
    first, last = quantity.start - claim.start, quantity.end - claim.start
    return WHOLE_AHEAD.search(text[max(0, first - BESIDE) : first]) is not None and bool(WERE_FOR.match(text, last))


def _is_count(quantity: Quantity) -> bool:
    """Whether a number may count votes."""
    exact = quantity.approximation == "exact" and quantity.value.is_integer()
    return exact and (quantity.kind == "pair" or quantity.dimension == "count")


def _fact(claim: Claim, first: Quantity, last: Quantity, one: float, other: float) -> Iterator[Fact]:
    low, high = sorted((one, other))
    if low >= 0 and low + high >= LEAST_VOTES:
        words = " ".join(claim.text[first.start - claim.start : last.end - claim.start].split())
        key = (in_digits(high), in_digits(low))
        yield Fact("vote", in_digits(low + high), words, first.start, last.end, key=key)
        for side in (side for side in (high, low) if side >= LARGE):
            yield Fact("side of a vote", in_digits(side), words, first.start, last.end, key=key)


FINDER = Finder(find, needs=VOTING | word_list("slots", "behind_it") | word_list("slots", "against"))
