"""How certain a claim is of one of its values: the modality whose scope covers it."""

from __future__ import annotations

from checker.judge.differences.base import Difference
from checker.model import Claim


def modality_at(claim: Claim, start: int, end: int) -> str:
    """Return the kind of the modal that governs the stretch from `start` to `end`, ``fact`` where none does.

    "Russia is chairing the union and will support its neighbour" states the first and plans the second.
    """
    for scope in claim.scopes:
        if scope.kind != "negation" and scope.scope_start <= start and end <= scope.scope_end:
            return scope.kind
    return "fact"


def certainty_differs(a: Claim, b: Claim, difference: Difference) -> bool:
    """Whether one claim states as fact what the other only plans, expects or thinks possible.

    Where one side has no word for the value in dispute (a negator), the whole of it is compared.
    """
    kinds = [
        modality_at(claim, unit.start, unit.end) if unit else modality_at(claim, claim.start, claim.end)
        for claim, unit in ((a, difference.a), (b, difference.b))
    ]
    return kinds[0] != kinds[1]
