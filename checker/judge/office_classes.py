"""Which offices exclude each other: nobody holds two classes of one family at the same time."""

from __future__ import annotations

from functools import cache

from checker.language import table, word_list

PAST = word_list("roles", "not_of_now")
"""Words that place an office at another time."""
DEPUTIES = word_list("roles", "deputies")
"""Those of them that no report leaves out for short."""
BELOW = word_list("roles", "below")
"""Words that place an office below the one of the same name: the classes of deputies are apart."""


def is_deputy_of(role: str, other: str) -> bool:
    """Whether a lower-case role is that of the deputy of another: "deputy director", "director"."""
    rank, _, office = role.partition(" ")
    return rank in DEPUTIES and office == other


@cache
def office_classes(role: str, owner: str = "") -> frozenset[tuple[str, str]]:
    """Return the families of a lower-case role, each with its class; none if it is held at another time.

    A class may need the owner ("head of security").  The offices below those of a family ("deputy foreign minister")
    are a family of their own.
    """
    words = role.split()
    if PAST & set(words):
        return frozenset()
    rank = " ".join(sorted(BELOW & set(words)))
    whole = [*words, *(f"of {owner}".split() if owner else ())]
    for size in range(len(whole), 0, -1):
        for start in range(min(len(words), len(whole) - size + 1)):
            found = _phrases().get(" ".join(whole[start : start + size]))
            if found:
                return frozenset((f"{rank} {family}".strip(), office) for family, office in found)
    return frozenset()


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for family, offices in table("exclusive_roles")["families"].items():
        for office, phrases in offices.items():
            for phrase in phrases:
                found.setdefault(phrase, []).append((family, office))
    return found
