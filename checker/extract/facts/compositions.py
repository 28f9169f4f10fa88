"""How a group of people is made up: "a jury of seven women and five men".

Their total is part of the subject: two groups with the same total and the same two sorts of people are taken for one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS, PEOPLE_STEMS
from checker.language import pattern
from checker.model import Claim, Fact, Quantity, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_A_GROUP = pattern("slots", "of_a_group")
"""Words for a group that sits together; people hurt or arrested are another group in each place and on each day."""
TWO_SORTS = pattern("slots", "two_sorts")
"""What comes between the numbers of two sorts: the noun of the first, and an "and"."""
LAST_NOUN = re.compile(r" [\w-]+")


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each two exact whole numbers of people of different sorts that are counted side by side."""
    counted = [quantity for quantity in claim.quantities if _is_of_a_sort(quantity)]
    text = plain(claim.text) if len(counted) > 1 else ""
    for one, other in pairwise(counted) if OF_A_GROUP.search(text) else ():
        if one.noun == other.noun or not TWO_SORTS.fullmatch(text[one.end - claim.start : other.start - claim.start]):
            continue
        first, second = sorted((one, other), key=lambda quantity: quantity.noun or "")
        behind = LAST_NOUN.match(text, other.end - claim.start)
        end = claim.start + behind.end() if behind else other.end
        printed = " ".join(claim.text[one.start - claim.start : end - claim.start].split())
        yield Fact(
            "composition", f"{in_digits(one.value + other.value)} {first.noun} {second.noun}", printed, one.start, end,
            key=(in_digits(first.value), in_digits(second.value)),
        )  # fmt: skip


def _is_of_a_sort(quantity: Quantity) -> bool:
    exact = quantity.kind == "level" and quantity.approximation == "exact" and quantity.value.is_integer()
    return exact and quantity.noun in PEOPLE_STEMS - GENERIC_PEOPLE_STEMS


FINDER = Finder(find, needs="number")
