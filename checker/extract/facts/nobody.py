"""Counts that are nought: "no one was injured", "there were no injuries"; "nobody else was hurt" counts some others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import states_told
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = pattern("states", "nobody")
"""Nobody, a verb, and what happened to them."""
NONE_OF_IT = pattern("states", "none_of_it")
"""None of what happens to people, told or seen."""
FOR_NOW = pattern("states", "for_now")
"""What makes it true of an hour only, or of another happening."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each state that nobody is in."""
    text = plain(claim.text)
    if FOR_NOW.search(text) or any(scope.kind != "negation" for scope in claim.scopes):
        return
    for told in (*NOBODY.finditer(text), *NONE_OF_IT.finditer(text)):
        state = states_told().get(stem(told["state"].lower()))
        if state:
            start, end = claim.start + told.start(), claim.start + told.end()
            printed = claim.text[told.start() : told.end("none")]
            nought = Quantity(start, end, printed, 0.0, 0.0, "count", "person", value=0.0)
            yield Fact("count", "people", printed, start, end, key=("0", "0"), quantity=nought, of=state)


FINDER = Finder(find, needs=word_list("states", "nobody"))
