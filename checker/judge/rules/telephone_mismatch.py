"""N206: two forms of one telephone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

SLIPS = 1
"""Most digits added, left out, swapped or replaced in two numbers that are one copied wrongly."""


class TelephoneMismatch:
    """Outlets print a telephone number with a digit more, a digit less, or another digit, and no outlet prints both.

    ## What it flags
    Two telephone numbers in the reports of one event that begin alike and differ by one slip of the finger.

    ## Why it matters
    Readers call the number, and somebody else picks up.

    ## Flagged
    - “Anyone with information is asked to call the harbour police on 0555 125 3434.” / “Witnesses can contact the harbour police on 0555 125 343.”

    ## Not flagged
    - “Anyone with information is asked to call the harbour police on 0555 125 3434.” / “Witnesses can contact the harbour police on 0555-1253434.”
    - “Anyone with information is asked to call the harbour police on 0555 125 3434.” / “The helpline of the ferry company can be called on 0555 125 7070.”
    """

    id = "N206"
    name = "telephone-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("number",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one number."""
        yield from slot_conflict(self, view, QUESTIONS)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two numbers are one that was copied wrongly."""
    return 0 < DamerauLevenshtein.distance(a.key[0], b.key[0]) <= SLIPS


QUESTIONS: Questions = {
    "telephone": Question("the telephone number {subject}…", _exclude, verbatim=True),
}
