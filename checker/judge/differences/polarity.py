"""A statement on one side, its negation on the other."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.tokens import stem, tokenise
from checker.judge.differences.base import Difference
from checker.judge.pairing import Pairing
from checker.judge.side import Side, Unit, grammar_words
from checker.model import Scope


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
        certain = scope.kind == "negation" and bool(negated) and len(shared) >= 0.5 * len(negated)
        if shared:
            a, b = (unit, None) if more == 0 else (None, unit)
            words = f"“{scope.text}”"
            yield Difference(
                "negation", certain, a, b, words if a else "(not negated)", words if b else "(not negated)",
                f"One side negates with {words} what the other side states: {', '.join(sorted(shared))}.",
            )  # fmt: skip


def _negators(side: Side) -> list[Unit]:
    return [unit for unit in side.units if unit.kind == "negator"]


def _content(side: Side, start: int, end: int) -> frozenset[str]:
    text = side.claim.text[max(0, start - side.claim.start) : max(0, end - side.claim.start)]
    return frozenset(stem(word) for word in tokenise(text).words if word not in grammar_words()) & side.content
