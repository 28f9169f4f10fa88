"""The options that commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from checker.engine import KINDS

Command = Callable[..., Any]
FOLDER = click.Path(file_okay=False, path_type=Path)


class _Existing(click.Path):
    """A file or folder that exists; for standard input, the error says how articles come from there."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "-" and not Path(value).exists():
            self.fail("standard input is not read here: 'checker add -' puts what comes from it into the sources")
        return super().convert(value, param, ctx)


def paths(command: Command) -> Command:
    """Add the files and folders that are read."""
    existing = _Existing(exists=True, path_type=Path)
    return click.argument("paths", nargs=-1, type=existing, metavar="[PATHS]...")(command)


def color(command: Command) -> Command:
    """Add the choice of colour."""
    choice = click.Choice(["auto", "always", "never"])
    return click.option("--color", type=choice, default="auto", help="Colour; auto obeys NO_COLOR and FORCE_COLOR.")(
        command
    )


def today() -> str:
    """Return today as an ISO date; this is the only way in which results depend on the clock."""
    return datetime.date.today().isoformat()


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001  click's
    """Return an ISO date, validated."""
    try:
        return value and datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a date such as 2026-11-19") from error


def _published(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001  click's
    """Return a date, or a date and time, in ISO form; it may be given in the form in which a page prints it."""
    if value is None:
        return None
    from checker.ingest.dates import iso

    found = iso(value)
    if found is None:
        raise click.BadParameter(f"'{value}' is not a date such as 2026-11-19")
    return found


def published(name: str, explained: str) -> Callable[[Command], Command]:
    """Add an option that says when an article was published."""
    return click.option(name, metavar="DATE", callback=_published, help=explained)


def _on(explained: str) -> Callable[[Command], Command]:
    return click.option("--on", metavar="DATE", default=today, callback=_day, help=explained)


def _reviews(command: Command) -> Command:
    return click.option("--reviews", type=FOLDER, help="The folder of editors' decisions.")(command)


def reviewing(command: Command) -> Command:
    """Add the options for decisions, known findings and the day of the run."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    earlier = "A JSON report of an earlier run: its findings are known."
    command = click.option("--baseline", type=file, help=earlier)(command)
    return _on("The day of the run, for decisions that have an end; today.")(_reviews(command))


def keeping(command: Command) -> Command:
    """Add the options that say where, and whether, results are kept."""
    for option in (
        click.option("--cache-dir", "cache", type=FOLDER, help="Where results are kept from run to run."),
        click.option("--no-cache", is_flag=True, help="Use no result of an earlier run, and keep none."),
    ):
        command = option(command)
    return command


def working(command: Command) -> Command:
    """Add the options that say who does the work, and whether results are kept."""
    for option in (
        keeping,
        click.option("--scheduler", metavar="ADDRESS", help="A running Dask cluster: tcp://HOST:PORT."),
        click.option("--engine", type=click.Choice(KINDS), default="auto", help="Who does the work."),
        click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; without: one a processor."),
    ):
        command = option(command)
    return command


def _words(ctx: click.Context, parameter: click.Parameter, value: str) -> str:  # noqa: ARG001  click's
    """Return a text that says something."""
    if not value.strip():
        raise click.BadParameter("it takes words")
    return value


def deciding(command: Command) -> Command:
    """Add the argument and options of every decision."""
    for option in (
        keeping,
        click.option("--replace", "instead", is_flag=True, help="Take the place of the decision that stands."),
        click.option("--until", metavar="DATE", callback=_day, help="The last day on which it holds; without: no end."),
        _on("The day of the decision; today."),
        click.option("--by", metavar="NAME", help="Who decides; else the user that git knows, or the machine."),
        click.option("--reason", required=True, callback=_words, help="Why, for whoever reads it in a year."),
        paths,
        click.argument("finding", metavar="ID"),
    ):
        command = option(command)
    return _reviews(command)


def form(*names: str) -> Callable[[Command], Command]:
    """Add the choice of an output format; the first name is the default."""
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How to print it."
    )
