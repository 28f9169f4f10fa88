"""What a description of a person means: "the Kyrgyz president" is the office of president, of Kyrgyzstan."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import canonical_office, is_office
from checker.extract.normalise import plain
from checker.extract.tokens import POSSESSIVE
from checker.language import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Mention, Name

_WORD = re.compile(r"[\w-]+(?:'\w+)?")
_NO_HOLDER = word_list("naming", "no_office_holder")
"""Words after an office that make it mean the office's people or rooms."""
_OF = word_list("naming", "of")
_INDEFINITE = word_list("naming", "indefinite")


@dataclass(frozen=True, slots=True)
class Description:
    """An office and its owner, both in canonical form; `indefinite` for "a spokesman", who is nobody known."""

    role: str
    role_of: str | None
    indefinite: bool


def words_of(mention: Mention) -> list[str]:
    """Return the words of a mention in plain form."""
    return _WORD.findall(plain(mention.text))


def names_in(mention: Mention, names: Sequence[Name]) -> list[Name]:
    """Return the names that begin inside a mention; `names` are in text order."""
    index = bisect_left(names, mention.start, key=lambda name: name.start)
    found: list[Name] = []
    while index < len(names) and names[index].start < mention.end:
        found.append(names[index])
        index += 1
    return found


def described(mention: Mention, names: Sequence[Name]) -> Description | None:
    """Return the office that a mention describes, or None if it describes none."""
    words = words_of(mention)
    end = next((index + 1 for index, word in enumerate(words) if is_office(word)), 0)
    if not end:
        return None
    while end < len(words) and is_office(words[end]):
        end += 1
    if end < len(words) and words[end].lower() in _NO_HOLDER:
        return None
    start = end - 1
    while start > 0 and words[start - 1].lower() in lexicon().qualifiers:
        start -= 1
    role = canonical_office(" ".join(words[start:end]))
    if end + 1 < len(words) and words[end] in _OF and words[-1].capitalize() in lexicon().subjects:
        role = canonical_office(f"{words[-1].lower()} {role}")
    owners = ("person", "people", "place", "body", "agency")
    owner = next((name.canonical for name in names_in(mention, names) if name.kind in owners), None)
    if owner is None:
        owner = next((word.removesuffix(POSSESSIVE) for word in words[:start] if word.endswith(POSSESSIVE)), None)
    return Description(role, owner, words[0].lower() in _INDEFINITE)


def holds(holder: Name, role: str, role_of: str | None) -> bool:
    """Whether a person holds the described office: the same one or a narrower one, of the same body or country."""
    if holder.role is None or (role_of is not None and holder.role_of != role_of):
        return False
    narrower = holder.role.startswith(tuple(f"{role} {of} " for of in _OF)) or holder.role.endswith(f" {role}")
    return holder.role == role or narrower
