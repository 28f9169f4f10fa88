"""The value that every finder of differences gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.judge.side import Unit

Family = Literal[
    "number", "date", "negation", "antonym", "attribution", "entity", "location", "membership", "outcome", "ordinal", "role"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two claims differ.

    `certain` says that the two values exclude each other when they answer the same question; otherwise they may.  `placed`
    says that they stand in the same place of their sentences.
    `a` and `b` are the units that differ, None where one side has nothing there (a negator).
    """

    family: Family
    certain: bool
    a: Unit | None
    b: Unit | None
    a_value: str
    b_value: str
    reason: str
    placed: bool = True
