"""Judges the clusters of an event: every rule sees every cluster, and says what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.once import once
from checker.judge.rules import RULES
from checker.judge.view import ClusterView, EventView
from checker.model import Cluster, Event, Extraction, Finding, Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def findings(
    event: Event,
    extractions: Sequence[Extraction],
    clusters: Sequence[Cluster],
    origins: Sequence[Origin],
    disable: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Return the findings of one event, rule by rule; their ids are still empty.

    `clusters` are those of the event; a claim that is in none of them is seen as a cluster of its own, so that what
    only one outlet tells is judged by the same rules.  `disable` names rules that are not to run.
    """
    if len(extractions) < 2:
        return ()
    around = EventView(event, tuple(extractions), tuple(origins))
    views = [ClusterView(around, cluster) for cluster in clusters] + _alone(around, clusters)
    found = (finding for rule in RULES if rule.id not in disable for view in views for finding in rule.judge(view))
    return once(found, {cluster.id: cluster for cluster in clusters})


def _alone(around: EventView, clusters: Sequence[Cluster]) -> list[ClusterView]:
    """Return a cluster of one for each claim that shares its sentence with no clustered claim."""
    shared = {
        (around.claims[claim].article, around.claims[claim].sentence)
        for cluster in clusters
        for claim in cluster.claims
    }
    return [
        ClusterView(around, Cluster("", around.event.id, (claim.id,), "statement", 1.0))
        for claim in around.claims.values()
        if (claim.article, claim.sentence) not in shared
    ]
