"""A pack: many small results in one file, each found by its name and checked by its digest.

So a hundred thousand articles do not become as many files.  A pack is written whole under another name and then
renamed, so it exists whole or not at all; a process that dies while writing leaves only a draft that nobody uses.  A
pack whose bytes are not those that were written is `Damaged`, and the run that meets it does the work again.

The layout: eight bytes that identify the format, the length of the head as eight bytes, its digest, the head
(compressed JSON: what is known of the results without reading them, and where each begins), then the results one after
another.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar

from checker.errors import NotKeptError
from checker.store.encoding import FASTEST, from_bytes
from checker.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

T = TypeVar("T")

MAGIC = b"checker1"
DIGEST = 16  # bytes
PRIVATE = 0o600
"""The permissions of a pack: no one else may write one, since its contents are trusted."""


class Damaged(Exception):  # noqa: N818  it says what the pack is
    """A pack is not as it was written, or is gone; `path` names it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def digest(data: bytes) -> bytes:
    """Return the digest with which bytes are checked and named."""
    return blake2b(data, digest_size=DIGEST).digest()


def key_of(*parts: object) -> str:
    """Return a name for what is made from `parts`: strings, numbers, None, and tuples of these."""
    return digest(json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode("ascii")).hex()


@contextlib.contextmanager
def keeping(folder: Path) -> Iterator[None]:
    """Work on what is kept in `folder`; raises `NotKeptError`, with the reason, if the system refuses."""
    try:
        yield
    except OSError as error:
        raise NotKeptError(f"{folder}: results cannot be kept there: {error.strerror}") from error


def write(path: Path, head: Any, results: Mapping[str, bytes]) -> None:
    """Write a pack with a `head` of JSON values and `results` by name; raises `NotKeptError` if that fails."""
    places: dict[str, tuple[int, int, str]] = {}
    offset = 0
    for name, data in results.items():
        places[name] = (offset, len(data), digest(data).hex())
        offset += len(data)
    told = zlib.compress(json.dumps([head, places], separators=(",", ":")).encode("ascii"), FASTEST)
    with keeping(path.parent), whole_file(path, PRIVATE) as stream:
        stream.write(MAGIC + len(told).to_bytes(8, "big") + digest(told) + told)
        stream.writelines(results.values())


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose head has been read; its results are read when asked for."""

    path: str
    head: Any
    places: Mapping[str, tuple[int, int, str]]
    begin: int
    """Where the results begin."""

    @classmethod
    def open(cls, path: str) -> Pack:
        """Read the head of the pack at `path`; raises `Damaged`."""
        try:
            with open(path, "rb") as stream:  # noqa: PTH123  thousands are opened, and a Path of each costs as much
                start = stream.read(len(MAGIC) + 8 + DIGEST)
                size = int.from_bytes(start[len(MAGIC) : len(MAGIC) + 8], "big")
                if start[: len(MAGIC)] != MAGIC or size > os.fstat(stream.fileno()).st_size:
                    raise Damaged(path)
                told = stream.read(size)
            if digest(told) != start[len(MAGIC) + 8 :]:
                raise Damaged(path)
            head, places = json.loads(zlib.decompress(told))
        except (OSError, ValueError, zlib.error) as error:
            raise Damaged(path) from error
        return cls(path, head, places, len(start) + size)

    def read(self, name: str) -> bytes:
        """Return the bytes of a result; raises `Damaged`."""
        return self.read_all([name])[0]

    def read_all(self, names: list[str]) -> list[bytes]:
        """Return the bytes of several results; raises `Damaged`."""
        found = []
        try:
            with open(self.path, "rb") as stream:  # noqa: PTH123  as above
                for name in names:
                    offset, size, known = self.places[name]
                    stream.seek(self.begin + offset)
                    data = stream.read(size)
                    if digest(data).hex() != known:
                        raise Damaged(self.path)
                    found.append(data)
        except (OSError, KeyError) as error:
            raise Damaged(self.path) from error
        return found

    def value(self, kind: type[T], name: str) -> T:
        """Return a result decoded into the value of type `kind` that it was made from; raises `Damaged`."""
        return self.decoded(kind, self.read(name))

    def decoded(self, kind: type[T], data: bytes) -> T:
        """Decode `data`, which is from this pack, into a value of type `kind`; raises `Damaged`."""
        try:
            return from_bytes(kind, data)
        except ValueError as error:
            raise Damaged(self.path) from error
