"""The third stage: the articles of each event are compared."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.group.events import described
from checker.model import Compared, Event, Extraction, FindingKind, Origin
from checker.pipeline import batch_of, compare_event
from checker.review.identity import names_of
from checker.stages.kept import stored
from checker.store.encoding import to_bytes
from checker.store.pack import Pack, key_of, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.group.events import Group
    from checker.stages.kept import Places

Thresholds = tuple[tuple[str, float], ...]
"""How sure the findings of each rule must be, in the order of the rules."""

ARTICLES = 64
"""Most articles in the events of one task; a larger event is a task of its own."""


@dataclass(frozen=True, slots=True)
class FindingCard:
    """What a run knows of a finding without reading it; `name` is its id unless another finding has the same name."""

    name: str
    kind: FindingKind


@dataclass(frozen=True, slots=True)
class EventCard:
    """What a run knows of a compared event without reading it, like an article's card; the rest is kept under `key`."""

    key: str
    event: Event
    findings: tuple[FindingCard, ...]
    origins: tuple[Origin, ...]

    @property
    def kinds(self) -> list[FindingKind]:
        """The kinds of the findings, in their order."""
        return [finding.kind for finding in self.findings]


@dataclass(frozen=True, slots=True)
class EventWork:
    """An event to compare: its articles, and `roots`, their origins, if those were found across the whole batch."""

    key: str
    group: Group
    articles: Places
    roots: tuple[Origin, ...] | None
    back: Places
    """Items that agencies took back and that these articles may carry."""


@dataclass(frozen=True, slots=True)
class CompareEvents:
    """Compare `events`, and write what is found into the pack at `path`."""

    path: str
    events: tuple[EventWork, ...]
    thresholds: Thresholds

    def __len__(self) -> int:
        """Return the number of articles."""
        return sum(len(work.articles) for work in self.events)


def compare_events(task: CompareEvents) -> tuple[str, int]:
    """Do the task; return the path of the results and the number of articles."""
    results: dict[str, bytes] = {}
    cards = []
    for work in task.events:
        found = compared(work, task.thresholds)
        named = zip(names_of(found.findings, found.clusters), found.findings, strict=True)
        findings = tuple(FindingCard(name, each.kind) for name, each in named)
        own = found.origins if work.roots is None else ()
        cards.append(EventCard(work.key, found.event, findings, own))
        results[_named(work.key)] = to_bytes(Compared, found)
    write(Path(task.path), to_bytes(tuple[EventCard, ...], cards).hex(), results)
    return task.path, len(task)


def compared(work: EventWork, thresholds: Thresholds) -> Compared:
    """Compare the articles of one event."""
    extractions = list(stored(Extraction, work.articles))
    event = described(work.group, extractions)
    batch = batch_of([*extractions, *stored(Extraction, work.back)], work.roots)
    return compare_event(event, extractions, batch, dict(thresholds))


def cards_of(pack: Pack) -> tuple[EventCard, ...]:
    """Return the cards of the events in a pack, which are in its head; raises `Damaged`."""
    return pack.decoded(tuple[EventCard, ...], bytes.fromhex(pack.head))


def compared_in(pack: Pack, key: str) -> Compared:
    """Return what was found in the event `key`, which is in the pack; raises `Damaged`."""
    return pack.value(Compared, _named(key))


def _named(key: str) -> str:
    return f"compared {key}"


def work_of(
    group: Group, articles: Places, roots: Sequence[Origin] | None, back: Places, thresholds: Thresholds
) -> EventWork:
    """Return an event to compare, with a key made from all that its findings depend on."""
    members = set(group.articles)
    own = None if roots is None else tuple(root for root in roots if not members.isdisjoint(root.articles))
    origins_of_all = [(root.id, root.label, root.articles) for root in own] if own is not None else None
    keys = [[key for _, key in places] for places in (articles, back)]
    about = group.articles, group.named_by, group.likeness, group.telling
    return EventWork(key_of(keys, about, origins_of_all, thresholds), group, articles, own, back)
