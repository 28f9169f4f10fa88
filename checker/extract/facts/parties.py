"""Which political party a person is of: "Progress councillor Colin Peake", "Nora Sandal, the Greens' only councillor".

A word such as "union" or "front" is also in the names of bodies that are no parties, so such a name counts only beside
a seat that is held for a party.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import stem, tokenise
from checker.language import pattern, table, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

OF_PARTIES, OF_OTHERS_TOO = word_list("parties", "of_parties"), word_list("parties", "of_others_too")
SEATS = word_list("parties", "seats")
OF_ANY = word_list("parties", "of_any")
"""Words in the name of a party that do not tell it from others."""
PAST = word_list("roles", "not_of_now")
OF_THE = pattern("parties", "of_the")
"""What comes between a person and a party: "Mira Sandal of the Citizens' Union"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person named with a seat or post of a party, or right before "of the" party."""
    text = plain(claim.text)
    for name in around.sentence or claim.names:
        role = (name.role or "").split()
        if name.kind != "person" or not PAST.isdisjoint(role):
            continue
        seat = not SEATS.isdisjoint(role)
        party = name.role_of or (name.role if seat and name.role else _of_which(claim, text, name))
        key = _told_by(party, seat=seat)
        if key:
            yield Fact("party", name.canonical, party, name.start, name.end, source=claim.speaker, key=key)


def _of_which(claim: Claim, text: str, person: Name) -> str:
    """Return the name behind "of the" right after a person; empty if there is none."""
    behind = max(0, person.end - claim.start)
    ahead = (other for other in claim.names if other.start > person.end)
    return next((other.text for other in ahead if OF_THE.fullmatch(text, behind, other.start - claim.start)), "")


def _told_by(party: str, *, seat: bool) -> tuple[str, ...]:
    """Return the stems of the political words in the name of a party; none for the name of any other body."""
    words = [word.removesuffix("'s").removesuffix("'") for word in tokenise(plain(party).lower()).words]
    told = OF_PARTIES | OF_OTHERS_TOO if seat or not OF_PARTIES.isdisjoint(words) else frozenset()
    same = table("parties")["same"]
    return tuple(sorted({stem(same.get(word, word)) for word in words if word in told and word not in OF_ANY}))
