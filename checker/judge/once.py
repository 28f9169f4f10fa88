"""Tells each dispute once.

A slot and a sentence may show the same dispute: an age that differs stands in two sentences that differ in a number.
The slot says more exactly what is disputed, so it stays, and what the sentences show of it is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model import Cluster, Finding

CONFLICTS = frozenset({"contradiction", "possible-conflict"})
TOLD_APART = frozenset({"attribution"})
"""Who said a sentence is never the same dispute as what it says."""


def once(findings: Iterable[Finding], clusters: Mapping[str, Cluster]) -> tuple[Finding, ...]:
    """Return the findings without those conflicts of sentences that a conflict of slots tells already.

    They are the same dispute if claims of two articles are evidence of both and they share a value, or if the one of
    the sentences is only possible.
    """
    found = list(findings)
    conflicts = [finding for finding in found if finding.kind in CONFLICTS and finding.cluster]
    slots = [finding for finding in conflicts if clusters[finding.cluster or ""].basis == "fact"]
    repeated = {id(told) for told in conflicts for slot in slots if told not in slots and _repeats(told, slot)}
    return tuple(finding for finding in found if id(finding) not in repeated)


def _repeats(finding: Finding, slot: Finding) -> bool:
    if finding.family in TOLD_APART:
        return False
    common = {e.claim for e in finding.evidence} & {e.claim for e in slot.evidence}
    if len({e.article for e in slot.evidence if e.claim in common}) < 2:
        return False
    values = [{reading.value.lower() for reading in told.readings} for told in (finding, slot)]
    return finding.kind == "possible-conflict" or bool(values[0] & values[1])
