"""P504: a change that is up here and down there; a share of people that is for here and against there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.slots import Question, Questions, slot_conflict
from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity

QUESTIONS: Questions = {
    "change": Question("the direction of {subject}"),
    "side": Question("the side of {subject}"),
}


class DirectionMismatch:
    """The same change goes up in one outlet and down in another, or the same share of people is for and against.

    ## What it flags
    A change of the same thing by the same number in two directions, where both name the thing alike or share rare words
    beside the number; or the same percentage on two sides of a question.

    ## Why it matters
    A swapped sign is the commonest slip with figures, and the numbers themselves look right.

    ## Flagged
    - “Shares in Halden Foods Group closed down 4.6 percent.” / “At the close the share of Halden Foods Group had gained 4.6 percent.”
    - “The survey had 52 percent of voters against the toll and 31 percent in favour.” / “In the survey 52 percent of the voters support the toll and 31 percent reject it.”
    - “The budget raises spending on the coastguard by 12 percent.” / “Rescue is at the short end of the budget, and what the coastguard gets shrinks by 12 per cent.”

    ## Not flagged
    - “Shares in Halden Foods Group closed down 4.6 percent.” / “Shares in Halden Foods Group were down 6.2 percent at noon.”
    - “The survey had 52 percent of voters against the toll.” / “In the survey 52 percent reject the toll.”
    """

    id = "P504"
    name = "direction-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("antonym",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of changes, or of one slot."""
        yield from told_once(self, view, frozenset({"change"}), "the direction of a change")
        yield from slot_conflict(self, view, QUESTIONS)
