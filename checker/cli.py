"""The command line: click commands that call the pipeline and print what it gives.

Payload goes to standard output, notes to standard error.  What a command needs is imported inside it, so that
``checker --help`` answers at once.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.config import FAIL_ON, Settings, load, printed
from checker.errors import CheckerError, ExitCode
from checker.version import __version__

if TYPE_CHECKING:
    from checker.model import Report
    from checker.report.terminal.style import Style

INTERRUPTED = 130  # what shells call the end by Ctrl-C

Command = Callable[..., Any]


class _Commands(click.Group):
    """Turns what a person can mend into one line on standard error and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CheckerError as error:
            click.echo(f"checker: {error}", err=True)
            ctx.exit(ExitCode.USAGE)
        except KeyboardInterrupt:
            click.echo("checker: interrupted", err=True)
            ctx.exit(INTERRUPTED)


def _paths(command: Command) -> Command:
    existing = click.Path(exists=True, path_type=Path)
    return click.argument("paths", nargs=-1, type=existing, metavar="[PATHS]...")(command)


def _color(command: Command) -> Command:
    choice = click.Choice(["auto", "always", "never"])
    return click.option("--color", type=choice, default="auto", help="Colour; auto obeys NO_COLOR and FORCE_COLOR.")(
        command
    )


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str:  # noqa: ARG001  as click calls it
    """Return an ISO date as given, or today: this is where the clock is read."""
    if value is None:
        return datetime.date.today().isoformat()
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a date such as 2026-11-19") from error


def _reviews(command: Command) -> Command:
    folder = click.Path(file_okay=False, path_type=Path)
    return click.option("--reviews", type=folder, help="The folder of editors' decisions.")(command)


