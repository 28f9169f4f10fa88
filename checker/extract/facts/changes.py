"""A change by a number, up or down: "shares of the brewery closed down 3.1 percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern
from checker.model import Claim, Fact, Name, Quantity, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_A_MOMENT = pattern("slots", "of_a_moment")
"""Words showing that a change holds only for the moment: by the close of the market it may have reversed."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each change with a direction whose subject is named in the claim.

    The number is part of the attribute, because it tells which change is meant: up by 4.6 percent here and down by 4.6
    percent there is one change with its direction swapped.
    """
    if OF_A_MOMENT.search(plain(claim.text)):
        return
    for quantity in claim.quantities:
        subject = _subject(claim, quantity) if quantity.kind == "change" and quantity.direction else None
        if subject and quantity.direction:
            yield Fact(
                "change", subject, quantity.direction, quantity.start, quantity.end, key=(quantity.direction,),
                quantity=quantity, of=f"{in_digits(quantity.value)} {quantity.unit}",
            )  # fmt: skip


def _subject(claim: Claim, quantity: Quantity) -> str | None:
    """Return the last body, place or other thing named before the number, unless another number comes between."""
    ahead: list[Name] = [n for n in claim.names if n.end <= quantity.start and n.kind in ("body", "place", "other")]
    if not ahead:
        return None
    between = (q for q in claim.quantities if ahead[-1].end <= q.start and q.end <= quantity.start)
    return None if next(between, None) else ahead[-1].canonical


FINDER = Finder(find, needs="number")
