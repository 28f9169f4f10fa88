"""Judges an event: every rule sees every cluster of its claims, or the event as a whole, and says what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.once import once
from checker.judge.rules import EVENT_RULES, RULES

if TYPE_CHECKING:
    from collections.abc import Collection

    from checker.judge.view import EventView
    from checker.model import Finding


def findings(around: EventView, disable: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the findings of one event, rule by rule; their ids are still empty.  `disable` names rules not to run."""
    whole = tuple(f for rule in EVENT_RULES if rule.id not in disable for f in rule.judge(around))
    if len(around.extractions) < 2:
        return whole
    rules = [rule for rule in RULES if rule.id not in disable]
    found = (finding for rule in rules for view in around.views for finding in rule.judge(view))
    return (*once(found, {cluster.id: cluster for cluster in around.clusters}), *whole)
