"""P501: stated here, negated there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class NegatedClaim:
    """One outlet states what another negates.

    ## What it flags
    Two statements that agree in all other words, one of which negates what the other asserts.

    ## Why it matters
    Whether something happened at all is the most basic thing two reports can disagree on.

    ## Flagged
    - “The mayor opened the sluice during the night.” / “The mayor never opened the sluice during the night.”
    - “The harbour has been dredged since the spring.” / “The harbour has not been dredged since the spring.”

    ## Not flagged
    - “The board did not rule out a second cause for the crash.” / “The board said a second cause for the crash was possible.”
    - “Not only the captain but the mate was questioned by police.” / “The captain and the mate were questioned by police.”
    """

    id = "P501"
    name = "negated-claim"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("negation",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, {"negation": "whether it is so"})
