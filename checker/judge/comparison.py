"""Two claims compared: what differs between them, and whether that is a conflict once all the rest agrees.

The order comes from the published lessons of contradiction detection (de Marneffe, Rafferty and Manning 2008): aligned
statements first, then one clash.  A fitted gate says how sure it is that the rest agrees; certainty, sources and questions
excuse a clash whatever the gate says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.judge.certainty import certainty_differs, sources_differ
from checker.judge.differences import DIFFERENCES, Difference
from checker.judge.features import features
from checker.judge.gate import gate
from checker.judge.ladder import Level
from checker.judge.pairing import Pairing, pair
from checker.judge.side import Side, side
from checker.model import Claim

Outcome = Literal["contradiction", "possible-conflict", "agreement", "unrelated"]

POSSIBLE_ONLY = frozenset({"entity", "location"})
"""Another name in the same place is often another fact told in one mould, so alone it is never more than possible."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two claims stand to each other, with the reasons as plain sentences."""

    a: Claim
    b: Claim
    outcome: Outcome
    level: Level
    difference: Difference | None
    confidence: float
    trace: tuple[str, ...]


def compare(a: Claim, b: Claim, same_claim: float) -> Comparison:
    """Compare two claims whose alignment has the probability `same_claim`."""
    return compare_sides(side(a), side(b), same_claim)


def compare_sides(a: Side, b: Side, same_claim: float) -> Comparison:
    """Compare two prepared claims."""
    if a.claim.text == b.claim.text:
        return _agree(a, b, Level.SAME_TEXT, same_claim)
    pairing = pair(a, b)
    differences = [difference for find in DIFFERENCES for difference in find(pairing)]
    if not differences:
        return _agree(a, b, Level.SAME_NORMALISED if a.keys == b.keys else Level.SAME_VALUES, same_claim)
    return _judge(pairing, differences, same_claim)


def _agree(a: Side, b: Side, level: Level, same_claim: float) -> Comparison:
    return Comparison(a.claim, b.claim, "agreement", level, None, same_claim, (level.sentence,))


def _judge(pairing: Pairing, differences: Sequence[Difference], same_claim: float) -> Comparison:
    """Weigh each difference by the gate; the surest speaks for the pair."""
    a, b = pairing.a.claim, pairing.b.claim
    measured = [(features(pairing, difference, differences, same_claim), difference) for difference in differences]
    weighed = [(gate().probability(values), -index, difference) for index, (values, difference) in enumerate(measured)]
    sure, _, difference = max(weighed, key=lambda item: item[:2])
    trace = [difference.reason, f"That this is a conflict and not another fact told alike has a probability of {sure:.2f}."]
    outcome: Outcome = "unrelated"
    level = Level.VALUE_DIFFERS
    families = {other.family for other in differences}
    if families & POSSIBLE_ONLY and families - POSSIBLE_ONLY:
        trace.append("They also name others: that makes two facts and no conflict.")
    elif sure < gate().possible:
        trace.append("That is too little to say that both speak of the same thing.")
    elif "?" in a.text or "?" in b.text:
        trace.append("One of them asks: a question states nothing.")
    elif reason := _excuse(a, b, difference):
        outcome, level = "possible-conflict", reason
        trace.append(reason.sentence)
    elif sure >= gate().contradiction and difference.family not in POSSIBLE_ONLY:
        outcome = "contradiction"
        trace.append(level.sentence)
    else:
        outcome = "possible-conflict"
        trace.append("They may speak of different things, so this is only a possible conflict.")
    return Comparison(a, b, outcome, level, difference, sure, tuple(trace))


def _excuse(a: Claim, b: Claim, difference: Difference) -> Level | None:
    """Return the level at which two differing values can both be reported without either outlet being at odds with the other."""
    if certainty_differs(a, b, difference):
        return Level.CERTAINTY_DIFFERS
    if sources_differ(a, b):
        return Level.SOURCES_DIFFER
    return None
