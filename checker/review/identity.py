"""The identity of a finding: what is disputed and the set of its readings, and nothing else.

What is disputed is the question of its cluster, or the rarest words that all sides of a sentence share.

Places, lines, scores, outlets and the event are not part of it.  So an editor's decision on a finding still holds when
texts move, when unrelated articles come, and when another outlet repeats a known reading; it lapses, as it should,
when a new reading appears.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.model import Cluster, Finding, short_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def finding_id(rule: str, topic: str, readings: Iterable[str]) -> str:
    """Return the eight hex digits that name a finding; the order of readings, marks and capitals do not matter."""
    return short_hash(rule, _plain(topic), *sorted({_plain(reading) for reading in readings}))


def names_of(findings: Iterable[Finding], clusters: Iterable[Cluster]) -> tuple[str, ...]:
    """Return the name of each finding; findings that say the same share one."""
    topics = {cluster.id: str(cluster.topic) for cluster in clusters}
    names = []
    for finding in findings:
        topic = f"{topics.get(finding.cluster or '', '')} {finding.about}"
        # A finding without readings disputes nothing: the words of its evidence are what it is about.
        readings = [reading.value for reading in finding.readings] or [evidence.text for evidence in finding.evidence]
        names.append(finding_id(finding.rule, topic, readings))
    return tuple(names)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Yield the names as ids: a name that occurred before gets ``-2`` and so on."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def called(name: str, findings: Iterable[Finding]) -> Finding | None:
    """Return the finding whose id is `name`, or the only one whose id begins with it, or None."""
    begins = [finding for finding in findings if finding.id.startswith(name)]
    found = [finding for finding in begins if finding.id == name] or begins
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(plain(text).casefold().split())
