"""HTML pages: trafilatura finds the story, the page's data gives outlet, title, author and day.

The article's text is the story, its paragraphs parted by empty lines.  Pages are untrusted: nothing is fetched, no
entity of theirs is expanded, scripts and styles never reach the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from checker.errors import UnreadableSource
from checker.ingest.metadata import with_metadata
from checker.ingest.page import read_page_data
from checker.model import Article

NAME = "HTML"
SUFFIXES = (".html", ".htm", ".xhtml")
OPENING = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html\b|<html\b)", re.IGNORECASE | re.DOTALL)
CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
PULL_QUOTE = re.compile(r"\bpull-?_?quote\b", re.IGNORECASE)
FIRST_WORDS = 40  # characters of a paragraph by which its line in the file is found


def accepts(head: str, suffix: str) -> bool:
    """Whether a file is an HTML page: by how it opens, or by its suffix."""
    return OPENING.match(head) is not None or suffix in SUFFIXES


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page names in its first kilobyte, as browsers look for it."""
    match = CHARSET.search(data, 0, 1024)
    return match[1].decode("ascii") if match else None


def read(text: str, identifier: str) -> Article:
    """Return the article of a page; raises `UnreadableSource` if the page holds no story."""
    from lxml import html as parser  # imported late, like trafilatura: other formats need neither
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    source = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    try:
        tree = parser.document_fromstring(source, parser=parser.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True))
    except (LxmlError, ValueError) as error:
        raise UnreadableSource("the page cannot be parsed as HTML") from error
    data = read_page_data(tree)
    _keep_pull_quotes(tree)
    document: Any = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    paragraphs = [" ".join(line.split()) for line in (document.text if document else "").split("\n")]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    if not paragraphs:
        raise UnreadableSource("no story was found in the page")
    if data.headline and data.headline not in paragraphs:
        paragraphs.insert(0, data.headline)
    lines, position = [], 0
    for paragraph in paragraphs:
        lines.append((position, _line_of(paragraph, text)))
        position += len(paragraph) + 2
    article = Article(
        id=identifier, path=identifier, text="\n\n".join(paragraphs), outlet=data.outlet, title=data.title, byline=data.byline,
        published=data.published, published_from=data.published_from, source_lines=tuple(lines),
    )
    return replace(with_metadata(article), title=data.title or data.headline)


def _keep_pull_quotes(tree: Any) -> None:
    """Turn pull quotes into block quotes, each citation a paragraph of its own: the extraction drops asides."""
    for element in list(tree.iter("aside", "div", "blockquote", "figure", "section")):
        if PULL_QUOTE.search(element.get("class") or "") or (element.tag == "blockquote" and element.find(".//cite") is not None):
            element.tag = "blockquote"
            element.attrib.clear()
            for cite in element.iter("cite"):
                cite.tag = "p"


def _line_of(paragraph: str, source: str) -> int | None:
    position = source.find(paragraph[:FIRST_WORDS])
    return source.count("\n", 0, position) + 1 if position >= 0 else None
