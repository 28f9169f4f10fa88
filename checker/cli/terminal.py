"""What is said where: payload on standard output, notes on standard error, each in characters it can show."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.report.terminal.style import Style

T = TypeVar("T")
MANY = 20
"""Items from which a stage may last long enough to be watched: a second or so."""


def style_of(color: str) -> Style:
    """Return how standard output is written to, by the choice of colour that was made."""
    from checker.report.terminal.style import style_for

    return style_for(
        color, is_terminal=sys.stdout.isatty(), columns=shutil.get_terminal_size((100, 24)).columns,
        encoding=sys.stdout.encoding or "ascii", environment=os.environ,
    )  # fmt: skip


def show(content: str, style: Style | None = None) -> None:
    """Print what was asked for."""
    from checker.report.printable import encodable

    click.echo(encodable(content, sys.stdout.encoding or "ascii"), nl=False, color=bool(style and style.color))


def note(sentence: str, wanted: bool = True) -> None:
    """Say something beside it, if it is wanted."""
    from checker.report.printable import encodable, printable

    if wanted:
        click.echo(encodable(f"checker: {printable(sentence)}", sys.stderr.encoding or "ascii"), err=True)


def progress(items: Sequence[T], stage: str) -> Iterable[T]:
    """Hand on the items of a stage; many of them with a bar on standard error, where that is a terminal."""
    hidden = len(items) < MANY or not sys.stderr.isatty()
    with click.progressbar(items, label=stage, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


def shown(path: Path) -> str:
    """Return `path` as a person in this folder would write it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
