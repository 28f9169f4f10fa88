"""One difference of two statements with all that is needed to tell whether it is a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit


class Dispute(NamedTuple):
    """A difference, the pairing it is of, and all differences of that pairing."""

    pairing: Pairing
    difference: Difference
    differences: Sequence[Difference]

    @property
    def sides(self) -> tuple[tuple[Side, Unit | None], tuple[Side, Unit | None]]:
        """Each side with its disputed unit, None where it has no word for what is disputed."""
        return (self.pairing.a, self.difference.a), (self.pairing.b, self.difference.b)
