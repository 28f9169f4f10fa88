"""Where results are kept: a folder of the user's, with a folder in it for each set of roots that is read.

A pack is named ``STAGE-VERSION-NAME.pack``: for the stage that made it, for what that stage depends on (`version`), and
for what the pack was made from.  The same name means the same results, so simultaneous runs do not disturb each other:
both write what they need, and the last to rename wins.  Their bytes may differ, because a pack of what was read records
when reading began.  When the whole grows beyond its bound, the least recently used packs are deleted first, but never
one used within the last hour: a run in progress keeps what it works with.
"""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.store.pack import Damaged, Pack, keeping, key_of
from checker.whole_file import DRAFT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_BYTES = 4_000_000_000
"""Most bytes kept in all: 100,000 articles take about a gigabyte."""
IN_USE = 3600.0
"""Seconds after its last use before a pack may be deleted."""
NAME = "CACHEDIR.TAG"
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Results that checker keeps.  They may be deleted at any time.\n"
"""The mark of folders that backups skip (bford.info/cachedir)."""


def usual() -> Path:
    """Return the folder for this user's results, according to the platform's conventions."""
    from platformdirs import user_cache_path

    return user_cache_path("checker", appauthor=False)


@dataclass(frozen=True, slots=True)
class Store:
    """The results of one set of roots, in `folder`."""

    folder: Path

    @classmethod
    def of(cls, base: Path, roots: Sequence[Path]) -> Store:
        """Return the store in `base` for what is read under `roots`, making its folder if necessary.

        Raises `NotKeptError` if the folder cannot be written.
        """
        name = key_of(*sorted({os.path.abspath(root) for root in roots}))  # noqa: PTH100  as `ingest.files` names them
        folder = base / name[:16]
        with keeping(base):
            base.mkdir(mode=0o700, parents=True, exist_ok=True)  # no one else may write here: the contents are trusted
            folder.mkdir(exist_ok=True)
            if not (base / NAME).exists():
                (base / NAME).write_text(TAG, encoding="ascii")
            if not os.access(folder, os.W_OK):
                raise PermissionError(13, "permission denied")
        return cls(folder)

    def path(self, stage: str, version: str, name: str) -> str:
        """Return the path at which a pack of a stage is, or is to be."""
        return f"{self.folder}/{stage}-{version}-{name}.pack"

    def names(self) -> list[str]:
        """Return the names of all files, in order; raises `NotKeptError` if the folder is gone."""
        with keeping(self.folder):
            return sorted(os.listdir(self.folder))  # noqa: PTH208  ten thousand names

    def packs(self, stage: str, version: str) -> Iterator[Pack]:
        """Yield the packs of a stage in the order of their names; a damaged one is deleted and skipped.

        Raises `NotKeptError` if the folder is gone.
        """
        begin = f"{stage}-{version}-"
        for name in self.names():
            if name.startswith(begin):
                try:
                    yield Pack.open(f"{self.folder}/{name}")
                except Damaged as damaged:
                    forget(damaged.path)


def used(path: str) -> None:
    """Record that a pack has been used now."""
    with contextlib.suppress(OSError):
        os.utime(path)


def forget(path: str) -> None:
    """Delete a pack, if it is still there."""
    with contextlib.suppress(OSError):
        Path(path).unlink()


def bound(base: Path, most: int = MOST_BYTES, in_use: float = IN_USE) -> int:
    """Delete the least recently used until `base` holds at most `most` bytes; return how many are left."""
    kept = list(_ours(base))
    total = sum(size for _, size, _ in kept)
    latest = time.time() - in_use
    for changed, size, path in sorted(kept):
        if total <= most or changed > latest:
            break
        forget(str(path))
        total -= size
    return total


def size(base: Path) -> int:
    """Return how many bytes the results in `base` take up."""
    return sum(size for _, size, _ in _ours(base))


def clear(base: Path) -> int:
    """Delete all results in `base` and return how many bytes they took up; other files stay."""
    total = 0
    emptied = set()
    for _, size, path in _ours(base):
        with contextlib.suppress(OSError):
            path.unlink()
            total += size
            emptied.add(path.parent)
    for folder in emptied:
        with contextlib.suppress(OSError):
            folder.rmdir()
    return total


def _ours(base: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield the packs and drafts in `base`: when each was last used, how many bytes it has, and where it is."""
    for path in [*base.glob("*/*-*-*.pack"), *base.glob(f"*/{DRAFT}*")]:
        with contextlib.suppress(OSError):
            about = path.stat()
            yield about.st_mtime, about.st_size, path
