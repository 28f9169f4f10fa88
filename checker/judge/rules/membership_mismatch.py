"""W403: two lists of members of one body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.judge.slots import slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Finding


class MembershipMismatch:
    """Outlets give different complete lists of who belongs to a body.

    ## What it flags
    Two closed lists (“its members are”, “consists of”) of one body that do not hold the same names.  An open list
    (“including”) conflicts only if it names somebody whom a closed list leaves out.

    ## Why it matters
    Who sat on the panel or signed the text is a matter of record.

    ## Flagged
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union consists of Russia, Armenia and Kazakhstan.”

    ## Not flagged
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union consists of Belarus, Russia and Armenia.”
    - “The Northern Union consists of Russia, Armenia and Belarus.” / “The Northern Union, including Russia and Armenia, met on Monday.”
    """

    id = "W403"
    name = "membership-mismatch"
    kind: Literal["contradiction"] = "contradiction"
    family = "membership"
    severity: Literal["error"] = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        if view.cluster.topic.startswith("members of "):
            yield from slot_conflict(self, view, _exclude, "who belongs to the {}")


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two lists cannot both be right."""
    first, second = set(a.key), set(b.key)
    if a.closed and b.closed:
        return first != second
    if a.closed or b.closed:
        closed, given = (first, second) if a.closed else (second, first)
        return not given <= closed
    return False
