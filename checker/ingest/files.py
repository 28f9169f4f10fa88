"""Finds the files to read, and names each by its path below the given root, whatever the working folder."""

from __future__ import annotations

import os
import stat
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from checker.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIDECARS = frozenset({
    ".toml", ".yaml", ".yml", ".csv", ".tsv", ".ini", ".cfg", ".lock", ".py", ".sh", ".js", ".css",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".tif", ".tiff", ".bmp",
})  # fmt: skip
"""Suffixes of files that lie beside articles in a folder but are not articles; they are skipped silently."""
COMPANIONS = frozenset({
    *(f"{name}{suffix}" for name in ("readme", "license", "licence") for suffix in ("", ".md", ".txt")), "thumbs.db",
})  # fmt: skip
"""Names, in lower case, of files that describe a folder or belong to the system rather than being articles."""
PASSED_OVER = (".", "~$")
"""How the names of hidden files begin, and of the files Word leaves beside an open document."""
LINKED = "this is a link to a folder; such links are not followed"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `id` is its path below the root, with ``/``, and `problem` says why it cannot be read at all.

    `named` is true if the file itself was named by the user, not found in a folder.  `below` is how many folders lie
    between it and the folder that was read.
    """

    id: str
    path: Path
    problem: str | None = None
    named: bool = False
    below: int = 0


class _Found(NamedTuple):
    path: str
    parts: list[str]
    depth: int
    """How many of the path's last parts make up the id."""
    problem: str | None
    below: int
    """How many folders lie between it and the root."""


def find(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Return the files under `paths`, each once, sorted by id.

    A file named outright is always returned; inside folders, hidden files and sidecars are skipped.  A link to a
    folder is reported and not followed, so there are no loops.  Ids that would collide are lengthened by the folders
    above the root.
    """
    # Paths are strings until the end: for a hundred thousand files, Path would take as long as the system calls.
    roots = sorted({os.path.abspath(path) for path in paths})  # noqa: PTH100  resolve() would follow links
    found: dict[str, _Found] = {}
    for root in roots:
        above = len(_parts(root))
        for path, problem in _walk(root):
            parts = _parts(path)
            found.setdefault(
                path, _Found(path, parts, len(parts) - above or 1, problem, max(0, len(parts) - above - 1))
            )
    entries = list(found.values())
    depths = [entry.depth for entry in entries]
    while True:
        names = [_written(entry.parts[-depth:]) for entry, depth in zip(entries, depths, strict=True)]
        count = Counter(names)
        if len(count) == len(names):
            break
        depths = [
            min(depth + (count[name] > 1), len(entry.parts))
            for entry, depth, name in zip(entries, depths, names, strict=True)
        ]
    sources = (
        SourceFile(name, Path(entry.path), entry.problem, entry.path in roots, entry.below)
        for name, entry in zip(names, entries, strict=True)
    )
    return tuple(sorted(sources, key=lambda source: source.id))


def read_bytes(path: Path, most: int) -> bytes:
    """Return the bytes of a file; raises `UnreadableSource` if it has more than `most` bytes or cannot be read."""
    with opened(path) as stream:
        before = os.fstat(stream.fileno())
        if before.st_size > most:
            raise UnreadableSource(f"the file has {before.st_size:,} bytes; at most {most:,} are read (max-bytes)")
        data = stream.read(most + 1)
        after = os.fstat(stream.fileno())
    if len(data) > most:
        raise UnreadableSource(f"the file grew beyond {most:,} bytes while it was read (max-bytes)")
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableSource("the file changed while it was read; run again when it is written")
    if not data:
        raise UnreadableSource("the file is empty")
    return data


def size_of(path: Path) -> int:
    """Return the size of a file in bytes; raises `UnreadableSource` if it cannot be determined."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise UnreadableSource(_reason(error)) from error


def read_opening(path: Path, size: int) -> bytes:
    """Return the first `size` bytes of a file; raises `UnreadableSource` if it cannot be read."""
    with opened(path) as stream:
        return stream.read(size)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file; whatever goes wrong, now or while it is read, is raised as `UnreadableSource`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # before opening it: a pipe would wait for its writer
            raise UnreadableSource("this is not a regular file")
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise UnreadableSource(_reason(error)) from error


def _parts(path: str) -> list[str]:
    """Return the parts of an absolute path; the first is its root."""
    return path.rstrip(os.sep).split(os.sep)  # noqa: PTH206  as above


def _walk(root: str) -> Iterator[tuple[str, str | None]]:
    try:
        mode = Path(root).stat().st_mode
    except (OSError, ValueError) as error:
        yield root, _reason(error)
        return
    if not stat.S_ISDIR(mode):
        yield root, None
        return
    problems: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if os.path.islink(path := os.path.join(folder, name)):  # noqa: PTH114, PTH118  as above
                yield path, LINKED
        for name in sorted(files):
            if not _is_sidecar(name):
                yield os.path.join(folder, name), None  # noqa: PTH118  as above
    for problem in problems:
        yield os.fspath(problem.filename), _reason(problem)


def _written(parts: Sequence[str]) -> str:
    """Return the parts of a path as an id that every report can write.

    Bytes that are not text are escaped with backslashes, and so are backslashes, so different names stay different.
    """
    return "/".join(parts).replace("\\", "\\\\").encode("utf-8", "backslashreplace").decode("utf-8")


def _is_sidecar(name: str) -> bool:
    _, suffix = os.path.splitext(name)  # noqa: PTH122  as above
    return name.startswith(PASSED_OVER) or suffix.lower() in SIDECARS or name.lower() in COMPANIONS


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "permission to read it was denied"
    return f"it could not be read: {getattr(error, 'strerror', None) or error}"
