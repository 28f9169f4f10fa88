"""How two values relate, whatever they are values of."""

from __future__ import annotations

from typing import Literal, NamedTuple

RelationKind = Literal["equal", "compatible", "conflict", "incomparable"]
"""The same value; both can be true of one thing; both cannot; they answer different questions."""


class Relation(NamedTuple):
    """How two values relate, and why in a plain sentence."""

    kind: RelationKind
    reason: str
