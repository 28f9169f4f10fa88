"""N201: two numbers for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class NumberMismatch:
    """Outlets give different numbers for the same thing.

    ## What it flags
    Two statements that agree in all other words and give numbers whose intervals do not overlap.  Where they are the
    same word for word but for a bound, “more than 80” excludes 80.  A different flight number or rank is a possible
    conflict.

    ## Why it matters
    A toll or a sum is the first thing readers compare, and the first thing that gets corrected.

    ## Flagged
    - “The fire at the mill killed 17 workers on Tuesday.” / “The fire at the mill killed 19 workers on Tuesday.”
    - “The ferry was carrying 241 passengers when it struck the pier.” / “The ferry was carrying 214 passengers when it struck the pier.”
    - “The panel ruled by two votes to one that the rider had been careless.” / “The panel ruled unanimously that the rider had been careless.”
    - “In the city 80 people own a boat in the harbour.” / “In the city more than 80 people own a boat in the harbour.”

    ## Not flagged
    - “The fire at the mill killed at least 17 workers.” / “The fire at the mill killed 19 workers.”
    - “The march drew about 40,000 people to the square.” / “The march drew 39,800 people to the square.”
    - “The fire at the mill killed 17 workers.” / “The fire at the mill injured 19 workers.”
    """

    id = "N201"
    name = "number-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("number",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, {"number": "a number"})
