"""The value that every finder of differences yields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from checker.extract.normalise import plain
from checker.judge.pairing import comes_after
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit, Value
    from checker.model import Family

Sort = Literal["value", "reversal", "name"]
"""What families have in common, and the weights of the gate with it.  Where two values differ, two facts share one
phrasing (sales of two quarters); it is not one fact told two ways.  Another name in one place often is that too."""
SORTS: Mapping[Family, Sort] = {
    "number": "value", "ordinal": "value", "date": "value", "negation": "reversal", "antonym": "reversal",
    "entity": "name", "location": "name",
}  # fmt: skip

REQUIRED = pattern("comparing", "required")
"""Words before a bound that make it a set limit: "must serve at least 27 years" is another term than 24."""
REACH_OF_REQUIRED = 60
"""Code points before a bound within which those words must begin."""


def is_required(side: Side, unit: Unit) -> bool:
    """Whether a value is a bound that somebody has set, so that there can be only one."""
    start = unit.start - side.claim.start
    return REQUIRED.search(plain(side.claim.text), max(0, start - REACH_OF_REQUIRED), start) is not None


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two claims differ.

    `certain` means that the two values exclude each other if they answer the same question; otherwise they only may.
    `open` means that both can be true even of one thing (two lower bounds), `copied` that one claim is a copy of the
    other in all but this, and `placed` that the values stand in the same place of their sentences.  `a` and `b` are the
    units that differ, None where one side has nothing there (as with a negator); `governs_a` and `governs_b` are the
    units that a negator is about, on both sides.
    """

    family: Family
    certain: bool
    a: Unit | None
    b: Unit | None
    a_value: str
    b_value: str
    reason: str
    placed: bool = True
    open: bool = False
    copied: bool = False
    governs_a: Unit | None = None
    governs_b: Unit | None = None

    @property
    def sort(self) -> Sort:
        """The sort of its family."""
        return SORTS[self.family]

    @property
    def values(self) -> tuple[Value | None, Value | None]:
        """The typed value of each side; None for a word, or where that side has nothing."""
        return self.a.value if self.a else None, self.b.value if self.b else None

    @property
    def shown(self) -> tuple[Unit | None, Unit | None]:
        """The unit of each side that shows the difference: the one that differs, or what the other's negator denies."""
        return self.a or self.governs_a, self.b or self.governs_b

    @property
    def about(self) -> tuple[Unit | None, Unit | None]:
        """The unit of each side that is in dispute: what a negator denies, or else the unit that differs."""
        return self.governs_a or self.a, self.governs_b or self.b

    def turned(self) -> Difference:
        """Return the same difference with the sides swapped."""
        return replace(
            self, a=self.b, b=self.a, a_value=self.b_value, b_value=self.a_value,
            governs_a=self.governs_b, governs_b=self.governs_a,
        )  # fmt: skip


def on_either_side(find: Callable[[Pairing], Difference | None], pairing: Pairing) -> Iterator[Difference]:
    """Yield the difference that `find` sees from one side of a pairing, or else the one seen from the other side.

    The side that is looked from first depends on the words of the claims alone, not on which of them is `a`.
    """
    turned = comes_after(pairing.a, pairing.b)
    for sides in (turned, not turned):
        if found := find(pairing.turned() if sides else pairing):
            yield found.turned() if sides else found
            return
