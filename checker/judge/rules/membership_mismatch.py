"""W403: two lists of members of one body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.spelling import nearly
from checker.judge.answers import share_nothing
from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity


class MembershipMismatch:
    """Outlets give different complete lists of who belongs to a body, or one person two parties.

    ## What it flags
    Two closed lists (“its members are”, “consists of”) of one body that do not have the same names.  An open list
    (“including”) conflicts only if it names somebody whom a closed list leaves out.  Also two lists of equal length, of
    at least three who sit, sign or serve together, that differ in only one name, whatever the body is called; and a
    person who sits for one party here and for another there.

    ## Why it matters
    Who sat on the panel or signed the text is a matter of record.

    ## Flagged
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union consists of Russia, Armenia and Kazakhstan.”
    - “Nora Sandal, the Greens' only councillor, abstained.” / “The Labour councillor Nora Sandal abstained from the vote.”
    - “She appointed a panel of three: Ada Moe, a judge, with Per Lund, an engineer, and Eva Dahl, a doctor.” / “The commission is headed by the judge Ada Moe; Per Lund and the lawyer Jan Berg belong to it.”

    ## Not flagged
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union consists of Belarus, Russia and Armenia.”
    - “Nora Sandal, the Greens' only councillor, abstained.” / “The Green councillor Nora Sandal abstained from the vote.”
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union, including Russia and Armenia, met on Monday.”
    - “She appointed a panel of three: Ada Moe, a judge, with Per Lund, an engineer, and Eva Dahl, a doctor.” / “The commission is headed by the judge Ada Moe; Ole Vik and the lawyer Jan Berg belong to it.”
    """

    id = "W403"
    name = "membership-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("membership",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        yield from slot_conflict(self, view, QUESTIONS)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two lists cannot both be right."""
    first, second = set(a.key), set(b.key)
    if a.closed and b.closed:
        return first != second
    if a.closed or b.closed:
        closed, given = (first, second) if a.closed else (second, first)
        return not given <= closed
    return False


def _differ_in_one(a: Fact, b: Fact) -> bool:
    """Whether two lists of equal length differ in one name, and those two names are not spellings of one."""
    first, second = set(a.key), set(b.key)
    if len(first) != len(second) or len(first - second) != 1:
        return False
    (mine,), (theirs,) = first - second, second - first
    return not any(nearly(word, other) for word in mine.split() for other in theirs.split())


QUESTIONS: Questions = {
    "members": Question("who belongs to the {subject}", _exclude),
    "list": Question("who belongs to it", _differ_in_one),
    "party": Question("the party of {subject}", share_nothing),
}
