"""Q101: the same utterance in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.utterances import variants
from checker.judge.wording import Variance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class QuoteWording:
    """The same utterance of the same speaker is quoted in different words.

    ## What it flags
    Quotes that are aligned as one utterance and in which words are exchanged: a slip, a tidied sentence, or two
    translations of one original.

    ## Why it matters
    Quote marks are a promise that these words were said.

    ## Flagged
    - “Kyrgyzstan will come closer with the help of fraternal Russia,” the president said. / “Kyrgyzstan will come closer with the help of brotherly Russia,” the president said.

    ## Not flagged
    - “We hear the anger of the farmers,” the minister said. / "We hear the anger of the farmers", the minister said.
    - “We learnt to pack a lunch box,” the minister said. / “We learned to pack a lunchbox,” the minister said.
    """

    id = "Q101"
    name = "quote-wording"
    kind: FindingKind = "quote-variant"
    families: tuple[Family, ...] = ("substitution", "translation")
    severity: Severity = "warning"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        yield from variants(self, view, frozenset({Variance.SUBSTITUTION, Variance.TRANSLATION}))
