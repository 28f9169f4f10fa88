"""Q104: a negator, modal, number or quantifier that was exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.utterances import variants
from checker.judge.wording import Variance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class QuoteMeaningChanged:
    """Two wordings of one utterance differ in a word that changes its meaning: a negator, modal, number or quantifier.

    ## What it flags
    Quotes that are otherwise nearly equal, one with “can” where the other has “cannot”, “must” for “may”, “fair deal” for
    “deal”, “Friday” for “Monday”, or a word for its opposite.  Reported speech may turn “will” into “would”.

    ## Why it matters
    The speaker is made to promise, deny or concede what was not said.

    ## Flagged
    - “We can promise more beds by the end of the week,” the director said. / “We cannot promise more beds by the end of the week,” the director said.

    ## Not flagged
    - “We will not come to the barn this year,” the minister said. / “We won't come to the barn this year,” the minister said.
    - “The army will stay in its barracks,” the minister said. / The minister said the army “would stay in its barracks”.
    """

    id = "Q104"
    name = "quote-meaning-changed"
    kind: FindingKind = "quote-variant"
    families: tuple[Family, ...] = ("meaning-changed",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        yield from variants(self, view, frozenset({Variance.MEANING_CHANGED}))
