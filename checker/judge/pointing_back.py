"""Claims that point back to what the sentence before names: "Together they have 312 pupils"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import pattern

if TYPE_CHECKING:
    from checker.judge.view import EventView
    from checker.model import Claim

POINTING = pattern("comparing", "pointing_back_first")
"""The head of a claim whose subject is all that was named before."""
TWO_LOTS = "Each points back to what the sentence before names, and that is not the same."


def point_apart(a: Claim, b: Claim, around: EventView) -> bool:
    """Whether both claims are about all that the sentences before them name, and these name not the same."""
    named = [_named_before(claim, around) for claim in (a, b)]
    return all(named) and named[0] != named[1]


def _named_before(claim: Claim, around: EventView) -> frozenset[str]:
    """Return what the sentence before a claim names besides persons, if that is what the claim is about."""
    if not POINTING.match(plain(claim.text)):
        return frozenset()
    before = (c for c in around.extraction_of[claim.article].claims if c.sentence == claim.sentence - 1)
    return frozenset(name.canonical for c in before for name in c.names if name.kind != "person")
