"""The identity of a finding: what is disputed and the set of its readings, and nothing else.

What is disputed is the question of its cluster, or the rarest words that all sides of a sentence share.

Neither places, lines, scores, outlets nor the event are in it.  So a decision an editor took of a finding holds when
texts move, when unrelated articles come, and when another outlet repeats a known reading; it lapses, as it should,
when a new reading appears.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.model import Cluster, Finding, short_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def finding_id(rule: str, topic: str, readings: Iterable[str]) -> str:
    """Return the eight digits that name a finding: readings as a set, spelling marks and capitals set aside."""
    return short_hash(rule, _plain(topic), *sorted({_plain(reading) for reading in readings}))


def identified(findings: Sequence[Finding], clusters: Iterable[Cluster]) -> tuple[Finding, ...]:
    """Return the findings with their ids; of findings that would share one, the later take ``-2`` and so on."""
    named = zip(findings, numbered(names_of(findings, clusters)), strict=True)
    return tuple(replace(finding, id=name) for finding, name in named)


def names_of(findings: Iterable[Finding], clusters: Iterable[Cluster]) -> tuple[str, ...]:
    """Return the name of each finding, which another that says the same shares."""
    topics = {cluster.id: cluster.topic for cluster in clusters}
    names = []
    for finding in findings:
        topic = f"{topics.get(finding.cluster or '', '')} {finding.about}"
        # A finding without readings (one source alone) disputes nothing: its own words are what it is about.
        readings = [reading.value for reading in finding.readings] or [evidence.text for evidence in finding.evidence]
        names.append(finding_id(finding.rule, topic, readings))
    return tuple(names)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Yield the names as ids: one that came before with ``-2`` and so on."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def called(name: str, findings: Iterable[Finding]) -> Finding | None:
    """Return the finding whose id is `name` or alone begins with it, or None."""
    begins = [finding for finding in findings if finding.id.startswith(name)]
    found = [finding for finding in begins if finding.id == name] or begins
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(plain(text).casefold().split())
