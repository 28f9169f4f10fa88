"""Metadata given as named fields: in a file's front matter, or in a row of a table beside the file.

Field names vary; each field is known by the names that sites, scrapers and note-taking programs use for it.
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
STATUS_KEY = "status"
KEYS = frozenset({*OUTLET_KEYS, *TITLE_KEYS, *BYLINE_KEYS, *DATE_KEYS, *URL_KEYS, STATUS_KEY})
"""Every name by which a field is known."""


def with_given(article: Article, values: dict[str, str], where: str) -> Article:
    """Return the article with the metadata in `values`, keyed by lower-case field; `where` says where it was given.

    What is given replaces what was known, except that nothing held back becomes usable.  A date or a status that
    cannot be read becomes a note on the article.
    """
    if not values:
        return article
    day, word = _first(values, DATE_KEYS), values.get(STATUS_KEY)
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
        unclear_date=None if published else article.unclear_date,
        status=article.status if status == "usable" else status,
        url=web_address(_first(values, URL_KEYS)) or article.url,
        notes=(*article.notes, *unread, *status_notes(word, status)),
    )


def _first(values: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((sound(values[key]) for key in keys if values.get(key)), None)
