"""Which of two limbs or organs of a person: "a scan of the left knee of Ibarra", "he broke his right arm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import any_of, pattern, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.extract.facts.base import Surroundings

LIMBS = word_list("slots", "limbs")
HARMED = pattern("slots", "harmed")
"""What tells of a hurt or of its treatment; which foot scores, or which hand is raised, changes by the minute."""
OBJECT_AHEAD = pattern("slots", "object_ahead")
"""What gives the limb to somebody who is not named: "kicked him in the left knee"."""
SIDE = pattern("slots", "side_of_body", limbs=any_of(LIMBS))


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(form for limb in LIMBS for form in (limb, f"{limb}s"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each hurt limb of the person who is named last ahead of it as its owner, or right behind it."""
    persons = [name for name in claim.names if name.kind == "person"]
    text = plain(claim.text)
    for found in SIDE.finditer(text) if persons and HARMED.search(text) else ():
        start, end = claim.start + found.start("limb_with_side"), claim.start + found.end("limb_with_side")
        ahead = [name for name in persons if name.end <= start and (found["owned"] or _is_alone(name, persons, text))]
        behind = [name for name in persons if found["of"] and name.start - claim.start == found.end()]
        for owner in (behind or ahead)[-1:]:
            yield Fact(
                f"limb:{found['limb'].lower()}", owner.canonical, found["limb_with_side"], start, end,
                source=claim.speaker, key=(found["side"].lower(),),
            )  # fmt: skip


def _is_alone(name: Name, persons: Sequence[Name], text: str) -> bool:
    """Whether nobody else is told of to whom "the left knee" may belong: "she kicked him in the left knee"."""
    return {person.canonical for person in persons} == {name.canonical} and not OBJECT_AHEAD.search(text)
