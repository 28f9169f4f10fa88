"""Tells each dispute once.

A slot and a sentence may show the same dispute: an age that differs stands in two sentences that differ in a number.
The surer of the two stays, and of equally sure ones the slot, which says more exactly what is disputed.  A later figure
explains a difference, so where a slot shows one, the sentences show no conflict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model import Cluster, Finding

SURENESS = {"possible-conflict": 1, "contradiction": 2, "notice": 3}
"""How much each kind settles what a dispute is."""
TOLD_APART = frozenset({"attribution"})
"""Who said a sentence is never the same dispute as what it says."""


def once(findings: Iterable[Finding], clusters: Mapping[str, Cluster]) -> tuple[Finding, ...]:
    """Return the findings without those that tell a dispute which another one tells as well or better."""
    found = list(findings)
    told = [finding for finding in found if finding.kind in SURENESS and finding.cluster]
    slots = [finding for finding in told if clusters[finding.cluster or ""].basis == "fact"]
    sentences = [finding for finding in told if finding not in slots and finding.kind != "notice"]
    gone = set()
    for sentence in sentences:
        for slot in slots:
            if _same(sentence, slot):
                gone.add(id(slot if SURENESS[sentence.kind] > SURENESS[slot.kind] else sentence))
    return tuple(finding for finding in found if id(finding) not in gone)


def _same(sentence: Finding, slot: Finding) -> bool:
    """Whether two articles are evidence of both, and they share a value or that of the sentences is only possible."""
    if sentence.family in TOLD_APART:
        return False
    common = {e.claim for e in sentence.evidence} & {e.claim for e in slot.evidence}
    if len({e.article for e in slot.evidence if e.claim in common}) < 2:
        return False
    values = [{reading.value.lower() for reading in told.readings} for told in (sentence, slot)]
    return sentence.kind == "possible-conflict" or bool(values[0] & values[1])
