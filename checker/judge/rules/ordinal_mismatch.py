"""N202: two places in a count for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Finding


class OrdinalMismatch:
    """Outlets give the same thing different places in a count or a ranking.

    ## What it flags
    Two statements that agree in all other words, one with “second” where the other has “third”.

    ## Why it matters
    “The first since …” is what makes a story news; it is often wrong and rarely checked.

    ## Flagged
    - “It was the second flight of the rocket.” / “It was the third flight of the rocket.”
    - “The village is the third largest port of the coast.” / “The village is the fifth largest port of the coast.”

    ## Not flagged
    - “It was the second flight of the rocket.” / “It was the second launch of the rocket.”
    - “The second flight of the rocket failed in November.” / “The third flight of the rocket carried two satellites.”
    """

    id = "N202"
    name = "ordinal-mismatch"
    kind: Literal["contradiction"] = "contradiction"
    family = "ordinal"
    severity: Literal["error"] = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, frozenset({"ordinal"}), "a place in a count")