def _reviewing(command: Command) -> Command:
    """Add the options that say what is decided and known."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    earlier = "A JSON report of an earlier run: its findings are known."
    command = click.option("--baseline", type=file, help=earlier)(command)
    day = "The day of the run, for decisions that have an end; today."
    return click.option("--on", metavar="DATE", callback=_day, help=day)(_reviews(command))


def _deciding(command: Command) -> Command:
    """Add what every decision is made of."""
    for option in (
        click.option("--replace", "instead", is_flag=True, help="Take the place of the decision that stands."),
        click.option("--until", metavar="DATE", help="The last day on which it holds; without: no end."),
        click.option("--on", metavar="DATE", callback=_day, help="The day of the decision; today."),
        click.option("--by", metavar="NAME", help="Who decides; else the user that git knows, or the machine."),
        click.option("--reason", required=True, help="Why, for whoever reads it in a year."),
        click.argument("finding", metavar="ID"),
    ):
        command = option(command)
    return _reviews(command)


def _format(*names: str) -> Callable[[Command], Command]:
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How to print it."
    )


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker")
def main() -> None:
    """Read reports of the same event; show where they agree, where quotes vary, and where they cannot both be true."""


@main.command()
@_paths
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[:FILE]",
    help="Write this and nothing else; may be repeated. FORMAT: text, json, jsonl, markdown, html, sarif, junit, "
    "github, gitlab, csv, tei. No FILE: print it.",
)
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    metavar="KIND",
    help=f"The least serious kind of finding that gives exit code 1: {', '.join(FAIL_ON)}.",
)
@click.option("--fail-on-new", is_flag=True, help="Findings known from an earlier run do not give exit code 1.")
@_reviewing
@click.option("--allow-unreadable", is_flag=True, help="Files that cannot be read do not give exit code 3.")
@click.option("--concise", is_flag=True, help="Text with a line for each finding: FILE:LINE:COLUMN: …")
@click.option("-v", "--verbose", is_flag=True, help="List single sources and agreements; name the configuration file.")
@_color
def check(
    paths: tuple[Path, ...],
    outputs: tuple[str, ...],
    fail_on: str | None,
    fail_on_new: bool,
    reviews: Path | None,
    baseline: Path | None,
    on: str,
    allow_unreadable: bool,
    concise: bool,
    verbose: bool,
    color: str,
) -> None:
    """Compare the articles in PATHS (default: sources/) and report what they agree and disagree on.

    Exit code: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or configuration; 3 something could not be
    read, or nothing could be compared.
    """
    from checker.report import FORMATS, text
    from checker.report.outputs import append_summary, planned, write
    from checker.report.summary import exit_code

    settings = load(Path.cwd())
    plan = planned(outputs, settings)
    _note(f"configuration: {settings.file or 'none, defaults hold'}", verbose)
    report = _reviewed(paths, settings, reviews, baseline, on)
    for output in plan:
        if output.file:
            write(FORMATS[output.format](report), output.file)
            _note(f"wrote {_shown(output.file)}")
        elif output.format == "text":
            style, root = _style(color), _root(paths, settings)
            short, full = text.concise, partial(text.render, folded=not verbose)
            _print((short if concise else full)(report, style, root=root), style)
        else:
            _print(FORMATS[output.format](report))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(output.format == "github" for output in plan):
        append_summary(FORMATS["markdown"](report), Path(summary))
    threshold = fail_on or settings.config.fail_on
    sys.exit(exit_code(report, threshold, only_new=fail_on_new, allow_unreadable=allow_unreadable))


@main.command()
@_paths
@_format("text", "json")
@_color
def extract(paths: tuple[Path, ...], form: str, color: str) -> None:
    """Show what is read in each article: claims, speakers, numbers, dates, names and facts."""
    from checker.report.json import document
    from checker.report.terminal import extraction

    report = _checked(paths, load(Path.cwd()))
    if form == "json":
        _print(document(extraction.to_dict(report)))
    else:
        style = _style(color)
        _print(extraction.render(report.extractions, style), style)


@main.command()
@_paths
@_format("text", "json")
@_color
def events(paths: tuple[Path, ...], form: str, color: str) -> None:
    """Show which articles report the same event, and why they are grouped so."""
    from checker.report.json import document
    from checker.report.terminal import grouping

    report = _checked(paths, load(Path.cwd()))
    if form == "json":
        _print(document(grouping.to_dict(report)))
    else:
        style = _style(color)
        _print(grouping.render(report, style), style)


@main.command()
@click.argument("a")
@click.argument("b")
@click.option("--published-a", metavar="DATE", help="When A was published, as an ISO date.")
@click.option("--published-b", metavar="DATE", help="When B was published, as an ISO date.")
@_format("text", "json")
@_color
def compare(a: str, b: str, published_a: str | None, published_b: str | None, form: str, color: str) -> None:
    """Compare two statements, or two files if both exist."""
    style = _style(color)
    if Path(a).is_file() and Path(b).is_file():
        from checker.report import json, text

        report = _checked((Path(a), Path(b)), load(Path.cwd()))
        _print(json.render(report) if form == "json" else text.render(report, style), style)
    else:
        import checker
        from checker.report.json import document
        from checker.report.terminal import verdict

        judged = checker.compare(a, b, published_a=published_a, published_b=published_b)
        _print(document(judged.to_dict()) if form == "json" else verdict.render(judged, style), style)


@main.command()
@click.argument("name", metavar="RULE|ID")
@_paths
@_color
def explain(name: str, paths: tuple[Path, ...], color: str) -> None:
    """Print the page of a RULE, or why the finding ID was made of the articles in PATHS (default: sources/)."""
    from checker.report import rule_pages
    from checker.report.terminal import explanation

    rule = rule_pages.find(rule_pages.every(), name)
    if rule:
        style = _style(color)
        _print(rule_pages.page(rule, style), style)
        return
    settings = load(Path.cwd())
    report = _reviewed(paths, settings)
    card = explanation.find(report, name)
    if card is None:
        raise CheckerError(
            f"'{name}' is neither a rule nor a finding of these articles; 'checker rules' lists the rules"
        )
    style = _style(color)
    _print(explanation.render(card, style, root=_root(paths, settings)), style)


@main.command()
@_format("text", "markdown", "json")
@_color
def rules(form: str, color: str) -> None:
    """List the rules."""
    from checker.report import rule_pages
    from checker.report.json import document

    every = rule_pages.every()
    if form == "json":
        _print(document(rule_pages.to_dict(every)))
    else:
        style = _style(color)
        _print(rule_pages.markdown(every) if form == "markdown" else rule_pages.table(every, style), style)


@main.command()
@_deciding
def accept(**given: Any) -> None:
    """Record that the finding ID is right and stays: the sources differ."""
    _decide("accepted", **given)


@main.command()
@_deciding
def dismiss(**given: Any) -> None:
    """Record that the finding ID is no matter, or not right."""
    _decide("dismissed", **given)


@main.command()
@_deciding
def correct(**given: Any) -> None:
    """Record that the finding ID was right and the own article is corrected."""
    _decide("corrected", **given)


@main.command()
@_deciding
def watch(**given: Any) -> None:
    """Record that somebody looks after the finding ID; it stays open."""
    _decide("watching", **given)


@main.command()
@_paths
@_reviewing
@click.option("--by", metavar="NAME", help="Who decides; else the user that git knows, or the machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port on 127.0.0.1; any that is free.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
def review(
    paths: tuple[Path, ...],
    reviews: Path | None,
    baseline: Path | None,
    on: str,
    by: str | None,
    port: int,
    show: bool,
) -> None:
    """Show the page of the articles in PATHS on this machine alone, with buttons that record decisions."""
    from checker.report.desk import Desk
    from checker.review.editor import name
    from checker.review.server import ReviewServer

    settings = load(Path.cwd())
    desk = Desk(
        _checked(paths, settings), _folder(reviews, settings), by or name(os.environ), on,
        _known(baseline, settings), _is_whole(paths, settings), settings.config.disable,
    )  # fmt: skip
    try:
        server = ReviewServer(desk, port)
    except OSError as error:
        raise CheckerError(f"port {port} cannot be listened on: {error.strerror}") from error
    with server:
        click.echo(server.url)
        _note(f"{desk.editor} reviews at this address; Ctrl-C ends it")
        if show:
            click.launch(server.url)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


@main.command()
def config() -> None:
    """Print every configuration key with its value, its meaning and where it was set."""
    _print(printed(load(Path.cwd())))


def _checked(paths: Sequence[Path], settings: Settings) -> Report:
    """Run the pipeline over `paths`, or over the configured sources, and name what could not be read."""
    from checker.pipeline import check as run

    chosen = list(paths) or [settings.root / settings.config.sources]
    if not paths and not chosen[0].exists():
        raise CheckerError(f"{_shown(chosen[0])}: there is no such folder; name the articles or set 'sources'")
    report = replace(run(chosen, settings.config), root=_in_repository(chosen, settings))
    for unreadable in report.unreadable:
        _note(f"could not read {unreadable.path}: {unreadable.reason}")
    return report


def _reviewed(
    paths: Sequence[Path],
    settings: Settings,
    reviews: Path | None = None,
    baseline: Path | None = None,
    on: str = "",
) -> Report:
    """Run the pipeline and set beside its findings what editors decided and what an earlier run found."""
    from checker.review import decisions
    from checker.review.states import reviewed

    decided = decisions.read(_folder(reviews, settings))
    before = _known(baseline, settings)
    report, disable = _checked(paths, settings), settings.config.disable
    return reviewed(report, decided, on=on, known=before, whole=_is_whole(paths, settings), disable=disable)


def _known(baseline: Path | None, settings: Settings) -> frozenset[str]:
    """Return the ids of the findings of the earlier run that is named, or configured."""
    from checker.review.baseline import known

    configured = settings.root / settings.config.baseline if settings.config.baseline else None
    earlier = baseline or configured
    return known(earlier) if earlier else frozenset()


def _is_whole(paths: Sequence[Path], settings: Settings) -> bool:
    """Whether all the configured sources are read, so that a finding that is absent is gone."""
    sources = (settings.root / settings.config.sources).resolve()
    return not paths or any(sources.is_relative_to(path.resolve()) for path in paths)


def _decide(
    word: str,
    finding: str,
    reason: str,
    by: str | None,
    on: str,
    until: str | None,
    reviews: Path | None,
    instead: bool,
) -> None:
    from checker.review import decisions
    from checker.review.editor import name

    folder = _folder(reviews, load(Path.cwd()))
    decision = decisions.made(finding, word, reason, by or name(os.environ), on, until)
    file = decisions.write(decision, folder, instead_of=decisions.current(finding, folder) if instead else None)
    _note(f"wrote {_shown(file)}")


def _folder(reviews: Path | None, settings: Settings) -> Path:
    return reviews or settings.root / settings.config.reviews


def _root(paths: Sequence[Path], settings: Settings) -> str:
    """Return what leads from the working folder to the one folder that is read, with a slash, or nothing."""
    folders = list(paths) or [settings.root / settings.config.sources]
    return f"{os.path.relpath(folders[0])}/" if len(folders) == 1 and folders[0].is_dir() else ""


def _in_repository(folders: Sequence[Path], settings: Settings) -> str:
    """Return what leads to the one folder that is read from the root of its repository, or from the configuration."""
    if len(folders) != 1 or not folders[0].is_dir():
        return ""
    folder = folders[0].resolve()
    above = [parent for parent in (folder, *folder.parents) if (parent / ".git").exists()]
    start = above[0] if above else settings.root.resolve()
    return f"{folder.relative_to(start).as_posix()}/" if start in folder.parents and (above or settings.file) else ""


def _style(color: str) -> Style:
    from checker.report.terminal.style import style_for

    return style_for(
        color, is_terminal=sys.stdout.isatty(), columns=shutil.get_terminal_size((100, 24)).columns,
        encoding=sys.stdout.encoding or "ascii", environment=os.environ,
    )  # fmt: skip


def _print(content: str, style: Style | None = None) -> None:
    from checker.report.printable import encodable

    click.echo(encodable(content, sys.stdout.encoding or "ascii"), nl=False, color=bool(style and style.color))


def _note(sentence: str, wanted: bool = True) -> None:
    from checker.report.printable import encodable, printable

    if wanted:
        click.echo(encodable(f"checker: {printable(sentence)}", sys.stderr.encoding or "ascii"), err=True)


def _shown(path: Path) -> str:
    """Return `path` as a person in this folder would write it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
