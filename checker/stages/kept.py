"""Where in packs the contents read from articles are kept, and how to get them from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from checker.group.profiles import Outline
from checker.model import Extraction
from checker.store.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from checker.stages.rows import Card

T = TypeVar("T", Extraction, Outline)

Places = tuple[tuple[str, str], ...]
"""Where the contents of articles are kept: for each article, a pack's path and its key there, in order of their ids."""
NAMES: Mapping[type, str] = {Extraction: "read", Outline: "outline"}
"""What is kept of each article, and the word that precedes the article's key in its name in a pack."""


def places(folder: str | Path, cards: Iterable[Card]) -> Places:
    """Return where the contents of articles are kept in the packs of `folder`."""
    return tuple((f"{folder}/{card.pack}", card.key) for card in cards)


def named(kind: type, key: str) -> str:
    """Return the name under which a pack stores the `kind` value of article `key`."""
    return f"{NAMES[kind]} {key}"


def stored(kind: type[T], articles: Places) -> Iterator[T]:
    """Yield the `kind` value that packs hold of each article; raises `Damaged`."""
    wanted: dict[str, list[str]] = {}
    for path, key in articles:
        wanted.setdefault(path, []).append(named(kind, key))
    packs = {path: Pack.open(path) for path in wanted}
    found = {path: dict(zip(names, packs[path].read_all(names), strict=True)) for path, names in wanted.items()}
    for path, key in articles:
        yield packs[path].decoded(kind, found[path][named(kind, key)])
