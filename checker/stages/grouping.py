"""The second stage: the articles of each window are grouped, and the groups of neighbouring windows joined."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.graphs import components
from checker.group.events import Group
from checker.group.origins import origins
from checker.group.profiles import Outline
from checker.group.windows import Seam, WindowGroup, joined, linked, seams, window_groups
from checker.model import Extraction, Origin
from checker.stages.kept import Places, stored
from checker.store.encoding import to_bytes
from checker.store.pack import Pack, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class GroupWindow:
    """Group the `articles` of one window into the pack at `path`."""

    path: str
    articles: Places

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.articles)


@dataclass(frozen=True, slots=True)
class JoinWindows:
    """Find the seams between two windows, grouped in the packs `earlier` and `later`; write them to `path`."""

    path: str
    earlier: str
    later: str

    def __len__(self) -> int:
        """Return one: joining is counted in pairs of windows."""
        return 1


@dataclass(frozen=True, slots=True)
class FindOrigins:
    """Find the origins of `articles`; write them to `path`."""

    path: str
    articles: Places

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.articles)


def group_window(task: GroupWindow) -> tuple[str, int]:
    """Do the task; return the path of the result and the number of articles."""
    groups, sums = window_groups(list(stored(Outline, task.articles)))
    results = {f"sum {index}": to_bytes(dict[str, float], total) for index, total in enumerate(sums)}
    write(Path(task.path), None, {"groups": to_bytes(tuple[WindowGroup, ...], groups), **results})
    return task.path, len(task)


def join_windows(task: JoinWindows) -> tuple[str, int]:
    """Do the task; return the path of the result and one."""
    sides = [Pack.open(path) for path in (task.earlier, task.later)]
    (first, first_sums), (second, second_sums) = ((groups_in(side), sums_in(side)) for side in sides)
    found = seams(first, first_sums, second, second_sums)
    write(Path(task.path), None, {"seams": to_bytes(tuple[Seam, ...], found)})
    return task.path, len(task)


def find_origins(task: FindOrigins) -> tuple[str, int]:
    """Do the task; return the path of the result and the number of articles."""
    found = origins(list(stored(Extraction, task.articles)))
    write(Path(task.path), None, {"origins": to_bytes(tuple[Origin, ...], found)})
    return task.path, len(task)


@dataclass(frozen=True, slots=True)
class Chain:
    """Groups connected by seams, each given by the path of its window's pack and its index there, and those seams."""

    groups: tuple[tuple[str, int], ...]
    seams: tuple[tuple[int, int, float], ...]
    """Two indices in `groups`, and the sum of the similarities of their articles."""


@dataclass(frozen=True, slots=True)
class LinkGroups:
    """Find the events of `chains`, and write them to `path`."""

    path: str
    chains: tuple[Chain, ...]

    def __len__(self) -> int:
        """Return the number of groups."""
        return sum(len(chain.groups) for chain in self.chains)


def link_groups(task: LinkGroups) -> tuple[str, int]:
    """Do the task; return the path of the result and the number of groups."""
    packs = {path: Pack.open(path) for path in sorted({path for chain in task.chains for path, _ in chain.groups})}
    groups = {path: groups_in(pack) for path, pack in packs.items()}
    found = []
    for chain in task.chains:
        members = [groups[path][index] for path, index in chain.groups]
        if len(members) == 2:
            found.append(joined(members[0], members[1], chain.seams[0][2]).group)
        else:
            sums = [packs[path].value(dict[str, float], f"sum {index}") for path, index in chain.groups]
            found += linked(members, sums, {(a, b): both for a, b, both in chain.seams})
    write(Path(task.path), None, {"events": to_bytes(tuple[Group, ...], found)})
    return task.path, len(task)


def chains_of(windows: Mapping[str, str], between: Mapping[tuple[str, str], str]) -> list[Chain]:
    """Return the chains of groups that seams connect, given the packs of the windows and of the seams between them."""
    near: dict[tuple[tuple[str, int], tuple[str, int]], float] = {}
    for (earlier, later), path in between.items():
        for seam in Pack.open(path).value(tuple[Seam, ...], "seams"):
            near[(earlier, seam.earlier), (later, seam.later)] = seam.both
    every = sorted({group for pair in near for group in pair})
    index_of = {group: index for index, group in enumerate(every)}
    connected = components(len(every), [(index_of[a], index_of[b]) for a, b in near])
    members = [[every[index] for index in own] for own in connected]
    place = {group: (chain, index) for chain, groups in enumerate(members) for index, group in enumerate(groups)}
    seams: list[list[tuple[int, int, float]]] = [[] for _ in members]
    for (a, b), both in sorted(near.items()):
        chain, first = place[a]
        low, high = sorted((first, place[b][1]))
        seams[chain].append((low, high, both))
    return [
        Chain(tuple((windows[name], index) for name, index in groups), tuple(own))
        for groups, own in zip(members, seams, strict=True)
    ]


def events_of(windows: Iterable[str], chains: Iterable[Chain], linked_in: Iterable[str]) -> list[Group]:
    """Return all groups of articles, by first article: those within windows, and those linked across seams."""
    chained = {group for chain in chains for group in chain.groups}
    found = [
        each.group
        for path in windows
        for index, each in enumerate(groups_in(Pack.open(path)))
        if (path, index) not in chained
    ]
    for path in linked_in:
        found += Pack.open(path).value(tuple[Group, ...], "events")
    return sorted(found, key=lambda group: group.articles)


def groups_in(pack: Pack) -> tuple[WindowGroup, ...]:
    """Return the groups of a window; raises `Damaged`."""
    return pack.value(tuple[WindowGroup, ...], "groups")


def sums_in(pack: Pack) -> list[dict[str, float]]:
    """Return the sums of the vectors of a window's groups; raises `Damaged`."""
    return [pack.value(dict[str, float], f"sum {index}") for index in range(len(pack.places) - 1)]
