"""The housekeeping rules: they look at editors' decisions, not at articles, and keep the folder of decisions honest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from checker.judge.base import Page
from checker.model import Decision, Family, Finding, FindingKind, Severity
from checker.review.identity import finding_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class HousekeepingRule(Page, Protocol):
    """A rule about one thing that can be wrong with a decision."""

    def judge(self, decision: Decision, found: Collection[str], on: str) -> Iterator[Finding]:
        """Yield what is wrong with a decision on the day `on` (ISO); `found` are the ids of the run's findings."""


class ExpiredDecision:
    """A decision has expired, and its finding is still there.

    ## What it flags
    A decision whose `until` lies before the day of the run, if the run still gives its finding,
    which then counts again.

    ## Why it matters
    “Wait until the prefecture confirms” is a promise to look again; nobody should have to remember it.

    ## Flagged
    - `until = 2026-12-19`, a run on 20 December 2026

    ## Not flagged
    - `until = 2026-12-19`, a run on 19 December 2026: the last day belongs to it
    """

    id = "R901"
    name = "decision-expired"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ()
    severity: Severity = "warning"

    def judge(self, decision: Decision, found: Collection[str], on: str) -> Iterator[Finding]:
        """Yield the notice of a decision that has expired."""
        if decision.finding in found and not holds(decision, on):
            told = f"What {decision.by} decided on {decision.finding} ({decision.decision}) ended on {decision.until}."
            yield _notice(self, decision, told, ("Its finding is still there and counts again.",))


class UnusedDecision:
    """A decision names a finding that no longer exists.

    ## What it flags
    An accepted, dismissed or watched finding that a run over all the sources does not give: an article was corrected or
    removed, a new reading came, or the identifier was mistyped.

    ## Why it matters
    Unused decisions should not be kept: one that lies around may some day silence a finding it was not meant for.

    ## Flagged
    - `7f3a1c09.toml`, where no finding is called 7f3a1c09

    ## Not flagged
    - a decision `corrected` whose finding is gone: that is what it was for
    - a decision on a notice, as long as the decision that the notice is about is there
    - runs over some of the articles only
    """

    id = "R902"
    name = "decision-unused"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ()
    severity: Severity = "note"

    def judge(self, decision: Decision, found: Collection[str], on: str) -> Iterator[Finding]:  # noqa: ARG002
        """Yield the notice of a decision without its finding."""
        if decision.finding not in found and decision.decision != "corrected":
            told = f"{decision.by} decided on {decision.finding} ({decision.decision}), which is no longer a finding."
            yield _notice(self, decision, told, (f"{decision.finding}.toml can be deleted.",))


class UncorrectedArticle:
    """A finding was marked as corrected, but is still there.

    ## What it flags
    A decision `corrected` whose finding the run still gives.

    ## Why it matters
    The correction has not reached the articles that are compared: it was forgotten, or an old text is in the folder.

    ## Flagged
    - `decision = "corrected"`, and the two figures are still in the texts

    ## Not flagged
    - `decision = "corrected"`, and the finding is gone
    """

    id = "R903"
    name = "correction-not-seen"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ()
    severity: Severity = "warning"

    def judge(self, decision: Decision, found: Collection[str], on: str) -> Iterator[Finding]:
        """Yield the notice of a correction that the articles do not show."""
        if decision.finding in found and decision.decision == "corrected" and holds(decision, on):
            told = f"{decision.finding} is corrected, says {decision.by} on {decision.on}; it is still there."
            yield _notice(self, decision, told, ("The articles that were compared still give the same readings.",))


HOUSEKEEPING: tuple[HousekeepingRule, ...] = (ExpiredDecision(), UnusedDecision(), UncorrectedArticle())
"""The housekeeping rules in the order in which they are tried and printed, after the rules that look at articles."""


def rule_called(name: str, rules: Iterable[Page]) -> Page | None:
    """Return the rule with that identifier or name (capitals do not matter), or None."""
    return next((rule for rule in rules if name.upper() == rule.id or name.lower() == rule.name), None)


def holds(decision: Decision, on: str) -> bool:
    """Whether a decision is in force on a day (ISO), its last day included."""
    return decision.until is None or on <= decision.until


def notice_id(rule: HousekeepingRule, decision: Decision) -> str:
    """Return the id that a rule's notice about a decision has, if there is one."""
    return finding_id(rule.id, decision.finding, [decision.decision, decision.until or ""])


def _notice(rule: HousekeepingRule, decision: Decision, message: str, trace: tuple[str, ...]) -> Finding:
    return Finding(
        id=notice_id(rule, decision), kind=rule.kind,
        rule=rule.id, family=None, severity=rule.severity, confidence=1.0, event="", cluster=None,
        message=message, evidence=(), trace=(*trace, f"The reason given: {decision.reason}"),
    )  # fmt: skip
