"""P503: a person or thing in two conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.judge.slots import slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Finding


class ConditionMismatch:
    """Outlets report the same person or thing in conditions that exclude each other.

    ## What it flags
    Arrested in one report and not arrested in another, found unhurt and found dead, swept away and intact, however
    different the sentences are.

    ## Why it matters
    The outcome is the one thing a reader takes away.

    ## Flagged
    - “The captain was questioned but had not been arrested, police said.” / “The captain was arrested on the quay, the harbour said.”
    - “Mateo Quispe, a crane operator, was found unhurt in his cab.” / “Rescuers recovered the lifeless body of Mateo Quispe on Monday.”

    ## Not flagged
    - “The captain was questioned but had not been arrested.” / “The captain was not arrested on Thursday.”
    - “The captain was not arrested.” / “Two passengers were arrested on the quay.”
    """

    id = "P503"
    name = "condition-mismatch"
    kind: Literal["contradiction"] = "contradiction"
    family = "outcome"
    severity: Literal["error"] = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        if view.kind == "condition":
            yield from slot_conflict(self, view, _exclude, "the condition of {}")


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether one says that the condition holds and the other that it does not."""
    return a.key != b.key
