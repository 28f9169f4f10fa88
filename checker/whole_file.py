"""Files that are whole or not there: who dies in writing leaves the old file as it was, and at worst a hidden draft."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO

from checker.errors import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DRAFT = ".draft-"
"""How the names of drafts begin."""


@contextmanager
def whole_file(path: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Open a file to write; it takes the place of the one that `path` leads to when all is written.

    `mode` has the permissions of the new file, of which the process's mask takes some away.  A link stays, and what it
    leads to is replaced; a pipe or a device is written to as it is.  Raises `OSError`.
    """
    if _takes_what_is_written(path):
        with path.open("wb") as stream:
            yield stream
        return
    target = path.resolve()
    draft = target.with_name(f"{DRAFT}{token_hex(8)}")
    try:
        with open(draft, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
            yield stream
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_text(content: str, file: Path) -> None:
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


def _takes_what_is_written(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False
