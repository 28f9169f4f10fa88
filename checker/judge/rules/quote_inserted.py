"""Q103: words inserted in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.utterances import variants
from checker.judge.wording import Variance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class QuoteInserted:
    """A quote has words in brackets that another outlet's quote of the same utterance does not have.

    ## What it flags
    Bracketed words in one outlet's quote where another outlet has none.

    ## Why it matters
    A bracket is an editor's reading of what was meant; the reader should know that others did not need it.

    ## Flagged
    - “We are looking first at a fault in the wiring,” the chief said. / “We are looking first at a fault [of age] in the wiring,” the chief said.

    ## Not flagged
    - “We are looking first at a fault in the wiring,” the chief said. / “We are looking first at a fault in the wiring,” the chief told reporters.
    """

    id = "Q103"
    name = "quote-inserted"
    kind: FindingKind = "quote-variant"
    families: tuple[Family, ...] = ("insertion",)
    severity: Severity = "note"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        yield from variants(self, view, frozenset({Variance.INSERTION}))
