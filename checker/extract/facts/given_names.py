"""The given name of a person, under the surname: outlets may write "Henrik" and "Anders Aasland" of one man."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

FULL = 2
"""Words of a name from which on it has a given name."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person named in full; the key holds the given name and the office beside the name."""
    for name in around.sentence or claim.names:
        if name.kind != "person":
            continue
        words = name.text.split()  # as written: in full names two spellings may have been made one
        if len(words) >= FULL and name.canonical.endswith(words[-1]):
            yield Fact(
                "given name", words[-1], name.text, name.start, name.end, source=claim.speaker,
                key=(" ".join(words[:-1]).lower(), (name.role or "").lower()),
            )  # fmt: skip
