"""Which office a person is given: "Rafael Iturbe, the chief operating officer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.offices import COUNTERPART
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person who is named with an office."""
    for name in around.sentence or claim.names:
        if name.kind == "person" and name.role and name.role != COUNTERPART:
            value = f"{name.role} of {name.role_of}" if name.role_of else name.role
            yield Fact(
                "role", name.canonical, value, name.start, name.end, source=claim.speaker,
                key=(name.role.lower(), (name.role_of or "").lower()),
            )  # fmt: skip
