"""S602: reported by one outlet alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.base import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Family, Finding, FindingKind, Severity

LEAST_WEIGHT = 2
"""Least `weight_of` a lone claim that is listed; nearly every sentence has one name."""
FULL_WEIGHT = 6
"""The weight at which the confidence, which ranks the list, reaches one."""


class SingleSource:
    """A claim with numbers, names or a quote that only one outlet of the event has.

    ## What it flags
    Quotes that no other outlet of the event gives, and statements and reported words with a number or at least two dates
    or named persons.  The more of these a claim has, the higher it is listed.

    ## Why it matters
    It is the list of calls to make before printing.

    ## Flagged
    - “The captain, Olav Brekke, had failed two inspections in 2019.” / “The ferry struck the breakwater in thick fog on Thursday.”

    ## Not flagged
    - “It was cold.” / “The ferry struck the breakwater in thick fog on Thursday.”
    """

    id = "S602"
    name = "single-source"
    kind: FindingKind = "single-source"
    families: tuple[Family, ...] = ()
    severity: Severity = "note"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of a claim that stands alone."""
        if len(view.claims) != 1:
            return
        claim = view.claims[0]
        weight = weight_of(claim)
        if weight < LEAST_WEIGHT or claim.label == "headline":
            return
        told = " ".join(claim.text.split())
        yield finding(
            self, view, [(told, claim)], told,
            confidence=min(1.0, weight / FULL_WEIGHT),
            trace=(f"{weight} things hang on it: numbers, dates, names, a quote.", "No claim of another outlet was aligned with it."),
        )  # fmt: skip


def weight_of(claim: Claim) -> int:
    """Return how much depends on a claim: numbers count 2 each, dates and persons 1, and being a quote 2."""
    persons = len({name.canonical for name in claim.names if name.kind == "person"})
    return 2 * len(claim.quantities) + len(claim.dates) + persons + (2 if claim.is_quote else 0)
