"""Commands that show a stage by itself: what is read, how it is grouped, how two statements compare."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import options
from checker.cli.run import Run
from checker.cli.terminal import show, style_of


@click.command()
@options.paths
@options.form("text", "json")
@options.color
def extract(paths: tuple[Path, ...], form: str, color: str) -> None:
    """Show what is read in each article: claims, speakers, numbers, dates, names and facts."""
    from checker.report.json import document
    from checker.report.terminal import extraction

    run = Run(paths)
    report = run.report()
    if form == "json":
        show(document(extraction.to_dict(report)))
    else:
        style = style_of(color)
        show(extraction.render(run.from_here.located(report).extractions, style), style)


@click.command()
@options.paths
@options.form("text", "json")
@options.color
def events(paths: tuple[Path, ...], form: str, color: str) -> None:
    """Show which articles report the same event, and why they are grouped so."""
    from checker.report.json import document
    from checker.report.terminal import grouping

    run = Run(paths)
    report = run.report()
    if form == "json":
        show(document(grouping.to_dict(report)))
    else:
        style = style_of(color)
        show(grouping.render(run.from_here.located(report), style), style)


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("--published-a", metavar="DATE", help="When A was published, as an ISO date.")
@click.option("--published-b", metavar="DATE", help="When B was published, as an ISO date.")
@options.form("text", "json")
@options.color
def compare(a: str, b: str, published_a: str | None, published_b: str | None, form: str, color: str) -> None:
    """Compare two statements, or two files if both exist."""
    style = style_of(color)
    if Path(a).is_file() and Path(b).is_file():
        from checker.report import json, text

        run = Run((Path(a), Path(b)))
        report = run.report()
        show(json.render(report) if form == "json" else text.render(run.from_here.located(report), style), style)
    else:
        import checker
        from checker.report.json import document
        from checker.report.terminal import verdict

        judged = checker.compare(a, b, published_a=published_a, published_b=published_b)
        show(document(judged.to_dict()) if form == "json" else verdict.render(judged, style), style)
