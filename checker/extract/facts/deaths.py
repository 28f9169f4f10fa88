"""Where somebody died: "Pavel Orme was killed on the spot", "Pavel Orme died on the way to hospital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.subjects import YES, answer, is_supposed, said_ahead, subject_of
from checker.extract.normalise import plain
from checker.language import any_of, by_form, pattern, table
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES = by_form("deaths", "places")
"""Where somebody died, by each way to say it."""
NAMED = table("deaths")["named"]
"""The place that a house with a name of its own stands for, and the words for such houses."""
DIED = pattern("deaths", "died", places=any_of(PLACES), houses=any_of(NAMED["houses"]))
"""A death and its place."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each place of a death right behind the verb, if a person is named right before it.

    "The driver" of one report may be another than that of the next.
    """
    text = plain(claim.text)
    persons = {name.canonical for name in claim.names if name.kind == "person"}
    for match in DIED.finditer(text) if persons else ():
        ahead = said_ahead(text, match.start())
        subject = ahead and subject_of(claim, text, ahead)
        stated = ahead and answer(text, ahead).holds == YES and not is_supposed(claim, claim.start + match.start())
        if subject in persons and stated:
            first, last = match.span("where")
            yield Fact(
                "death", subject, " ".join(claim.text[first:last].split()), claim.start + first, claim.start + last,
                key=(PLACES.get(match["where"].lower(), NAMED["place"]),),
            )  # fmt: skip


FINDER = Finder(find, needs=frozenset(PLACES) | frozenset(NAMED["houses"]))
