"""Two claims compared: what differs between them, and whether that is a conflict once all the rest agrees.

The gates come from the published lessons of contradiction detection (de Marneffe, Rafferty and Manning 2008: aligned
statements first, then one clash): the words that are left when the differing values are taken out must agree, only one
kind of thing may differ, and neither certainty nor source may explain it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.judge.differences import DIFFERENCES, Difference
from checker.judge.ladder import Level
from checker.judge.pairing import Pairing, pair
from checker.judge.side import Side, side
from checker.model import Claim

REST_CONTAINMENT = 0.75
REST_JACCARD = 0.6
REST_SHARED = 2
"""What must be left in common for a contradiction: from the same sweep over edited and unedited news pairs
(MSRP and its perturbed twin) that set the gates of the first rule system; the possible tier needs `POSSIBLE_JACCARD`."""
POSSIBLE_JACCARD = 0.45
POSSIBLE_CONTAINMENT = 0.6

Outcome = Literal["contradiction", "possible-conflict", "agreement", "unrelated"]


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
        level = Level.SAME_NORMALISED if a.keys == b.keys else Level.SAME_VALUES
        return _agree(a, b, level, same_claim)
    return _judge(pairing, differences, same_claim)


def _agree(a: Side, b: Side, level: Level, same_claim: float) -> Comparison:
    return Comparison(a.claim, b.claim, "agreement", level, None, same_claim, (level.sentence,))


def _judge(pairing: Pairing, differences: Sequence[Difference], same_claim: float) -> Comparison:
    """Apply the gates, from the one that excuses most to the last; the first that holds back decides."""
    a, b = pairing.a.claim, pairing.b.claim
    first = differences[0]
    containment, jaccard, shared = _rest(pairing, differences)
    trace = [
        first.reason,
        f"Apart from that they share {shared} content words: {containment:.0%} of the shorter, {jaccard:.0%} of all.",
    ]
    families = {difference.family for difference in differences}
    strong = containment >= REST_CONTAINMENT and jaccard >= REST_JACCARD and shared >= REST_SHARED
    fair = containment >= POSSIBLE_CONTAINMENT and jaccard >= POSSIBLE_JACCARD and shared >= REST_SHARED
    outcome: Outcome = "unrelated"
    level = Level.VALUE_DIFFERS
    if not fair:
        trace.append("That is too little to say that both speak of the same thing.")
    elif "?" in a.text or "?" in b.text:
        trace.append("One of them asks: a question states nothing.")
    elif others := _other_names(pairing, families):
        trace.append(f"They name others ({others}): they may be different facts told in one mould.")
    elif len(families) > 1:
        trace.append(f"More than one kind of thing differs ({', '.join(sorted(families))}): they may be different facts.")
    elif reason := excuse(a, b):
        outcome, level = "possible-conflict", reason
        trace.append(reason.sentence)
    elif strong and all(difference.certain for difference in differences):
        outcome = "contradiction"
        trace.append(Level.VALUE_DIFFERS.sentence)
    else:
        outcome = "possible-conflict"
        trace.append("They may speak of different things, so this is only a possible conflict.")
    return Comparison(a, b, outcome, level, first, min(same_claim, jaccard), tuple(trace))


def _other_names(pairing: Pairing, families: set[str]) -> str:
    """The persons, bodies and places that each side names and the other does not, where both have such; else nothing."""
    if families & {"entity", "location"}:
        return ""  # then the other name is the difference itself
    a, b = sorted(pairing.a.names - pairing.b.names), sorted(pairing.b.names - pairing.a.names)
    return f"{', '.join(a)} against {', '.join(b)}" if a and b else ""


def _rest(pairing: Pairing, differences: Sequence[Difference]) -> tuple[float, float, int]:
    """Containment, Jaccard and count of the shared content words once the differing words are taken out."""
    gone = {unit.key for difference in differences for unit in (difference.a, difference.b) if unit and unit.kind == "word"}
    a, b = pairing.a.content - gone, pairing.b.content - gone
    shared = len(a & b)
    return (shared / min(len(a), len(b)) if a and b else 0.0, shared / len(a | b) if a | b else 0.0, shared)


def excuse(a: Claim, b: Claim, *, sources: bool = True) -> Level | None:
    """The level at which two differing values can both be reported without either outlet being at odds with the other.

    `sources` is False where a difference of speakers does not explain a difference of values: an office has one holder,
    whoever names it.
    """
    if a.modality != b.modality:
        return Level.CERTAINTY_DIFFERS
    if sources and a.speaker and b.speaker and a.speaker != b.speaker:
        return Level.SOURCES_DIFFER
    return None
