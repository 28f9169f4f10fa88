"""The apparatus of a quote prepared for the page: who words a place how, and where in an article its words vary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.presentation.printable import printable

if TYPE_CHECKING:
    from checker.model import Segment
    from checker.presentation.cards import Card
    from checker.presentation.sides import Witness


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an article; `marked` are those in question."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording at a place of variation, with the outlets that have it."""

    text: str
    outlets: tuple[str, ...]


def pieces(card: Card, side: int, witness: Witness) -> tuple[Piece, ...]:
    """Return the words of a witness of a side (its index) with those marked that other readings have otherwise.

    If the apparatus spells them otherwise, all of them are marked, or none where they are the whole sentence.
    """
    words = witness.passage.words
    found, begun, at = [], 0, 0
    for segment in card.finding.apparatus:
        own = _words(segment, side)
        start = words.find(own, at)
        if start < 0 or _tells(words[at:start]):
            break
        at = start + len(own)
        if own and not segment.shared:
            found += [Piece(words[begun:start], marked=False), Piece(own, marked=True)]
            begun = at
    if not at or _tells(words[at:]):
        return (Piece(words, marked=not witness.passage.whole),)
    return (*found, Piece(words[begun:], marked=False))


def place(card: Card, segment: Segment) -> tuple[Variant, ...]:
    """Return the wordings of a segment with their outlets, each outlet once per wording."""
    variants = []
    for who, text in segment.readings:
        sides = [card.sides[index] for index in who if index < len(card.sides)]
        outlets = dict.fromkeys(outlet for side in sides for outlet in side.outlets)
        variants.append(Variant(printable(text), tuple(outlets)))
    return tuple(variants)


LONGEST_SPELLING = 60
"""Most characters of a number, date or name in another spelling; longer words differ in more than the spelling."""


def ignored(card: Card) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each reading that some witnesses spell differently, with those spellings: differences set aside."""
    found = []
    for side in card.sides:
        if side.value is not None:
            words = dict.fromkeys(witness.passage.words for witness in side.witnesses)
            others = [text for text in words if text != side.value]
            if not card.finding.apparatus:
                others = [text for text in others if len(text) <= LONGEST_SPELLING]
            if others:
                found.append((side.value, tuple(others)))
    return tuple(found)


def _words(segment: Segment, side: int) -> str:
    return next((printable(text) for who, text in segment.readings if side in who), "")


def _tells(text: str) -> bool:
    """Whether there are more than marks and spaces in `text`."""
    return any(character.isalnum() for character in text)
