"""Which office a person is given: "Rafael Iturbe, the chief operating officer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Claim, Fact, Name


def find(claim: Claim, before: Sequence[Name]) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each person who is named with an office."""
    for name in claim.names:
        if name.kind == "person" and name.role:
            value = f"{name.role} of {name.role_of}" if name.role_of else name.role
            yield Fact(
                "role", name.canonical, value, name.start, name.end, source=claim.speaker,
                key=(name.role.lower(), (name.role_of or "").lower()),
            )  # fmt: skip
