"""The table beside plain text: ``metadata.csv`` or ``metadata.jsonl`` in the folder of the texts, a row for each file.

    file,outlet,published,url
    dam.txt,The Valley Observer,2025-03-04,https://observer.example/dam

The column ``file`` names a file in the table's own folder; the others are the fields of front matter.
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
    """The tables of the folders that a run reads, each read once; those of at most `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tables: dict[str, Rows] = {}
        self._problems: list[Unreadable] = []

    def of(self, source: SourceFile) -> dict[str, str]:
        """Return what the tables of a file's folder say of the file, by field in lower case."""
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
            table = folder / name
            if not table.is_file():
                continue
            try:
                found = dict(_rows(decode(read_bytes(table, self._most)), table.suffix))
                if missing := sorted(file for file in found if not _is_beside(table, file)):
                    raise UnreadableSource(f"it describes {missing[0]!r}, and there is no such file beside it")
            except UnreadableSource as reason:
                self._problems.append(Unreadable(f"{identifier}/{name}".lstrip("/"), str(reason)))
            else:
                rows = found | rows
        return rows


def _is_beside(table: Path, file: str) -> bool:
    try:
        return (table.parent / file).exists()
    except ValueError:  # a NUL byte
        return False


def _rows(text: str, suffix: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each row with the file it describes; raises `UnreadableSource` for a table that is none."""
    for number, row in enumerate(_json_rows(text) if suffix == ".jsonl" else _csv_rows(text), start=1):
        values = {key.strip().lower(): " ".join(value.split()) for key, value in row.items() if isinstance(value, str)}
        file = next((values[key] for key in FILE_KEYS if values.get(key)), None)
        if file is None:
            raise UnreadableSource(f"row {number} names no file: the table needs a column 'file'")
        yield file.removeprefix("./"), values


def _csv_rows(text: str) -> Iterator[dict[str, Any]]:
    try:
        for row in csv.DictReader(StringIO(text)):
            yield {key: value for key, value in row.items() if isinstance(key, str)}
    except csv.Error as error:
        raise UnreadableSource(f"it is not valid CSV ({error})") from error


def _json_rows(text: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UnreadableSource(f"line {number} is not valid JSON") from error
        if not isinstance(row, dict):
            raise UnreadableSource(f"line {number} is not an object")
        yield row
