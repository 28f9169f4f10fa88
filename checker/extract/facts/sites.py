"""Where an installation of some kind is: "the boarding school at Tesnik", "the naval base at Orrin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

INSTALLATIONS = word_list("slots", "installations")
THING_AT = pattern("slots", "thing_at")
"""An installation in two words right before the place; "the school" or "the plant" could be any of several."""
REACH = 60
"""Code points before a place in which the installation is looked for."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each installation that is said to be at a named place."""
    places = [name for name in claim.names if name.kind in ("place", "other")]
    text = plain(claim.text) if places else ""
    for name in places:
        start = name.start - claim.start
        thing = THING_AT.search(text, max(0, start - REACH), start)
        if thing:
            yield Fact(
                "site", thing["thing"].lower(), name.text, name.start, name.end,
                key=tuple(sorted(name.canonical.lower().split())),
            )  # fmt: skip


FINDER = Finder(find, needs=INSTALLATIONS)
