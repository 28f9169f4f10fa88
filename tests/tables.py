"""Reads the tables, sections and blocks of the case files: Markdown that a journalist can write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = tuple[str, ...]
SECTION = re.compile(r"^## ", re.MULTILINE)
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sections(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the heading and the text of each section of a file."""
    for section in SECTION.split(path.read_text(encoding="utf-8"))[1:]:
        title, _, body = section.partition("\n")
        yield title, body


def blocks(text: str) -> list[tuple[str, str, str]]:
    """Return the kind, the settings and the content of each fenced block of a text."""
    return BLOCK.findall(text)


def rows(path: Path, *columns: str) -> list[Row]:
    """Return the rows of all tables of a file; raises ``ValueError`` where there are none, or other `columns`."""
    found = [*rows_of(path.read_text(encoding="utf-8"), *columns)]
    if not found:
        raise ValueError(f"{path} has no rows of {columns}")
    return found


def rows_of(text: str, *columns: str) -> Iterator[Row]:
    """Yield the rows of all tables of a text; raises ``ValueError`` at a table or row with other columns."""
    previous = ""
    for line in text.splitlines():
        if line.startswith("|"):
            row = _cells(line)
            if not previous.startswith("|") and row != columns:
                raise ValueError(f"a table of {row}, where {columns} was expected")
            if len(row) != len(columns):
                raise ValueError(f"{len(row)} cells, where {len(columns)} were expected: {line}")
            if row != columns and not all(set(cell) <= set("-:") and cell for cell in row):
                yield row
        previous = line


def _cells(line: str) -> Row:
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
