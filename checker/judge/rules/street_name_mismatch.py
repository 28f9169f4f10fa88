"""W408: two spellings of the name of one street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.spelling import folded, is_slip
from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity


class StreetNameMismatch:
    """Outlets spell the name of a street in two ways, and no outlet names both.

    ## What it flags
    Two names of streets, roads or squares in the reports of one event that are nearly alike, whatever else their
    sentences say.  With different words for a street ("Road", "Street") they are two streets.

    ## Why it matters
    An address is copied from a police notice by ear, and readers who live there know better.

    ## Flagged
    - “The fire began in a flat at 24 Mellick Street.” / “Neighbours in Mellicks Street had smelled smoke.”

    ## Not flagged
    - “The fire began in a flat at 24 Mellick Street.” / “Neighbours in Mellstone Street had smelled smoke.”
    - “The fire began in a flat in Forty-third Street.” / “Neighbours in Forty-fourth Street had smelled smoke.”
    - “The fire began in a flat at 24 King's Park Road.” / “Neighbours in Kings Park Road had smelled smoke.”
    """

    id = "W408"
    name = "street-name-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("location",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one name."""
        yield from slot_conflict(self, view, QUESTIONS)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two names of streets are two spellings of one."""
    first, second = folded(a.key[0]), folded(b.key[0])
    return first != second and is_slip(first, second)


QUESTIONS: Questions = {"street": Question("the name of a street", _exclude, verbatim=True)}
