"""The table beside articles: ``metadata.csv`` or ``metadata.jsonl`` in their folder, a row for each file.

    file,outlet,published,url
    dam.txt,The Valley Observer,2025-03-04,https://observer.example/dam
    floods/dam.txt,The Korva Post,2025-03-05,

The column ``file`` names a file of any format in the table's own folder or below it; the others are the fields of front
matter.  What is said of a file of many articles applies to each.  A row that cannot be used is reported; the others
still hold.  If several rows of a folder describe one file, a later one holds where they differ, which is reported; of
tables in several folders, field by field, that nearest to the file holds.
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
    from collections.abc import Iterable, Iterator

NAMES = ("metadata.csv", "metadata.jsonl")
FILE_KEYS = ("file", "filename", "path")
SEPARATORS = ",;\t|"
"""What may stand between the columns; spreadsheets write semicolons where a comma stands in numbers."""

Rows = dict[str, dict[str, str]]


class Sidecars:
    """The tables in the folders that a run reads and in those above them, up to the folder that was named.

    Each is read once; none may exceed `most` bytes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._tables: dict[str, Rows] = {}
        self._chains: dict[tuple[str, int], tuple[tuple[str, Rows], ...]] = {}
        self._problems: list[Unreadable] = []

    def of(self, source: SourceFile) -> dict[str, str]:
        """Return what the tables in a file's folder and above say of the file, keyed by field name in lower case."""
        folder, name = os.path.split(source.path)
        key = folder, source.below
        if key not in self._chains:
            self._chains[key] = tuple(self._chain(folder, source))
        given: dict[str, str] = {}
        for way, rows in self._chains[key]:
            given = given | rows.get(way + name, {})
        return given

    def problems(self) -> tuple[Unreadable, ...]:
        """Return the tables that could not be used, and why."""
        return tuple(self._problems)

    def _chain(self, folder: str, source: SourceFile) -> Iterator[tuple[str, Rows]]:
        """Yield the rows of each folder that may describe the file, the farthest first, with the way to the file's."""
        parts, identifier = Path(folder).parts, source.id.split("/")[:-1]
        for up in range(source.below, -1, -1):
            path = Path(*parts[: len(parts) - up])
            if str(path) not in self._tables:
                self._tables[str(path)] = self._read(path, "/".join(identifier[: len(identifier) - up]))
            if rows := self._tables[str(path)]:
                yield "".join(f"{part}/" for part in parts[len(parts) - up :]), rows

    def _read(self, folder: Path, identifier: str) -> Rows:
        rows: Rows = {}
        for name in NAMES:
            if (folder / name).is_file():
                found, reasons = _table(folder / name, self._most)
                told = "it describes {!r}, as {} does; where they differ, {} holds"
                reasons += [
                    told.format(file, NAMES[0], NAMES[0]) for file in found if _differ(found[file], rows.get(file, {}))
                ]
                rows = {file: found.get(file, {}) | rows.get(file, {}) for file in (*rows, *found)}
                path = f"{identifier}/{name}".lstrip("/")
                self._problems += [Unreadable(path, reason) for reason in reasons]
        return rows


def _table(path: Path, most: int) -> tuple[Rows, list[str]]:
    """Return what a table says of each file beside or below it, and why any of it cannot be used."""
    rows: Rows = {}
    lines: dict[str, int] = {}
    reasons: list[str] = []
    try:
        text = decode(read_bytes(path, most)).text
        for line, row in _json_rows(text) if path.suffix == ".jsonl" else _csv_rows(text):
            values = {key.strip().lower(): " ".join(value.split()) for key, value in row.items() if value.strip()}
            file = next((values[key].removeprefix("./") for key in FILE_KEYS if values.get(key)), None)
            if file is None:
                reasons.append(f"line {line} names no file")
            elif not _is_below(path.parent, file):
                reasons.append(f"line {line} describes {file!r}, and there is no such file beside it or below it")
            else:
                fields = {key: value for key, value in values.items() if key not in FILE_KEYS}
                if _differ(rows.get(file, {}), fields):
                    before = f"line {line} describes {file!r} again, after line {lines[file]}"
                    reasons.append(f"{before}; where they differ, line {line} holds")
                rows[file] = rows.get(file, {}) | fields
                lines[file] = line
    except UnreadableSource as reason:
        reasons.append(str(reason))
    return rows, reasons


def _differ(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rows give one field different values."""
    return any(one[key] != other[key] for key in one.keys() & other.keys())


def _is_below(folder: Path, file: str) -> bool:
    if ".." in file.split("/") or file.startswith("/"):
        return False
    try:
        return (folder / file).is_file()
    except (OSError, ValueError):  # no permission, a name that is too long, or a NUL byte
        return False


def _csv_rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row that is not empty, with the number of its last line."""
    try:
        readers = (csv.DictReader(StringIO(text), delimiter=mark) for mark in SEPARATORS)
        reader = next((reader for reader in readers if _names_files(reader.fieldnames or ())), None)
        if reader is None:
            raise UnreadableSource("it has no column 'file'")
        for row in reader:
            values = {key: value for key, value in row.items() if isinstance(key, str) and value and value.strip()}
            if values:
                yield reader.line_num, values
    except csv.Error as error:
        raise UnreadableSource(f"it is not valid CSV ({error})") from error


def _names_files(columns: Iterable[str]) -> bool:
    return any(name.strip().lower() in FILE_KEYS for name in columns)


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
