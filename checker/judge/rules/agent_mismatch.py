"""W410: two names for who did what only one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.answers import whole_answer
from checker.judge.same_name import may_be_one
from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity


class AgentMismatch:
    """Outlets name two persons for what one of them is said to have done alone.

    ## What it flags
    Who drove the car, wrote the letter, directed the film, designed the bridge, founded the firm: another person in each
    outlet, in sentences that need not be alike, where each names only one.

    ## Why it matters
    One of the two is blamed, or praised, for what somebody else did.

    ## Flagged
    - “The winning car was driven by Marta Silva, who is 19.” / “To cheers from the stand, Jonas Keller drove the winning car over the line.”
    - “The film, directed by Ana Lopes, opens in May.” / “Ruth Lind directed the film in two weeks.”

    ## Not flagged
    - “The winning car was driven by Marta Silva, who is 19.” / “Silva drove the winning car over the line.”
    - “The winning car was driven by Marta Silva, who is 19.” / “Jonas Keller drove the second car over the line.”
    - “The film, directed by Ana Lopes, opens in May.” / “The film, written by Ruth Lind, opens in May.”
    - “The song was written by Ana Lopes.” / “Ruth Lind wrote the song with a friend.”
    """

    id = "W410"
    name = "agent-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("entity",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        yield from slot_conflict(self, view, QUESTIONS)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether the names of two agents cannot be of one."""
    return not may_be_one(a.value, b.value)


QUESTIONS: Questions = {"agent": Question("who {of} {subject}", _exclude, single=whole_answer)}
