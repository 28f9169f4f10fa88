"""``checker add``: puts articles into the sources, from an address or from standard input."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.terminal import note, show, shown
from checker.config import load
from checker.errors import ExitCode, UnreadableSource

if TYPE_CHECKING:
    from checker.config import Config
    from checker.ingest.fetch import Limits
    from checker.model import Article, Unreadable


@click.command()
@click.argument("addresses", nargs=-1, required=True, metavar="URL...|-")
@click.option("--outlet", metavar="NAME", help="Who published it, whatever the page says.")
@options.published("--published", "When it was published, whatever the page says.")
@click.option("--to", "folder", type=options.FOLDER, help="The folder it goes to.  [default: the sources]")
@click.option("--replace", "replaces", is_flag=True, help="Overwrite a file that is there.")
@click.option("--allow-private", is_flag=True, help="Fetch from this machine and its network, too.")
def add(
    addresses: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    folder: Path | None,
    replaces: bool,
    allow_private: bool,
) -> None:
    """Put the articles at URLs, or those from standard input (-), into the sources as Markdown.

    Exit code: 0 all were added; 2 wrong usage, or a file is there already; 3 something could not be read.
    """
    from checker.ingest.fetch import Limits
    from checker.ingest.keep import file_name, markdown_of
    from checker.whole_file import write_text

    settings = load(Path.cwd())
    target = folder or settings.root / settings.config.sources
    limits = Limits(settings.config.max_bytes, allow_private=allow_private)
    ended = ExitCode.OK
    taken: set[str] = set()
    for address in addresses:
        articles, unreadable = _read(address, limits, settings.config)
        for each in unreadable:
            note(f"could not add {each.path}: {each.reason}")
            ended = ExitCode.INCOMPLETE
        for found in articles:
            article = replace(found, outlet=outlet or found.outlet, published=published or found.published)
            name = file_name(article, taken)
            taken.add(name)
            file = target / name
            if file.exists() and not replaces:
                note(f"could not add {article.id}: {shown(file)} already exists; --replace overwrites it")
                ended = max(ended, ExitCode.USAGE)
                continue
            write_text(markdown_of(article), file)
            show(f"{shown(file)}\n")
            for said in article.notes:
                note(f"{shown(file)}: {said}")
    sys.exit(ended)


def _read(address: str, limits: Limits, config: Config) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """Return the articles at an address, or those from standard input, and what could not be read."""
    from checker.ingest import File, SourceFile, read_file
    from checker.ingest.fetch import fetch
    from checker.model import Unreadable

    url = None
    try:
        if address == "-":
            source = SourceFile(address, Path(address), named=True)
            file = File(source, limits.most_bytes, _standard_input(limits.most_bytes))
        else:
            page = fetch(address, limits)
            url = page.url
            source = SourceFile(address, Path(f"page{page.suffix}"), named=True)
            file = File(source, limits.most_bytes, page.data, page.charset)
    except UnreadableSource as reason:
        return (), (Unreadable(address, str(reason)),)
    articles, unreadable = read_file(file, {}, config)
    return tuple(replace(article, url=url or article.url) for article in articles), unreadable


def _standard_input(most: int) -> bytes:
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise UnreadableSource(f"it has more than {most:,} bytes (max-bytes)")
    return data
