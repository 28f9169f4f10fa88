"""The last stage of a large run: reports are made in parts, event by event, and joined without being held in memory."""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Extraction, Finding, Report, listed
from checker.pipeline import report_of
from checker.presentation.kinds import LISTS
from checker.presentation.summary import Figures, Summary, summary_of
from checker.report.json import rows
from checker.report.parts import MARGIN, PARTS, Whole, html_index, json_whole, jsonl_whole, pages_beside
from checker.stages.comparing import compared_in
from checker.stages.kept import Places, stored
from checker.store.encoding import FASTEST
from checker.store.folder import Store, used
from checker.store.pack import Pack, key_of, write
from checker.store.version import WRITING, version_of
from checker.version import __version__
from checker.whole_file import write_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.engine import Engine
    from checker.review.states import Marks, Review
    from checker.stages.outcome import Outcome
    from checker.stages.run import Watch


@dataclass(frozen=True, slots=True)
class EventPart:
    """An event whose part of a report is to be made: its articles, its findings' ids, and what editors said of them."""

    key: str
    name: str
    """The name of its part, which is its key if nothing is said of its findings."""
    articles: Places
    ids: tuple[str, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class WriteEvents:
    """Make the parts of a report in format `form` for events in the pack `compared`, and write them to `path`."""

    path: str
    form: str
    compared: str
    events: tuple[EventPart, ...]

    def __len__(self) -> int:
        """Return the number of articles."""
        return sum(len(event.articles) for event in self.events)


def write_events(task: WriteEvents) -> tuple[str, int]:
    """Do the task; return the path of the parts and the number of articles."""
    results: dict[str, bytes] = {}
    pack = Pack.open(task.compared)
    for event in task.events:
        for section, text in PARTS[task.form](reported(pack, event)).items():
            results[f"{section} {event.name}"] = zlib.compress(text.encode("utf-8"), FASTEST)
    write(Path(task.path), [event.name for event in task.events], results)
    return task.path, len(task)


def reported(pack: Pack, event: EventPart) -> Report:
    """Return the report of one event; raises `Damaged`."""
    found = compared_in(pack, event.key)
    report = report_of(stored(Extraction, event.articles), [found], event.ids, found.origins)
    return replace(report, findings=event.marks.on(report.findings))


@dataclass(frozen=True, slots=True)
class Writing:
    """A large run whose reports are to be written: what was found, and what editors said of it."""

    outcome: Outcome
    marks: Marks
    notices: tuple[Finding, ...]
    figures: Figures
    """The counts on which the summary and the end of the run depend."""
    summary: Summary
    engine: Engine
    watch: Watch

    @classmethod
    def of(cls, outcome: Outcome, review: Review, engine: Engine, watch: Watch) -> Writing:
        """Return `outcome` ready for writing, as it is reviewed."""
        kinds = {
            name: finding.kind
            for card in outcome.events
            for name, finding in zip(outcome.ids[card.key], card.findings, strict=True)
        }
        marks, amiss = review.marks, review.notices(kinds)
        counted = Counter((kind, marks.state(name)) for name, kind in kinds.items())
        counted.update((notice.kind, notice.state) for notice in amiss)
        events = [card.event for card in outcome.events]
        figures = Figures(outcome.cards, outcome.origins, events, outcome.unreadable, counted)
        return cls(outcome, marks, amiss, figures, summary_of(figures), engine, watch)

    def parts(self, form: str) -> dict[str, tuple[str, str]]:
        """Make the missing parts of a report; return, for each event's key, the pack and the name of its parts."""
        outcome = self.outcome
        version = key_of(version_of(WRITING), self.marks.config.severity)[:16]
        store = Store(Path(outcome.folder))
        made = {name: pack.path for pack in store.packs(form, version) for name in pack.head}
        articles = {card.id: card for card in outcome.cards}
        named: dict[str, str] = {}
        missing: dict[str, list[EventPart]] = {}
        for card in outcome.events:
            ids = outcome.ids[card.key]
            marks = self.marks.among(ids) if self.marks.said or self.marks.known else self.marks
            said = sorted(map(str, marks.said.values())), sorted(marks.known)
            plain = not any(said) and ids == tuple(finding.name for finding in card.findings)
            name = card.key if plain else key_of(card.key, ids, said)
            named[card.key] = name
            if name not in made:
                places = outcome.places([articles[article] for article in card.event.articles])
                part = EventPart(card.key, name, places, ids, marks)
                missing.setdefault(outcome.packs[card.key], []).append(part)
        tasks = []
        for compared, events in missing.items():
            path = store.path(form, version, key_of([event.name for event in events]))
            tasks.append(WriteEvents(path, form, compared, tuple(events)))
        with self.watch.stage(f"writing {form}", sum(map(len, tasks))) as advance:
            for path, number in self.engine.run(write_events, tasks):
                made.update((name, path) for name in Pack.open(path).head)
                advance(number)
        for path in set(made.values()):
            used(path)
        return {key: (made[name], name) for key, name in named.items()}

    def whole(self) -> Whole:
        """Return what a report says besides its parts."""
        outcome = self.outcome
        event_of = {article: card.event.id for card in outcome.events for article in card.event.articles}
        origin_of: dict[str, str] = {}
        for origin in outcome.origins:
            for article in origin.articles:
                origin_of.setdefault(article, origin.id)
        articles = [listed(card, origin_of.get(card.id), event_of.get(card.id)) for card in outcome.cards]
        events = [card.event for card in outcome.events]
        kinds = [card.kinds for card in outcome.events]
        return Whole(
            __version__, articles, outcome.unreadable, outcome.origins, events, kinds, self.summary, self.notices
        )

    def pieces(self, form: str, file: Path | None = None) -> Iterable[str]:
        """Return the text of a report in one of the formats `PARTS`, piece by piece; raises `Damaged`.

        For HTML it is that of an index; the pages to which it leads are written into a folder beside `file`, and those
        that cannot be written raise `NotWrittenError`, which names the file and the reason.
        """
        packs = self.parts(form)
        if form == "html" and file:
            folder = pages_beside(file)
            self._write_pages(folder, packs)
            return [html_index(self.whole(), folder.name)]
        together = json_whole if form == "json" else jsonl_whole
        return together(self.whole(), lambda section: self._section(section, packs))

    def to_decide(self) -> Report:
        """Return the report of the events that have findings to decide on, in memory; raises `Damaged`."""
        wanted = [card for card in self.outcome.events if any(kind not in LISTS for kind in card.kinds)]
        report = self.outcome.report(wanted)
        return replace(report, findings=(*self.marks.on(report.findings), *self.notices))

    def _section(self, section: str, packs: Mapping[str, tuple[str, str]]) -> Iterator[str]:
        """Yield the parts of a section in the order of the events, and the claims of articles that are in no event."""
        yield from (text for _, text in self._texts(section, packs))
        if section == "claims":
            aside = self.outcome.places([card for card in self.outcome.cards if card.status != "usable"])
            for extraction in stored(Extraction, aside):
                yield rows([claim.to_dict() for claim in extraction.claims], MARGIN)

    def _texts(self, section: str, packs: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield the id of each event that has a part in the section, and that part."""
        opened: dict[str, Pack] = {}
        for card in self.outcome.events:
            path, name = packs[card.key]
            if path not in opened:
                opened[path] = Pack.open(path)
            if f"{section} {name}" in opened[path].places:
                yield card.event.id, zlib.decompress(opened[path].read(f"{section} {name}")).decode("utf-8")

    def _write_pages(self, folder: Path, packs: Mapping[str, tuple[str, str]]) -> None:
        """Write the pages of events; leave unchanged pages alone, and delete those whose event no longer exists."""
        pages = set()
        for event, page in self._texts("page", packs):
            target = folder / f"{event}.html"
            pages.add(target.name)
            if not target.exists() or target.read_bytes() != page.encode("utf-8"):
                write_pieces([page], target)
        for stale in folder.glob("event-*.html"):
            if stale.name not in pages:
                stale.unlink()
