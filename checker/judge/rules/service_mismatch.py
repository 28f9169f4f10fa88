"""W407: two services for one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Finding


class ServiceMismatch:
    """Outlets give one deed to different services: the army, the navy, the police, the coastguard.

    ## What it flags
    “An army helicopter” here and “a police helicopter” there, in claims that share several things told once.

    ## Why it matters
    Who came is who answers for it.

    ## Flagged
    - “An army helicopter winched a family of four, one of them a baby, from the roof of a sawmill, pictures of a local broadcaster showed.” / “The sawmill had become an island by noon, and a police helicopter took the family from its roof.”

    ## Not flagged
    - “An army helicopter lifted a family of four from the roof of a sawmill.” / “A police helicopter circled over the stadium.”
    - “An army helicopter lifted a family of four from the roof of a sawmill.” / “An army helicopter took a family off the roof of a sawmill.”
    """

    id = "W407"
    name = "service-mismatch"
    kind: Literal["contradiction"] = "contradiction"
    family = "entity"
    severity: Literal["error"] = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of values."""
        yield from told_once(self, view, frozenset({"service"}), "who it was")
