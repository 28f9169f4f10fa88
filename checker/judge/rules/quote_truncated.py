"""Q102: words left out without a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.utterances import variants
from checker.judge.wording import Variance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class QuoteTruncated:
    """A quote leaves out words of the utterance without an ellipsis.

    ## What it flags
    One outlet's quote is another's with words missing at either end or in the middle, and nothing shows the gap.

    ## Why it matters
    What is left out may have been the condition, the doubt or the other half of the thought.

    ## Flagged
    - “We have no plan to sell any depot before the next election,” the director said. / “We have no plan to sell any depot,” the director said.

    ## Not flagged
    - “We have no plan to sell any depot before the next election,” the director said. / “We have no plan to sell any depot …” the director said.
    """

    id = "Q102"
    name = "quote-truncated"
    kind: FindingKind = "quote-variant"
    families: tuple[Family, ...] = ("truncation",)
    severity: Severity = "warning"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        yield from variants(self, view, frozenset({Variance.TRUNCATION}))
