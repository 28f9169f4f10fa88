"""Which of a person's two limbs or organs is hurt: "a scan of the left knee of Ibarra", "he broke his right arm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMBS = word_list("slots", "limbs")
HARMED = pattern("slots", "harmed")
"""Words for an injury or its treatment; which foot scores, or which hand is raised, changes by the minute."""
OBJECT_AHEAD = pattern("slots", "object_ahead")
"""Words that give the limb to somebody not named: "kicked him in the left knee"."""
SIDES = tuple(pattern("slots", key) for key in ("side_of_body", "limb_on_a_side"))
"""The left knee, the knee on the left."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each hurt limb whose owner is named right after it or, by the last name, before it."""
    persons = [name for name in claim.names if name.kind == "person"]
    text = plain(claim.text)
    harmed = persons and HARMED.search(text)
    for found in (match for side in SIDES for match in side.finditer(text)) if harmed else ():
        start, end = claim.start + found.start("limb_with_side"), claim.start + found.end("limb_with_side")
        ahead = [name for name in persons if name.end <= start and (found["owned"] or _is_alone(name, persons, text))]
        behind = [name for name in persons if found["of"] and name.start - claim.start == found.end()]
        for owner in (behind or ahead)[-1:]:
            yield Fact(
                "limb", owner.canonical, found["limb_with_side"], start, end, key=(found["side"].lower(),),
                of=found["limb"].lower(),
            )  # fmt: skip


def _is_alone(name: Name, persons: Sequence[Name], text: str) -> bool:
    """Whether no other owner of "the left knee" is mentioned, as "him" is in "she kicked him in the left knee"."""
    return {person.canonical for person in persons} == {name.canonical} and not OBJECT_AHEAD.search(text)


FINDER = Finder(find, needs=frozenset(form for limb in LIMBS for form in (limb, f"{limb}s")))
