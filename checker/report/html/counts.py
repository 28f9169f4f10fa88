"""How the counts of an event changed over time: a growing toll is no contradiction, but an editor wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.presentation.dates import moment
from checker.presentation.printable import printable
from checker.presentation.words import outlet

if TYPE_CHECKING:
    from datetime import datetime

    from checker.model import Event, Report


@dataclass(frozen=True, slots=True)
class Step:
    """A count as an outlet gave it at a time; `published` is an ISO date or date-time, or None."""

    published: str | None
    value: str
    outlet: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """What is counted, and the counts that were given, the earliest first."""

    counted: str
    steps: tuple[Step, ...]


def courses(event: Event, report: Report) -> tuple[Course, ...]:
    """Return the counts (killed, missing, arrested …) for which the articles of an event give several values."""
    found: dict[str, dict[tuple[str, tuple[str, ...]], Step]] = {}
    for extraction in (report.extraction_of[article] for article in event.articles):
        article = extraction.article
        for fact in (fact for claim in extraction.claims for fact in claim.facts):
            if fact.kind == "count":
                step = Step(article.published, printable(fact.value), outlet(article), fact.source)
                found.setdefault(fact.of, {}).setdefault((article.id, fact.key), step)
    return tuple(
        Course(printable(counted), tuple(sorted(steps.values(), key=_time)))
        for counted, steps in sorted(found.items())
        if len({key for _, key in steps}) > 1
    )


def _time(step: Step) -> tuple[datetime, str]:
    """Return a sort key by publication, undated steps last, then by outlet."""
    return moment(step.published or ""), step.outlet
