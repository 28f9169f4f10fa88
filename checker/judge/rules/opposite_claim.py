"""P502: a word here, its opposite there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class OppositeClaim:
    """One outlet says the opposite of another: rose and fell, upheld and overturned, found and missing.

    ## What it flags
    Two statements that agree in all other words, one with a word whose opposite stands in the same place of the other; or
    two opposites that have swapped places.

    ## Why it matters
    Movements and outcomes are what headlines are made of, and a swapped word reverses them.

    ## Flagged
    - “The price of milk at the farm gate rose in March.” / “The price of milk at the farm gate fell in March.”
    - “The appeal court upheld the sentence of the former minister.” / “The appeal court overturned the sentence of the former minister.”
    - “Prices rose and wages fell in March.” / “Prices fell and wages rose in March.”

    ## Not flagged
    - “The verdict was not guilty on every count.” / “The verdict was innocent on every count.”
    - “Shares in the dairy rose while bonds fell.” / “Bonds fell while shares in the dairy rose.”
    """

    id = "P502"
    name = "opposite-claim"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("antonym",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, {"antonym": "which way it went"})
