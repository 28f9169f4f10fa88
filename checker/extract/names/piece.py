"""A piece of a text that names something, on its way to a `Name`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.model import NameKind


class Piece(NamedTuple):
    """A stretch of text that names something; `kind` is None as long as what it names is unknown.

    `weak` marks a word that is a name only if the text shows it elsewhere: it opens a sentence, or is also an office.
    """

    start: int
    end: int
    text: str
    kind: NameKind | None
    canonical: str
    role: str | None = None
    role_of: str | None = None
    weak: bool = False
    titled: bool = False
    government: str | None = None
