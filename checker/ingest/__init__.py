"""Reads files into articles: finds them, tells their format by content and name, decodes them, reads their metadata.

A format is one module with a `Loader`, and one entry in `LOADERS`.  A file that cannot be read becomes an
`Unreadable` with the reason in plain words; it never stops the others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest import html, markdown, text
from checker.ingest.encoding import decode
from checker.ingest.files import SourceFile, find, read_bytes
from checker.model import Article, Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from checker.config import Config

LOADERS = (html.LOADER, markdown.LOADER, text.LOADER)
"""The formats, in the order in which they are asked; the first that accepts a file reads it."""
HEAD = 4096  # characters by which a format is told

__all__ = ["LOADERS", "load"]


def load(paths: Sequence[Path], config: Config) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Return the articles under `paths` (files and folders), by id, and the files that could not be read, by path."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for source in find(paths):
        try:
            articles.append(_named(_read(source, config), config))
        except UnreadableSource as reason:
            unreadable.append(Unreadable(source.id, str(reason)))
    return tuple(articles), tuple(unreadable)


def _read(source: SourceFile, config: Config) -> Article:
    if source.problem:
        raise UnreadableSource(source.problem)
    data = read_bytes(source.path, config.max_bytes)
    content = decode(data, html.declared_charset(data))
    for loader in LOADERS:
        if loader.accepts(content[:HEAD], source.path.suffix.lower()):
            return loader.read(content, source.id)
    formats = ", ".join(f"{loader.name} ({' '.join(filter(None, loader.suffixes))})" for loader in LOADERS)
    raise UnreadableSource(f"'{source.path.suffix}' is not a format that is read; these are: {formats}")


def _named(article: Article, config: Config) -> Article:
    """Return the article with the outlet that the configuration gives its folder, if it does."""
    folders = set(article.path.split("/")[:-1])
    return next((replace(article, outlet=name) for key, name in config.outlets if key in folders), article)
