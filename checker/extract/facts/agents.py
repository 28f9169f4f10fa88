"""Who did what one alone does: "the winning car was driven by Marta Silva", "Jonas Keller drove the winning car"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import any_of, by_form, pattern, table, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

DEEDS = by_form("slots", "deeds")
"""The sort of deed that each form of a verb tells."""
DONE_BY = pattern("slots", "done_by", verbs=any_of(DEEDS))
"""What comes before an agent in the passive."""
DID_IT = pattern("slots", "did_it", verbs=any_of(DEEDS))
"""What comes after an agent in the active."""
WITH_OTHERS = pattern("slots", "with_others")
"""Words after a deed or its doer by which others had a part in it."""
NEAR = 12
"""Most code points between a number and the thing for the number to count it: "the second racing car"."""
OF_SEVERAL = word_list("comparing", "one_of_several")
"""Words that make a thing one of several of its sort: "another car"."""
PLURAL: str = table("naming")["endings"]["plural"]
OWNED = pattern("slots", "between_owner_and_name")
"""What comes between a name and the name of somebody of his or hers: "Mitt Romney staffer Katie Packer"."""
REACH = 100
"""Code points before an agent in which a deed in the passive, with what it was done to, is looked for."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each person who is the agent of a deed; its slot is the deed and what it was done to."""
    text = plain(claim.text)
    for name, behind in zip_longest(claim.names, claim.names[1:]):
        first, last = name.start - claim.start, name.end - claim.start
        if name.kind != "person" or (behind and OWNED.fullmatch(text, last, behind.start - claim.start)):
            continue
        done = DONE_BY.search(text, max(0, first - REACH), first)
        told = done or DID_IT.match(text, last)
        if told is None:
            continue
        start, end = (told.start("thing"), last) if done else (first, told.end())
        if not (_is_one_of_several(claim, told) or WITH_OTHERS.match(text, end)):
            yield Fact(
                "agent", stem(told["thing"].lower()), name.canonical, claim.start + start, claim.start + end,
                key=(name.canonical,), of=DEEDS[told["verb"].lower()],
            )  # fmt: skip


def _is_one_of_several(claim: Claim, told: re.Match[str]) -> bool:
    """Whether the thing is plural, or a number, an ordinal or "another" before it makes it one of several."""
    thing, start = told["thing"].lower(), claim.start + told.start("thing")
    counted = any(0 <= start - quantity.end <= NEAR for quantity in claim.quantities)
    plural = thing.endswith(PLURAL) and stem(thing) != thing
    return counted or plural or not OF_SEVERAL.isdisjoint(told.string[: told.start("thing")].lower().split()[-2:])


FINDER = Finder(find, needs=frozenset(DEEDS))
