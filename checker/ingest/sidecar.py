"""The table beside articles: ``metadata.csv`` or ``metadata.jsonl`` in their folder, a row for each file.

    file,outlet,published,url
    dam.txt,The Valley Observer,2025-03-04,https://observer.example/dam

The column ``file`` names a file in the table's own folder, of any format; the others are the fields of front matter.
What is said of a file of many articles applies to each.  A row that cannot be used is reported; the others still hold.
"""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.encoding import decode
from checker.ingest.files import SourceFile, read_bytes
from checker.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("metadata.csv", "metadata.jsonl")
FILE_KEYS = ("file", "filename", "path")

Rows = dict[str, dict[str, str]]


class Sidecars:
    """The tables in the folders that a run reads, each read once; none may exceed `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tables: dict[str, Rows] = {}
        self._problems: list[Unreadable] = []

    def of(self, source: SourceFile) -> dict[str, str]:
        """Return what the tables in a file's folder say of the file, keyed by field name in lower case."""
        folder, name = os.path.split(source.path)
        if folder not in self._tables:
            self._tables[folder] = self._read(Path(folder), source.id.rpartition("/")[0])
        return self._tables[folder].get(name, {})

    def problems(self) -> tuple[Unreadable, ...]:
        """Return the tables that could not be used, and why."""
        return tuple(self._problems)

    def _read(self, folder: Path, identifier: str) -> Rows:
        rows: Rows = {}
        for name in NAMES:
            if (folder / name).is_file():
                found, reasons = _table(folder / name, self._most)
                rows = found | rows
                path = f"{identifier}/{name}".lstrip("/")
                self._problems += [Unreadable(path, reason) for reason in reasons]
        return rows


def _table(path: Path, most: int) -> tuple[Rows, list[str]]:
    """Return what a table says of each file beside it, and why any of it cannot be used."""
    rows: Rows = {}
    reasons: list[str] = []
    try:
        text = decode(read_bytes(path, most)).text
        for line, row in _json_rows(text) if path.suffix == ".jsonl" else _csv_rows(text):
            values = {key.strip().lower(): " ".join(value.split()) for key, value in row.items()}
            file = next((values[key].removeprefix("./") for key in FILE_KEYS if values.get(key)), None)
            if file is None:
                reasons.append(f"line {line} names no file")
            elif not _is_beside(path, file):
                reasons.append(f"line {line} describes {file!r}, and there is no such file beside it")
            else:
                rows[file] = values
    except UnreadableSource as reason:
        reasons.append(str(reason))
    return rows, reasons


def _is_beside(table: Path, file: str) -> bool:
    try:
        return table.with_name(file).exists()
    except ValueError:  # a path that leads elsewhere, or a NUL byte
        return False


def _csv_rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row that is not empty, with the number of its last line."""
    reader = csv.DictReader(StringIO(text))
    try:
        columns = {name.strip().lower() for name in reader.fieldnames or ()}
        if columns.isdisjoint(FILE_KEYS):
            raise UnreadableSource("it has no column 'file'")
        for row in reader:
            values = {key: value for key, value in row.items() if isinstance(key, str) and value and value.strip()}
            if values:
                yield reader.line_num, values
    except csv.Error as error:
        raise UnreadableSource(f"it is not valid CSV ({error})") from error


def _json_rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the string fields of the object on each line, with the line's number; other values have no fields."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                row: Any = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            entries = row.items() if isinstance(row, dict) else ()
            yield number, {key: value for key, value in entries if isinstance(value, str)}
