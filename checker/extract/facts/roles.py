"""Which office a person is said to hold: "Rafael Iturbe, the chief operating officer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import ELSEWHEN
from checker.extract.names.offices import COUNTERPART, canonical_office, office_said_of
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_ONE = word_list("slots", "offices_of_one")
"""Offices of firms, clubs, towns and services with one holder at a time; of states, past holders are named too."""
SUCCESSION = pattern("slots", "succession")
"""Words showing that an office has had, or will have, another holder."""
OF = pattern("naming", "of_owner")
"""What comes between an office and its owner."""


def owner_of(claim: Claim, end: int) -> str | None:
    """Return the name right after an office that ends at offset `end` of the claim: "chief executive of Castellan"."""
    behind = claim.text[end:]
    return next((n.canonical for n in claim.names if OF.fullmatch(behind[: max(0, n.start - claim.start - end)])), None)


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person who is named with an office, or is said to hold one."""
    of_another_time = any(when.granularity in ELSEWHEN for when in claim.dates)
    text = "" if of_another_time else plain(claim.text)
    passes_on = SUCCESSION.search(text) is not None
    for name in claim.names:
        said = office_said_of(text, name.end - claim.start) if name.kind == "person" else None
        if said:
            office, start, end = said
            owner = owner_of(claim, end)
            yield Fact(
                "role", name.canonical, f"{office} of {owner}" if owner else office, claim.start + start,
                claim.start + end, key=(canonical_office(office), (owner or "").lower()),
            )  # fmt: skip
    for name in around.sentence or claim.names:
        if name.kind == "person" and name.role and name.role != COUNTERPART:
            value = f"{name.role} of {name.role_of}" if name.role_of else name.role
            yield Fact(
                "role", name.canonical, value, name.start, name.end,
                key=(name.role.lower(), (name.role_of or "").lower()),
            )  # fmt: skip
            if name.role in OF_ONE and name.role_of and name.role_of[0].isupper() and text and not passes_on:
                yield Fact(
                    "holder", name.role_of, name.canonical, name.start, name.end, key=(name.canonical,), of=name.role
                )


FINDER = Finder(find, needs="name")
