"""The ages of a group that are listed together: "the men, aged 24, 31 and 38", "two women, 61 and 48 years old"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import nearest_state
from checker.extract.normalise import plain
from checker.extract.quantities.ages import JOINED
from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS, PEOPLE_STEMS
from checker.extract.tokens import stem, tokens_of
from checker.language import word_list
from checker.model import Claim, Fact, Quantity, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

AHEAD = 5
"""Words before the first age in which the noun of the group is looked for: "two women killed, who were"."""
OTHER_GROUP = word_list("states", "other_group")
STATE = 8
"""Words on either side in which what happened to them is looked for: victims are not suspects."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each list of ages of people of one sort to whom one thing happened.

    Their number, their sort and what happened to them are the subject, because the group is rarely named.
    """
    group: list[Quantity] = []
    for quantity in (q for q in claim.quantities if q.kind == "age"):
        between = plain(claim.text)[group[-1].end - claim.start : quantity.start - claim.start] if group else ""
        if group and not JOINED.fullmatch(between):
            yield from _fact(claim, group)
            group = []
        group.append(quantity)
    yield from _fact(claim, group)


def _fact(claim: Claim, group: list[Quantity]) -> Iterator[Fact]:
    sort = _sort(claim, group[0]) if len(group) > 1 else None
    if sort:
        start, end = group[0].start, group[-1].end
        words = " ".join(claim.text[start - claim.start : end - claim.start].split())
        ages = sorted(quantity.value for quantity in group)
        yield Fact("ages", f"{len(group)} {sort}", words, start, end, key=tuple(in_digits(age) for age in ages))


def _sort(claim: Claim, first: Quantity) -> str | None:
    """Return the noun of a group with what happened to it ("women killed"); None if it is called another group."""
    tokens = tokens_of(claim.text)
    index = bisect_left(tokens.starts, first.start - claim.start)
    ahead = tokens.words[max(0, index - AHEAD) : index]
    nouns = [word for word in ahead if stem(word) in PEOPLE_STEMS - GENERIC_PEOPLE_STEMS]
    state = nearest_state(tokens, index, STATE)
    return f"{nouns[-1]} {state}" if nouns and state and OTHER_GROUP.isdisjoint(ahead) else None


FINDER = Finder(find, needs="number")
