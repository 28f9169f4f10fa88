"""The gravest outcome a difference can have, however alike the rest of two statements is.

Published lessons of contradiction detection (de Marneffe, Rafferty and Manning 2008) and newsroom practice agree on
what explains two values without either outlet being wrong: another certainty, source or hour, another occasion, a
second reversal that cancels the first, a value that belongs to other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.judge.certainty import certainty_differs
from checker.judge.differences.dates import told_at_two_times
from checker.judge.dispute import Dispute
from checker.judge.doubts import DOUBTS
from checker.judge.ladder import Level
from checker.judge.provisional import counted_by_one_time, provisional
from checker.judge.vetoes import VETOES
from checker.judge.vouching import opinions_differ, sources_differ
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences import Difference
    from checker.judge.pairing import Pairing

Outcome = Literal["contradiction", "possible-conflict", "agreement", "unrelated"]

OF_TWO_THINGS = "Both can be true if they speak of two things."


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The gravest outcome possible, its level on the ladder, and the reason as a sentence for the trace."""

    outcome: Outcome
    level: Level
    reason: str


def ceiling(pairing: Pairing, difference: Difference, differences: Sequence[Difference]) -> Ceiling:
    """Return the gravest outcome that `difference`, one of the `differences` of a pairing, can have."""
    dispute = Dispute(pairing, difference, differences)
    for holds, reason in VETOES:
        if holds(dispute):
            return Ceiling("unrelated", Level.VALUE_DIFFERS, reason)
    if level := _explained(pairing, difference):
        measured = isinstance(difference.values[0], Quantity | When)
        two_things = level is Level.COMPATIBLE and not measured
        return Ceiling("possible-conflict", level, OF_TWO_THINGS if two_things else level.sentence)
    for holds, reason in DOUBTS:
        if holds(dispute):
            return Ceiling("possible-conflict", Level.VALUE_DIFFERS, reason)
    return Ceiling("contradiction", Level.VALUE_DIFFERS, Level.VALUE_DIFFERS.sentence)


def _explained(pairing: Pairing, difference: Difference) -> Level | None:
    """Return the level that explains two values without putting the outlets at odds, or None."""
    a, b = pairing.a.claim, pairing.b.claim
    denied = difference.family == "negation" and difference.copied
    if not denied and certainty_differs(a, b, difference):
        return Level.CERTAINTY_DIFFERS
    if difference.family == "number" and (
        provisional(a) or provisional(b) or told_at_two_times(pairing) or not counted_by_one_time(a, b)
    ):
        return Level.PROVISIONAL
    if sources_differ(a, b) or opinions_differ(a, b):
        return Level.SOURCES_DIFFER
    return Level.COMPATIBLE if difference.open else None
