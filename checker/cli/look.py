"""Commands that show one side of a run: what is read, how it is grouped, how two statements compare."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.run import Run
from checker.cli.terminal import show, style_of
from checker.cli.working import Working
from checker.errors import ExitCode

if TYPE_CHECKING:
    from checker.model import Report


TAKES = "compare takes two statements or two files"


@click.command()
@options.paths
@options.keeping
@options.form("text", "json")
@options.color
def extract(paths: tuple[Path, ...], no_cache: bool, cache: Path | None, form: str, color: str) -> None:
    """Show what was read in each article: claims, speakers, numbers, dates, names and facts.

    Exit code: 3 if something could not be read, or there was nothing to read.
    """
    from checker.report.json import document
    from checker.report.terminal import extraction

    run = Run(paths, working=Working(keep=not no_cache, cache=cache), compares=False)
    report = run.report()
    if form == "json":
        show(document(extraction.to_dict(report)))
    else:
        style = style_of(color)
        show(extraction.render(run.from_here.located(report).extractions, style), style)
    _end(report)


@click.command()
@options.paths
@click.option(
    "--why",
    "pair",
    nargs=2,
    metavar="FILE FILE",
    help="Say why two articles are together or apart; alone, or as they are among PATHS or the sources.",
)
@options.keeping
@options.form("text", "json")
@options.color
def events(
    paths: tuple[Path, ...], pair: tuple[str, str] | None, no_cache: bool, cache: Path | None, form: str, color: str
) -> None:
    """Show which articles report the same event, and why they are grouped so.

    Exit code: 3 if something could not be read, or there was nothing to read.
    """
    from checker.report.json import document
    from checker.report.terminal import grouping

    run = Run(paths, working=Working(keep=not no_cache, cache=cache))
    if pair and not paths:
        run = replace(run, paths=_outside(run.configured, pair))
    report = run.report()
    located = run.from_here.located(report)
    if pair:
        from checker.group.events import explain

        a, b = (_article_called(name, located) for name in pair)
        said = explain([each for each in report.extractions if each.article.status == "usable"], a, b)
        show(document({"articles": [a, b], "why": list(said)}) if form == "json" else "\n".join(said) + "\n")
    elif form == "json":
        show(document(grouping.to_dict(report)))
    else:
        style = style_of(color)
        show(grouping.render(located, style), style)
    _end(report)


@click.command()
@click.argument("a")
@click.argument("b")
@options.published("--published-a", "When statement A was published.")
@options.published("--published-b", "When statement B was published.")
@options.form("text", "json")
@options.color
def compare(a: str, b: str, published_a: str | None, published_b: str | None, form: str, color: str) -> None:
    """Compare two statements, or two files.

    Exit code: 0 whatever was found; 3 if a file could not be read, or the two do not report the same event.
    """
    from checker.ingest.formats import SUFFIXES

    style = style_of(color)
    files = [name for name in (a, b) if os.path.isfile(name)]  # noqa: PTH113  Path raises where a name is too long
    for name in (a, b):
        if os.path.isdir(name):  # noqa: PTH112
            raise click.UsageError(f"{name} is a folder: {TAKES}; checker check compares the articles of a folder")
        if not name.strip():
            raise click.UsageError(f"a statement is empty: {TAKES}")
        if name not in files and name.lower().endswith(SUFFIXES):
            raise click.UsageError(f"{name}: there is no such file; {TAKES}")
    if len(files) == 1:
        raise click.UsageError(f"{files[0]} is a file and the other is not: {TAKES}")
    if files:
        if published_a or published_b:
            raise click.UsageError(
                "--published-a and --published-b are for statements; a file says when it was published"
            )
        from checker.cli.ending import exit_code
        from checker.presentation.summary import figures_of
        from checker.report import json, text

        run = Run((Path(a), Path(b)))
        report = run.report()
        show(json.render(report) if form == "json" else text.render(run.from_here.located(report), style), style)
        sys.exit(exit_code(figures_of(report), "never"))
    else:
        import checker
        from checker.report.json import document
        from checker.report.terminal import verdict

        judged = checker.compare(a, b, published_a=published_a, published_b=published_b)
        show(document(judged.to_dict()) if form == "json" else verdict.render(judged, style), style)


def _outside(sources: Path, names: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files that are called so, or none if not all of them are files or all are among the sources."""
    files = tuple(Path(name) for name in names if os.path.isfile(name))  # noqa: PTH113  as in `compare`
    inside = all(file.resolve().is_relative_to(sources.resolve()) for file in files)
    return files if len(files) == len(names) and not inside else ()


def _article_called(name: str, located: Report) -> str:
    """Return the id of the compared article whose path or id is `name`; raises ``click.UsageError`` without one."""
    for extraction in located.extractions:
        article = extraction.article
        if article.status == "usable" and (
            name in (article.id, article.path) or Path(name).resolve() == Path(article.path).resolve()
        ):
            return article.id
    raise click.UsageError(f"{name} is none of the articles that were compared")


def _end(report: Report) -> None:
    """Exit as incomplete if something could not be read, or there was nothing to read."""
    if report.unreadable or not report.extractions:
        sys.exit(ExitCode.INCOMPLETE)
