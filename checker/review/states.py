"""What is new, what is known, what is decided: the findings of a run beside what editors said and an earlier run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.config import DEFAULTS
from checker.review.choices import chosen
from checker.review.rules import HOUSEKEEPING, holds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from checker.config import Config
    from checker.model import Decision, Finding, Report


def reviewed(
    report: Report,
    decisions: Sequence[Decision],
    *,
    on: str,
    known: Collection[str] = (),
    whole: bool = True,
    config: Config = DEFAULTS,
) -> Report:
    """Return `report` with the state of every finding, and with notices of decisions that are amiss.

    `on` is the day of the run (ISO), `known` the ids of an earlier run's findings, `config` what is chosen of single
    rules; `whole` says that all the sources were read, for else a finding that is absent says nothing.  No decision
    removes anything: what is decided is marked.
    """
    said = {decision.finding: decision for decision in decisions if holds(decision, on)}
    found = {finding.id for finding in report.findings}
    notices = [
        notice
        for rule in HOUSEKEEPING
        for decision in decisions
        if whole or decision.finding in found
        for notice in rule.judge(decision, found, on)
    ]
    findings = chosen((*report.findings, *notices), config)
    return replace(report, findings=tuple(_marked(finding, said.get(finding.id), known) for finding in findings))


def _marked(finding: Finding, decision: Decision | None, known: Collection[str]) -> Finding:
    """Return the finding with its state: what is only watched is no longer new, and stays open."""
    if decision and decision.decision != "watching":
        return replace(finding, state="decided", decision=decision)
    return replace(finding, state="known" if decision or finding.id in known else "new", decision=decision)
