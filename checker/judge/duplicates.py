"""Reports each dispute and each agreement only once.

A slot, a sentence and a value may show the same dispute: two ages that differ stand in two sentences that differ in a
number.  The surer finding stays; of equally sure ones the slot's, which says most exactly what is disputed, then the
sentence's, where more agrees.  A later figure explains a difference, so where a slot shows one, sentences and values
show no conflict.  An agreement is left out if another agreement covers all its claims, and one on whole sentences also
if two of its claims contradict each other.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.judge.base import LONG_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.model import Cluster, Finding

GAUGE = "gauge"
SURENESS = {"possible-conflict": 1, "contradiction": 2, "notice": 3}
"""How far each kind settles what a dispute is; higher is surer."""
EXACTNESS = ("fact", "statement", "quote", GAUGE, "value")
"""The bases of clusters, the one that says most exactly what is disputed first; a gauge takes what two sentences that
need not be alike say of one happening."""
TOLD_BY = ("statement", "quote", "fact", "value")
"""The bases of clusters, the one whose agreement tells a reader most first."""
TOLD_APART = frozenset({"attribution"})
"""Families that are a dispute apart: who said a sentence is another dispute than what it says, but not than the given
name of the one who said it."""


def without_duplicates(findings: Iterable[Finding], clusters: Mapping[str, Cluster]) -> tuple[Finding, ...]:
    """Return the findings without those whose dispute or agreement another finding reports as well or better."""
    found = list(findings)
    if len(found) < 2:
        return tuple(found)
    told: dict[str, dict[int, Finding]] = {basis: {} for basis in EXACTNESS}
    for number, finding in enumerate(found):
        if finding.kind in SURENESS and finding.cluster:
            told[_exactness(clusters[finding.cluster])][number] = finding
    resting = {basis: _by_claim(told[basis]) for basis in EXACTNESS}
    gone: set[int] = set()
    for exact, loose in combinations(EXACTNESS, 2):
        for one, exacter in told[exact].items():
            near = {number for e in exacter.evidence for number in resting[loose].get(e.claim, ())}
            for other in sorted(near):
                looser = found[other]
                settled = looser.kind == "notice" and looser.rule != exacter.rule
                if not settled and gone.isdisjoint((one, other)) and _same(looser, exacter):
                    gone.add(one if SURENESS[looser.kind] > SURENESS[exacter.kind] else other)
    disputes = [f for number, f in enumerate(found) if f.kind == "contradiction" and number not in gone]
    gone |= _disputed({number: f for number, f in enumerate(found) if _is_of_sentences(f, clusters)}, disputes)
    left = {number: f for number, f in enumerate(found) if f.kind == "agreement" and number not in gone}
    gone |= _agreed_elsewhere(left, clusters)
    return tuple(finding for number, finding in enumerate(found) if number not in gone)


def _exactness(cluster: Cluster) -> str:
    return GAUGE if cluster.topic.kind == GAUGE else cluster.basis


def _is_of_sentences(finding: Finding, clusters: Mapping[str, Cluster]) -> bool:
    """Whether a finding is an agreement on all that sentences say, not on the words of a quote or on a value."""
    cluster = clusters.get(finding.cluster or "")
    return finding.kind == "agreement" and cluster is not None and cluster.basis == "statement"


def _disputed(agreements: Mapping[int, Finding], contradictions: Sequence[Finding]) -> set[int]:
    """Return the numbers of the agreements of which some contradiction sets two claims against each other.

    Of three readings (60 m, 200 ft, 200 m) two may be one answer, so only those with two readings count.
    """
    readings: dict[str, list[tuple[int, int]]] = {}
    for number, dispute in enumerate(contradictions):
        for place, reading in enumerate(dispute.readings if len(dispute.readings) == 2 else ()):
            for claim in reading.claims:
                readings.setdefault(claim, []).append((number, place))
    gone: set[int] = set()
    for agreement, finding in agreements.items():
        told: dict[int, set[int]] = {}
        for evidence in finding.evidence:
            for number, place in readings.get(evidence.claim or "", ()):
                told.setdefault(number, set()).add(place)
        if any(len(places) > 1 for places in told.values()):
            gone.add(agreement)
    return gone


def _agreed_elsewhere(agreements: Mapping[int, Finding], clusters: Mapping[str, Cluster]) -> set[int]:
    """Return the numbers of the agreements whose claims another one covers, those on sentences kept first.

    It is not obvious what long sentences agree on, so the figures in them are reported as well.
    """

    def place(number: int) -> int:
        cluster = agreements[number].cluster
        return TOLD_BY.index(clusters[cluster].basis if cluster else TOLD_BY[0])

    gone: set[int] = set()
    kept: dict[str | None, list[frozenset[str | None]]] = {}
    for number in sorted(agreements, key=place):
        evidence = agreements[number].evidence
        claims = frozenset(each.claim for each in evidence)
        if any(claims <= others for others in kept.get(min(claims, key=str), ())):
            gone.add(number)
        elif all(len(each.text.split()) <= LONG_SENTENCE for each in evidence):
            for claim in claims:
                kept.setdefault(claim, []).append(claims)
    return gone


def _by_claim(findings: Mapping[int, Finding]) -> Mapping[str | None, Sequence[int]]:
    """Return the numbers of the findings that rest on each claim: only those can report the same dispute."""
    found: dict[str | None, list[int]] = {}
    for number, finding in findings.items():
        for claim in {evidence.claim for evidence in finding.evidence}:
            found.setdefault(claim, []).append(number)
    return found


def _same(loose: Finding, exact: Finding) -> bool:
    """Whether two findings report one dispute: they share two articles, and a value or the looser is only possible."""
    if not _of_two_articles(loose, exact):
        return False
    if loose.family in TOLD_APART:
        return {reading.value for reading in loose.readings} == {reading.value for reading in exact.readings}
    if loose.family == "negation" or loose.family == exact.family == "antonym":
        return True  # a negator has no value of its own, and a direction can be put in many words
    values = [{plain(reading.value).lower() for reading in told.readings} for told in (loose, exact)]
    longer = [set(value.split()) for value in values[1]]  # "five customers and nine members" for "five" and "nine"
    within = all(any(value in words for words in longer) for value in values[0])
    return loose.kind == "possible-conflict" or within or bool(values[0] & values[1])


def _of_two_articles(a: Finding, b: Finding) -> bool:
    """Whether the claims that both findings rest on come from at least two articles."""
    common = {evidence.claim for evidence in a.evidence} & {evidence.claim for evidence in b.evidence}
    return len({evidence.article for evidence in a.evidence if evidence.claim in common}) > 1
