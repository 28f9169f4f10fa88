"""JSON lines: a story on each line.

The file is read line by line, so it may be larger than memory; one in UTF-16 or UTF-32, whose lines cannot be told
from its bytes, is read whole.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.encoding import decode, is_wide
from checker.ingest.formats.json.file import NO_ARTICLE, item_for, items_of
from checker.ingest.loader import File, Item, Loader, NoArticleError, read_items
from checker.ingest.locate import Passage
from checker.ingest.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Article, Unreadable

SUFFIXES = (".jsonl", ".ndjson")
BLANK = b" \t\r\n\x1a"
BLOCK = 1 << 20  # bytes skipped at a time of a line that is too long


def accepts(file: File) -> bool:
    """Whether a file is JSON lines, by its suffix; with any other it is read as JSON, value after value."""
    return file.suffix in SUFFIXES


def read(file: File) -> Iterator[Article | Unreadable]:
    """Yield the articles of the lines; a line that cannot be read is reported under its number among the stories."""
    any_story = False
    for item in read_items(file, _items(file)):
        any_story = True
        yield item
    if not any_story:
        raise NoArticleError(NO_ARTICLE)


def _items(file: File) -> Iterator[Item]:
    """Yield an item for each story, and, once the file is known to hold stories, for each line without one."""
    without: list[Item] = []
    any_story = False
    for number, line in _lines(file):
        for found, passage in _found(line, number):
            if isinstance(found, Story):
                any_story = True
                yield from without
                without.clear()
                yield item_for(found, passage)
            elif any_story or not isinstance(found, NoArticleError):
                yield item_for(found, passage)
            else:
                without.append(item_for(found, passage))


def _found(line: bytes | UnreadableSource, number: int) -> Iterator[tuple[Story | UnreadableSource, Passage]]:
    try:
        if isinstance(line, UnreadableSource):
            raise line
        text, notes = decode(line)
        for found, passage in items_of(text, number):
            noted = replace(found, notes=(*found.notes, *notes)) if isinstance(found, Story) else found
            yield noted, passage
    except UnreadableSource as reason:
        yield UnreadableSource(f"line {number}: {reason}"), Passage("", number)


def _lines(file: File) -> Iterator[tuple[int, bytes | UnreadableSource]]:
    """Yield each line that is not blank with its number; for one that is too long, the reason in its place."""
    if is_wide(file.opening):
        yield from ((number, line) for number, line in enumerate(file.text.encode().split(b"\n"), 1) if line.strip())
        return
    with file.opened() as stream:
        number = 0
        while line := stream.readline(file.most + 1):
            number += 1
            if len(line) > file.most:
                while (rest := stream.readline(BLOCK)) and not rest.endswith(b"\n"):
                    pass
                yield number, UnreadableSource(f"it has more than {file.most:,} bytes (max-bytes)")
            elif line.strip(BLANK):
                yield number, line


LOADER = Loader("JSON lines", accepts, read, SUFFIXES)
