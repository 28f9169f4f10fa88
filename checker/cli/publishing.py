"""Publishing: which reports a run writes, and how each gets to its file or to standard output.

On GitHub the Markdown report is also appended to the job's summary, in the file that the runner names.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.cli.own import lost
from checker.cli.terminal import note, show, shown
from checker.errors import ConfigError, NotWrittenError
from checker.report import FORMATS
from checker.report.parts import pages_beside
from checker.whole_file import write_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.config import Config, Settings
    from checker.ingest.files import SourceFile
    from checker.report.terminal.style import Style


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


class Content(Protocol):
    """What a run has to publish."""

    def pieces(self, output: Output) -> Iterable[str]:
        """Return the text of a report for an output, piece by piece."""

    def markdown(self) -> str:
        """Return the Markdown report, for the job's summary."""


def planned(chosen: Sequence[str], settings: Settings) -> tuple[Output, ...]:
    """Return what a run writes: the `chosen` outputs, relative to the working folder, or else the configured ones.

    The configured ones always come with text on the terminal.  Raises `ConfigError` if two reports would share standard
    output or a file.
    """
    if not chosen:
        return (Output("text", None), *configured(settings))
    plan = tuple(Output.of(text, Path()) for text in chosen)
    if sum(output.file is None for output in plan) > 1:
        raise ConfigError("only one report can go to standard output; give the others a file: FORMAT:FILE")
    return _each_with_its_file(plan)


def configured(settings: Settings) -> tuple[Output, ...]:
    """Return the reports that are written when none is chosen; what cannot be, is a `ConfigError` of that key."""
    try:
        for text in settings.config.reports:
            if Output.of(text, settings.root).file is None:
                raise ConfigError(f"'{text}' has no file; it is written as FORMAT:FILE")
        return _each_with_its_file([Output.of(text, settings.root) for text in settings.config.reports])
    except ConfigError as error:
        raise ConfigError(f"{settings.file}: 'reports': {error}") from error


def _each_with_its_file(plan: Sequence[Output]) -> tuple[Output, ...]:
    files = [output.file for output in plan if output.file]
    for file in files:
        if files.count(file) > 1:
            raise ConfigError(f"two reports would be written to {shown(file)}; give each a file of its own")
    return tuple(plan)


def written(plan: Sequence[Output]) -> list[Path]:
    """Return the files that are written, and the folders of pages beside them."""
    files = [output.file for output in plan if output.file]
    return files + [pages_beside(output.file) for output in plan if output.file and output.format == "html"]


def refuse_articles(plan: Sequence[Output], found: Sequence[SourceFile], config: Config) -> None:
    """Raise `ConfigError` if a report would be written over one of the articles that are read."""
    article = lost(found, [output.file for output in plan if output.file], config)
    if article:
        raise ConfigError(f"{shown(article)} is one of the articles; a report needs a file of its own")


def publish(plan: Sequence[Output], content: Content, style: Style) -> None:
    """Write all that is planned, and note each file; text on standard output is in the `style` of the terminal.

    Raises `NotWrittenError` that names the file and the reason.
    """
    for output in plan:
        pieces = content.pieces(output)
        if output.file:
            write_pieces(pieces, output.file)
            note(f"wrote {shown(output.file)}")
        else:
            for piece in pieces:
                show(piece, style if output.format == "text" else None)
    if summary := summary_file(plan):
        append_summary(content.markdown(), summary)


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
