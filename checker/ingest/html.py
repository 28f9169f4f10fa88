"""HTML pages: trafilatura finds the story, the page's data gives outlet, title, author and day.

The article's text is the headline, the lines below it and the story, its paragraphs parted by empty lines.  Pages are
untrusted: nothing is fetched, no entity of theirs is expanded, scripts and styles never reach the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from checker.errors import UnreadableSource
from checker.ingest.blocks import INLINE, blocks, lines_of, with_header
from checker.ingest.loader import Loader
from checker.ingest.metadata import with_metadata
from checker.ingest.page import read_page_data
from checker.model import Article

SUFFIXES = (".html", ".htm", ".xhtml")
OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
CHARSET_WITHIN = 1024  # bytes: as far as browsers look
SHORTEST_STORY = 60  # characters: one sentence
PULL_QUOTE = re.compile(r"\bpull-?_?quote\b", re.IGNORECASE)


def accepts(head: str, suffix: str) -> bool:
    """Whether a file is an HTML page: by how it opens, or by its suffix."""
    return OPENING.match(head) is not None or suffix in SUFFIXES


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page names in its first kilobyte."""
    match = CHARSET.search(data, 0, CHARSET_WITHIN)
    return match[1].decode("ascii") if match else None


def read(text: str, identifier: str) -> Article:
    """Return the article of a page; raises `UnreadableSource` if the page holds no story."""
    from trafilatura import bare_extraction  # imported late, like lxml: other formats need neither

    tree = _parse(text)
    data = read_page_data(tree)
    _keep_pull_quotes(tree)
    page = blocks(tree)
    document: Any = bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False, config=_settings()
    )
    kept = [
        paragraph for line in (document.text if document else "").split("\n") if (paragraph := " ".join(line.split()))
    ]
    if not kept:
        raise UnreadableSource("no story was found in the page")
    paragraphs = with_header(kept, page)
    lines, position = [], 0
    for paragraph, line in zip(paragraphs, lines_of(paragraphs, page), strict=True):
        lines.append((position, line))
        position += len(paragraph) + 2
    return with_metadata(
        Article(
            id=identifier, path=identifier, text="\n\n".join(paragraphs), outlet=data.outlet,
            published=data.published, published_from=data.published_from, source_lines=tuple(lines),
        ),
        title=data.title, byline=data.byline,
    )  # fmt: skip


def _parse(text: str) -> Any:
    from lxml import html
    from lxml.etree import LxmlError

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode(), parser=parser)
    except (LxmlError, ValueError) as error:
        raise UnreadableSource("the page cannot be parsed as HTML") from error


@cache
def _settings() -> Any:
    """Return trafilatura's settings with short stories allowed: below its size it would run all paragraphs into one."""
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST_STORY))
    settings.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return settings


def _keep_pull_quotes(tree: Any) -> None:
    """Turn pull quotes into paragraphs of the story, the speaker's name one of its own: the extraction drops asides."""
    for element in list(tree.iter("aside", "div", "blockquote", "figure", "section")):
        cited = element.tag == "blockquote" and next(element.iter("cite", "footer"), None) is not None
        if not cited and not PULL_QUOTE.search(element.get("class") or ""):
            continue
        element.tag = "div"
        element.attrib.clear()
        for cite in element.iter("cite", "footer", "figcaption"):
            cite.tag = "p"
        words = element.makeelement("p")
        words.text, element.text = element.text, None
        for child in list(element):
            if child.tag not in INLINE:
                break
            words.append(child)
        element.insert(0, words)


LOADER = Loader("HTML", SUFFIXES, accepts, read)
