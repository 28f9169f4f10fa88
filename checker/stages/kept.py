"""Where what is read of articles is kept, in packs, and how it is got from there."""

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
"""Where articles are that were read: the path of a pack, and their key in it; in the order of their ids."""
NAMES: Mapping[type, str] = {Extraction: "read", Outline: "outline"}
"""What is kept of each article, and what it is called in a pack, before the key of the article."""


def places(folder: str | Path, cards: Iterable[Card]) -> Places:
    """Return where what was read of articles is, in the packs of `folder`."""
    return tuple((f"{folder}/{card.pack}", card.key) for card in cards)


def named(kind: type, key: str) -> str:
    """Return what is kept as a value of the type `kind` of the article `key` is called in a pack."""
    return f"{NAMES[kind]} {key}"


def stored(kind: type[T], articles: Places) -> Iterator[T]:
    """Yield what packs hold of articles as values of the type `kind`; raises `Damaged`."""
    wanted: dict[str, list[str]] = {}
    for path, key in articles:
        wanted.setdefault(path, []).append(named(kind, key))
    packs = {path: Pack.open(path) for path in wanted}
    found = {path: dict(zip(names, packs[path].read_all(names), strict=True)) for path, names in wanted.items()}
    for path, key in articles:
        yield packs[path].decoded(kind, found[path][named(kind, key)])
