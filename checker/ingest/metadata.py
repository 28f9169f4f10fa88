"""Fills in what a file does not state as data: outlet, title, byline and day from the lines above and below the story."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.ingest.dateline import agency_name
from checker.ingest.header import HOST, Header, read_header
from checker.ingest.language import language_of
from checker.ingest.wrapping import Paragraph, paragraphs
from checker.model import Article, Span

MESSAGE = re.compile(r"\b[Aa] (?:[Mm]essage|[Ll]etter|[Nn]ote) from (?:the (?:editors?|staff|team|newsroom) (?:of|at) )?(?P<name>(?:The |the )?[A-Z][\w'’-]+(?: (?:of |and )?[A-Z][\w'’-]+){0,4})\s*[:.]?\s*$", re.MULTILINE)


def body_lines(article: Article) -> tuple[list[str], int]:
    """Return the lines of the article below its front matter, without line breaks, and the index of the first."""
    starts = article.line_starts
    first = next((i for i, start in enumerate(starts) if start >= article.body_start), len(starts))
    ends = (*starts[1:], len(article.text))
    return [article.text[start:end].rstrip("\r\n") for start, end in zip(starts[first:], ends[first:], strict=True)], first


def with_metadata(article: Article) -> Article:
    """Return the article with what its text shows where its data is silent, and with its language."""
    lines, first = body_lines(article)
    parts = paragraphs(lines)
    header = read_header(parts, titled=article.title is not None)
    changes: dict[str, object] = {}
    if article.outlet is None and (outlet := _outlet(header, article.text)):
        changes["outlet"] = outlet
    if article.title is None and header.title is not None:
        paragraph = parts[header.title]
        start = article.text.index(lines[paragraph.first].strip(), article.line_starts[first + paragraph.first])
        last = first + paragraph.last
        end = article.line_starts[last] + len(lines[paragraph.last].rstrip())
        changes |= {"title": paragraph.text.strip("#*_ "), "title_span": Span(start, end)}
    if article.byline is None and (byline := header.byline or _signature(parts)):
        changes["byline"] = byline
    if article.published is None and header.published:
        changes |= {"published": header.published, "published_from": header.published_from}
    elif article.published is None and header.dateline and header.dateline.stamp:
        stamp = header.dateline.stamp
        changes["notes"] = (*article.notes, f"the dateline gives the day (--{stamp.month:02}-{stamp.day:02}) without a year")
    language = article.language or language_of(article.text[article.body_start :])
    changes["language"] = language
    if language not in ("en", "und") and article.status == "usable":
        changes["status"] = "not-english"
    return replace(article, **changes)  # type: ignore[arg-type]


def _outlet(header: Header, text: str) -> str | None:
    if header.outlet:
        return _spelled(header.outlet, text) if HOST.fullmatch(header.outlet) else header.outlet
    if header.dateline:
        return agency_name(header.dateline.agency, text)
    match = MESSAGE.search(text) if "rom " in text else None
    return match["name"] if match else None


def _spelled(host: str, text: str) -> str:
    """Return the name of a host as the text spells it: "AzerNews" for "Azernews.Az"."""
    name = host.removeprefix("www.").split(".")[0]
    spellings = re.findall(rf"(?<![\w@.])({re.escape(name)})(?![\w.]*\.\w)", text, re.IGNORECASE)
    return next((spelling for spelling in spellings if spelling != spelling.capitalize()), name)


def _signature(parts: tuple[Paragraph, ...]) -> str | None:
    """Return the lone name below a story, if the story does not speak of its bearer."""
    from checker.ingest.header import NAMES

    tail = next((part for part in reversed(parts) if part.text), None)
    if tail is None or len(tail.text) > 60 or not NAMES.fullmatch(tail.text) or len(parts) < 2:
        return None
    surname = tail.text.split()[-1]
    return None if any(surname in part.text for part in parts if part is not tail) else tail.text
