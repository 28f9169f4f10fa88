"""What a run knows of the files it reads, without reading them: a row for each file, a card for each article."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model import Status  # noqa: TC001  the fields' types are read when rows are kept
from checker.store.pack import key_of

if TYPE_CHECKING:
    from checker.ingest.files import SourceFile
    from checker.model import Article

SETTLED = 2_000_000_000
"""Nanoseconds after which a file's time of change is sure to differ from that of its next change (as git and make
assume)."""


@dataclass(frozen=True, slots=True)
class Card:
    """An article that has been read: what reports list about it, and where the rest is kept."""

    key: str
    pack: str
    """The file name of the pack that holds, under `key`, what was read."""
    id: str
    path: str
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_from: str | None
    language: str | None
    status: Status
    notes: tuple[str, ...]

    @classmethod
    def of(cls, article: Article, key: str, pack: str) -> Card:
        """Make the card of an article."""
        return cls(
            key, pack, article.id, article.path, article.outlet, article.title, article.byline, article.published,
            article.published_from, article.language, article.status, article.notes,
        )  # fmt: skip

    @property
    def day(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class Row:
    """A file that was read: a `stamp` that shows if it is still the same, its articles, and what could not be read."""

    id: str
    stamp: str
    cards: tuple[Card, ...]
    unreadable: tuple[tuple[str, str], ...]
    """Paths and reasons."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that is to be read, as it is found now."""

    source: SourceFile
    given: dict[str, str]
    """What a table beside the file says of it."""
    stamp: str
    changed: int
    """When it was last changed, in nanoseconds."""
    size: int

    @classmethod
    def of(cls, source: SourceFile, given: dict[str, str]) -> Listed:
        """Look at a file without opening it."""
        try:
            about = os.stat(source.path)  # noqa: PTH116  a hundred thousand are asked
        except (OSError, ValueError):
            return cls(source, given, "", 0, 0)
        beside = f" {key_of(sorted(given.items()))}" if given else ""
        stamp = f"{about.st_size} {about.st_mtime_ns} {about.st_ino} {source.named:d}{beside}"
        return cls(source, given, stamp, about.st_mtime_ns, about.st_size)

    def is_known_by(self, row: Row, written: int) -> bool:
        """Whether the file is unchanged since `row`, written at `written` (nanoseconds), and was then read completely.

        Whatever could not be read is tried again: the permission to read it is not part of the stamp.
        """
        unchanged = bool(self.stamp) and row.stamp == self.stamp and self.changed + SETTLED < written
        return unchanged and not row.unreadable
