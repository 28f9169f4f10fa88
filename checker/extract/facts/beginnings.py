"""The year in which a thing began or somebody was born: "the bridge, built in 1931", "born in Trieste in 1938"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.speakers.clauses import PREPOSITIONS, word_class
from checker.extract.tokens import stem
from checker.language import any_of, pattern, table, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

NO_THING = pattern("conditions", "no_subject")
"""Pronouns and other words that name no thing: "the forum she founded in 1975"."""
BORN = "born"
BORN_IN = pattern("slots", "born_in")
BEARER = pattern("slots", "bearer_of_birth")
"""What may come between a person and "born"."""
DEFINITE = word_list("comparing", "definite")
REACH = 100
"""Code points before a year in which the thing and its beginning are looked for."""


@cache
def _beginnings() -> dict[str, str]:
    """Return the sort of beginning that each word or phrase tells."""
    return {form: sort for sort, forms in table("slots")["beginnings"].items() for form in forms}


@cache
def _ahead() -> re.Pattern[str]:
    return pattern("slots", "begun_in", verbs=any_of(_beginnings()))


def phrases() -> list[str]:
    """Return the phrases of which a claim needs at least one to contain such a fact."""
    return sorted({*_beginnings(), BORN})


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each year right after a thing and its beginning."""
    years = [when for when in claim.dates if when.granularity == "year" and when.first and when.relation == "on"]
    text = plain(claim.text) if years else ""
    for year in years:
        first = year.start - claim.start
        birth = BORN_IN.search(text, max(0, first - REACH), first)
        told = None if birth else _ahead().search(text, max(0, first - REACH), first)
        holder = _born(claim, text, claim.start + birth.start(), year.end) if birth else None
        if holder:
            yield Fact(
                "begun", holder, year.text, year.start, year.end, source=claim.speaker,
                key=((year.first or "")[:4],), of=BORN,
            )  # fmt: skip
        if told and _is_one_thing(told):
            yield Fact(
                "begun", stem(told["thing"].lower()), year.text, claim.start + told.start("thing"), year.end,
                source=claim.speaker, key=((year.first or "")[:4],), of=_beginnings()[told["verb"].lower()],
            )  # fmt: skip


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
