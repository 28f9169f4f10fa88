"""The given name of a person, by surname: outlets may call one man "Henrik Aasland" and "Anders Aasland"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = 2
"""Fewest words of a name that includes a given name."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person named in full; its key is the given name and the office next to the name."""
    for name in around.sentence or claim.names:
        if name.kind != "person":
            continue
        words = name.text.split()  # as written: canonical names may have merged two spellings
        if len(words) >= FULL and name.canonical.endswith(words[-1]):
            yield Fact(
                "given name", words[-1], name.text, name.start, name.end,
                key=(" ".join(words[:-1]).lower(), (name.role or "").lower()),
            )  # fmt: skip


FINDER = Finder(find, needs="name")
