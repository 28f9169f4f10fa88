"""A story as a data format gives it, in named fields, and the article made from it.

The article's text is the headline, an empty line and the story.  The headline counts as lying above the body, like
front matter, so it is taken for the headline whatever it looks like.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.byline import BY
from checker.ingest.dates import iso
from checker.ingest.encoding import sound
from checker.ingest.locate import Passage, source_lines
from checker.ingest.metadata import with_metadata
from checker.ingest.urls import web_address
from checker.model import Article, Span

if TYPE_CHECKING:
    from checker.model import Status


@dataclass(frozen=True, slots=True)
class Story:
    """What a data format says of a story; every field but the text may be missing.

    `text` is the story without its headline, its paragraphs separated by line breaks.  `published` is a date as the
    format writes it, and `published_from` says what states it.  `id` is the item's own.
    """

    text: str
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    status: Status = "usable"
    url: str | None = None
    notes: tuple[str, ...] = ()


def article_of(story: Story, identifier: str, passage: Passage) -> Article:
    """Return the article of a story found in `passage` of its file; raises `UnreadableSource` if it has no text."""
    body = sound(story.text).strip()
    if not body:
        raise UnreadableSource("the item holds no text")
    title = _line(story.title)
    first, _, rest = body.partition("\n")
    if first.strip() == title and rest.strip():  # scrapers repeat the headline above the story
        body = rest.strip()
    text = f"{title}\n\n{body}" if title else body
    published = iso(story.published) if story.published else None
    unread = (f"its date, {_line(story.published)!r}, cannot be read",) if story.published and not published else ()
    article = with_metadata(
        Article(
            id=identifier, path=identifier, text=text, title=title, title_span=Span(0, len(title)) if title else None,
            body_start=len(text) - len(body), outlet=_line(story.outlet), byline=_signature(story.byline),
            published=published, published_from=story.published_from if published else None, status=story.status,
            url=web_address(story.url), item=_line(story.id), notes=(*story.notes, *unread),
        )
    )  # fmt: skip
    return replace(article, source_lines=source_lines(text, passage))


def _line(text: str | None) -> str | None:
    return (" ".join(sound(text).split()) or None) if text else None


def _signature(byline: str | None) -> str | None:
    """Return whom a byline names: "By Anna Reuss" without its first word."""
    line = _line(byline)
    match = BY.fullmatch(line) if line else None
    return match["who"] if match else line
