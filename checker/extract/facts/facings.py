"""On which compass side something happened: "the northern flank", "the east bank", "the western spillway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, table, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

FACING = pattern("slots", "facing")
STRUCTURES = word_list("slots", "structures")
SIDES: dict[str, str] = table("slots")["sides"]
"""The nouns for sides, each with what has such sides; anything may have a "side"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each side; its key is the compass point, what has such a side, and whose side it is.

    A part of a building is a question of its own: only gates are compared with gates.
    """
    for found in FACING.finditer(plain(claim.text)):
        start, end = claim.start + found.start("side"), claim.start + found.end("side")
        if any(name.start <= start and end <= name.end for name in claim.names):
            continue  # the West Bank is a place
        noun, whose = found["noun"].lower(), (found["of"] or "").lower()
        yield Fact(
            "facing", "side", found["side"], start, end, key=(found["point"].lower(), SIDES.get(noun, noun), whose),
            of="" if noun in SIDES else noun,
        )  # fmt: skip


FINDER = Finder(find, needs=frozenset(form for noun in SIDES.keys() | STRUCTURES for form in (noun, f"{noun}s")))
