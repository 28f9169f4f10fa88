"""All of a number on one side, fewer of it on the other: "all 16 were saved", "only nine of the 16 were saved"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.judge.differences import opposites
from checker.judge.differences.base import Difference, on_either_side
from checker.language import pattern, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

ALL = pattern("comparing", "all_of")
ALL_WORDS = word_list("comparing", "all_words")
"""Words of which `ALL` needs one."""
OF_THE = pattern("comparing", "of_the")
REACH = 25
"""Code points before a number in which "all" or "every one of the" is looked for."""
LEAST_SHARED = 2
"""Fewest content words that two claims of one thing have in common beside the numbers."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one claim counts all of a number and the other fewer of the same number.

    Some of them may have done one thing and all of them another, so the claims must share what is said of them; and if
    they are said to have done the opposite, that is the difference.
    """
    if not pairing.both_have("quantity") or ALL_WORDS.isdisjoint(pairing.a.words | pairing.b.words):
        return
    if len(pairing.shared) >= LEAST_SHARED:
        told = on_either_side(_all_and_some, pairing)
        yield from (difference for difference in told if not any(opposites.find(pairing)))


def _all_and_some(pairing: Pairing) -> Difference | None:
    """Return the difference for the first number of which side `a` counts all and side `b` fewer."""
    for whole in (unit for unit in pairing.a.units if isinstance(unit.value, Quantity)):
        part = _part_of(pairing.b, whole, pairing.shared) if _is_all(pairing.a, whole) else None
        if part:
            first, second = pairing.a.text(whole), pairing.b.text(part)
            reason = f"One side counts all {first}, the other only {second} of them."
            return Difference("number", True, whole, part, first, second, reason)
    return None


def _is_all(side: Side, unit: Unit) -> bool:
    """Whether a number is said of all there are."""
    start = unit.start - side.claim.start
    return ALL.search(plain(side.claim.text), max(0, start - REACH), start) is not None


def _part_of(side: Side, whole: Unit, shared: frozenset[str]) -> Unit | None:
    """Return the number of those that are counted out of as many as `whole`, or None."""
    numbers = [unit for unit in side.units if isinstance(unit.value, Quantity)]
    for part, total in pairwise(numbers):
        between = plain(side.claim.text)[part.end - side.claim.start : total.start - side.claim.start]
        if OF_THE.fullmatch(between) and _value(total) == _value(whole) and _value(part) < _value(whole):
            return part if _says_no_more(side, total, shared) else None
    return None


def _says_no_more(side: Side, total: Unit, shared: frozenset[str]) -> bool:
    """Whether all that is said of a part is said of the whole too: not "ten of the 12 freed there were hurt"."""
    return all(unit.key in shared for unit in side.units[total.place + 1 :] if unit.key in side.content)


def _value(unit: Unit) -> float:
    return unit.value.value if isinstance(unit.value, Quantity) else 0.0
