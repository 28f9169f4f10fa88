"""Which of two limbs or organs of a person: "a scan of the left knee of Ibarra", "he broke his right arm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import any_of, pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

LIMBS = word_list("slots", "limbs")
SIDE = pattern("slots", "side_of_body", limbs=any_of(LIMBS))


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(form for limb in LIMBS for form in (limb, f"{limb}s"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each limb of the person who is named last ahead of it, or right behind it."""
    persons = [name for name in claim.names if name.kind == "person"]
    for found in SIDE.finditer(plain(claim.text)) if persons else ():
        start, end = claim.start + found.start("limb_with_side"), claim.start + found.end("limb_with_side")
        ahead = [name for name in persons if name.end <= start]
        behind = [name for name in persons if found["of"] and name.start - claim.start == found.end()]
        for owner in (behind or ahead)[-1:]:
            yield Fact(
                f"limb:{found['limb'].lower()}", owner.canonical, found["limb_with_side"], start, end,
                source=claim.speaker, key=(found["side"].lower(),),
            )  # fmt: skip
