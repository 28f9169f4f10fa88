"""What a page says about itself as data: JSON-LD, meta tags, ``<time>`` elements."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.ingest.dates import iso
from checker.ingest.masthead import is_masthead

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
TITLE_BREAK = re.compile(r" (?:\||-|–|—|»|::) (?=[^|»]*$)")
DEEPEST = 8  # levels of nesting that are searched in a page's data
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "article.published",
)
SITE = ("og:site_name", "application-name", "publisher", "dc.publisher")
AUTHOR = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
TITLE = ("og:title", "headline", "twitter:title", "dc.title")


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page's data says; each may be missing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None


def read_page_data(tree: Any) -> PageData:
    """Return the data of a parsed page."""
    linked = next(_articles(tree), {})
    tags = _tags(tree)
    published, source = _published(linked, tags, tree)
    title, site = _title_element(tree)
    return PageData(
        title=_name(linked.get("headline")) or _tag(tags, TITLE) or title,
        outlet=_name(linked.get("publisher")) or _tag(tags, SITE) or site,
        byline=_name(linked.get("author")) or _tag(tags, AUTHOR),
        published=published, published_from=source,
    )  # fmt: skip


def _title_element(tree: Any) -> tuple[str | None, str | None]:
    """Return the headline and the site's name that the ``<title>`` gives: "Dam gives way | The Valley Observer"."""
    words = " ".join((tree.findtext(".//title") or "").split())
    head, *rest = TITLE_BREAK.split(words, maxsplit=1)
    site = next(iter(rest), "")
    return head or None, site if is_masthead(site) else None


def _published(linked: dict[str, Any], tags: dict[str, str], tree: Any) -> tuple[str | None, str | None]:
    for value, source in ((_name(linked.get("datePublished")), "json-ld"), (_tag(tags, PUBLISHED), "meta")):
        if value and (day := iso(value)):
            return day, source
    for element in tree.iter("time"):
        if (value := element.get("datetime") or element.text_content()) and (day := iso(value)):
            return day, "time element"
    return None, None


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD that are articles."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken data is no data; its meta tags and lines remain
        yield from _find(data, DEEPEST)


def _find(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _find(item, depth - 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            isinstance(kind, str) and kind.endswith(ARTICLE_TYPES)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _find(data.get(key), depth - 1)


def _name(value: Any) -> str | None:
    """Return the name of a value that may be a string, an object with a name, or a list of either."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value[:20]) if name) or None
    if isinstance(value, dict):
        value = value.get("name")
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _tags(tree: Any) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if key and (content := " ".join((meta.get("content") or "").split())):
            tags.setdefault(key.lower(), content)
    return tags


def _tag(tags: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((tags[key] for key in keys if key in tags), None)
