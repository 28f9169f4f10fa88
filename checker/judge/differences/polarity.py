"""A statement on one side, its negation on the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.tokens import stem
from checker.judge.differences.base import Difference
from checker.lexicon import table
from checker.model import Scope, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

NEGATED_SHARED = 0.6
"""Share of the negated words that the other side must state (edited and unedited real news, swept in steps of .1)."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one side has one negator more than the other, and both have the words it negates."""
    negators = _negators(pairing.a), _negators(pairing.b)
    if (len(negators[0]) - len(negators[1])) % 2 == 0:
        return
    more = 0 if len(negators[0]) > len(negators[1]) else 1
    matched = (pairing.matched_a, pairing.matched_b)[more]
    unit = next((unit for unit in negators[more] if unit.place not in matched), None)
    scope = unit.value if unit else None
    if unit is None or not isinstance(scope, Scope) or _implied(pairing, more):
        return
    side, other = (pairing.a, pairing.b) if more == 0 else (pairing.b, pairing.a)
    negated = frozenset(u.key for u in side.units if scope.scope_start <= u.start < scope.scope_end) & side.content
    shared = negated & other.content
    here = frozenset(u.key for u in side.units if u.clause == unit.clause and u.start > unit.start) & negated
    governed = _governed(pairing, unit, more)
    most = any(words and len(words & shared) >= NEGATED_SHARED * len(words) for words in (negated, here))
    certain = scope.kind == "negation" and most and governed is not None
    if not shared or not (certain or len(shared) >= len(negated) / 2):
        return
    until = any(_is_until(u) for u in side.units[unit.place :])  # "no work until 1999" is work from then on
    words = f"“{scope.text}”"
    mine, theirs = governed or (None, None)
    reason = f"One side negates with {words} what the other side states: {', '.join(sorted(shared))}."
    negation = Difference(
        "negation", certain, unit, None, words, "(not negated)", reason,
        open=until or not certain, governs_a=mine, governs_b=theirs,
    )  # fmt: skip
    yield negation if more == 0 else negation.turned()


def _is_until(unit: Unit) -> bool:
    return unit.key in ("until", "till") or (isinstance(unit.value, When) and unit.value.relation == "until")


def _governed(pairing: Pairing, negator: Unit, more: int) -> tuple[Unit, Unit] | None:
    """Return the next content word after the negator with its counterpart on the other side."""
    side = (pairing.a, pairing.b)[more]
    following = next((u for u in side.units[negator.place + 1 :] if u.kind == "word" and u.key in side.content), None)
    found = next((found for found in pairing.matched if found[more] is following), None)
    return (found[more], found[1 - more]) if found else None


def _implied(pairing: Pairing, more: int) -> bool:
    """Whether the side without the negator says the same by a word that holds one ("removed", "failure", "without")."""
    alone = pairing.unmatched_b() if more == 0 else pairing.unmatched_a()
    return any(unit.kind == "word" and unit.key in implicit_negators() for unit in alone)


@cache
def implicit_negators() -> frozenset[str]:
    """Return the stems of words that hold a negation of their own."""
    return frozenset(stem(word) for word in table("implicit_negators")["words"])


def _negators(side: Side) -> list[Unit]:
    return [unit for unit in side.units if unit.kind == "negator"]
