"""The people and bodies of one article, and whom a description in it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
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
    from collections.abc import Iterator, Sequence

    from checker.model import Mention, Name

_POINTING, _MINISTRY = (word_list("naming", key) for key in ("pointing", "ministry"))
_BODY_OF_MINISTRY, _GROUP = (pattern("naming", key) for key in ("body_of_ministry", "group"))
Gender = Literal["he", "she", "it"]


@cache
def documents() -> frozenset[str]:
    """Return the nouns that refer back to a document which speaks."""
    return list_words(table("name_words")["document"]["words"])


def cast_of(text: str, names: Sequence[Name]) -> Cast:
    """Return the cast of an article, from its `text` and the `names` that `find_names` found."""
    return Cast(text, tuple(names))


class Cast:
    """Resolves the mentions of one article to canonical names."""

    __slots__ = ("_bodies", "_counterparts", "_fitting", "_holders", "_mentions", "_names", "_persons", "_text")

    def __init__(self, text: str, names: tuple[Name, ...]) -> None:
        self._text = text
        self._names = names
        self._persons = [name for name in names if name.kind == "person"]
        self._bodies = [name for name in names if name.kind == "body"]
        holders = [name for name in self._persons if name.role]
        self._holders = [name for name in holders if name.role != COUNTERPART]
        self._counterparts = list(_counterparts(holders))
        self._fitting: dict[tuple[str, str | None], tuple[Name, ...]] = {}
        self._mentions: dict[str, list[Name]] = {}
        for name in names:
            self._mentions.setdefault(name.canonical, []).append(name)

    def who(self, mention: Mention) -> str | None:
        """Return the canonical name a mention stands for, or None if the article does not say.

        A person named in the mention wins; else an office ("the Kyrgyz president", "his Russian counterpart") means its
        holder, the nearest one before if several fit; else it is a body or a document that the words refer to.
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
        """Return the pronoun that fits a name, from titles, given name, patronymic and what follows its mentions."""
        mentions = self._mentions.get(canonical, [])
        if mentions and mentions[0].kind != "person":
            return "it"
        return gender_of(self._text, canonical, mentions, self._persons)

    def _holder(self, mention: Mention, office: Description) -> str | None:
        """Return the holder of an office: the only one that fits, or else the nearest before the mention."""
        role = office.role
        if role == COUNTERPART:
            named = [name for name in self._counterparts if name.role_of == office.role_of]
            if named:
                return _nearest(named, mention)
            peer = next((name for name in self._before(mention) if name.role_of != office.role_of), None)
            if peer is None or peer.role is None or office.role_of is None:
                return None
            role = peer.role
        return _nearest(self._holding(role, office.role_of), mention)

    def _before(self, mention: Mention) -> Iterator[Name]:
        """Yield the holders of offices before a mention, the nearest first."""
        for index in range(bisect_left(self._holders, mention.start, key=_start) - 1, -1, -1):
            yield self._holders[index]

    def _holding(self, role: str, role_of: str | None) -> tuple[Name, ...]:
        """Return the holders of an office in text order, or the only person who holds it.

        A counterpart counts as a holder only if nobody else is said to be one.
        """
        key = (role, role_of)
        if key not in self._fitting:
            written = [name for name in self._holders if holds(name, role, role_of)]
            fitting = written or [name for name in self._counterparts if holds(name, role, role_of)]
            exact = [name for name in fitting if name.role == role]  # "the president" is not the former one
            fitting = exact or fitting
            one = len({name.canonical for name in fitting}) == 1
            self._fitting[key] = tuple(fitting[:1] if one else fitting)
        return self._fitting[key]

    def _body(self, mention: Mention, words: list[str]) -> str | None:
        """Return the last body before a mention that has the mention's head noun ("the board"), or else the company."""
        if not words or words[0].lower() not in _POINTING:
            return None
        head = words[-1].lower()
        bodies = self._bodies[: bisect_left(self._bodies, mention.start, key=_start)]
        named = next((name.canonical for name in reversed(bodies) if _is_kind_of_body(name.canonical, head)), None)
        if named is None and head in lexicon().companies:
            return _company(bodies)
        return named

    def _paper(self, mention: Mention, words: list[str]) -> str | None:
        """Return the first full description of the document that a mention refers to ("joint statement")."""
        if not words or words[-1].lower() not in documents():
            return None
        head = words[-1].lower()
        described = pattern("naming", "described", head=re.escape(head)).findall(self._text[: mention.start])
        fuller = [phrase for phrase in described if " " in phrase]
        return fuller[0] if fuller else (head if len(words) <= 2 else None)


def _is_kind_of_body(canonical: str, head: str) -> bool:
    """Whether a body is what a noun calls it: "the board" is the Accident Investigation Board."""
    return canonical.split()[-1].lower() == head or (
        head in _MINISTRY and _BODY_OF_MINISTRY.match(canonical) is not None
    )


def _company(bodies: Sequence[Name]) -> str | None:
    """Return which of the bodies "the company" means: the last that says so in its name, else the only one left."""
    commercial = [
        name for name in bodies if name.canonical.split()[-1] in lexicon().legal or _GROUP.search(name.canonical)
    ]
    if commercial:
        return commercial[-1].canonical
    others = list_words(table("name_words")["body"]["no_company"]) | lexicon().state_bodies
    left = {name.canonical for name in bodies if others.isdisjoint(name.canonical.split())}
    return left.pop() if len(left) == 1 else None


def _counterparts(holders: Sequence[Name]) -> Iterator[Name]:
    """Yield each "counterpart" with the office of the holder named before: "Putin met his Kyrgyz counterpart"."""
    office: str | None = None
    for name in holders:
        if name.role != COUNTERPART:
            office = name.role
        elif office:
            yield replace(name, role=office)


def _nearest(fitting: Sequence[Name], mention: Mention) -> str | None:
    """Return the only name in `fitting`, or else the nearest one before a mention."""
    if len(fitting) == 1:
        return fitting[0].canonical
    before = bisect_left(fitting, mention.start, key=_start)
    return fitting[before - 1].canonical if before else None


def _start(name: Name) -> int:
    return name.start
