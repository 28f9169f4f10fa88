"""What a loader is: the name of a format, how to recognise a file in it, and how to read what is in one.

A file may hold one article or, like a feed, a web archive or lines of JSON, many.  A file's only article has the
file's id; of many, each has its own id below the file's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator  # noqa: TC003  the fields' types are part of the value
from contextlib import AbstractContextManager  # noqa: TC003  as above
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from typing import BinaryIO

from checker.errors import UnreadableSource
from checker.ingest.encoding import Decoded, declared_charset, decode
from checker.ingest.files import SourceFile, opened, read_bytes, read_opening, size_of
from checker.model import Article, Unreadable

HEAD = 4096
"""How many characters, or bytes, are examined to recognise a format."""
OWN_ID = re.compile(r"[!-~]{1,200}")
"""An id that is used unchanged: visible ASCII without spaces, as in identifiers and addresses."""


class NoArticleError(UnreadableSource):
    """A sound file holds no article; it is skipped if found in a folder and reported if named outright."""


@dataclass(frozen=True)
class File:
    """A file being read; each view of it is made when first needed.

    `most` limits how many bytes are read of it, and of anything packed in it.  `held` is its content if that is in
    memory and not in a file, and `charset` the encoding that came with it.  The views raise `UnreadableSource`.
    """

    source: SourceFile
    most: int
    held: bytes | None = None
    charset: str | None = None

    @property
    def id(self) -> str:
        """The id of the file, and of its article if it holds only one."""
        return self.source.id

    @cached_property
    def suffix(self) -> str:
        """The suffix of the file's name, in lower case, with its dot."""
        return self.source.path.suffix.lower()

    @cached_property
    def opening(self) -> bytes:
        """The first bytes, whatever the size of the file."""
        is_whole = self.held is not None or size_of(self.source.path) <= self.most
        return self.data[:HEAD] if is_whole else read_opening(self.source.path, HEAD)

    @cached_property
    def data(self) -> bytes:
        """All the bytes, at most `most`."""
        return read_bytes(self.source.path, self.most) if self.held is None else self.held

    def opened(self) -> AbstractContextManager[BinaryIO]:
        """Open the file to read it piece by piece."""
        return opened(self.source.path) if self.held is None else BytesIO(self.held)

    @cached_property
    def decoded(self) -> Decoded:
        """The text, with notes on its encoding."""
        return decode(self.data, self.charset or declared_charset(self.data))

    @property
    def text(self) -> str:
        """The decoded text."""
        return self.decoded.text

    @cached_property
    def head(self) -> str:
        """The first characters of the text."""
        return self.text[:HEAD]


@dataclass(frozen=True, slots=True)
class Loader:
    """A format that can be read.

    `accepts` recognises a file of the format by its content, then by its suffix.  `read` returns its articles and what
    could not be read; it raises `UnreadableSource` if that is the whole file, `NoArticleError` if it has no article.
    `suffixes` are those, in lower case, by which files of the format are usually called.
    """

    name: str
    accepts: Callable[[File], bool]
    read: Callable[[File], Iterable[Article | Unreadable]]
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One of several articles in a file: its own id there, if any, and a function that makes it from its full id."""

    own_id: str | None
    read: Callable[[str], Article]


def read_items(file: File, items: Iterable[Item]) -> Iterator[Article | Unreadable]:
    """Yield the articles of a file of many, with ids below the file's: ``feed.xml#urn:x``, or their number from one.

    An item that cannot be read is reported under its id and does not stop the others.
    """
    taken: set[str] = set()
    for number, item in enumerate(items, start=1):
        own = item.own_id if item.own_id and OWN_ID.fullmatch(item.own_id) and item.own_id not in taken else str(number)
        taken.add(own)
        identifier = f"{file.id}#{own}"
        try:
            yield replace(item.read(identifier), path=file.id)
        except UnreadableSource as reason:
            yield Unreadable(identifier, str(reason))
