"""The year in which a thing began or somebody was born: "the bridge, built in 1931", "born in Trieste in 1938"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings, years_in
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.extract.word_classes import PREPOSITIONS, word_class
from checker.language import any_of, by_form, pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

NO_THING = pattern("conditions", "no_subject")
"""Pronouns and other words that name no thing: "the forum she founded in 1975"."""
BEGINNINGS = by_form("slots", "beginnings")
"""The sort of beginning that each form of a verb tells."""
BEGUN_IN = pattern("slots", "begun_in", verbs=any_of(BEGINNINGS))
"""A thing and its beginning, up to the year."""
BORN = "born"
BORN_IN = pattern("slots", "born_in")
"""What stands between a person and the year of birth."""
BEARER = pattern("slots", "bearer_of_birth")
"""What may come between a person and "born"."""
DEFINITE = word_list("comparing", "definite")
REACH = 100
"""Code points before a year in which the thing and its beginning are looked for."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each year right after a thing and its beginning, or after a person and his or her birth."""
    years = years_in(claim)
    text = plain(claim.text) if years else ""
    for when, year in years:
        first = when.start - claim.start
        told = BORN_IN.search(text, max(0, first - REACH), first)
        start, sort, bearer = when.start, BORN, None
        if told:
            bearer = _born(claim, text, claim.start + told.start(), when.end)
        elif (told := BEGUN_IN.search(text, max(0, first - REACH), first)) and _is_one_thing(told):
            start = claim.start + told.start("thing")
            sort, bearer = BEGINNINGS[told["verb"].lower()], stem(told["thing"].lower())
        if bearer:
            yield Fact("begun", bearer, when.text, start, when.end, key=(year,), of=sort)


def _is_one_thing(told: re.Match[str]) -> bool:
    """Whether a thing is one that a report has told of, or a name: "the bridge", "Dunmore Dairies", not "a bridge"."""
    thing, ahead = told["thing"], (told["ahead"] or "").lower()
    named = thing[0].isupper() and word_class(ahead) not in PREPOSITIONS
    return not NO_THING.fullmatch(thing) and (named or ahead in DEFINITE)


def _born(claim: Claim, text: str, start: int, end: int) -> str | None:
    """Return who was born: the person right before the word, or, where it opens the claim, the first one after it."""
    persons = [name for name in claim.names if name.kind == "person"]
    for name in persons:
        if name.end <= start and BEARER.fullmatch(text, name.end - claim.start, start - claim.start):
            return name.canonical
    behind = (name.canonical for name in persons if name.start >= end)
    return next(behind, None) if start == claim.start else None


FINDER = Finder(find, needs=frozenset((*BEGINNINGS, BORN)))
