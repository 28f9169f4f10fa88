"""Feeds: RSS 0.9 to 2.0 and Atom, with the full text of their items, or a note where they give only a summary.

Feeds are often ill-formed XML, and are read all the same.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.fragments import keep_pull_quotes, prose_of, texts
from checker.ingest.loader import File, Item, Loader, read_items
from checker.ingest.story import Story, article_of
from checker.ingest.urls import web_address
from checker.ingest.xml import anywhere, first_words, parse, passages, root_name, without_namespaces, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.ingest.locate import Passage
    from checker.model import Article, Unreadable

SUFFIXES = (".rss", ".atom")
ROOTS = ("rss", "feed", "RDF")
ITEMS = ("{*}item", "{*}entry")
FULL_TEXTS = "{http://purl.org/rss/1.0/modules/content/}encoded"
SUMMARIES = ("description", "summary")
STUB = "the feed gives a summary, not the story"
MAILBOX = re.compile(r"[^\s@]+@[^\s@]+\s*\((?P<name>[^()]+)\)")


def accepts(file: File) -> bool:
    """Whether a file is a feed, by its root element or its suffix."""
    return root_name(file.head) in ROOTS or file.suffix in SUFFIXES


def read(file: File) -> Iterable[Article | Unreadable]:
    """Return the articles of a feed's items."""
    root = parse(file.text, recover=True)
    items = list(root.iter(*ITEMS))
    if not items:
        raise UnreadableSource("the feed holds no items")
    outlet = first_words(root, "channel/title", "title")
    return read_items(
        file,
        (
            Item(first_words(item, "guid", "id", "link"), partial(_article, item, outlet, passage))
            for item, passage in zip(items, passages(file.text, items), strict=True)
        ),
    )


def _article(item: Any, outlet: str | None, passage: Passage, identifier: str) -> Article:
    return article_of(_story(item, outlet), identifier, passage)


def _story(item: Any, outlet: str | None) -> Story:
    full = _full_text(item)
    text = full or prose_of(first_words(item, *SUMMARIES) or "")
    author = first_words(item, "creator", "author/name", "author")
    mailbox = MAILBOX.fullmatch(author) if author else None
    return Story(
        text=text, title=_plain(item.find(anywhere("title"))), outlet=first_words(item, "source/title") or outlet,
        byline=mailbox["name"] if mailbox else author,
        published=first_words(item, "pubDate", "published", "date", "updated"), published_from="feed",
        url=_address(item), notes=() if full else (STUB,),
    )  # fmt: skip


def _full_text(item: Any) -> str:
    """Return the full story that an item carries, or an empty string if it has only a summary."""
    encoded = item.findtext(FULL_TEXTS)
    if encoded and encoded.strip():
        return prose_of(encoded.strip())
    content = item.find("{http://www.w3.org/2005/Atom}content")
    if content is None:
        return ""
    if content.get("type") != "xhtml":
        return prose_of("".join(content.itertext()).strip())
    without_namespaces(content)
    keep_pull_quotes(content)
    return "\n\n".join(texts(content))


def _plain(title: Any) -> str | None:
    """Return a title as plain text; Atom and many other feeds escape the markup in it."""
    text = words(title)
    return prose_of(text) if text else None


def _address(item: Any) -> str | None:
    """Return the item's address: the text of an RSS link, or the target of an Atom link."""
    for link in item.iterfind(anywhere("link")):
        is_own = link.get("rel", "alternate") == "alternate"
        if url := web_address(words(link) or (link.get("href") if is_own else None)):
            return url
    return None


LOADER = Loader("RSS and Atom", accepts, read, SUFFIXES)
