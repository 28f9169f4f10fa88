"""Where reports go: ``FORMAT`` to standard output, ``FORMAT:FILE`` to a file that is written whole or not at all.

On GitHub the Markdown report is also appended to the job's summary, in the file that the runner names.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError, NotWrittenError
from checker.report import FORMATS
from checker.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.config import Settings


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file it is written to, or None for standard output."""

    format: str
    file: Path | None

    @classmethod
    def of(cls, text: str, root: Path) -> Output:
        """Parse ``FORMAT[:FILE]``, the file relative to `root`; raises `ConfigError` for an unknown format."""
        name, _, file = text.partition(":")
        if name not in FORMATS:
            raise ConfigError(f"'{text}': there is no format '{name}'; there are {', '.join(FORMATS)}")
        return cls(name, None if file in ("", "-") else root / file)


def planned(chosen: Sequence[str], settings: Settings) -> tuple[Output, ...]:
    """Return what a run writes: the `chosen` outputs, relative to the working folder, or else the configured ones.

    The configured ones always come with text on the terminal.  Raises `ConfigError` if two reports would share standard
    output.
    """
    if chosen:
        plan = tuple(Output.of(text, Path()) for text in chosen)
    else:
        plan = (Output("text", None), *(Output.of(text, settings.root) for text in settings.config.reports))
    if sum(output.file is None for output in plan) > 1:
        raise ConfigError("only one report can go to standard output; give the others a file: FORMAT:FILE")
    return plan


def write(content: str, file: Path) -> None:
    """Write `content` to `file`; see `write_pieces`."""
    write_pieces([content], file)


def write_pieces(pieces: Iterable[str], file: Path) -> None:
    """Write text that comes in pieces to `file` as UTF-8, creating its folder.

    If it is interrupted, the old file stays as it was.  Raises `NotWrittenError` that names the file and the reason.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(file) as stream:
            stream.writelines(piece.encode("utf-8") for piece in pieces)
    except OSError as error:
        raise NotWrittenError(f"{file}: cannot be written: {error.strerror}") from error


SUMMARY_LIMIT = 1024 * 1024
"""Most bytes that GitHub accepts as the summary of one step (GitHub Docs, "Adding a job summary")."""


def summary_file(plan: Sequence[Output]) -> Path | None:
    """Return the file for the job's summary if GitHub's runner names one and annotations are planned, or None."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(named) if named and any(output.format == "github" for output in plan) else None


def append_summary(content: str, file: Path) -> None:
    """Append Markdown to a job's summary; if it is too long, it is cut before a heading, with a line that says so.

    Raises `NotWrittenError` that names the file and the reason.
    """
    try:
        with file.open("ab") as stream:
            stream.write(_shortened(content, SUMMARY_LIMIT - stream.tell()).encode("utf-8"))
    except OSError as error:
        raise NotWrittenError(f"{file}: cannot be written: {error.strerror}") from error


def _shortened(content: str, limit: int) -> str:
    whole = content.encode("utf-8")
    if len(whole) <= limit:
        return content
    said = "\n\nThe rest is too long for a summary: see the report.\n"
    begun = whole[: max(limit - len(said), 0)].decode("utf-8", "ignore")
    return begun[: max(begun.rfind("\n## "), begun.rfind("\n### "), 0)] + said if limit > len(said) else ""
