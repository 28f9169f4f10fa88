"""Names in headlines where every word is capitalised: only forms found in the story or the gazetteer are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.gazetteer import entries
from checker.extract.names.persons import surname
from checker.extract.names.piece import Piece
from checker.model import NameKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.extract.names.words import Capitals

LONGEST_FORM = 6  # words

Form = tuple[str, NameKind]
"""Canonical form and kind."""


def known_forms(pieces: Sequence[Piece]) -> dict[str, Form]:
    """Return the forms of the story's names by their words in lower case; persons also by surname."""
    forms: dict[str, Form] = {}
    for piece in pieces:
        form = (piece.canonical, piece.kind or "other")
        forms.setdefault(" ".join(piece.text.split()).lower(), form)
        if piece.kind != "people":
            forms.setdefault(piece.canonical.lower(), form)
        if piece.kind == "person":
            forms.setdefault(surname(piece.canonical).lower(), form)
    return forms


def names_in_capitals(caps: Capitals, forms: Mapping[str, Form]) -> list[Piece]:
    """Return the names among the words of shouted headlines, the longest form at each place."""
    found: list[Piece] = []
    index, size = 0, len(caps.words)
    while index < size:
        stop = index + 1
        while stop < size and caps.joined[stop - 1] and stop - index < LONGEST_FORM:
            stop += 1
        while stop > index:
            start, end = caps.starts[index], caps.ends[stop - 1]
            text = caps.flat[start:end]
            form = forms.get(" ".join(text.lower().split())) or _gazetteer(text)
            if form:
                found.append(Piece(start, end, text, form[1], form[0]))
                break
            stop -= 1
        index = max(stop, index + 1)
    return found


def _gazetteer(text: str) -> Form | None:
    """Look up a form among the known names, as written or, if it is in capitals, in title case."""
    entry = entries().get(text) or (entries().get(text.title()) if text.isupper() and len(text) > 3 else None)
    return (entry.canonical, entry.kind) if entry else None
