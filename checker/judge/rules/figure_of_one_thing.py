"""N205: two figures of a thing that each report mentions only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class FigureOfOneThing:
    """Outlets give one thing different sizes, prices, lengths or numbers, in sentences that need not be alike.

    ## What it flags
    A figure beside a thing that each report mentions only once, where the two figures, once converted, do not overlap.
    What else the sentences share decides whether it is a contradiction or only a possible conflict.  Numbers with the
    same digits in another order need share little: that is how numbers are miscopied.  A vote by 31 to 12 was not
    unanimous.

    ## Why it matters
    Two reporters rarely write the same sentence, but the area that burnt is one and the same.

    ## Flagged
    - “The flames spread across 4,000 square metres of covered timber racks, the fire service said.” / “By noon the fire had eaten ten acres of covered timber racks.”
    - “The fair drew 24,712 visitors, the town said.” / “By evening 27,412 visitors had come through the gates.”

    ## Not flagged
    - “The flames spread across 4,000 square metres of covered timber racks.” / “By noon the fire had eaten an acre of covered timber racks.”
    - “The flames spread across 4,000 square metres of covered timber racks.” / “The owner has ten acres of meadow behind the yard.”
    """

    id = "N205"
    name = "figure-of-one-thing"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("number",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of values."""
        yield from told_once(self, view, frozenset({"measure", "count", "slip", "vote"}), "a figure")
