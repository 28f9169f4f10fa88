"""How certain a claim is of one of its values: stated, planned, supposed, asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import tokens_of
from checker.extract.word_classes import VERBS, word_class
from checker.language import pattern
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.dispute import Dispute
    from checker.judge.pairing import Pairing
    from checker.judge.side import Unit
    from checker.model import Claim, Fact, Scope


OF_SUBJECTS = frozenset({"plan", "expectation", "hearsay"})
"""Kinds of modals that leave open how many are counted by their subject: "500 people are expected to march"."""
SUBJECT_ENDS = pattern("comparing", "subject_ends")
LONGEST_SUBJECT = 6
"""Most words between a number and the modal of the verb whose subject it counts."""
_END = re.compile(r"\?|[.!](?=[\"'”’)]*\s)")
"""A rough end of a sentence: enough to tell whether a question mark comes first."""

SUPPOSING = pattern("comparing", "supposing")
"""Words that leave open whether what follows them is so: "whether the dam is safe"."""
LEAVING_OPEN = frozenset({"possibility", "condition", "hearsay"})
"""Kinds of modals that leave open whether something is so."""
ALIKE = {"plan": "ahead", "expectation": "ahead", "ability": "possibility"}
"""Modals of equal certainty: "will be sold", "is expected to be sold"; "could happen", "could not happen"."""


def modality_at(claim: Claim, start: int, end: int) -> str:
    """Return the kind of the modal that governs the stretch from `start` to `end`, or ``fact`` if none does.

    "Russia is chairing the union and will support its neighbour" states the first and plans the second.  A denial is a
    modal here, since who denies a value does not state it; `Claim.modality` leaves denials out with the negators, as it
    is shown beside `Claim.polarity`, which counts both.
    """
    for scope in claim.scopes:
        if scope.kind != "negation" and governs(scope, start, end):
            return scope.kind
    return "fact"


def governs(scope: Scope, start: int, end: int) -> bool:
    """Whether a scope governs the stretch from `start` to `end`; a cue does not govern itself.

    The stretch may end one character behind the scope: a full stop that ends the sentence too ("at 6 p.m.").
    """
    return scope.scope_start <= start and end <= scope.scope_end + 1 and not scope.start <= start < scope.end


def certainty_differs(a: Claim, b: Claim, difference: Difference) -> bool:
    """Whether one claim states as fact what the other only plans, expects or thinks possible.

    Where one side has no word for the disputed value (such as a negator), any of its modals may govern it.
    """
    first, second = difference.about
    return _kinds(a, first).isdisjoint(_kinds(b, second))


def one_leaves_open(pairing: Pairing) -> bool:
    """Whether one claim only asks or thinks possible what the other states.

    That holds for at least half of the shared words of the clauses concerned, from the first such word on.  Other
    clauses do not count: "the dam may be safe, engineers in Lorvik said".
    """
    words = [(a, b) for a, b in pairing.matched if a.kind == "word" and a.key in pairing.shared]
    apart = [is_open(pairing.a.claim, a) != is_open(pairing.b.claim, b) for a, b in words]
    return any(_is_most([units[side] for units in words], apart) for side in (0, 1))


def _is_most(words: Sequence[Unit], apart: Sequence[bool]) -> bool:
    """Whether at least half of the words are apart, in clauses with such a word and from the first of them on."""
    places = [(word.clause, word.place) for word, is_apart in zip(words, apart, strict=True) if is_apart]
    if not places:
        return False
    clauses, first = {clause for clause, _ in places}, min(place for _, place in places)
    return sum(word.clause in clauses and word.place >= first for word in words) <= 2 * len(places)


def is_open(claim: Claim, part: Unit | Fact) -> bool:
    """Whether a claim only thinks possible, supposes, asks or passes on as hearsay what a part of it says."""
    governed = modality_at(claim, part.start, part.end) in LEAVING_OPEN
    return governed or supposed(claim, part) or _asks(claim, part.end - claim.start)


def supposed(claim: Claim, part: Unit | Fact) -> bool:
    """Whether a part of a claim is governed by a condition: "if", "whether", "even when"."""
    scopes = (scope for scope in claim.scopes if scope.kind == "condition")
    asked = SUPPOSING.search(plain(claim.text), 0, part.start - claim.start)
    return asked is not None or any(governs(scope, part.start, part.end) for scope in scopes)


def _kinds(claim: Claim, unit: Unit | None) -> set[str]:
    """Return the kinds of the modals that govern `unit`, or of all modals of the claim where there is no unit.

    They include ``fact`` where no modal governs the unit, or the whole claim.
    """
    modals = [scope for scope in claim.scopes if scope.kind != "negation"]
    found: set[str] = {scope.kind for scope in modals if unit is None or _is_under(claim, unit, scope)}
    if not any(_is_under(claim, unit, scope) if unit else _whole(scope, claim) for scope in modals):
        found |= {"fact"}
    return {ALIKE.get(kind, kind) for kind in found}


def _is_under(claim: Claim, unit: Unit, scope: Scope) -> bool:
    """Whether a modal governs a unit, or a number is that of its subject: "two men were feared dead"."""
    if governs(scope, unit.start, unit.end):
        return True
    between = plain(claim.text)[unit.end - claim.start : scope.start - claim.start] if unit.end <= scope.start else ","
    words = tokens_of(between).words
    clause = not SUBJECT_ENDS.search(between) and len(words) <= LONGEST_SUBJECT
    counts = isinstance(unit.value, Quantity) and scope.kind in OF_SUBJECTS
    return counts and clause and not any(word_class(word) in VERBS for word in words)


def _whole(scope: Scope, claim: Claim) -> bool:
    return governs(scope, claim.start, claim.end)


def asks(dispute: Dispute) -> bool:
    """Whether a disputed value stands in a question, which states nothing; without one, whether the claim is one."""
    return any(_asks(side.claim, unit.end - side.claim.start if unit else 0) for side, unit in dispute.sides)


def _asks(claim: Claim, offset: int) -> bool:
    """Whether the sentence at an offset of a claim is a question."""
    end = _END.search(plain(claim.text), offset)
    return end is not None and end[0] == "?"
