"""W407: two services for one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class ServiceMismatch:
    """Outlets credit one deed to different services: the army, the navy, the police, the coastguard.

    ## What it flags
    “A navy tug” here and “a coastguard tug” there, in claims that share several things that each report mentions once.

    ## Why it matters
    Whoever came answers for it.

    ## Flagged
    - “A navy tug carried a crew of nine, two of them welders, from the deck of a dredger, the log of the port showed.” / “The dredger was listing badly at dusk, and a coastguard tug took the crew from its deck.”

    ## Not flagged
    - “A navy tug lifted a crew of nine from the deck of a dredger.” / “A coastguard tug lay off the pier.”
    - “A navy tug lifted a crew of nine from the deck of a dredger.” / “A navy tug took a crew off the deck of a dredger.”
    """

    id = "W407"
    name = "service-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("entity",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of values."""
        yield from told_once(self, view, frozenset({"service"}), "who it was")
