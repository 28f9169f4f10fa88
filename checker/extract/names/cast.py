"""The people and bodies of one article, and whom a description in it means."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from checker.extract.names.descriptions import Description, described, holds, names_in, words_of
from checker.extract.names.gender import gender_of
from checker.extract.names.lexicons import lexicon
from checker.extract.names.lexicons import words as list_words
from checker.extract.names.offices import COUNTERPART
from checker.extract.names.owners import is_only_owner
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Mention, Name

_POINTING, _MINISTRY = (word_list("naming", key) for key in ("pointing", "ministry"))
_BODY_OF_MINISTRY, _GROUP = (pattern("naming", key) for key in ("body_of_ministry", "group"))
Gender = Literal["he", "she", "it"]


@cache
def documents() -> frozenset[str]:
    """Return the nouns by which a text points back to a document that speaks."""
    return list_words(table("name_words")["document"]["words"])


def cast_of(text: str, names: Sequence[Name]) -> Cast:
    """Return who stands in an article whose names `find_names` found."""
    return Cast(text, tuple(names))


class Cast:
    """Whom the mentions of one article mean.  Values are canonical names."""

    __slots__ = ("_holders", "_names", "_text")

    def __init__(self, text: str, names: tuple[Name, ...]) -> None:
        self._text = text
        self._names = names
        self._holders = [name for name in names if name.kind == "person" and name.role]

    def who(self, mention: Mention) -> str | None:
        """Return the canonical name a mention stands for, or None where the article does not say.

        A person named in the mention wins; else an office ("the Kyrgyz president", "his Russian counterpart") goes to
        its holder, the nearest one before if several fit; else a body or a document that the words point to.
        """
        inside = names_in(mention, self._names)
        persons = (name for name in inside if name.kind == "person")
        if person := next((name for name in persons if not is_only_owner(self._text, name, mention)), None):
            return person.canonical
        words = words_of(mention)
        office = described(mention, self._names)
        if office is not None:
            return None if office.indefinite else self._holder(mention, office)
        if inside and inside[-1].kind in ("body", "agency") and inside[-1].end >= mention.end - 2:
            return inside[-1].canonical
        if len(inside) == 1 and inside[0].end - inside[0].start >= len(mention.text) - 4:
            return inside[0].canonical
        return self._body(mention, words) or self._paper(mention, words)

    def gender(self, canonical: str) -> Gender | None:
        """Return the pronoun that fits a name: from titles, given name, patronymic and what follows its mentions."""
        mentions = [name for name in self._names if name.canonical == canonical]
        if mentions and mentions[0].kind != "person":
            return "it"
        others = [name.start for name in self._names if name.kind == "person" and name.canonical != canonical]
        return gender_of(self._text, canonical, mentions, others)

    def _holder(self, mention: Mention, office: Description) -> str | None:
        """Return the holder of an office: the only one that fits, or else the nearest before the mention."""
        role = office.role
        if role == COUNTERPART:
            peer = next(
                (
                    name
                    for name in reversed(self._holders)
                    if name.start < mention.start and name.role_of != office.role_of
                ),
                None,
            )
            if peer is None or peer.role is None or office.role_of is None:
                return None
            role = peer.role
        fitting = [name for name in self._holders if holds(name, role, office.role_of)]
        fitting = [name for name in fitting if name.role == role] or fitting  # "the president" is not the former one
        if len({name.canonical for name in fitting}) == 1:
            return fitting[0].canonical
        return next((name.canonical for name in reversed(fitting) if name.start < mention.start), None)

    def _body(self, mention: Mention, words: list[str]) -> str | None:
        """Return the last body before a mention whose head noun the mention uses ("the board")."""
        if not words or words[0].lower() not in _POINTING:
            return None
        head = words[-1].lower()
        bodies = [name for name in self._names if name.kind == "body" and name.start < mention.start]
        for name in reversed(bodies):
            if name.canonical.split()[-1].lower() == head or (
                head in _MINISTRY and _BODY_OF_MINISTRY.match(name.canonical)
            ):
                return name.canonical
        company = table("name_words")["body"]
        if head in company["company"] and bodies:
            commercial = [
                name
                for name in bodies
                if name.canonical.split()[-1] in lexicon().legal or _GROUP.search(name.canonical)
            ]
            return commercial[-1].canonical if commercial else bodies[-1].canonical
        return None

    def _paper(self, mention: Mention, words: list[str]) -> str | None:
        """Return the fullest description of a document that a mention points to ("joint statement")."""
        if not words or words[-1].lower() not in documents():
            return None
        head = words[-1].lower()
        described = pattern("naming", "described", head=re.escape(head)).findall(self._text[: mention.start])
        fuller = [phrase for phrase in described if " " in phrase]
        return fuller[0] if fuller else (head if len(words) <= 2 else None)
