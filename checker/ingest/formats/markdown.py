"""Markdown with YAML front matter: the whole file is the article's text, so its offsets and lines are the file's.

Every value in front matter is read as a string: a country ``NO``, a time ``12:30`` and a version ``1.10`` stay what
the author wrote.  A file whose front matter cannot be read is not read at all: the front matter may say that the
article is under embargo.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from checker.errors import UnreadableSource
from checker.ingest.given import with_given
from checker.ingest.loader import File, Loader
from checker.ingest.metadata import with_metadata
from checker.model import Article, Span

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
FENCE = re.compile(r"---[ \t]*(?>\r\n|\r|\n)(?:[^\r\n]*(?>\r\n|\r|\n))*?(?:---|\.\.\.)[ \t]*(?>\r\n|\r|\n|\Z)")
TITLE = re.compile(
    r"^(?:title|headline)[ \t]*:[ \t]*(?P<mark>[\"']?)(?P<value>[^\r\n]*?)(?P=mark)[ \t]*(?=[\r\n]|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
MOST_ITEMS = 20  # used of a list in front matter, such as authors


def accepts(file: File) -> bool:
    """Whether a file is Markdown, by its front matter (whatever its name) or by its suffix."""
    return file.suffix in SUFFIXES or FENCE.match(file.head) is not None


def read(text: str, identifier: str) -> Article:
    """Return the article of a Markdown file; its metadata comes from the front matter, then from the text.

    Raises `UnreadableSource` if the front matter cannot be read.
    """
    fence = FENCE.match(text)
    if fence is None:
        return with_metadata(Article(id=identifier, text=text, path=identifier))
    article = Article(id=identifier, text=text, path=identifier, body_start=fence.end())
    article = with_given(article, _front_matter(fence.group()), "front matter")
    return with_metadata(replace(article, title_span=_title_span(fence.group(), article.title)))


def _front_matter(block: str) -> dict[str, str]:
    import yaml

    inside = block.rstrip()[3:-3]
    try:
        loaded: Any = yaml.load(inside, Loader=yaml.BaseLoader)  # noqa: S506  makes strings, lists, mappings only
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        line = f" (line {where.line + 1})" if where else ""
        raise UnreadableSource(f"the front matter is not valid YAML{line}") from error
    if loaded in (None, ""):
        return {}
    if not isinstance(loaded, dict):
        raise UnreadableSource("the front matter is not a list of keys and values")
    return {str(key).lower(): _string(value) for key, value in loaded.items()}


def _string(value: Any, depth: int = 3) -> str:
    """Return a value as one line: the items of a list joined, the ``name`` of a mapping.

    Depth and length are bounded, so that YAML aliases of aliases cannot blow it up.
    """
    if isinstance(value, list):
        return ", ".join(filter(None, (_string(item, depth - 1) for item in value[:MOST_ITEMS]))) if depth else ""
    if isinstance(value, dict):
        return _string(value.get("name", ""), depth - 1) if depth else ""
    return " ".join(str(value).split()) if value is not None else ""


def _title_span(block: str, title: str | None) -> Span | None:
    match = TITLE.search(block)
    return (
        Span(match.start("value"), match.end("value"))
        if match and title and _unescaped(match["value"]) == title
        else None
    )


def _unescaped(value: str) -> str:
    """Undo a quoted scalar's escapes: doubled apostrophes in single quotes, backslashes in double quotes."""
    return " ".join(value.replace("''", "'").replace('\\"', '"').split())


LOADER = Loader("Markdown", accepts, lambda file: (read(file.text, file.id),))
