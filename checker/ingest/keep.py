"""Keeps an article as a file: Markdown with front matter, under a name that says what it is."""

from __future__ import annotations

import json
import re
from itertools import chain, count
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import urlsplit

from checker.ingest.statuses import HELD_BACK

if TYPE_CHECKING:
    from collections.abc import Collection

    from checker.model import Article

FIELDS = ("title", "outlet", "byline", "published", "url")
HEADLINE_MARKS = "#*_ \t\r\n"
"""Characters that may stand between the beginning of a text and its headline."""
LONGEST_NAME = 60  # characters before the suffix
NOT_IN_YAML = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def markdown_of(article: Article) -> str:
    """Return the article as Markdown: its metadata as front matter, then its text.

    A headline at the top of the text moves into the front matter; one below other lines, such as a paper's name, stays
    where it is and will be found again.
    """
    start, title = article.body_start, article.title_span
    known = {field: getattr(article, field) for field in FIELDS}
    if article.status in HELD_BACK:
        known["status"] = article.status
    if title and title.end > start:
        if article.text[start : title.start].strip(HEADLINE_MARKS):
            del known["title"]
        else:
            start = title.end
    lines = [f"{field}: {_quoted(value)}" for field, value in known.items() if value]
    return "\n".join(("---", *lines, "---", "", article.text[start:].strip(), ""))


def file_name(article: Article, taken: Collection[str] = ()) -> str:
    """Return a name for the article's file: its host (or else its outlet) and its headline, in plain letters.

    If that name is `taken` by another article, a number follows it.
    """
    host = (urlsplit(article.url).hostname or "") if article.url else ""
    parts = (host.removeprefix("www.") or article.outlet or "", article.title or article.text[:LONGEST_NAME])
    letters = normalize("NFKD", " ".join(parts)).encode("ascii", "ignore").decode().lower()
    words = NOT_IN_NAMES.sub("-", letters).strip("-")[:LONGEST_NAME].rstrip("-") or "article"
    names = chain([f"{words}.md"], (f"{words}-{number}.md" for number in count(2)))
    return next(name for name in names if name not in taken)


def _quoted(value: str) -> str:
    """Return a value in double quotes that JSON and YAML both read; characters YAML cannot hold become spaces."""
    return json.dumps(NOT_IN_YAML.sub(" ", value), ensure_ascii=False)
