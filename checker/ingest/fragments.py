"""The paragraphs of a story that comes as marked-up text inside other data: a feed, a JSON field, a newsletter.

Such a text is nothing but the story, so all its blocks are kept, in order.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.blocks import INLINE, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|section|span|em|strong|b|i|a)\b[^<>]*>", re.IGNORECASE)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
"""An HTML character reference: data that contains one was made from HTML."""
PULL_QUOTE = re.compile(r"\bpull-?_?quote\b", re.IGNORECASE)


def prose_of(text: str) -> str:
    """Return a text that may or may not be marked up as plain text, its paragraphs separated by line breaks."""
    if MARKUP.search(text):
        return "\n\n".join(paragraphs_of(text))
    return unescape(text) if REFERENCE.search(text) else text


def paragraphs_of(markup: str) -> tuple[str, ...]:
    """Return the paragraphs of a piece of HTML; raises `UnreadableSource` if it cannot be parsed."""
    if not markup.strip():
        return ()
    tree = parse(f"<html><body><div>{markup}</div></body></html>")
    keep_pull_quotes(tree)
    return texts(tree)


def texts(tree: Any) -> tuple[str, ...]:
    """Return the text of each block of a parsed page."""
    return tuple(block.text for block in blocks(tree))


def parse(text: str) -> Any:
    """Return the tree of an HTML page without fetching anything or expanding entities; raises `UnreadableSource`."""
    from lxml import html
    from lxml.etree import LxmlError

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError) as error:
        raise UnreadableSource("the page cannot be parsed as HTML") from error


def keep_pull_quotes(tree: Any) -> None:
    """Turn pull quotes, which extraction would drop, into paragraphs, with the speaker's name in one of its own."""
    for element in list(_quoting(tree)):
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


def _quoting(tree: Any) -> Iterable[Any]:
    for element in tree.iter("aside", "div", "blockquote", "figure", "section"):
        cited = element.tag == "blockquote" and next(element.iter("cite", "footer"), None) is not None
        if cited or PULL_QUOTE.search(element.get("class") or ""):
            yield element
