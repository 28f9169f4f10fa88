"""Commands that show one side of a run: what is read, how it is grouped, how two statements compare."""

from __future__ import annotations

import sys
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

    run = Run(paths, working=Working(keep=not no_cache, cache=cache))
    report = run.report()
    if form == "json":
        show(document(extraction.to_dict(report)))
    else:
        style = style_of(color)
        show(extraction.render(run.from_here.located(report).extractions, style), style)
    _end(report)


@click.command()
@options.paths
@click.option("--why", "pair", nargs=2, metavar="FILE FILE", help="Say why two articles are together or apart.")
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

    Exit code: 3 if a file could not be read, or the two do not report the same event.
    """
    style = style_of(color)
    files = [name for name in (a, b) if Path(name).is_file()]
    if len(files) == 1:
        raise click.UsageError(f"{files[0]} is a file and the other is not: compare takes two statements or two files")
    if files:
        if published_a or published_b:
            raise click.UsageError(
                "--published-a and --published-b are for statements; a file says when it was published"
            )
        from checker.report import json, text
        from checker.report.summary import exit_code

        run = Run((Path(a), Path(b)))
        report = run.report()
        show(json.render(report) if form == "json" else text.render(run.from_here.located(report), style), style)
        sys.exit(exit_code(report, "never"))
    else:
        import checker
        from checker.report.json import document
        from checker.report.terminal import verdict

        judged = checker.compare(a, b, published_a=published_a, published_b=published_b)
        show(document(judged.to_dict()) if form == "json" else verdict.render(judged, style), style)


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
