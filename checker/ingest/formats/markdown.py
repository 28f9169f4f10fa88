"""Markdown with YAML front matter: the whole file is the article's text, so its offsets and lines are the file's.

Every value in front matter is read as a string: a country ``NO``, a time ``12:30`` and a version ``1.10`` stay what
the author wrote.  A file whose front matter cannot be read, or does not end, is not read at all: the front matter may
say that the article is under embargo.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from checker.errors import UnreadableSource
from checker.ingest.given import KEYS, with_given
from checker.ingest.loader import File, Loader
from checker.ingest.metadata import with_metadata
from checker.model import Article, Span

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
FENCE = re.compile(r"---[ \t]*(?>\r\n|\r|\n)(?:[^\r\n]*(?>\r\n|\r|\n))*?(?:---|\.\.\.)[ \t]*(?>\r\n|\r|\n|\Z)")
RULE = re.compile(r"\s*(?P<rule>---)[ \t]*(?>\r\n|\r|\n)")
FIELD = re.compile(r"(?:-[ \t]+)?[\"']?(?P<key>[^\W\d_][\w -]{0,40}?)[\"']?[ \t]*:")
"""The beginning of a line of front matter that gives a field; prose may begin so too ("KORVA: …")."""
WITHIN = (" ", "\t", "- ", "#", "---", "...")
"""How lines of front matter begin that give no field: a value goes on, an item of a list, a remark, an end."""
TITLE = re.compile(
    r"^(?:title|headline)[ \t]*:[ \t]*(?P<mark>[\"']?)(?P<value>[^\r\n]*?)(?P=mark)[ \t]*(?=[\r\n]|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
MOST_ITEMS = 20  # used of a list in front matter, such as authors


def accepts(file: File) -> bool:
    """Whether a file is Markdown, by its front matter (whatever its name) or by its suffix."""
    return file.suffix in SUFFIXES or FENCE.match(file.head) is not None or _front_matter_at(file.text) is not None


def read(text: str, identifier: str) -> Article:
    """Return the article of a Markdown file; its metadata comes from the front matter, then from the text.

    Raises `UnreadableSource` if the front matter cannot be read.
    """
    begins = _front_matter_at(text)
    fence = FENCE.match(text, begins or 0)
    if fence is None and begins is not None:
        raise UnreadableSource("the front matter that begins with '---' does not end: there is no other '---' below it")
    if fence is None:
        return with_metadata(Article(id=identifier, text=text, path=identifier))
    article = Article(id=identifier, text=text, path=identifier, body_start=fence.end())
    article = with_given(article, _front_matter(fence), "front matter")
    return with_metadata(replace(article, title_span=_title_span(fence, article.title)))


def _front_matter_at(text: str) -> int | None:
    """Return the offset of the `---` above the first paragraph if this gives a known field, or else None.

    So front matter that does not end is told from a text below a rule.
    """
    rule = RULE.match(text)
    for line in text[rule.end() :].lstrip().splitlines() if rule else ():
        field = FIELD.match(line)
        if rule and field and field["key"].lower() in KEYS:
            return rule.start("rule")
        if not field and not line.startswith(WITHIN):
            break
    return None


def _front_matter(fence: re.Match[str]) -> dict[str, str]:
    import yaml

    inside = fence.group().rstrip()[3:-3]
    try:
        loaded: Any = yaml.load(inside, Loader=yaml.BaseLoader)  # noqa: S506  makes strings, lists, mappings only
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        above = len(fence.string[: fence.start()].splitlines())
        line = f" (line {above + where.line + 1})" if where else ""
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


def _title_span(fence: re.Match[str], title: str | None) -> Span | None:
    match = TITLE.search(fence.string, fence.start(), fence.end())
    return (
        Span(match.start("value"), match.end("value"))
        if match and title and _unescaped(match["value"]) == title
        else None
    )


def _unescaped(value: str) -> str:
    """Undo a quoted scalar's escapes: doubled apostrophes in single quotes, backslashes in double quotes."""
    return " ".join(value.replace("''", "'").replace('\\"', '"').split())


LOADER = Loader("Markdown", accepts, lambda file: (read(file.text, file.id),), SUFFIXES)
