"""The figures at the head of every report: what was read, what was found, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.config import GRAVEST_FIRST
from checker.errors import ExitCode
from checker.report.cards import counted, outlet
from checker.report.kinds import KINDS, LISTS, tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import FindingKind, Report, Status

SET_ASIDE: dict[Status, str] = {
    "not-english": "not in English",
    "withheld": "withheld by its agency",
    "embargoed": "under an embargo",
    "cancelled": "cancelled by its agency",
}
"""Why an article that was read is not compared."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run; `compared` is the number of events that at least two articles report."""

    articles: int
    outlets: int
    origins: int
    events: int
    compared: int
    unreadable: int
    kinds: dict[FindingKind, int]
    by_state: dict[str, int]
    """Findings to decide on by state."""
    set_aside: tuple[str, ...]
    """A sentence for each reason why articles were not compared, with their ids."""
    alone: int
    """Articles whose event no other reports."""

    @property
    def read(self) -> str:
        """Say what was read: ``17 articles, 9 outlets, 6 origins, 4 events``."""
        return ", ".join(
            (
                counted(self.articles, "article"), counted(self.outlets, "outlet"),
                counted(self.origins, "origin"), counted(self.events, "event"),
            )
        )  # fmt: skip

    @property
    def found(self) -> str:
        """Say what was found, kinds without a finding left out, or that nothing could be compared."""
        if not self.compared:
            return "Nothing to compare: no event is reported by two articles"
        return ", ".join(k.counted(self.kinds[k.name]) for k in KINDS if self.kinds[k.name]) or "No findings"

    @property
    def states(self) -> str:
        """Say how many of the findings to decide on are new, known and decided."""
        return ", ".join(f"{number} {state}" for state, number in self.by_state.items() if number)

    @property
    def not_compared(self) -> tuple[str, ...]:
        """Say of the articles that were read which were not compared, and why."""
        alone = f"{counted(self.alone, 'article')} not compared, no other reports the same event"
        return (*self.set_aside, *([alone] if self.alone and self.compared else []))

    @property
    def headline(self) -> str:
        """Say what an editor must decide on, or that there is nothing of that sort."""
        if not self.compared:
            return self.found
        grave = [k.counted(self.kinds[k.name]) for k in KINDS if k.name not in LISTS and self.kinds[k.name]]
        return ", ".join(grave) or "No contradictions and no quote variants found"


def summary(report: Report) -> Summary:
    """Count what `report` holds; an article that names no origin is its own."""
    from checker.group.origins import independent_articles  # as late as in `checker.report.cards`

    articles = report.articles
    to_decide = [finding for finding in report.findings if finding.kind not in LISTS]
    return Summary(
        articles=len(articles),
        outlets=len({outlet(article) for article in articles.values()}),
        origins=independent_articles(tuple(articles), report.origins),
        events=len(report.events),
        compared=sum(len(event.articles) > 1 for event in report.events),
        unreadable=len(report.unreadable),
        kinds=tally(report.findings),
        by_state={state: sum(each.state == state for each in to_decide) for state in ("new", "known", "decided")},
        set_aside=tuple(_set_aside(report)),
        alone=sum(len(event.articles) == 1 for event in report.events),
    )


def _set_aside(report: Report) -> Iterator[str]:
    for status, reason in SET_ASIDE.items():
        ids = [article.id for article in report.articles.values() if article.status == status]
        if ids:
            yield f"{counted(len(ids), 'article')} not compared, {reason}: {', '.join(ids)}"


def exit_code(report: Report, fail_on: str, *, only_new: bool = False, allow_unreadable: bool = False) -> ExitCode:
    """Return how a run ends: what could not be checked weighs more than what was found, so it is never overlooked.

    `fail_on` is one of `checker.config.FAIL_ON`; findings that an editor has decided do not count, nor, with
    `only_new`, those known from an earlier run.
    """
    if not any(len(event.articles) > 1 for event in report.events):
        return ExitCode.INCOMPLETE
    if report.unreadable and not allow_unreadable:
        return ExitCode.INCOMPLETE
    counting = GRAVEST_FIRST[: GRAVEST_FIRST.index(fail_on) + 1] if fail_on in GRAVEST_FIRST else ()
    states = ("new",) if only_new else ("new", "known")
    failing = any(finding.kind in counting and finding.state in states for finding in report.findings)
    return ExitCode.FINDINGS if failing else ExitCode.OK
