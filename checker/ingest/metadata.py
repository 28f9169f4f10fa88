"""Fills in what a file does not state as data: outlet, title, byline and day from the lines above and below the story."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.ingest.byline import LONE_NAME
from checker.ingest.dateline import agency_name
from checker.ingest.header import Header, read_header
from checker.ingest.language import language_of
from checker.ingest.masthead import outlet_name, sender
from checker.ingest.wrapping import Paragraph, paragraphs
from checker.model import Article, Span


def body_lines(article: Article) -> tuple[list[str], int]:
    """Return the lines of the article below its front matter, without line breaks, and the index of the first."""
    starts = article.line_starts
    first = (
        next((i for i, start in enumerate(starts) if start >= article.body_start), len(starts))
        if article.body_start
        else 0
    )
    ends = (*starts[1:], len(article.text))
    return [
        article.text[start:end].rstrip("\r\n") for start, end in zip(starts[first:], ends[first:], strict=True)
    ], first


def with_metadata(article: Article, title: str | None = None, byline: str | None = None) -> Article:
    """Return the article with what its text shows where its data is silent, and with its language.

    `title` and `byline` are known from elsewhere and used if the text has none of its own.
    """
    lines, first = body_lines(article)
    parts = paragraphs(lines)
    header = read_header(parts, titled=article.title is not None)
    changes: dict[str, Any] = {
        "outlet": article.outlet or _outlet(header, article.text),
        "byline": article.byline or header.byline or byline or _signature(parts),
        "language": article.language or language_of(article.text[article.body_start :]),
    }
    if article.title is None and header.title is not None:
        headline = parts[header.title]
        changes["title"] = headline.text.strip("#*_ ")
        changes["title_span"] = _span(article, first + headline.first, first + headline.last)
    elif article.title is None:
        changes["title"] = title
    if article.published is None:
        changes["published"], changes["published_from"] = header.published, header.published_from
        if header.published is None and header.dateline and (stamp := header.dateline.stamp):
            changes["dateline_day"] = f"XXXX-{stamp.month:02}-{stamp.day:02}"
    if changes["language"] not in ("en", "und") and article.status == "usable":
        changes["status"] = "not-english"
    return replace(article, **changes)


def _outlet(header: Header, text: str) -> str | None:
    if header.masthead:
        return outlet_name(header.masthead, text)
    return agency_name(header.dateline.agency, text) if header.dateline and header.dateline.agency else sender(text)


def _signature(parts: tuple[Paragraph, ...]) -> str | None:
    """Return the lone name below a story, if the story does not speak of its bearer."""
    tail = next((part for part in reversed(parts) if part.text), None)
    if tail is None or tail is parts[0] or not LONE_NAME.fullmatch(tail.text):
        return None
    surname = tail.text.split()[-1]
    return None if any(surname in part.text for part in parts if part is not tail) else tail.text


def _span(article: Article, first: int, last: int) -> Span:
    """Return the span of the words on the lines `first` to `last` (indices)."""
    start = article.line_starts[first]
    end = article.line_starts[last + 1] if last + 1 < len(article.line_starts) else len(article.text)
    words = article.text[start:end]
    return Span(start + len(words) - len(words.lstrip("#*_ \t")), start + len(words.rstrip()))
