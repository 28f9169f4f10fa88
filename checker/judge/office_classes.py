"""Which offices exclude each other: nobody holds two classes of one family at the same time."""

from __future__ import annotations

from functools import cache

from checker.language import table, word_list

PAST = word_list("roles", "not_of_now")
"""Words that place an office at another time."""
DEPUTIES = word_list("roles", "deputies")
"""Those of them that no report leaves out for short."""
SMALL = word_list("naming", "the") | word_list("naming", "of")
"""Words that one outlet has in an office where another has none: "head of the fire service", "fire service head"."""
BY_CHIEF = word_list("roles", "by_chief")
"""Offices whose deputies are called by them, too: a deputy public defender is a public defender."""
BELOW = word_list("roles", "below")
"""Words that place an office below the one of the same name: the classes of deputies are apart."""


def is_deputy_of(role: str, other: str) -> bool:
    """Whether a lower-case role is that of the deputy of another: "deputy director", "director"; not of a sheriff."""
    rank, _, office = role.partition(" ")
    return rank in DEPUTIES and office == other and office.rpartition(" ")[2] not in BY_CHIEF


@cache
def office_classes(role: str, owner: str = "") -> frozenset[tuple[str, str]]:
    """Return the families of a lower-case role, each with its class; none if it is held at another time.

    A class may need the owner ("head of security", "director of Lorvik airport").  The offices below those of a family
    ("deputy foreign minister") are a family of their own.
    """
    words = [word for word in role.split() if word not in SMALL]
    if PAST & set(words):
        return frozenset()
    rank = " ".join(sorted(BELOW & set(words)))
    owners = [word for word in owner.split() if word not in SMALL]
    ends = [owners[first:] for first in range(len(owners) + 1)]  # "Lorvik airport", "airport", nothing
    found = next(filter(None, (_found(words, end) for end in ends)), [])
    return frozenset((f"{rank} {family}".strip(), office) for family, office in found)


def _found(words: list[str], owner: list[str]) -> list[tuple[str, str]]:
    """Return the families and classes of the longest phrases that begin in the words and may end in the owner's."""
    whole = words + owner
    for size in range(len(whole), 0, -1):
        starts = range(min(len(words), len(whole) - size + 1))
        if found := [pair for at in starts for pair in _phrases().get(" ".join(whole[at : at + size]), ())]:
            return found
    return []


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for family, offices in table("exclusive_roles")["families"].items():
        for office, phrases in offices.items():
            for phrase in phrases:
                words = " ".join(word for word in phrase.split() if word not in SMALL)
                found.setdefault(words, []).append((family, office))
    return found
