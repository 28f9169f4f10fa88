"""The pronoun that fits a person: from titles, given names, patronymics, descriptions, and the pronoun that follows."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from checker.extract.names.lexicons import given_names, words
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Name

_FEMALE_ENDING = pattern("naming", "female_ending")
_MALE_ENDING = pattern("naming", "male_ending")
_SHE = word_list("naming", "she")
_PRONOUN = pattern("naming", "pronoun")
_REACH = 160  # characters after a mention in which a pronoun most likely means it: a sentence


@cache
def _sexes() -> dict[str, Literal["he", "she"]]:
    """Return the sex that each title, description (lower case) or given name (as written) shows."""
    roles, given = table("roles"), given_names()
    told: dict[str, Literal["he", "she"]] = {}
    for sex in ("he", "she"):
        for word in words(roles["gender"][sex]) | words(roles["titles"][sex]) | given[sex]:
            told[word] = sex
    return told


def sex_of(word: str) -> Literal["he", "she"] | None:
    """Return the sex that a title or description (lower case) or a given name (as written) shows."""
    return _sexes().get(word)


def gender_of(
    text: str, canonical: str, mentions: Sequence[Name], persons: Sequence[Name] = ()
) -> Literal["he", "she"] | None:
    """Return ``he`` or ``she`` for a person with these mentions in `text`, or None if nothing tells.

    `persons` are the names of persons in text order: a pronoun after another person means that one.
    """
    sexes = _sexes()
    for name in mentions:
        before = text[max(0, name.start - 30) : name.start].replace(",", " ").split()
        for word in before[-1:]:
            told = sexes.get(word) or sexes.get(word.lower())
            if told:
                return told
    given = canonical.split()
    for word in given[:-1]:
        if word in sexes:
            return sexes[word]
    for word in given[1:]:
        if _FEMALE_ENDING.match(word):
            return "she"
        if _MALE_ENDING.match(word):
            return "he"
    for name in mentions:
        behind = range(bisect_left(persons, name.end, key=attrgetter("start")), len(persons))
        end = next((persons[i].start for i in behind if persons[i].canonical != canonical), len(text))
        pronoun = _PRONOUN.search(text, name.end, min(end, name.end + _REACH))
        if pronoun:
            return "she" if pronoun.group().lower() in _SHE else "he"
    return None
