"""HTML pages: trafilatura finds the story, the page's data gives outlet, title, author and day.

The article's text is the headline, the lines below it and the story, its paragraphs separated by empty lines.  Pages
are untrusted: nothing is fetched, no entity is expanded, and scripts and styles never reach the text.
"""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.blocks import FIRST_WORDS, Block, blocks, lines_of, with_header
from checker.ingest.fragments import keep_pull_quotes, parse, prose_of
from checker.ingest.loader import File, Loader
from checker.ingest.locate import Passage
from checker.ingest.metadata import with_metadata
from checker.ingest.page import read_page_data
from checker.ingest.story import Story, article_of
from checker.model import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

SUFFIXES = (".html", ".htm", ".xhtml")
OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
SHORTEST_STORY = 60  # characters: one sentence


def accepts(file: File) -> bool:
    """Whether a file is an HTML page, by how it opens or by its suffix."""
    return OPENING.match(file.head) is not None or file.suffix in SUFFIXES


def read(text: str, identifier: str) -> Article:
    """Return the article of a page, or of its linked data if the page shows no story without its scripts.

    Raises `UnreadableSource` if neither holds a story.
    """
    from trafilatura import bare_extraction  # imported late, like lxml: other formats need neither

    tree = parse(text)
    data = read_page_data(tree)
    keep_pull_quotes(tree)
    page = blocks(tree)
    document: Any = bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False, config=_settings()
    )
    kept = [
        paragraph for line in (document.text if document else "").split("\n") if (paragraph := " ".join(line.split()))
    ]
    if data.story and not _is_shown(kept, page):
        story = Story(prose_of(data.story), title=data.title, outlet=data.outlet, byline=data.byline,
                      published=data.published, published_from=data.published_from, url=data.url)  # fmt: skip
        return article_of(story, identifier, Passage(text))
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
            url=data.url,
        ),
        title=data.title, byline=data.byline,
    )  # fmt: skip


def _is_shown(paragraphs: Sequence[str], page: Sequence[Block]) -> bool:
    """Whether any of the paragraphs found stands in the page; if none does, scripts put the story there."""
    openings = {block.text[:FIRST_WORDS] for block in page}
    return any(paragraph[:FIRST_WORDS] in openings for paragraph in paragraphs)


@cache
def _settings() -> Any:
    """Return trafilatura's settings, changed to allow short stories, whose paragraphs it would otherwise merge."""
    from trafilatura.settings import use_config

    # It warns of a page without a story, as we do, and without a handler the warning would go to standard error.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST_STORY))
    settings.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return settings


LOADER = Loader("HTML", accepts, lambda file: (read(file.text, file.id),), SUFFIXES)
