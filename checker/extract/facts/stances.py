"""Which side a share of people is on: "47 percent of voters support the agreement", "47 percent against the accord"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.tokens import stem, tokens_of
from checker.language import pattern, table
from checker.model import Claim, Fact, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 7
"""Words after a share in which its side is looked for ("of the voters support"), up to the next number."""
STOPS = pattern("stances", "stops")
"""Words after which a side is not theirs: those who do not support need not oppose; "who opposed the dam" is some."""
SIDES = {stem(word): side for side, words in table("stances")["sides"].items() for word in words}
"""The side that each stem tells."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each share with a side after it; the share is the subject, as it tells which group is meant."""
    shares = [quantity for quantity in claim.quantities if quantity.unit == "percent" and quantity.kind == "level"]
    if not shares:
        return
    tokens = tokens_of(claim.text)
    for quantity in shares:
        following = [i for i, start in enumerate(tokens.starts) if claim.start + start >= quantity.end][:REACH]
        for index in following:
            if STOPS.fullmatch(tokens.words[index]):
                break
            if any(q.start <= claim.start + tokens.starts[index] < q.end for q in claim.quantities):
                break
            side = SIDES.get(stem(tokens.words[index]))
            if side:
                yield Fact(
                    "side", f"{in_digits(quantity.value)} percent", side, quantity.start,
                    claim.start + tokens.ends[index], key=(side,), quantity=quantity,
                )  # fmt: skip
                break


FINDER = Finder(find, needs="number")
