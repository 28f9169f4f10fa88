"""Where output goes: payload to standard output, notes to standard error, each in characters it can show."""

from __future__ import annotations

import os
import shutil
import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.errors import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.report.terminal.style import Style

LASTING = 1.0
"""Seconds after which the progress of a stage is shown."""
EVERY = 0.1
"""Seconds between two updates."""


def open_closed_streams() -> None:
    """Let standard streams with which the process was started closed (``>&-``) lead nowhere.

    Otherwise there are none, and the first file that is opened takes the number of one.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  open until the end


def style_of(color: str) -> Style:
    """Return the style for standard output, given the choice of colour."""
    from checker.report.terminal.style import style_for

    return style_for(
        color, is_terminal=sys.stdout.isatty(), columns=shutil.get_terminal_size((100, 24)).columns,
        encoding=sys.stdout.encoding or "ascii", environment=os.environ,
    )  # fmt: skip


def show(content: str, style: Style | None = None) -> None:
    """Print payload to standard output; raises `NotWrittenError` if it takes no more."""
    from checker.presentation.printable import encodable

    try:
        click.echo(encodable(content, sys.stdout.encoding or "ascii"), nl=False, color=bool(style and style.color))
    except BrokenPipeError:
        raise  # click ends quietly when the reader of a pipe is gone
    except OSError as error:
        raise NotWrittenError(f"standard output: {error.strerror or error}") from error


def note(sentence: str, wanted: bool = True) -> None:
    """Write a note to standard error, if it is wanted."""
    from checker.presentation.printable import encodable, printable

    if wanted:
        click.echo(encodable(f"checker: {printable(sentence)}", sys.stderr.encoding or "ascii"), err=True)


def trace() -> None:
    """Write to standard error the traceback of the exception being handled, and that the program is at fault."""
    from checker.presentation.printable import encodable, printable

    for line in traceback.format_exc().splitlines():
        words = line.lstrip()
        safe = line[: len(line) - len(words)] + printable(words)
        click.echo(encodable(safe, sys.stderr.encoding or "ascii"), err=True)
    note("this is a fault of the program and not of the articles: please report it with the lines above")


class Progress:
    """Shows a run's progress on standard error: how far each stage is, how fast, and how long it will still take.

    The line is only shown on a terminal, and only for stages that last.  If `told`, what each stage took is noted when
    it ends.
    """

    def __init__(self, *, told: bool = False) -> None:
        self._told = told
        self._is_terminal = sys.stderr.isatty()

    @contextmanager
    def stage(self, name: str, size: int) -> Iterator[Callable[[int], None]]:
        """Show the progress of a stage of `size` items; yields the function that counts items as done."""
        begun, shown_at, done = time.monotonic(), 0.0, 0

        def advance(number: int) -> None:
            nonlocal done, shown_at
            done += number
            now = time.monotonic()
            if self._is_terminal and now - begun >= LASTING and now - shown_at >= EVERY:
                shown_at = now
                self._show(f"{name}: {done:,} of {size:,}, {_rate(done, size, now - begun)}")

        try:
            yield advance
        finally:
            if shown_at:
                self._show("")
        if self._told and size:
            note(f"{name}: {done:,} in {time.monotonic() - begun:.1f} s; {_memory()}")

    def _show(self, line: str) -> None:
        columns = shutil.get_terminal_size((80, 24)).columns
        click.echo(f"\r\x1b[K{line[: columns - 1]}", err=True, nl=False)


def _rate(done: int, size: int, seconds: float) -> str:
    speed = done / seconds if seconds else 0.0
    left = round((size - done) / speed) if speed else 0
    return f"{speed:,.0f}/s, {left // 60}:{left % 60:02} left"


def _memory() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "memory is not known here"
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"this process at most {most // (1 << 20 if sys.platform == 'darwin' else 1 << 10):,} MB so far"


def shown(path: Path) -> str:
    """Return `path` relative to the working folder if it lies below it, or else as it is."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
