"""An article as a file of one's own: Markdown with front matter, under a name that says what it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import urlsplit

from checker.ingest.encoding import declared_charset, decode
from checker.ingest.formats import html, text

if TYPE_CHECKING:
    from checker.model import Article

FIELDS = ("title", "outlet", "byline", "published", "url")
LONGEST_NAME = 60  # characters before the suffix
NOT_IN_YAML = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def article_of(data: bytes, identifier: str, kind: str = "", charset: str | None = None) -> Article:
    """Return the article of a page or a plain text that is in memory; raises `UnreadableSource`.

    `kind` and `charset` are what came with it; without a kind, a page is told by how it opens.
    """
    words = decode(data, charset or declared_charset(data)).text
    is_page = "html" in kind or html.OPENING.match(words) is not None
    return html.read(words, identifier) if is_page else text.read(words, identifier)


def markdown_of(article: Article) -> str:
    """Return the article as Markdown: what is known of it as front matter, then its text without the headline."""
    known = ((field, getattr(article, field)) for field in FIELDS)
    lines = [f"{field}: {_quoted(value)}" for field, value in known if value]
    body = article.text
    if article.title and body.lstrip().startswith(article.title):
        body = body.lstrip()[len(article.title) :]
    return "\n".join(("---", *lines, "---", "", body.strip(), ""))


def file_name(article: Article) -> str:
    """Return a name for the article's file: its outlet or host, and its headline, in plain letters."""
    host = (urlsplit(article.url).hostname or "") if article.url else ""
    parts = (host.removeprefix("www.") or article.outlet or "", article.title or article.text[:LONGEST_NAME])
    letters = normalize("NFKD", " ".join(parts)).encode("ascii", "ignore").decode().lower()
    words = NOT_IN_NAMES.sub("-", letters).strip("-")
    return f"{words[:LONGEST_NAME].rstrip('-') or 'article'}.md"


def _quoted(value: str) -> str:
    """Return a value in double quotes, as JSON and YAML both read them; what YAML cannot hold is a space."""
    return json.dumps(NOT_IN_YAML.sub(" ", value), ensure_ascii=False)
