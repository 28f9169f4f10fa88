"""schema.org linked data: the articles in it, wherever they are nested, and the names of people and papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.ingest.encoding import sound
from checker.ingest.urls import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
DEEPEST = 8  # levels of nesting that are searched
MOST_NAMES = 20  # taken from a list of authors


def articles_in(data: Any, depth: int = DEEPEST) -> Iterator[dict[str, Any]]:
    """Yield the objects in `data` that are articles."""
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from articles_in(item, depth - 1)
    elif isinstance(data, dict):
        if is_article(data):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from articles_in(data.get(key), depth - 1)


def is_article(data: dict[str, Any]) -> bool:
    """Whether an object is an article: a NewsArticle, a LiveBlogPosting, a Report or the like."""
    kinds = data.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(ARTICLE_TYPES)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def name_of(value: Any) -> str | None:
    """Return the name in a value that may be a string, an object with a name, or a list of either."""
    if isinstance(value, list):
        return ", ".join(name for name in map(name_of, value[:MOST_NAMES]) if name) or None
    if isinstance(value, dict):
        value = value.get("name")
    return (" ".join(sound(value).split()) or None) if isinstance(value, str) else None


def url_of(data: dict[str, Any]) -> str | None:
    """Return the address of an article."""
    page = data.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = page.get("@id") or page.get("url")
    return next(filter(None, map(web_address, (data.get("url"), page, data.get("@id")))), None)
