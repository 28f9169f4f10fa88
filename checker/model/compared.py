"""What is found by comparing the articles of one event; a report is made of these."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim
from checker.model.events import Cluster, Event, Origin
from checker.model.findings import Finding
from checker.model.values import Name


@dataclass(frozen=True, slots=True)
class Resolved:
    """An article's names and claims after its event was compared, as resolved across the event."""

    names: tuple[Name, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """What is found in one event; its findings have no ids yet, because these depend on the whole report."""

    event: Event
    origins: tuple[Origin, ...]
    """The origins known in its batch: those of its articles at least."""
    articles: tuple[Resolved, ...]
    """In the order of the event's articles."""
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
