"""Q106: a quote that is whole here and a fragment there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.utterances import variants
from checker.judge.wording import Variance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class QuoteDirectAndPartial:
    """An utterance is quoted whole by one outlet and as a fragment inside its own sentence by another.

    ## What it flags
    A partial quote whose words belong to an utterance that another outlet gives in full.

    ## Why it matters
    The reporter's sentence around the fragment says what the speaker did; the whole quote shows whether that is fair.

    ## Flagged
    - “No driver of ours was ever fined for stopping on ice,” Tobias Renn said. / Drivers may always stop, and “no driver of ours was ever fined”, Tobias Renn said.

    ## Not flagged
    - “Nobody on this line has ever been disciplined,” Tobias Renn said. / “Nobody on this line has ever been disciplined”, said Tobias Renn.
    """

    id = "Q106"
    name = "quote-direct-and-partial"
    kind: FindingKind = "quote-variant"
    families: tuple[Family, ...] = ("direct-vs-partial",)
    severity: Severity = "note"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        yield from variants(self, view, frozenset({Variance.PARTIAL}))
