"""W401: two holders of one office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.answers import may_be_of_one_time, whole_answer
from checker.judge.same_name import may_be_one
from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity


class OfficeMismatch:
    """Outlets name different holders of an office that has one holder at a time.

    ## What it flags
    The same office of the same body with two holders, without any word that one followed the other.

    ## Why it matters
    Who was in charge decides who is responsible.

    ## Flagged
    - “Armenia is chairing the Eurasian Economic Union this year.” / “The minister thanked Belarus as the chair of the Eurasian Economic Union.”
    - “The chief executive of Dunmore Dairies, Gareth Price, will present a plan.” / “The plan was shown by Gareth Pryor, the chief executive of Dunmore Dairies.”

    ## Not flagged
    - “Armenia is chairing the Eurasian Economic Union this year.” / “Belarus is a member of the Eurasian Economic Union.”
    - “Ana Orrin is chairing the Harbour Council this year.” / “Ana P. Orrin is the chair of the Harbour Council.”
    - “Armenia chaired the Eurasian Economic Union in 2016.” / “Belarus chaired the Eurasian Economic Union in 2017.”
    """

    id = "W401"
    name = "office-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("role",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        yield from slot_conflict(self, view, QUESTIONS)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two holders cannot both be right: they differ, and are not given for two different times."""
    return not may_be_one(a.value, b.value) and may_be_of_one_time(a, b)


QUESTIONS: Questions = {
    "office": Question("who is {of} of the {subject}", _exclude),
    "holder": Question("who is {of} of {subject}", _exclude, single=whole_answer),
}
