"""T301: two times for the same happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class DateMismatch:
    """Outlets put the same happening on different days or at different hours.

    ## What it flags
    Two statements that agree in all other words and give times that cannot both be right, each resolved by its own
    article's date of publication.

    ## Why it matters
    A wrong day spreads into every follow-up and every chronology.

    ## Flagged
    - “The first flight, in November 2022, failed on the pad.” / “The first flight, in December 2022, failed on the pad.”

    - “The May sales of the shop fell below the hopes of its owners.” / “The June sales of the shop fell below the hopes of its owners.”

    ## Not flagged
    - “The first flight failed on 12 November 2022.” / “The first flight failed in November 2022.”
    - “The talks ended by 3 March 2023.” / “The talks ended on 1 March 2023.”
    """

    id = "T301"
    name = "date-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("date",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, {"date": "a time"})
