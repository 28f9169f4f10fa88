"""W402: one person with two offices that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.office_classes import is_deputy_of, office_classes
from checker.judge.slots import Question, Questions, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity


class RoleMismatch:
    """Outlets give the same person two offices or trades that nobody has at the same time.

    ## What it flags
    A person who is finance director here and chief operating officer there, foreign minister here and finance minister
    there, a ship's captain here and its chief engineer there, deputy director here and director there, or a nurse here
    and a teacher there.

    ## Why it matters
    The office or trade is what gives a statement its weight.

    ## Flagged
    - “Chief Financial Officer Rafael Iturbe said prices would recover by the winter.” / “Rafael Iturbe, the chief operating officer, saw prices recover before that.”

    - “Felix Amberg, the deputy director of the museum, was close to tears.” / “The alarm did not fail, said Felix Amberg, director of the museum.”

    ## Not flagged
    - “Finance director Priya Nandakumar said the sites were safe.” / “Priya Nandakumar, the chief financial officer, said the sites were safe.”
    """

    id = "W402"
    name = "role-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("role",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        yield from slot_conflict(self, view, QUESTIONS)


def _office(fact: Fact) -> tuple[str, ...]:
    """Return the classes of a role, however an outlet puts it: "director of football", "sports director"."""
    return tuple(sorted(" ".join(found) for found in office_classes(*fact.key))) or fact.key[:1]


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether one role is the deputy of the other, or both are of one family of offices with no class in common."""
    first, second = (office_classes(*fact.key) for fact in (a, b))
    if is_deputy_of(a.key[0], b.key[0]) or is_deputy_of(b.key[0], a.key[0]):
        return True
    return not first & second and not {family for family, _ in first}.isdisjoint(family for family, _ in second)


QUESTIONS: Questions = {"role": Question("the role of {subject}", _exclude, reading=_office)}
