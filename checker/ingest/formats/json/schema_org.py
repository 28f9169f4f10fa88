"""schema.org linked data as a file of its own: a NewsArticle with its ``articleBody``, or a graph of some."""

from __future__ import annotations

from typing import Any

from checker.ingest.fragments import prose_of
from checker.ingest.linked_data import articles_in, name_of, url_of
from checker.ingest.story import Story


def stories_of(data: Any) -> tuple[Story, ...]:
    """Return the stories of the articles in `data` that carry their text."""
    return tuple(_story(article) for article in articles_in(data) if isinstance(article.get("articleBody"), str))


def _story(article: dict[str, Any]) -> Story:
    identifier = article.get("@id") or article.get("identifier")
    return Story(
        id=identifier if isinstance(identifier, str) else url_of(article), text=prose_of(article["articleBody"]),
        title=name_of(article.get("headline")) or name_of(article.get("name")),
        outlet=name_of(article.get("publisher")), byline=name_of(article.get("author")),
        published=name_of(article.get("datePublished")), published_from="json-ld", url=url_of(article),
    )  # fmt: skip
