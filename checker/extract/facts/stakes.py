"""How much of a firm somebody owns: "36% owned by the state", "the family, which holds 12 percent of the shares"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.extract.word_classes import PRONOUN, WHO, word_class
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

BEHIND = tuple(pattern("stakes", key) for key in ("owned_by", "compound"))
"""An owner behind a share: "owned by the state", "state-owned"."""
OWNS, SHARES = pattern("stakes", "owns"), pattern("stakes", "shares")
"""An owner ahead of a share, and what comes behind it."""
REACH = 60
"""Code points ahead of a share in which its owner is looked for."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each share of a firm with its owner right beside it; its subject is the owner."""
    text = plain(claim.text)
    for share in (q for q in claim.quantities if q.dimension == "percent" and q.kind == "level"):
        first, last = share.start - claim.start, share.end - claim.start
        told = next((found for behind in BEHIND if (found := behind.match(text, last))), None)
        if told is None and SHARES.match(text, last):
            told = OWNS.search(text, max(0, first - REACH), first)
        if told and word_class(told["owner"].lower()) not in (PRONOUN, WHO):
            end = max(share.end, claim.start + told.end("owner"))
            yield Fact(
                "stake", stem(told["owner"].lower()), share.text, share.start, end, key=share.bounds, quantity=share
            )


FINDER = Finder(find, needs=word_list("stakes", "owning"))
