"""Whether findings are new, known or decided, given editors' decisions and the findings of an earlier run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.config import DEFAULTS
from checker.review.choices import weighed
from checker.review.rules import HOUSEKEEPING, holds, notice_id

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.config import Config
    from checker.model import Decision, Finding, Report, State


def reviewed(
    report: Report,
    decisions: Sequence[Decision],
    *,
    on: str,
    known: Collection[str] = (),
    whole: bool = True,
    config: Config = DEFAULTS,
) -> Report:
    """Return `report` with the state of every finding, and with notices about decisions that need attention.

    `on` is the day of the run (ISO), `known` the ids of an earlier run's findings, `config` the configuration of single
    rules; `whole` means that all the sources were read, since otherwise a missing finding proves nothing.  Decisions
    remove nothing: what is decided is only marked.
    """
    marks = Marks.of(decisions, known, on)
    found = {finding.id for finding in report.findings}
    amiss = notices(decisions, found, on=on, whole=whole, config=config)
    return replace(report, findings=tuple(map(marks.on, weighed((*report.findings, *amiss), config))))


def notices(
    decisions: Sequence[Decision], found: Collection[str], *, on: str, whole: bool, config: Config
) -> tuple[Finding, ...]:
    """Return what is amiss with decisions on the findings whose ids are `found`; see `reviewed`.

    A decision on a notice gives no notice itself: each would have to be decided on in its turn, without end.
    """
    least = config.thresholds.get
    own = {notice_id(rule, decision) for rule in HOUSEKEEPING for decision in decisions}
    return tuple(
        notice
        for rule in HOUSEKEEPING
        for decision in decisions
        if decision.finding not in own and (whole or decision.finding in found)
        for notice in rule.judge(decision, found, on)
        if notice.confidence >= least(notice.rule, 0.0)
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known about findings, by their ids: the decisions in force, and the ids that an earlier run had."""

    said: Mapping[str, Decision]
    known: frozenset[str]

    @classmethod
    def of(cls, decisions: Sequence[Decision], known: Collection[str], on: str) -> Marks:
        """Return the marks from the decisions in force on the day `on` (ISO) and the `known` ids."""
        said = {decision.finding: decision for decision in decisions if holds(decision, on)}
        return cls(said, frozenset(known))

    def state(self, finding: str) -> State:
        """Return the state of a finding; one that is only watched is known, and so stays open."""
        decision = self.said.get(finding)
        if decision and decision.decision != "watching":
            return "decided"
        return "known" if decision or finding in self.known else "new"

    def on(self, finding: Finding) -> Finding:
        """Return the finding with its state and its decision, if any."""
        return replace(finding, state=self.state(finding.id), decision=self.said.get(finding.id))

    def among(self, findings: Collection[str]) -> Marks:
        """Return the marks of only these findings."""
        said = {name: decision for name, decision in self.said.items() if name in findings}
        return Marks(said, self.known.intersection(findings))
