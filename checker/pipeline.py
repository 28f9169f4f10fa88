"""The stages on one screen: ingest, extract, group, align, judge, review.  Reports are made from what this returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING

from checker.align.clusters import clusters
from checker.align.model import score_pairs
from checker.align.people import resolve_speakers
from checker.align.slots import slot_clusters
from checker.align.values.clusters import value_clusters
from checker.align.values.figures import figure_clusters
from checker.align.values.reports import reports_of
from checker.align.values.slips import slip_clusters
from checker.config import DEFAULTS, NEVER
from checker.extract import read
from checker.extract.facts import with_facts
from checker.extract.names import load_recogniser
from checker.extract.statement import read_statement, under
from checker.group.carried import TakenBack, carried, carried_in
from checker.group.events import group
from checker.group.origins import origins
from checker.ingest import load
from checker.judge import ALL, findings
from checker.judge.rules.single_source import SingleSource
from checker.judge.verdict import verdict
from checker.judge.view import EventView
from checker.model import (
    Article,
    Compared,
    Event,
    Extraction,
    Origin,
    Report,
    Resolved,
    Unreadable,
    Verdict,
    by_article,
)
from checker.review.identity import names_of, numbered
from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from checker.config import Config


def check(paths: Sequence[Path], config: Config) -> Report:
    """Read the articles under `paths` and compare them; what cannot be read is listed in the report, never raised.

    Raises `CheckerError` if the configured recogniser of names is not installed.
    """
    articles, unreadable = load(paths, config)
    return compare_articles(articles, unreadable, config)


def compare_articles(
    articles: Sequence[Article], unreadable: Sequence[Unreadable] = (), config: Config = DEFAULTS
) -> Report:
    """Compare articles already in memory, all as one window; their order does not matter."""
    recogniser = load_recogniser(config.recogniser) if config.recogniser else None
    in_order = sorted(articles, key=lambda article: article.id)
    extractions = tuple(read(article, recogniser) for article in in_order)
    events = group(_usable(extractions))
    batch = batch_of(extractions)
    by_id = {extraction.article.id: extraction for extraction in extractions}
    compared = [
        compare_event(event, [by_id[article] for article in event.articles], batch, config.thresholds)
        for event in events
    ]
    ids = numbered(name for one in compared for name in names_of(one.findings, one.clusters))
    return report_of(extractions, compared, ids, batch.origins, unreadable)


def report_of(
    extractions: Iterable[Extraction],
    compared: Sequence[Compared],
    ids: Iterable[str],
    origins: Iterable[Origin],
    unreadable: Iterable[Unreadable] = (),
) -> Report:
    """Return the report of some articles and of what was found in their events; `ids` are those of the findings.

    Every report is made here: of all that was read in memory, of what a run has kept, of one event, of some.
    """
    resolved = {
        name: article for one in compared for name, article in zip(one.event.articles, one.articles, strict=True)
    }
    findings = chain.from_iterable(one.findings for one in compared)
    return Report(
        version=__version__,
        extractions=tuple(
            replace(each, names=found.names, claims=found.claims) if (found := resolved.get(each.article.id)) else each
            for each in extractions
        ),
        unreadable=tuple(unreadable), origins=tuple(origins), events=tuple(one.event for one in compared),
        clusters=tuple(chain.from_iterable(one.clusters for one in compared)),
        findings=tuple(replace(finding, id=name) for finding, name in zip(findings, ids, strict=True)),
    )  # fmt: skip


@dataclass(frozen=True)
class Batch:
    """What comparing an event needs from articles beyond those of the event."""

    origins: tuple[Origin, ...]
    taken_back: tuple[TakenBack, ...]
    """Items that their agencies took back, with the articles that carry them."""

    @cached_property
    def origins_of(self) -> Mapping[str, tuple[Origin, ...]]:
        """The origins of each article."""
        return by_article(self.origins)


def batch_of(extractions: Sequence[Extraction], known: tuple[Origin, ...] | None = None) -> Batch:
    """Return the `Batch` of some articles, whose origins may be `known` already.

    A run in memory passes all its articles, a run by stages an event and the items that it may carry.
    """
    return Batch(origins(_usable(extractions)) if known is None else known, carried(extractions))


def _usable(extractions: Sequence[Extraction]) -> list[Extraction]:
    return [extraction for extraction in extractions if extraction.article.status == "usable"]


def compare_event(
    event: Event, extractions: Sequence[Extraction], batch: Batch, thresholds: Mapping[str, float] = ALL
) -> Compared:
    """Align and judge the articles of one event, except those it skips; return all of them with speakers resolved."""
    members = tuple(
        known if known is extraction else with_facts(known)
        for extraction, known in zip(extractions, resolve_speakers(extractions), strict=True)
    )
    compared = tuple(member for member in members if member.article.id not in event.skipped)
    found = clusters(event, compared) + slot_clusters(event, compared)
    reports = reports_of(event, compared)
    found += value_clusters(event, reports, found)
    found += slip_clusters(event, reports, found)
    found += figure_clusters(event, reports)
    around = EventView(event, compared, batch.origins_of, found, taken_back=carried_in(event, batch.taken_back))
    # Where not all articles are compared, nobody can tell what only one outlet says.
    judged = findings(around, {**thresholds, SingleSource.id: NEVER} if event.skipped else thresholds)
    articles = tuple(Resolved(member.names, member.claims) for member in members)
    return Compared(event, batch.origins, articles, found, judged)


def compare_statements(
    pairs: Sequence[tuple[str, str]], published: Sequence[tuple[str | None, str | None]] | None = None
) -> list[Verdict]:
    """Judge pairs of statements; `published` gives the ISO dates of each pair's statements."""
    dates = published or [(None, None)] * len(pairs)
    scores = score_pairs(pairs)

    @cache
    def reading(text: str, day: str | None) -> Extraction:
        return read_statement(Article.from_text(text, id="a", published=day))

    @cache
    def statement(side: str, text: str, day: str | None) -> Extraction:
        return under(side, reading(text, day))

    return [
        verdict(statement("a", a, day_a), statement("b", b, day_b), score)
        for (a, b), (day_a, day_b), score in zip(pairs, dates, scores, strict=True)
    ]
