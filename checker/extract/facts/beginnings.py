"""The year in which a thing was built, opened or founded: "the bridge, built in 1931", "the firm dates from 1988"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import any_of, pattern, table
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

NO_THING = pattern("conditions", "no_subject")
"""Pronouns and other words that name no thing: "the forum she founded in 1975"."""
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
    return sorted(_beginnings())


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each year right after a thing and its beginning."""
    years = [when for when in claim.dates if when.granularity == "year" and when.first and when.relation == "on"]
    text = plain(claim.text) if years else ""
    for year in years:
        first = year.start - claim.start
        told = _ahead().search(text, max(0, first - REACH), first)
        if told and not NO_THING.fullmatch(told["thing"]):
            yield Fact(
                "begun", stem(told["thing"].lower()), year.text, claim.start + told.start("thing"), year.end,
                source=claim.speaker, key=((year.first or "")[:4],), of=_beginnings()[told["verb"].lower()],
            )  # fmt: skip
