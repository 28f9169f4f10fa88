"""What is said where: payload on standard output, notes on standard error, each in characters it can show."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from checker.report.terminal.style import Style


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


def shown(path: Path) -> str:
    """Return `path` as a person in this folder would write it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
