"""Whether findings are new, known or decided, given editors' decisions and the findings of an earlier run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.config import DEFAULTS
from checker.review.choices import weighed
from checker.review.rules import HOUSEKEEPING, holds, notice_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.config import Config
    from checker.model import Decision, Finding, Report, State


@dataclass(frozen=True, slots=True)
class Review:
    """What a desk brings to a run: editors' decisions, the ids of an earlier run's findings, and its configuration.

    `on` is the day of the run (ISO); `whole` means that all the sources were read, since otherwise a missing finding
    proves nothing.
    """

    on: str
    decisions: Sequence[Decision] = ()
    known: Collection[str] = ()
    whole: bool = True
    config: Config = DEFAULTS

    def of(self, report: Report) -> Report:
        """Return `report` with the state of every finding, and with notices about decisions that need attention.

        Decisions remove nothing: what is decided is only marked.
        """
        amiss = self.notices({finding.id for finding in report.findings})
        return replace(report, findings=(*self.marks.on(report.findings), *amiss))

    @property
    def marks(self) -> Marks:
        """What is known about findings on the day, by the decisions then in force."""
        said = {decision.finding: decision for decision in self.decisions if holds(decision, self.on)}
        return Marks(said, frozenset(self.known), self.config)

    def notices(self, found: Collection[str]) -> tuple[Finding, ...]:
        """Return what is amiss with the decisions, where the ids of the run's findings are `found`.

        A decision on a notice gives no notice itself: each would have to be decided on in its turn, without end.
        """
        least = self.config.thresholds.get
        own = {notice_id(rule, decision) for rule in HOUSEKEEPING for decision in self.decisions}
        return self.marks.on(
            notice
            for rule in HOUSEKEEPING
            for decision in self.decisions
            if decision.finding not in own and (self.whole or decision.finding in found)
            for notice in rule.judge(decision, found, self.on)
            if notice.confidence >= least(notice.rule, 0.0)
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known about findings, by their ids: the decisions in force, and the ids that an earlier run had."""

    said: Mapping[str, Decision]
    known: frozenset[str]
    config: Config

    def state(self, finding: str) -> State:
        """Return the state of a finding; one that is only watched is known, and so stays open."""
        decision = self.said.get(finding)
        if decision and decision.decision != "watching":
            return "decided"
        return "known" if decision or finding in self.known else "new"

    def on(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings as serious as the configuration says, each with its state and its decision, if any."""
        return tuple(
            replace(finding, state=self.state(finding.id), decision=self.said.get(finding.id))
            for finding in weighed(findings, self.config)
        )

    def among(self, findings: Collection[str]) -> Marks:
        """Return the marks of only these findings."""
        said = {name: decision for name, decision in self.said.items() if name in findings}
        return replace(self, said=said, known=self.known.intersection(findings))
