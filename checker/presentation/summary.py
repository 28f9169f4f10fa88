"""The figures at the head of every report: what was read, what was found, and what could not be checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.group.origins import independent_articles
from checker.model import by_article
from checker.presentation.kinds import KINDS, LISTS
from checker.presentation.words import counted, outlet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.model import Event, FindingKind, Known, Origin, Report, State, Status, Unreadable

STATES: tuple[State, ...] = ("new", "known", "decided")
SET_ASIDE: dict[Status, str] = {
    "not-english": "not in English",
    "withheld": "withheld by its agency",
    "embargoed": "under an embargo",
    "cancelled": "cancelled by its agency",
}
"""Why an article that was read is not compared."""
MOST_NAMED = 10
"""Most articles named with a note that they share; the JSON report has the notes of each article."""


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
    """The number of findings of each kind."""
    by_state: dict[FindingKind, dict[State, int]]
    """The same, by state."""
    set_aside: tuple[str, ...]
    """A sentence for each reason why articles were not compared, with their ids except for those of a large event."""
    alone: int
    """The number of articles whose event no other article reports."""
    notes: tuple[str, ...]
    """A phrase for each note, with the ids of the articles that have it."""

    @property
    def read(self) -> str:
        """What was read: ``17 articles, 9 outlets, 6 origins, 4 events``."""
        return ", ".join(
            (
                counted(self.articles, "article"), counted(self.outlets, "outlet"),
                counted(self.origins, "origin"), counted(self.events, "event"),
            )
        )  # fmt: skip

    @property
    def found(self) -> str:
        """The number of findings of each kind that has any, or that nothing could be compared."""
        if not self.compared:
            few = {0: "there is no article in what was read", 1: "there is only one article"}
            return f"Nothing to compare: {few.get(self.articles, 'no event is reported by two articles')}"
        return ", ".join(k.counted(self.kinds[k.name]) for k in KINDS if self.kinds[k.name]) or "No findings"

    @property
    def found_by_state(self) -> str:
        """The same as `found`; if any finding is known or decided, with how many of each kind are in which state."""
        if not self.compared or not any(of_kind["known"] + of_kind["decided"] for of_kind in self.by_state.values()):
            return self.found
        told = (
            f"{kind.counted(self.kinds[kind.name])} ({_listed(self.by_state[kind.name])})"
            for kind in KINDS
            if self.kinds[kind.name]
        )
        return ", ".join(told)

    @property
    def states(self) -> str:
        """How many of the findings to decide on are new, known and decided."""
        to_decide = [of_kind for kind, of_kind in self.by_state.items() if kind not in LISTS]
        return _listed({state: sum(of_kind[state] for of_kind in to_decide) for state in STATES})

    @property
    def shares(self) -> str:
        """How many findings are to decide on, in which states, and how many others there are to look through."""
        lists = [(kind, number) for kind in KINDS if kind.name in LISTS and (number := self.kinds[kind.name])]
        to_decide = sum(self.kinds.values()) - sum(number for _, number in lists)
        told = [f"{counted(to_decide, 'finding')} to decide on ({self.states})"] if to_decide else []
        if lists:
            each = ", ".join(kind.counted(number) for kind, number in lists)
            others = sum(number for _, number in lists)
            told.append(f"{others:,} more to look through ({each})" if told else f"{each} to look through")
        return ", ".join(told)

    @property
    def not_compared(self) -> tuple[str, ...]:
        """Which of the articles that were read were not compared, and why."""
        alone = f"{counted(self.alone, 'article')} not compared, no other reports the same event"
        return (*self.set_aside, *([alone] if self.alone and self.compared else []))

    @property
    def not_read(self) -> str:
        """How many files could not be read; empty if all could."""
        return f"{counted(self.unreadable, 'file')} could not be read" if self.unreadable else ""

    @property
    def headline(self) -> str:
        """What an editor must decide on, or that there is nothing to decide on."""
        if not self.compared:
            return self.found
        grave = [k.counted(self.kinds[k.name]) for k in KINDS if k.name not in LISTS and self.kinds[k.name]]
        return ", ".join(grave) or "No contradictions and no quote variants found"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a summary is made from; `counted` has the number of findings of each kind and state."""

    articles: Sequence[Known]
    origins: Sequence[Origin]
    events: Sequence[Event]
    unreadable: Sequence[Unreadable]
    counted: Mapping[tuple[FindingKind, State], int]


def _listed(states: Mapping[State, int]) -> str:
    """Return the number of findings in each state that has any: ``1 new, 3 known``."""
    return ", ".join(f"{states[state]:,} {state}" for state in STATES if states[state])


def figures_of(report: Report) -> Figures:
    """Return what a summary of `report` is made from."""
    numbers = Counter((finding.kind, finding.state) for finding in report.findings)
    return Figures(tuple(report.articles.values()), report.origins, report.events, report.unreadable, numbers)


def summary(report: Report) -> Summary:
    """Return the summary of `report`."""
    return summary_of(figures_of(report))


def summary_of(figures: Figures) -> Summary:
    """Return the summary of a run's figures; an article that names no origin is its own."""
    by_state = {kind.name: {state: figures.counted.get((kind.name, state), 0) for state in STATES} for kind in KINDS}
    return Summary(
        articles=len(figures.articles),
        outlets=len({outlet(article) for article in figures.articles}),
        origins=independent_articles([article.id for article in figures.articles], by_article(figures.origins)),
        events=len(figures.events),
        compared=sum(len(event.articles) > 1 for event in figures.events),
        unreadable=len(figures.unreadable),
        kinds={kind: sum(of_kind.values()) for kind, of_kind in by_state.items()},
        by_state=by_state,
        set_aside=tuple(_set_aside(figures)),
        alone=sum(len(event.articles) == 1 for event in figures.events),
        notes=tuple(_notes(figures)),
    )


def _set_aside(figures: Figures) -> Iterator[str]:
    for status, reason in SET_ASIDE.items():
        ids = [article.id for article in figures.articles if article.status == status]
        if ids:
            yield f"{counted(len(ids), 'article')} not compared, {reason}: {', '.join(ids)}"
    for event in figures.events:
        if event.skipped:
            left = len(event.articles) - len(event.skipped)
            yield (
                f"{counted(len(event.skipped), 'article')} not compared, of {len(event.articles):,} on one event "
                f"({event.label}): only the {left:,} that say the most are"
            )


def _notes(figures: Figures) -> Iterator[str]:
    noted: dict[str, list[str]] = {}
    for article in figures.articles:
        for note in article.notes:
            noted.setdefault(note, []).append(article.id)
    for note, ids in noted.items():
        others = f" and {len(ids) - MOST_NAMED:,} more" if len(ids) > MOST_NAMED else ""
        yield f"{', '.join(ids[:MOST_NAMED])}{others}: {note}"
