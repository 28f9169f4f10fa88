"""W404: another name in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Family, Finding, FindingKind, Severity


class NameMismatch:
    """Outlets name different persons, bodies or places where everything else agrees.

    ## What it flags
    Two statements that agree in all other words but name different people, bodies or places.  If one is a copy of the
    other, word for word but for the name, or if two names have swapped places, it is a contradiction.  Otherwise names
    often differ because two facts are told in the same phrasing, so it is a possible conflict.  Forms of one name are no
    difference: an acronym, a spelling, a part of it, a capital for its country.

    ## Why it matters
    A wrong name is the kind of error that people sue over.

    ## Flagged
    - “The search was led by Sarah Berg of the coast guard.” / “The search was led by Sarah Pearl of the coast guard.”
    - “The parade wound from the brewery to Mill Square, where it closed with a song.” / “The parade wound from the brewery to Brenner Stadium, where it closed with a song.”
    - “Sorvet Lines bought Calder Brothers for two million on Friday.” / “Calder Brothers bought Sorvet Lines for two million on Friday.”

    ## Not flagged
    - “The report was written by the Norwegian Maritime Authority.” / “The report was written by the NMA.”
    - “The march was led by Frode Lunde of the dockers' union.” / “The march was led by Lunde of the dockers' union.”
    """

    id = "W404"
    name = "name-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("entity", "location")
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster."""
        yield from conflicts(self, view, {"entity": "a name", "location": "a place"})
