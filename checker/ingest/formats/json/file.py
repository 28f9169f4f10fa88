"""A JSON file: one story, or a list of them.

Values are read one after another, so the place of each in the file is known, and a list that breaks off still gives
what stands before the break.
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
    position = counted = 0
    while match := VALUE.search(text, position):
        start = match.start()
        line += text.count("\n", counted, start)
        counted = start
        try:
            value, position = decoder.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            at = line + text.count("\n", start, getattr(error, "pos", start))
            yield UnreadableSource(f"not valid JSON (line {at})"), Passage("", line)
            return
        passage = Passage(text[start:position], line)
        stories = stories_of(value)
        for story in stories:
            yield story, passage
        if not stories:
            yield NoArticleError("this is not an article of a known form"), passage


def item_for(found: Story | UnreadableSource, passage: Passage) -> Item:
    """Return an item that makes the article of a story, or raises the reason why there is none."""

    def read(identifier: str) -> Article:
        if isinstance(found, UnreadableSource):
            raise found
        return article_of(found, identifier, passage)

    return Item(found.id if isinstance(found, Story) else None, read)


LOADER = Loader("JSON", accepts, read)
