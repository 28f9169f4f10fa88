"""The first stage: articles are read from files, and claims and other contents are extracted from the articles."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.extract import read
from checker.extract.names import load_recogniser
from checker.group.profiles import Outline, outline
from checker.ingest import read_source
from checker.model import Article, Extraction
from checker.stages import kept
from checker.stages.rows import Card, Listed, Row
from checker.store.encoding import to_bytes
from checker.store.pack import Pack, digest, key_of, write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.config import Config

FILES = 64
"""Most files in a task: a fifth of a second of work, which is done again if a worker dies."""
BYTES = 2_000_000
"""Most bytes of files in a task; a larger file is a task of its own."""


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Read `files` into the pack at `path`, except articles already read, whose packs `known` gives by key."""

    path: str
    version: str
    config: Config
    files: tuple[Listed, ...]
    known: dict[str, str]

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self.files)


def read_files(task: ReadFiles) -> tuple[str, int]:
    """Do the task; return the path of the results and the number of files."""
    begun = time.time_ns()  # so that a file that changes while it is read is read again
    recogniser = load_recogniser(task.config.recogniser) if task.config.recogniser else None
    pack = Path(task.path).name
    results: dict[str, bytes] = {}
    rows = []
    for listed in task.files:
        articles, unreadable = read_source(listed.source, listed.given, task.config)
        cards = []
        for article in articles:
            key = digest(task.version.encode() + to_bytes(Article, article)).hex()
            if key not in task.known:
                extraction = read(article, recogniser)
                results[kept.named(Extraction, key)] = to_bytes(Extraction, extraction)
                results[kept.named(Outline, key)] = to_bytes(Outline, outline(extraction))
            cards.append(Card.of(article, key, task.known.get(key, pack)))
        failed = tuple((item.path, item.reason) for item in unreadable)
        rows.append(Row(listed.source.id, listed.stamp, tuple(cards), failed))
    write(Path(task.path), {"begun": begun, "rows": to_bytes(tuple[Row, ...], rows).hex()}, results)
    return task.path, len(rows)


def name_of(files: Sequence[Listed], known: Mapping[str, str]) -> str:
    """Return the name of the pack of `files`, which leaves out the articles that are `known`."""
    return key_of([(listed.source.id, listed.stamp) for listed in files], sorted(known.items()))


def rows_of(pack: Pack) -> tuple[int, tuple[Row, ...]]:
    """Return when the files of a pack were read, in nanoseconds, and their rows; raises `Damaged`."""
    return pack.head["begun"], pack.decoded(tuple[Row, ...], bytes.fromhex(pack.head["rows"]))
