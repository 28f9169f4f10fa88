"""What a page says about itself as data: JSON-LD, meta tags, ``<time>`` elements."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.ingest.dates import iso
from checker.ingest.linked_data import articles_in, name_of, url_of
from checker.ingest.masthead import is_masthead
from checker.ingest.urls import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE_BREAK = re.compile(r" (?:\||-|–|—|»|::) (?=[^|»]*$)")
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
    url: str | None = None
    story: str | None = None
    """The text of the article, if the page's linked data includes it."""


def read_page_data(tree: Any) -> PageData:
    """Return the data of a parsed page."""
    linked = next(_articles(tree), {})
    tags = _tags(tree)
    published, source = _published(linked, tags, tree)
    title, site = _title_element(tree)
    return PageData(
        title=name_of(linked.get("headline")) or _tag(tags, TITLE) or title,
        outlet=name_of(linked.get("publisher")) or _tag(tags, SITE) or site,
        byline=name_of(linked.get("author")) or _tag(tags, AUTHOR),
        published=published, published_from=source, url=url_of(linked) or _address(tags, tree),
        story=story if isinstance(story := linked.get("articleBody"), str) else None,
    )  # fmt: skip


def _title_element(tree: Any) -> tuple[str | None, str | None]:
    """Return the headline and the site's name given by ``<title>``: "Dam gives way | The Valley Observer"."""
    words = " ".join((tree.findtext(".//title") or "").split())
    head, *rest = TITLE_BREAK.split(words, maxsplit=1)
    site = next(iter(rest), "")
    return head or None, site if is_masthead(site) else None


def _published(linked: dict[str, Any], tags: dict[str, str], tree: Any) -> tuple[str | None, str | None]:
    for value, source in ((name_of(linked.get("datePublished")), "json-ld"), (_tag(tags, PUBLISHED), "meta")):
        if value and (day := iso(value)):
            return day, source
    for element in tree.iter("time"):
        if (value := element.get("datetime") or element.text_content()) and (day := iso(value)):
            return day, "time element"
    return None, None


def _address(tags: dict[str, str], tree: Any) -> str | None:
    """Return the address that a page states as its own."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return next(filter(None, map(web_address, (*links, tags.get("og:url")))), None)


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD that are articles."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue  # broken data is ignored; the page's meta tags and lines remain
        yield from articles_in(data)


def _tags(tree: Any) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if key and (content := " ".join((meta.get("content") or "").split())):
            tags.setdefault(key.lower(), content)
    return tags


def _tag(tags: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((tags[key] for key in keys if key in tags), None)
