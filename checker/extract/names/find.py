"""Finds the names of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.acronyms import definitions
from checker.extract.names.canonical import settle
from checker.extract.names.kinds import decide
from checker.extract.names.pieces import cut
from checker.extract.names.recogniser import Recogniser, with_recognised
from checker.extract.names.shouted import known_forms, names_in_capitals
from checker.extract.names.words import capitals
from checker.extract.normalise import plain
from checker.model import Line, Name, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.extract.names.piece import Piece


def find_names(
    text: str, lines: Sequence[Line], sentences: Sequence[Sentence], recogniser: Recogniser | None = None
) -> tuple[Name, ...]:
    """Return the names of a text in order, not overlapping, each with its fullest form in this text.

    Only lines that belong to the story are searched; with no `lines` the whole text is.  Offsets are code points into
    `text`.  A `recogniser` adds the names that the rules do not know.  No text raises.
    """
    flat = plain(text)
    story, shouted = capitals(flat, lines, sentences)
    acronyms = definitions(flat)
    pieces: list[Piece] = []
    before: Piece | None = None
    for piece in cut(story, acronyms):
        before = decide(flat, piece, before) if piece.kind is None else piece
        pieces.append(before)
    if recogniser is not None:
        pieces = with_recognised(story, pieces, recogniser(flat))
    settled = settle(flat, pieces, acronyms)
    renamed = {
        piece.canonical: done.canonical
        for piece, done in zip(pieces, settled, strict=True)
        if done and done.canonical != piece.canonical
    }
    found = [piece for piece in settled if piece]
    if shouted.words:
        found += names_in_capitals(shouted, known_forms(found))
        found.sort(key=lambda piece: piece.start)
    return tuple(_name(text, piece, renamed) for piece in found)


def _name(text: str, piece: Piece, renamed: Mapping[str, str]) -> Name:
    """Make the public value of a settled piece."""
    role_of = _owner(piece.role_of, renamed) if piece.role_of else None
    return Name(
        piece.start, piece.end, text[piece.start : piece.end], piece.canonical, piece.kind or "other",
        role=piece.role if piece.kind == "person" else None, role_of=role_of,
    )  # fmt: skip


def _owner(phrase: str, renamed: Mapping[str, str]) -> str:
    """Return the canonical form of whose an office is; "brokerage Harrow & Pike" is the name in it."""
    words = phrase.split()
    while words[0].islower() and words[-1][0].isupper():
        words.pop(0)
    name = " ".join(words)
    return renamed.get(name, name)
