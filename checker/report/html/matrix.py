"""Who has which answer: a row per finding, a column per outlet; an empty cell is an outlet that says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.presentation.cards import Card
    from checker.presentation.sides import Side

LONGEST = 28
"""Most characters of a reading in a cell; a longer one is named by its place among those of its finding."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding with what each outlet says, in the order of the columns; None if it says nothing."""

    card: Card
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The findings of an event by outlet."""

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(cards: Sequence[Card]) -> Matrix | None:
    """Return the findings on which several outlets have something to say, or None if there are none.

    Single sources are left out: each would be a row with one cell, and has its own list.
    """
    told = [card for card in cards if len(card.outlets) > 1 and card.kind.name != "single-source"]
    outlets = tuple(sorted({outlet for card in told for outlet in card.outlets}))
    rows = tuple(Row(card, tuple(_cell(card, outlet) for outlet in outlets)) for card in told)
    return Matrix(outlets, rows) if rows else None


def _cell(card: Card, outlet: str) -> str | None:
    said = [_answer(card, side, number) for number, side in enumerate(card.sides) if outlet in side.outlets]
    return " / ".join(dict.fromkeys(said)) if said else None


def _answer(card: Card, side: Side, number: int) -> str:
    if not card.to_decide or side.value is None:
        return card.kind.sign
    return side.value if len(side.value) <= LONGEST and not card.finding.apparatus else lettered(number)


def lettered(number: int) -> str:
    """Return what a reading too long for a cell is called, by its place among those of its finding."""
    return f"wording {chr(ord('A') + number) if number < 26 else number + 1}"
