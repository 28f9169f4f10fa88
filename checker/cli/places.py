"""Where files are: a report names them by their paths below what was read, which lead to them from nowhere else."""

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
    """What leads to each of the `files` that were read, by its path in a report."""

    files: Mapping[str, str]
    folders: Mapping[str, str]
    """The same for the folders they are in: a table beside articles is no article, and may be unreadable."""

    def of(self, path: str) -> str:
        """Return what leads to the file that a report calls `path`; ``#`` and the name of an item stay behind it."""
        for end in (len(path), *(at for at in range(len(path) - 1, 0, -1) if path[at] == "#")):
            if path[:end] in self.files:
                return self.files[path[:end]] + path[end:]
        folder, _, name = path.rpartition("/")
        return self.folders[folder] + name if folder in self.folders else path

    def located(self, report: Report) -> Report:
        """Return `report` with the paths that lead to its files; ids stay as they are."""
        read = (
            replace(each, article=replace(each.article, path=self.of(each.article.path))) for each in report.extractions
        )
        return replace(report, extractions=tuple(read), unreadable=self.of_all(report.unreadable))

    def of_all(self, unreadable: Iterable[Unreadable]) -> tuple[Unreadable, ...]:
        """Return what could not be read with the paths that lead there."""
        return tuple(replace(each, path=self.of(each.path)) for each in unreadable)


def from_working_folder(files: Iterable[SourceFile]) -> Places:
    """Return where files are from where the command was called."""
    return _places(files, os.path.relpath)


def from_repository(files: Iterable[SourceFile], otherwise: Path) -> Places:
    """Return where files are from the root of the repository that they are in, or from the folder `otherwise`."""

    def way(folder: Path) -> str:
        there = folder.resolve()
        roots = (parent for parent in (there, *there.parents) if (parent / ".git").exists())
        return os.path.relpath(there, next(roots, otherwise.resolve()))

    return _places(files, way)


def _places(files: Iterable[SourceFile], way: Callable[[Path], str]) -> Places:
    ways: dict[Path, str] = {}  # of a hundred thousand files most are beside another
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
