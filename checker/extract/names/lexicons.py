"""The word lists of this package as sets, read once from the data files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.language import table


def words(value: str) -> frozenset[str]:
    """Return the words of a space-separated list as a set."""
    return frozenset(value.split())


@cache
def given_names() -> dict[str, frozenset[str]]:
    """Return the given names of men (he), of women (she), and of both (either)."""
    tables = [table(name)["names"] for name in ("given_names", "given_names_of_countries")]
    return {sex: frozenset().union(*(words(names[sex]) for names in tables)) for sex in ("he", "she", "either")}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every closed list that decides what a capitalised phrase is; in the case of the text unless stated otherwise."""

    never: frozenset[str]
    openers: frozenset[str]
    """Common words that open sentences; part of a name only with capitalised words after them."""
    calendar: frozenset[str]
    body_heads: frozenset[str]
    body_openers: frozenset[str]
    body_before: frozenset[str]
    body_after: frozenset[str]
    companies: frozenset[str]
    """Nouns that refer back to a company; "operator" is an occupation too."""
    houses: frozenset[str]
    state_bodies: frozenset[str]
    legal: frozenset[str]
    groups: frozenset[str]
    """Words that end the name of a company with its daughters, and may follow another head."""
    subjects: frozenset[str]
    place_heads: frozenset[str]
    place_openers: frozenset[str]
    place_before: frozenset[str]
    prepositions: frozenset[str]
    owned_by_places: frozenset[str]
    motion: frozenset[str]
    directions: frozenset[str]
    thing_heads: frozenset[str]
    thing_openers: frozenset[str]
    speech: frozenset[str]
    metonym: frozenset[str]
    """Verbs whose subject, if it is a capital city, means the government there."""
    before_metonym: frozenset[str]
    offices: frozenset[str]
    """Heads of offices and occupations, lower case."""
    office_endings: tuple[str, ...]
    """Endings that only words for occupations have ("cardiologist")."""
    passing: frozenset[str]
    timing: frozenset[str]
    """Words that place an office in another time, lower case; they are among the qualifiers."""
    opens_apposition: frozenset[str]
    ends_apposition: frozenset[str]
    short_offices: frozenset[str]
    """Offices written in capitals ("PM"); in lower case they are something else ("7 pm")."""
    qualifiers: frozenset[str]
    """Words that may come before a head as part of the office, lower case."""
    titles: frozenset[str]
    """Titles of address as written before a name."""
    given: frozenset[str]
    """Given names of either sex."""


@cache
def lexicon() -> Lexicon:
    """Return the lists, read from ``name_words``, ``roles`` and the tables of given names."""
    names: dict[str, Any] = table("name_words")
    roles: dict[str, Any] = table("roles")
    titles = words(" ".join(roles["titles"].values()))
    return Lexicon(
        never=words(names["never"]["words"]),
        openers=words(names["sentence_openers"]["words"]),
        calendar=words(names["months"]["words"]),
        body_heads=words(names["body"]["heads"]),
        body_openers=words(names["body"]["openers"]),
        body_before=words(names["body"]["before"]),
        body_after=words(names["body"]["after"]),
        companies=frozenset(names["body"]["company"]),
        houses=words(names["body"]["houses"]),
        state_bodies=words(names["body"]["state"]),
        legal=words(names["body"]["legal"]),
        groups=words(names["body"]["groups"]),
        subjects=words(names["subjects"]["words"]),
        place_heads=words(names["place"]["heads"]),
        place_openers=words(names["place"]["openers"]),
        place_before=words(names["place"]["before"]),
        owned_by_places=words(names["place"]["owned"]),
        prepositions=words(names["place"]["prepositions"]),
        motion=words(names["place"]["motion"]),
        directions=words(names["place"]["directions"]),
        thing_heads=words(names["thing"]["heads"]),
        thing_openers=words(names["thing"]["openers"]),
        speech=words(names["cues"]["speech"]),
        metonym=words(names["cues"]["metonym"]),
        before_metonym=words(names["cues"]["before_metonym"]),
        offices=words(roles["heads"]["politics"]) | words(roles["heads"]["work"]),
        office_endings=tuple(roles["heads"]["endings"].split()),
        passing=words(roles["qualifiers"]["passing"]),
        opens_apposition=words(roles["apposition"]["opens"]),
        ends_apposition=words(roles["apposition"]["ends"]),
        short_offices=words(roles["heads"]["short"]),
        timing=words(roles["qualifiers"]["timing"]),
        qualifiers=words(roles["qualifiers"]["words"]) | words(roles["qualifiers"]["timing"]),
        titles=titles,
        given=frozenset(name for names in given_names().values() for name in names),
    )
