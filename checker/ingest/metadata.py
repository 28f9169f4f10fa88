"""Fills in what a file's own data leaves out (outlet, title, byline, day) from the lines around the story."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.ingest.byline import LONE_NAME
from checker.ingest.dateline import agency_name
from checker.ingest.header import Header, read_header
from checker.ingest.language import compared_language, language_of
from checker.ingest.masthead import HOST, known_name, outlet_name, sender
from checker.ingest.wrapping import Paragraph, paragraphs
from checker.model import Article, Span


def body_lines(article: Article) -> tuple[list[str], int]:
    """Return the article's lines below its front matter, without line breaks, and the index of the first."""
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


def is_titled(article: Article) -> bool:
    """Whether the front matter gives the headline, so that the text below need not."""
    span = article.title_span
    return article.body_start > 0 and article.title is not None and (span is None or span.start < article.body_start)


def with_metadata(article: Article, title: str | None = None, byline: str | None = None) -> Article:
    """Return the article with its language, and with gaps in its metadata filled in from its text.

    `title` and `byline` are known from elsewhere and are used if the text has none of its own.
    """
    lines, first = body_lines(article)
    parts = paragraphs(lines)
    header = read_header(parts, titled=is_titled(article))
    changes: dict[str, Any] = {
        "header_labels": header.labels,
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
        changes["unclear_date"] = header.unclear_date
    if header.status and article.status == "usable":
        changes["status"] = header.status
    elif changes["language"] not in (compared_language(), "und") and article.status == "usable":
        changes["status"] = "not-english"
    return replace(article, **changes)


def _outlet(header: Header, text: str) -> str | None:
    agency = header.dateline.agency if header.dateline else None
    if header.masthead:
        return known_name(header.masthead) or outlet_name(header.masthead, text)
    if header.signed_for or agency is None:
        return header.signed_for or sender(text)
    return outlet_name(agency, text) if HOST.fullmatch(agency) else agency_name(agency, text)


def _signature(parts: tuple[Paragraph, ...]) -> str | None:
    """Return the lone name below a story's last sentence, unless the story mentions its surname."""
    filled = [part.text for part in parts if part.text]
    if (
        len(filled) < 2
        or not LONE_NAME.fullmatch(filled[-1])
        or not filled[-2].rstrip("\"”»'’)").endswith((".", "!", "?"))
    ):
        return None
    surname = filled[-1].split()[-1]
    return None if any(surname in text for text in filled[:-1]) else filled[-1]


def _span(article: Article, first: int, last: int) -> Span:
    """Return the span of the words on lines `first` to `last` (indices)."""
    start = article.line_starts[first]
    end = article.line_starts[last + 1] if last + 1 < len(article.line_starts) else len(article.text)
    words = article.text[start:end]
    return Span(start + len(words) - len(words.lstrip("#*_ \t")), start + len(words.rstrip()))
