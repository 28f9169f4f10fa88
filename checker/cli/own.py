"""What this program writes itself, among the files that were found: its reports and the decisions are no articles."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.presentation.summary import MOST_NAMED
from checker.presentation.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from checker.config import Config
    from checker.ingest.files import SourceFile

_WHAT_WAS_READ = re.compile(rb"[\d,]+ articles?, [\d,]+ outlets?, [\d,]+ origins?, [\d,]+ events?\.")
"""How every report for people says what was read (`Summary.read`), in words that no article uses."""


def apart(found: Iterable[SourceFile], written: Iterable[Path]) -> tuple[list[SourceFile], list[SourceFile]]:
    """Return the files to read, then those that are `written` by this program or lie in a folder that is.

    A file named outright is read, and so is a folder named outright.
    """
    places = {place for path in written for place in (_place(path), path.resolve())}
    names = {place.name for place in places}

    @cache  # most of a hundred thousand files share a folder with others
    def is_within(folder: Path, below: int) -> bool:
        return any(_place(each) in places for each in islice((folder, *folder.parents), below))

    to_read: list[SourceFile] = []
    own: list[SourceFile] = []
    for file in found:
        is_written = file.path.name in names and _place(file.path) in places
        is_own = not file.named and (is_written or is_within(file.path.parent, file.below))
        (own if is_own else to_read).append(file)
    return to_read, own


def told(paths: Sequence[str]) -> str:
    """Return a note that names files left out."""
    others = f" and {len(paths) - MOST_NAMED:,} more" if len(paths) > MOST_NAMED else ""
    return f"{counted(len(paths), 'file')} not read, written by this program: {', '.join(paths[:MOST_NAMED])}{others}"


def lost(found: Iterable[SourceFile], written: Sequence[Path], config: Config) -> Path | None:
    """Return the first of the files to be written that now holds an article, which would be lost, or None."""
    places = {place: path for path in written for place in (_place(path), path.resolve())}
    names = {path.name for path in places}
    there = (file for file in found if file.path.name in names and _place(file.path) in places)
    return next((places[_place(file.path)] for file in there if _holds_article(file, config)), None)


def _holds_article(file: SourceFile, config: Config) -> bool:
    """Whether articles are read from a file, unless it is an earlier report, which need not be parsed to tell."""
    from checker.ingest import read_source
    from checker.ingest.files import read_bytes

    try:
        is_report = _WHAT_WAS_READ.search(read_bytes(file.path, config.max_bytes))
    except UnreadableSource:
        return False
    return not is_report and bool(read_source(file, {}, config)[0])


def _place(path: Path) -> Path:
    """Return where a file is, whose folder may be reached through links; the file itself may be a link, too."""
    return path.parent.resolve() / path.name
