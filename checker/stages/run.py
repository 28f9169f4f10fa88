"""A run: which tasks have to be done, and what their results add up to."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from checker.errors import CheckerError, NotKeptError, NotWrittenError
from checker.group.carried import TAKEN_BACK, may_carry
from checker.group.origins import united
from checker.group.windows import ALL, neighbouring, windows
from checker.ingest import Sidecars
from checker.model import Origin, Unreadable
from checker.stages import comparing, reading
from checker.stages.bundles import bundles
from checker.stages.comparing import CompareEvents, EventCard, cards_of, compare_events, work_of
from checker.stages.grouping import (
    Chain,
    FindOrigins,
    GroupWindow,
    JoinWindows,
    LinkGroups,
    chains_of,
    events_of,
    find_origins,
    group_window,
    join_windows,
    link_groups,
)
from checker.stages.kept import places
from checker.stages.outcome import Outcome
from checker.stages.reading import ReadFiles, read_files, rows_of
from checker.stages.rows import Card, Listed, Row
from checker.store.folder import forget, used
from checker.store.pack import Damaged, Pack, key_of
from checker.store.version import COMPARING, GROUPING, READING, version_of, version_of_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Sized
    from contextlib import AbstractContextManager

    from checker.config import Config
    from checker.engine import Engine
    from checker.group.events import Group
    from checker.ingest import SourceFile
    from checker.store.folder import Store

T = TypeVar("T")

ATTEMPTS = 3
"""How often a run may find the same pack damaged or deleted before it gives up."""


class Watch(Protocol):
    """Something that follows the progress of a run."""

    def stage(self, name: str, size: int) -> AbstractContextManager[Callable[[int], None]]:
        """Follow a stage of `size` things; the function it yields is called with how many more are done."""


def run(
    files: Sequence[SourceFile], config: Config, store: Store, engine: Engine, watch: Watch, use: Callable[[Outcome], T]
) -> T:
    """Read the articles in the files that were found and compare them; return what `use` makes of the outcome.

    Work whose results are in `store` is not done again, unless they turn out to be damaged or are deleted meanwhile;
    `use` is then called again.  Raises `CheckerError` if the configured recogniser of names is not installed;
    `NotWrittenError` if `use` cannot keep its results; `NotKeptError` if earlier results cannot be kept, so that
    nothing is reported yet.
    """
    met: Counter[str] = Counter()
    while max(met.values(), default=0) < ATTEMPTS:
        try:
            found = _Run(config, store, engine, watch).outcome(files)
            try:
                return use(found)
            except NotKeptError as error:
                raise NotWrittenError(str(error)) from error
        except Damaged as damaged:
            forget(damaged.path)
            met[damaged.path] += 1
    raise CheckerError(f"{store.folder}: what is kept there is damaged again and again; try --no-cache")


@dataclass(frozen=True, slots=True)
class _Run:
    config: Config
    store: Store
    engine: Engine
    watch: Watch

    def outcome(self, files: Sequence[SourceFile]) -> Outcome:
        rows, problems = self._rows(files)
        cards = tuple(sorted((card for row in rows for card in row.cards), key=lambda card: card.id))
        failed = [Unreadable(path, reason) for row in rows for path, reason in row.unreadable]
        comparable = {card.id: card for card in cards if card.status == "usable"}
        groups, roots = self._groups(comparable)
        events, packs = self._events(groups, roots, comparable, [card for card in cards if card.status in TAKEN_BACK])
        for path in {path for path, _ in places(self.store.folder, cards)} | set(packs.values()):
            used(path)
        return Outcome(
            str(self.store.folder), cards,
            tuple(sorted([*failed, *problems], key=lambda item: (item.path, item.reason))),
            events, united(origin for card in events for origin in card.origins) if roots is None else roots, packs,
        )  # fmt: skip

    def _do(self, stage: str, function: Callable[..., tuple[str, int]], tasks: Sequence[Sized], size: int) -> list[str]:
        """Do the tasks of a stage; return the paths of their results."""
        done = []
        with self.watch.stage(stage, size) as advance:
            for path, number in self.engine.run(function, tasks):
                advance(number)
                done.append(path)
        return done

    def _rows(self, found: Sequence[SourceFile]) -> tuple[list[Row], tuple[Unreadable, ...]]:
        """Return a row for each file, and which tables beside files could not be used."""
        sidecars = Sidecars(self.config.max_bytes)
        files = [Listed.of(source, sidecars.of(source)) for source in found]
        config = self.config
        recogniser = (config.recogniser, version_of_model(config.recogniser)) if config.recogniser else None
        limits = config.max_bytes, config.max_characters
        version = key_of(version_of(READING), limits, config.outlets, recogniser)[:16]
        known: dict[str, tuple[Row, int]] = {}
        present = set(self.store.names())
        for pack in self.store.packs("read", version):
            begun, rows = rows_of(pack)
            for row in rows:
                newer = row.id not in known or known[row.id][1] < begun
                if newer and all(card.pack in present for card in row.cards):
                    known[row.id] = (row, begun)
        missing = [f for f in files if f.source.id not in known or not f.is_known_by(*known[f.source.id])]
        tasks = []
        for bundle in bundles(missing, lambda listed: listed.size, reading.BYTES, reading.FILES):
            before = [known[f.source.id][0] for f in bundle if f.source.id in known]
            earlier = {card.key: card.pack for row in before for card in row.cards}
            name = reading.name_of(bundle, earlier)
            tasks.append(ReadFiles(self.store.path("read", version, name), version, config, bundle, earlier))
        for path in self._do("reading", read_files, tasks, len(missing)):
            begun, rows = rows_of(Pack.open(path))
            known.update((row.id, (row, begun)) for row in rows)
        return [known[f.source.id][0] for f in files], sidecars.problems()

    def _groups(self, cards: Mapping[str, Card]) -> tuple[list[Group], tuple[Origin, ...] | None]:
        """Return the groups of articles, and, if all articles are in one window, their origins."""
        version = version_of(GROUPING)
        place_of = dict(zip(cards, places(self.store.folder, cards.values()), strict=True))
        within = windows({card.id: card.day for card in cards.values()})
        paths, tasks = {}, []
        for name, articles in within.items():
            own = tuple(place_of[article] for article in articles)
            paths[name] = self.store.path("group", version, key_of(articles, [key for _, key in own]))
            tasks.append(GroupWindow(paths[name], own))
        self._missing("grouping", group_window, tasks)
        joins = {
            (a, b): JoinWindows(self.store.path("seam", version, key_of(paths[a], paths[b])), paths[a], paths[b])
            for a, b in neighbouring(list(paths))
        }
        self._missing("joining", join_windows, list(joins.values()))
        roots = None
        if list(paths) == [ALL]:
            every = tuple(place_of[article] for article in within[ALL])
            task = FindOrigins(self.store.path("origins", version, key_of([key for _, key in every])), every)
            self._missing("tracing origins", find_origins, [task])
            roots = Pack.open(task.path).value(tuple[Origin, ...], "origins")
        chains = chains_of(paths, {pair: task.path for pair, task in joins.items()})
        by_window: dict[str, list[Chain]] = {}
        for chain in chains:
            by_window.setdefault(chain.groups[0][0], []).append(chain)
        links = [
            LinkGroups(self.store.path("link", version, key_of([(c.groups, c.seams) for c in own])), tuple(own))
            for own in by_window.values()
        ]
        self._missing("linking", link_groups, links)
        return events_of(paths.values(), chains, [task.path for task in links]), roots

    def _missing(
        self,
        stage: str,
        function: Callable[..., tuple[str, int]],
        tasks: Sequence[GroupWindow | JoinWindows | LinkGroups | FindOrigins],
    ) -> None:
        """Do the tasks of a stage whose results are missing."""
        left = []
        for task in tasks:
            if os.path.exists(task.path):  # noqa: PTH110
                used(task.path)
            else:
                left.append(task)
        self._do(stage, function, left, sum(map(len, left)))

    def _events(
        self,
        groups: Sequence[Group],
        roots: tuple[Origin, ...] | None,
        cards: Mapping[str, Card],
        back: Sequence[Card],
    ) -> tuple[tuple[EventCard, ...], dict[str, str]]:
        """Return the card of each event, and the path of each event's pack by its key."""
        version = version_of(COMPARING)
        thresholds = tuple(sorted(self.config.thresholds.items()))
        folder = self.store.folder
        works = []
        for group in groups:
            members = [cards[article] for article in group.articles]
            days = [card.day for card in members]
            items = [card for card in back if roots is not None or may_carry(days, card.day)]
            works.append(work_of(group, places(folder, members), roots, places(folder, items), thresholds))
        found: dict[str, tuple[EventCard, str]] = {}
        for pack in self.store.packs("compare", version):
            found.update((card.key, (card, pack.path)) for card in cards_of(pack))
        missing = [work for work in works if work.key not in found]
        tasks = []
        for bundle in bundles(missing, lambda work: len(work.articles), comparing.ARTICLES):
            path = self.store.path("compare", version, key_of([work.key for work in bundle]))
            tasks.append(CompareEvents(path, bundle, thresholds))
        tasks.sort(key=len, reverse=True)  # the longest first, so that none is left alone at the end
        for path in self._do("comparing", compare_events, tasks, sum(map(len, tasks))):
            found.update((card.key, (card, path)) for card in cards_of(Pack.open(path)))
        return tuple(found[work.key][0] for work in works), {work.key: found[work.key][1] for work in works}
