"""A JSON file: one story, or a list of them.

Values are read one after another, so the place of each in the file is known, and one that is broken does not stop the
others: reading goes on at the next line that begins with an object and is indented like the one that it is on.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.formats.json import stories_of
from checker.ingest.loader import File, Item, Loader, NoArticleError, read_items
from checker.ingest.locate import Passage
from checker.ingest.story import Story, article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import Article, Unreadable

SUFFIXES = (".json", ".jsonld")
OPENING = re.compile(r"\s*(?:\[\s*)?\{\s*\"")
VALUE = re.compile(r"[^\s,\[\]]")
"""Where a value begins; brackets and commas are skipped, so a list of stories is read item by item."""
OBJECT = re.compile(r"\{\s*\"")
INDENT = re.compile(r"[ \t]*")
MOST_BROKEN = 100  # values after which reading ends: each may be scanned to its full depth
NO_ARTICLE = "the JSON holds no article of a known form: schema.org, ninjs, trafilatura, newspaper4k"


def accepts(file: File) -> bool:
    """Whether a file is JSON, by its suffix or because it begins with an object and its first key."""
    return file.suffix in SUFFIXES or OPENING.match(file.head) is not None


def read(file: File) -> Iterable[Article | Unreadable]:
    """Return the articles of a JSON file; that of a single object has the file's id."""
    items = list(items_of(file.text))
    stories = [(item, passage) for item, passage in items if isinstance(item, Story)]
    if not stories:
        broken = (item for item, _ in items if isinstance(item, UnreadableSource))
        raise next((item for item in broken if not isinstance(item, NoArticleError)), NoArticleError(NO_ARTICLE))
    if len(items) == 1 and not file.text.lstrip().startswith("["):
        return (article_of(stories[0][0], file.id, stories[0][1]),)
    return read_items(file, (item_for(item, passage) for item, passage in items))


def items_of(text: str, line: int = 1) -> Iterator[tuple[Story | UnreadableSource, Passage]]:
    """Yield each story of the values in `text`, or why there is none, with its passage; `text` begins on `line`."""
    decoder = json.JSONDecoder(strict=False)
    position = counted = failed = 0
    while match := VALUE.search(text, position):
        start = match.start()
        line += text.count("\n", counted, start)
        counted = start
        try:
            value, position = decoder.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            failed += 1
            position = _next_object(text, start) if failed < MOST_BROKEN else len(text)
            # A string that does not end is only noticed where the next begins, which may be in a later object.
            broken = min(getattr(error, "pos", start), position)
            lost = position == len(text) and OBJECT.search(text, max(broken, start + 1))
            said = "; what follows is not read" if lost else ""
            at = line + text.count("\n", start, broken)
            yield UnreadableSource(f"not valid JSON (line {at}){said}"), Passage("", line)
            continue
        passage = Passage(text[start:position], line)
        stories = stories_of(value)
        for story in stories:
            yield story, passage
        if not stories:
            yield NoArticleError("this is not an article of a known form"), passage


def _next_object(text: str, start: int) -> int:
    """Return where the next line begins that opens an object, as far in as the line of `start`; else the end."""
    indent = INDENT.match(text, text.rfind("\n", 0, start) + 1)
    found = text.find("\n" + (indent.group() if indent else "") + "{", start)
    return found if found >= 0 else len(text)


def item_for(found: Story | UnreadableSource, passage: Passage) -> Item:
    """Return an item that makes the article of a story, or raises the reason why there is none."""

    def read(identifier: str) -> Article:
        if isinstance(found, UnreadableSource):
            raise found
        return article_of(found, identifier, passage)

    return Item(found.id if isinstance(found, Story) else None, read)


LOADER = Loader("JSON", accepts, read, SUFFIXES)
