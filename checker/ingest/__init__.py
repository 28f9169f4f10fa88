"""Reads files into articles: finds them, detects format by content and name, decodes them, reads their metadata.

A format is one module in ``formats`` with a `Loader`, and one entry in `LOADERS`.  A file that cannot be read becomes
an `Unreadable` with the reason in plain words; it never stops the others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.files import SourceFile, find
from checker.ingest.formats import BYTES, LOADERS
from checker.ingest.given import with_given
from checker.ingest.loader import File, NoArticleError
from checker.ingest.masthead import known_name
from checker.ingest.sidecar import Sidecars
from checker.ingest.urls import host_of
from checker.model import Article, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from checker.config import Config

__all__ = ["LOADERS", "File", "Sidecars", "SourceFile", "find", "load", "read_file", "read_files", "read_source"]


def load(paths: Sequence[Path], config: Config) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Return the articles under `paths` (files and folders), sorted by id, and what could not be read, by path."""
    return read_files(find(paths), config)


def read_files(files: Iterable[SourceFile], config: Config) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Return the articles in the files that were found, and what could not be read, as `load` does."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    sidecars = Sidecars(config.max_bytes)
    for source in files:
        found, failed = read_source(source, sidecars.of(source), config)
        articles += found
        unreadable += failed
    unreadable += sidecars.problems()
    return (
        tuple(sorted(articles, key=lambda article: article.id)),
        tuple(sorted(unreadable, key=lambda item: (item.path, item.reason))),
    )


def read_source(
    source: SourceFile, given: dict[str, str], config: Config
) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Return the articles of one file, and what could not be read; `given` is what a table beside the file says."""
    return read_file(File(source, config.max_bytes), given, config)


def read_file(file: File, given: dict[str, str], config: Config) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Like `read_source`, but for a `File`, whose bytes may already be in memory."""
    source = file.source
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    try:
        if source.problem:
            raise UnreadableSource(source.problem)
        for item in _read(file):
            if isinstance(item, Article) and (length := len(item.text)) > config.max_characters:
                told = f"it has {length:,} characters; at most {config.max_characters:,} of an article are read"
                unreadable.append(Unreadable(item.id, f"{told} (max-characters)"))
            elif isinstance(item, Article):
                article = _named(with_given(item, given, "table"), config)
                if unclear := article.unclear_date:
                    told = f"its date, {unclear!r}, can be read in two ways"
                    article = replace(article, notes=(*article.notes, told))
                articles.append(article)
            else:
                unreadable.append(item)
    except NoArticleError as reason:
        if source.named:
            unreadable.append(Unreadable(source.id, str(reason)))
    except UnreadableSource as reason:
        unreadable.append(Unreadable(source.id, str(reason)))
    return tuple(articles), tuple(unreadable)


def _read(file: File) -> Iterable[Article | Unreadable]:
    for loader in LOADERS:
        if loader.accepts(file):
            items = loader.read(file)
            return items if loader in BYTES else (_noted(item, file.decoded.notes) for item in items)
    raise UnreadableSource(f"'{file.suffix}' is not a format that is read ('checker check --help' lists those)")


def _noted(item: Article | Unreadable, notes: tuple[str, ...]) -> Article | Unreadable:
    return replace(item, notes=(*item.notes, *notes)) if isinstance(item, Article) and notes else item


def _named(article: Article, config: Config) -> Article:
    """Return the article with the outlet that the configuration assigns to its folder, host or printed outlet name.

    An outlet that the configuration does not name is called by its usual name, so that "BBC" and "BBC News" are one.
    """
    usual = known_name(article.outlet) if article.outlet else None
    named = replace(article, outlet=usual) if usual and usual != article.outlet else article
    if not config.outlets:
        return named
    folders = set(article.path.split("/")[:-1])
    host = host_of(article.url)
    printed = {(article.outlet or "").casefold(), (named.outlet or "").casefold()}
    for name, others in config.outlets:
        for other in (name, *others):
            if other in folders or _is_host(host, other.lower()) or other.casefold() in printed:
                return replace(article, outlet=name)
    return named


def _is_host(host: str, name: str) -> bool:
    return host == name or host.endswith(f".{name}")
