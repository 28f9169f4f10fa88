"""Times that answer the same question with intervals that do not meet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.dates.compare import relate
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Unit
from checker.model import When


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for each pair of times that stand for each other and conflict."""
    for left, right, placed in pairing.counterparts("when"):
        a, b = left.value, right.value
        if not (isinstance(a, When) and isinstance(b, When)):
            continue
        relation, reason = relate(a, b)
        if relation != "conflict" or _told_elsewhere(a, pairing.b.units) or _told_elsewhere(b, pairing.a.units):
            continue
        yield Difference("date", a.granularity == b.granularity, left, right, a.text, b.text, reason, placed)


def _told_elsewhere(when: When, units: tuple[Unit, ...]) -> bool:
    return any(isinstance(unit.value, When) and relate(when, unit.value)[0] in ("equal", "compatible") for unit in units)
