"""``checker add``: puts an article into the sources, from an address or from standard input."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from checker.cli import options
from checker.config import load
from checker.errors import CheckerError, ExitCode, UnreadableSource


@click.command()
@click.argument("addresses", nargs=-1, required=True, metavar="URL...|-")
@click.option("--outlet", metavar="NAME", help="Who published it, whatever the page says.")
@options.published("--published", "When it was published, whatever the page says.")
@click.option("--to", "folder", type=click.Path(path_type=Path), help="The folder it goes to.  [default: the sources]")
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
    """Put the articles at URLs, or one from standard input (-), into the sources as Markdown.

    Exit code: 0 all were added; 2 wrong usage; 3 something could not be read.
    """
    from checker.ingest.fetch import Limits, fetch
    from checker.ingest.keep import article_of, file_name, markdown_of
    from checker.report.outputs import write

    settings = load(Path.cwd())
    target = folder or settings.root / settings.config.sources
    limits = Limits(settings.config.max_bytes, allow_private=allow_private)
    failed = False
    for address in addresses:
        try:
            if address == "-":
                article = article_of(_standard_input(limits.most_bytes), "-")
            else:
                page = fetch(address, limits)
                article = replace(article_of(page.data, page.url, page.kind, page.charset), url=page.url)
        except UnreadableSource as reason:
            click.echo(f"checker: could not add {address}: {reason}", err=True)
            failed = True
            continue
        article = replace(article, outlet=outlet or article.outlet, published=published or article.published)
        file = target / file_name(article)
        if file.exists() and not replaces:
            raise CheckerError(f"{file}: is there already; --replace overwrites it")
        write(markdown_of(article), file)
        click.echo(os.path.relpath(file) if file.is_relative_to(Path.cwd()) else file)
    if failed:
        sys.exit(ExitCode.INCOMPLETE)


def _standard_input(most: int) -> bytes:
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise UnreadableSource(f"it has more than {most:,} bytes (max-bytes)")
    return data
