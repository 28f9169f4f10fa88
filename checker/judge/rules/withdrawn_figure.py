"""S603: a number that its source took back and others still carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.compare import relate, same_noun
from checker.judge.base import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Family, Finding, FindingKind, Quantity, Severity


class WithdrawnFigure:
    """A figure that one report calls withdrawn still stands in another.

    ## What it flags
    Words that take a number back (“withdrew its figure of 48 passengers”, “not 48, as first reported”) in one article,
    and the same number of the same thing in another.

    ## Why it matters
    The report that still carries the number may have been right when it was written, and needs an update now.

    ## Flagged
    - “The operator withdrew its figure of 48 stranded passengers on Wednesday.” / “The cable car left 48 passengers stranded above the lake.”

    ## Not flagged
    - “The operator withdrew its figure of 48 stranded passengers on Wednesday.” / “The cable car left 53 passengers stranded above the lake.”
    - “The operator said 48 passengers were stranded.” / “The cable car left 48 passengers stranded above the lake.”
    """

    id = "S603"
    name = "withdrawn-figure"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ()
    severity: Severity = "warning"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield a finding for each number withdrawn in the cluster's claims that another article still gives."""
        for claim in view.claims:
            for fact in claim.facts:
                if fact.kind != "withdrawn" or fact.quantity is None:
                    continue
                still = [other for other in view.around.claims.values() if self._gives(other, claim, fact.quantity)]
                if still:
                    sides = [("withdrawn", claim), *(("still given", other) for other in still)]
                    yield finding(
                        self, view, sides,
                        f"A figure was withdrawn and is still given: {fact.value}.",
                        confidence=1.0,
                        trace=("One report takes the number back.", "Another gives the same number of the same thing."),
                    )  # fmt: skip

    @staticmethod
    def _gives(other: Claim, claim: Claim, number: Quantity) -> bool:
        if other.article == claim.article or any(fact.kind == "withdrawn" for fact in other.facts):
            return False
        return any(relate(number, q).kind == "equal" and same_noun(number, q) for q in other.quantities)
