"""Finds the files to read and names them: by their path below the root that was given, the same wherever one stands."""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIDECARS = frozenset({
    ".json", ".jsonl", ".toml", ".yaml", ".yml", ".csv", ".tsv", ".ini", ".cfg", ".lock", ".py", ".sh", ".js", ".css",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".tif", ".tiff", ".bmp",
})  # fmt: skip
"""Suffixes of files that lie beside articles in a folder and are none; they are passed over in silence."""
COMPANIONS = frozenset({"readme", "license", "licence", "notice", "authors"})
"""Names (without suffix) of files about a folder, not in it as articles."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `id` is its path below the root with ``/``, `problem` why it cannot be read at all."""

    id: str
    path: Path
    problem: str | None = None


def find(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Return the files under `paths`, each once, sorted by id.

    A file named outright is always returned; in a folder, hidden files and sidecars are passed over.  Links to folders
    are not followed, so there are no loops.  Ids that would collide are lengthened by the folders above the root.
    """
    found: dict[str, tuple[Path, int, str | None]] = {}
    for root in paths:
        absolute = Path(os.path.abspath(root))  # noqa: PTH100  resolve() would follow links
        for path, problem in _walk(absolute):
            depth = len(path.parts) - len(absolute.parts) or 1
            found.setdefault(str(path), (path, depth, problem))
    entries = list(found.values())
    depths = [depth for _, depth, _ in entries]
    while True:
        names = ["/".join(path.parts[-depth:]) for (path, _, _), depth in zip(entries, depths, strict=True)]
        count = Counter(names)
        if len(count) == len(names):
            break
        depths = [
            min(depth + (count[name] > 1), len(path.parts))
            for (path, _, _), depth, name in zip(entries, depths, names, strict=True)
        ]
    sources = (SourceFile(name, path, problem) for name, (path, _, problem) in zip(names, entries, strict=True))
    return tuple(sorted(sources, key=lambda source: source.id))


def read_bytes(path: Path, most: int) -> bytes:
    """Return the bytes of a file of at most `most` bytes; raises `UnreadableSource` with the reason otherwise."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableSource("this is no regular file")
        if status.st_size > most:
            raise UnreadableSource(f"the file has {status.st_size:,} bytes; at most {most:,} are read (max-bytes)")
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise UnreadableSource(_reason(error)) from error
    if len(data) > most:
        raise UnreadableSource(f"the file grew beyond {most:,} bytes while it was read (max-bytes)")
    if not data:
        raise UnreadableSource("the file is empty")
    return data


def _walk(root: Path) -> Iterator[tuple[Path, str | None]]:
    try:
        mode = root.stat().st_mode
    except (OSError, ValueError) as error:
        yield root, _reason(error)
        return
    if not stat.S_ISDIR(mode):
        yield root, None
        return
    problems: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            if not _is_sidecar(path):
                yield path, None
    for problem in problems:
        yield Path(problem.filename), _reason(problem)


def _is_sidecar(path: Path) -> bool:
    return path.name.startswith(".") or path.suffix.lower() in SIDECARS or path.stem.lower() in COMPANIONS


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "permission to read it was denied"
    return f"it could not be read: {getattr(error, 'strerror', None) or error}"
