"""Judges an event: every rule sees every cluster of its claims, or the event as a whole, and says what it finds."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.config import NEVER
from checker.judge.duplicates import without_duplicates
from checker.judge.rules import EVENT_RULES, RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.judge.view import EventView
    from checker.model import Finding


ALL: Mapping[str, float] = MappingProxyType({})
"""No thresholds: everything is reported."""


def findings(around: EventView, thresholds: Mapping[str, float] = ALL) -> tuple[Finding, ...]:
    """Return the findings of one event, rule by rule; their ids are still empty.

    `thresholds` give the least confidence by rule.  Findings below it are dropped before duplicates are removed, so
    that they cannot displace any other finding.
    """
    least = thresholds.get
    whole = tuple(f for rule in EVENT_RULES for f in rule.judge(around) if f.confidence >= least(rule.id, 0.0))
    if len(around.extractions) < 2:
        return whole
    rules = [rule for rule in RULES if least(rule.id, 0.0) < NEVER]
    every = (finding for rule in rules for view in around.views for finding in rule.judge(view))
    found = (finding for finding in every if finding.confidence >= least(finding.rule, 0.0))
    return (*without_duplicates(found, {cluster.id: cluster for cluster in around.clusters}), *whole)
