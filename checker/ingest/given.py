"""Metadata given as named fields: by a file's front matter, or by the row of a table beside the file.

People name fields differently; every field has the names that sites, scrapers and note-taking programs give it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.ingest.dates import iso
from checker.ingest.encoding import sound
from checker.ingest.statuses import status_notes, status_of
from checker.ingest.urls import web_address

if TYPE_CHECKING:
    from checker.model import Article

OUTLET_KEYS = ("outlet", "publication", "publisher", "source", "site", "site_name", "paper")
TITLE_KEYS = ("title", "headline")
BYLINE_KEYS = ("author", "byline", "authors", "by", "reporter")
DATE_KEYS = ("published", "date", "date_published", "datepublished", "published_at", "pubdate")
URL_KEYS = ("url", "link", "source_url", "canonical")


def with_given(article: Article, values: dict[str, str], where: str) -> Article:
    """Return the article with what `values` says of it, by lower-case field; `where` says who gave it.

    What is given takes the place of what was known, but nothing that is held back becomes usable.  A date or a status
    that cannot be read is a note on the article.
    """
    if not values:
        return article
    day, word = _first(values, DATE_KEYS), values.get("status")
    published = iso(day) if day else None
    unread = (f"the date of the {where}, {day!r}, cannot be read",) if day and not published else ()
    status = status_of(word)
    return replace(
        article,
        title=_first(values, TITLE_KEYS) or article.title,
        outlet=_first(values, OUTLET_KEYS) or article.outlet,
        byline=_first(values, BYLINE_KEYS) or article.byline,
        published=published or article.published,
        published_from=where if published else article.published_from,
        dateline_day=None if published else article.dateline_day,
        status=article.status if status == "usable" else status,
        url=web_address(_first(values, URL_KEYS)) or article.url,
        notes=(*article.notes, *unread, *status_notes(word, status)),
    )


def _first(values: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((sound(values[key]) for key in keys if values.get(key)), None)
