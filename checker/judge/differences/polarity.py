"""A statement on one side, its negation on the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.extract.tokens import stem, tokenise
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Side, Unit, grammar_words
from checker.lexicon import table
from checker.model import Scope

NEGATED_SHARED = 0.6
"""Share of the negated words that the other side must state (edited and unedited pairs of real news, swept in steps of .1)."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one side has one negator more than the other and the words it negates stand on both sides."""
    negators = _negators(pairing.a), _negators(pairing.b)
    if (len(negators[0]) - len(negators[1])) % 2 == 0:
        return
    more, other = (0, pairing.b) if len(negators[0]) > len(negators[1]) else (1, pairing.a)
    unpaired = [unit for unit in negators[more] if unit not in {left for pair in pairing.matched for left in pair}]
    for unit in unpaired[:1]:
        scope = unit.value
        if not isinstance(scope, Scope):
            continue
        side = (pairing.a, pairing.b)[more]
        negated = _content(side, scope.scope_start, scope.scope_end)
        shared = negated & other.content
        if not shared or _implied(pairing, more):
            continue
        certain = scope.kind == "negation" and len(shared) >= NEGATED_SHARED * len(negated) and _governed(pairing, unit, more)
        if certain or len(shared) >= len(negated) / 2:
            a, b = (unit, None) if more == 0 else (None, unit)
            words = f"“{scope.text}”"
            yield Difference(
                "negation", certain, a, b, words if a else "(not negated)", words if b else "(not negated)",
                f"One side negates with {words} what the other side states: {', '.join(sorted(shared))}.",
            )  # fmt: skip


def _governed(pairing: Pairing, negator: Unit, more: int) -> bool:
    """Whether the word that the negator governs, the next content word, stands in the same place on the other side."""
    side = (pairing.a, pairing.b)[more]
    following = next((u for u in side.units if u.start >= negator.end and u.kind == "word" and u.key in side.content), None)
    return following is not None and any(pair[more] is following for pair in pairing.matched)


def _implied(pairing: Pairing, more: int) -> bool:
    """Whether the side without the negator says the same by a word that holds one ("removed", "failure", "without")."""
    alone = pairing.alone_b if more == 0 else pairing.alone_a
    replaced = [pair[1 - more] for pair in pairing.replaced]
    return any(unit.kind == "word" and unit.key in implicit_negators() for unit in (*alone, *replaced))


@cache
def implicit_negators() -> frozenset[str]:
    """Return the stems of words that hold a negation of their own."""
    return frozenset(stem(word) for word in table("implicit_negators")["words"])


def _negators(side: Side) -> list[Unit]:
    return [unit for unit in side.units if unit.kind == "negator"]


def _content(side: Side, start: int, end: int) -> frozenset[str]:
    text = side.claim.text[max(0, start - side.claim.start) : max(0, end - side.claim.start)]
    return frozenset(stem(word) for word in tokenise(text).words if word not in grammar_words()) & side.content
