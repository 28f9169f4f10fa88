"""How certain a claim is of one of its values, and who vouches for it."""

from __future__ import annotations

from checker.extract.tokens import stem, tokenise
from checker.judge.differences.base import Difference
from checker.judge.side import grammar_words
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


def sources_differ(a: Claim, b: Claim) -> bool:
    """Whether two parties vouch for the two claims: speakers who share no word ("the police", "the organisers").

    "Harbour officials" and "the harbour authority" may be one party, and so may a minister and the ministry.
    """
    if not a.speaker or not b.speaker:
        return False
    words = [{stem(word) for word in tokenise(name).words if word not in grammar_words()} for name in (a.speaker, b.speaker)]
    return not words[0] & words[1]
