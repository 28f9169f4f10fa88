"""Where somebody came in a race or a vote: "Bramwell of Forward came third", "fourth place went to Aisha Bramwell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import ELSEWHEN
from checker.extract.normalise import plain
from checker.language import pattern
from checker.model import Claim, Fact, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

CAME, PLACE = pattern("slots", "came"), pattern("slots", "place_told")
"""What stands between a name and the place where its bearer came, and what comes after that."""
WENT_TO = pattern("slots", "place_went_to")
"""What stands between a place and the name of who took it."""
REACH = 40
"""Code points after a place in which a year tells that it was another race."""
OF_THE_WHOLE = pattern("slots", "of_all_stages")
"""Words for a ranking after several races or rounds, which is another one than that of the day."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each place with who took it right before it, or right after it."""
    ordinals = [number for number in claim.quantities if number.kind == "ordinal"]
    text = plain(claim.text) if ordinals else ""
    if not ordinals or OF_THE_WHOLE.search(text):
        return
    bearers = [name for name in claim.names if name.kind == "person"]
    for number in ordinals:
        if any(when.granularity in ELSEWHEN and 0 <= when.start - number.end <= REACH for when in claim.dates):
            continue  # "was third in 2019"
        first, last = number.start - claim.start, number.end - claim.start
        for name in bearers:
            begins, ends = name.start - claim.start, name.end - claim.start
            came = ends <= first and CAME.fullmatch(text, ends, first) and PLACE.match(text, last)
            if came or (begins >= last and WENT_TO.fullmatch(text, last, begins)):
                yield Fact(
                    "finish", name.canonical, number.text, number.start, number.end,
                    key=(in_digits(number.value),),
                )  # fmt: skip
                break


FINDER = Finder(find, needs="number")
