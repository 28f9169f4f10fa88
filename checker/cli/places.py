"""Where files are: a report names them by paths below the folder that was read, which only lead to them from there."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from checker.ingest.files import SourceFile
    from checker.model import Report, Unreadable


@dataclass(frozen=True, slots=True)
class Places:
    """The path that leads to each of the `files` that were read, by its path in a report."""

    files: Mapping[str, str]
    folders: Mapping[str, str]
    """The same for the folders they are in: a table beside articles is not an article, but may be unreadable."""

    def of(self, path: str) -> str:
        """Return the path that leads to the file that a report calls `path`; a ``#`` and an item's name are kept."""
        for end in (len(path), *(at for at in range(len(path) - 1, 0, -1) if path[at] == "#")):
            if path[:end] in self.files:
                return self.files[path[:end]] + path[end:]
        folder, _, name = path.rpartition("/")
        return self.folders[folder] + name if folder in self.folders else path

    def located(self, report: Report) -> Report:
        """Return `report` with paths that lead to its files; ids stay as they are."""
        read = (
            replace(each, article=replace(each.article, path=self.of(each.article.path))) for each in report.extractions
        )
        return replace(report, extractions=tuple(read), unreadable=self.of_all(report.unreadable))

    def of_all(self, unreadable: Iterable[Unreadable]) -> tuple[Unreadable, ...]:
        """Return what could not be read, with paths that lead there."""
        return tuple(replace(each, path=self.of(each.path)) for each in unreadable)


def from_working_folder(files: Iterable[SourceFile]) -> Places:
    """Return where files are relative to the folder in which the command was called."""
    return _places(files, os.path.relpath)


def from_repository(files: Iterable[SourceFile], otherwise: Path) -> Places:
    """Return where files are relative to the root of their repository, or else to the folder `otherwise`."""

    def way(folder: Path) -> str:
        there = folder.resolve()
        roots = (parent for parent in (there, *there.parents) if (parent / ".git").exists())
        return os.path.relpath(there, next(roots, otherwise.resolve()))

    return _places(files, way)


def _places(files: Iterable[SourceFile], way: Callable[[Path], str]) -> Places:
    ways: dict[Path, str] = {}  # most of a hundred thousand files share a folder with others
    places: dict[str, str] = {}
    folders: dict[str, set[str]] = {}
    for file in files:
        folder = file.path.parent
        if folder not in ways:
            start = Path(way(folder)).as_posix()
            ways[folder] = "" if start == "." else f"{start}/"
        places[file.id] = ways[folder] + file.path.name
        folders.setdefault(file.id.rpartition("/")[0], set()).add(ways[folder])
    return Places(places, {folder: next(iter(found)) for folder, found in folders.items() if len(found) == 1})
