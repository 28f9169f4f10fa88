"""The apparatus of a quote prepared for the page: who words a place how, and where in an article its words vary."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from checker.extract.hanging import unhung
from checker.extract.tokens import tokenise
from checker.presentation.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

    If most are not words of that reading, all of them are marked, or none where they are the whole sentence.
    """
    words = witness.passage.words
    told = [(word, not s.shared) for s in card.finding.apparatus for word in tokenise(_words(s, side)).words]
    own = tokenise(words)
    blocks = SequenceMatcher(None, [word for word, _ in told], own.words, autojunk=False).get_opcodes()
    same = sum(end - start for tag, _, _, start, end in blocks if tag == "equal")
    if not told or 2 * same < min(len(told), len(own)):
        return (Piece(words, marked=not witness.passage.whole),)
    varied = [
        place
        for _, first, last, start, end in blocks
        for place, (_, varies) in zip(range(start, end), told[first:last], strict=False)
        if varies
    ]
    found, begun = [], 0
    for first, last in _runs(varied):
        start, end = own.starts[first], own.ends[last]
        found += [Piece(words[begun:start], marked=False), Piece(words[start:end], marked=True)]
        begun = end
    return (*found, Piece(words[begun:], marked=False))


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of consecutive numbers."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]


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
            others = [text for text in words if unhung(text) != unhung(side.value)]
            if not card.finding.apparatus:
                others = [text for text in others if len(text) <= LONGEST_SPELLING]
            if others:
                found.append((side.value, tuple(others)))
    return tuple(found)


def _words(segment: Segment, side: int) -> str:
    return next((printable(text) for who, text in segment.readings if side in who), "")
