"""The output of scrapers: an object with ``text``, ``title`` and the scraper's own fields.

trafilatura: https://trafilatura.readthedocs.io (``--json``); newspaper4k: https://newspaper4k.readthedocs.io
(``Article.to_json``).
"""

from __future__ import annotations

from typing import Any

from checker.ingest.linked_data import name_of
from checker.ingest.story import Story
from checker.ingest.urls import web_address

TELLING = frozenset({
    "fingerprint", "hostname", "source-hostname", "sitename", "raw_text",
    "publish_date", "meta_lang", "meta_site_name", "top_image", "canonical_link", "source_url",
})  # fmt: skip
"""Fields that only scrapers write; any one tells their output from other objects with a title and a text."""


def stories_of(data: Any) -> tuple[Story, ...]:
    """Return the story of a scraper's object, or none for any other value."""
    if not isinstance(data, dict) or "title" not in data or TELLING.isdisjoint(data):
        return ()
    text = data.get("text") or data.get("raw_text")
    if not isinstance(text, str):
        return ()
    url = next(filter(None, (web_address(data.get(key)) for key in ("url", "source", "canonical_link"))), None)
    author = name_of(data.get("authors")) or name_of(data.get("author"))
    return (
        Story(
            id=url, text=text, title=name_of(data.get("title")),
            outlet=name_of(data.get("source-hostname")) or name_of(data.get("sitename"))
            or name_of(data.get("meta_site_name")) or name_of(data.get("hostname")),
            byline=author.replace("; ", ", ") if author else None,
            published=name_of(data.get("publish_date")) or name_of(data.get("date")), published_from="json", url=url,
        ),
    )  # fmt: skip
