"""Which political party a person is of: "Progress councillor Colin Peake", "Nora Sandal, the Greens' only councillor".

A word such as "union" or "front" is also in the names of bodies that are no parties, so such a name counts only beside
a seat that is held for a party.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import POSSESSIVE, stem, tokenise
from checker.language import pattern, table, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_PARTIES, OF_OTHERS_TOO = word_list("parties", "of_parties"), word_list("parties", "of_others_too")
SEATS = word_list("parties", "seats")
OF_ANY = word_list("parties", "of_any")
"""Words in the name of a party that do not tell it from others."""
PAST = word_list("roles", "not_of_now")
OF_THE = pattern("parties", "of_the")
"""What comes between a person and a party: "Mira Sandal of the Greens", "Mira Sandal, a member of the Greens"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person named with a seat or post of a party, or right before "of the" party."""
    for name in around.sentence or claim.names:
        if name.kind != "person":
            continue
        role = name.role or ""
        party = name.role_of or (role if _is_seat(role) else _of_which(claim, name))
        key = _told_by(party, role, named=party != role) if party else ()
        if key:
            yield Fact("party", name.canonical, party, name.start, name.end, key=key)


@lru_cache(maxsize=5_000)
def _is_seat(role: str) -> bool:
    """Whether a role is a seat that people hold for a party."""
    return not SEATS.isdisjoint(role.split())


def _of_which(claim: Claim, person: Name) -> str:
    """Return the name behind "of the" right after a person; empty if there is none."""
    led = OF_THE.match(plain(claim.text), max(0, person.end - claim.start))
    return next(
        (
            other.text
            for other in claim.names
            if led
            and other.kind != "place"
            and other.start - claim.start == led.end()
            and not plain(claim.text).startswith(POSSESSIVE, other.end - claim.start)
        ),
        "",
    )


@lru_cache(maxsize=5_000)
def _told_by(party: str, role: str, *, named: bool) -> tuple[str, ...]:
    """Return the stems of the political words in the name of a party; none for any other body, or a former role.

    If a party is not `named` but only told by a word of the role ("Labour councillor"), that must be a party's own.
    """
    words = [word.removesuffix("'s").removesuffix("'") for word in tokenise(plain(party).lower()).words]
    if not PAST.isdisjoint(role.split()) or (OF_PARTIES.isdisjoint(words) and not _is_seat(role)):
        return ()
    same, told = table("parties")["same"], OF_PARTIES | OF_OTHERS_TOO if named else OF_PARTIES
    return tuple(sorted({stem(same.get(word, word)) for word in words if word in told and word not in OF_ANY}))


FINDER = Finder(find, needs="name")
