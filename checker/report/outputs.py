"""Where reports go: files that are written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import NotWrittenError
from checker.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


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
