"""The apparatus of a quote prepared for the page: each reading compared with the first, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.report.printable import printable

if TYPE_CHECKING:
    from checker.model import Segment
    from checker.report.cards import Card


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a reading shares with the first one, leaves out, or has instead."""

    change: Literal["same", "left-out", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording at a place of variation, with the outlets that have it."""

    text: str
    outlets: tuple[str, ...]


def wordings(card: Card) -> list[tuple[Piece, ...] | None]:
    """Return for each side its words compared with the first side's; None for a side that is not in the apparatus."""
    segments = card.finding.apparatus
    known = {index for segment in segments for who, _ in segment.readings for index in who}
    return [_against_first(segments, index) if index in known else None for index in range(len(card.sides))]


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


def _against_first(segments: tuple[Segment, ...], index: int) -> tuple[Piece, ...]:
    pieces = []
    for segment in segments:
        first, own = _words(segment, 0), _words(segment, index)
        pieces += [Piece("same", own)] if first == own else _changes(first.split(), own.split())
    return tuple(piece for piece in pieces if piece.text)


def _changes(first: list[str], own: list[str]) -> list[Piece]:
    """Return word by word what is left out and added: with three readings, two can share words in a varying place."""
    from rapidfuzz.distance import LCSseq  # imported late: commands that render no page do not need it

    pieces = []
    for step in LCSseq.opcodes(first, own):
        left_out = " ".join(first[step.src_start : step.src_end])
        added = " ".join(own[step.dest_start : step.dest_end])
        pieces += (
            [Piece("same", added)] if step.tag == "equal" else [Piece("left-out", left_out), Piece("added", added)]
        )
    return pieces


def _words(segment: Segment, index: int) -> str:
    return next((printable(text) for who, text in segment.readings if index in who), "")
