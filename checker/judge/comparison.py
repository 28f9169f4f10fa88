"""Two claims compared: what differs between them, and whether that is a conflict given that the rest agrees.

The order comes from the published lessons of contradiction detection (de Marneffe, Rafferty and Manning 2008):
aligned statements first, then one clash.  A fitted gate gives the probability that the clash is a conflict; a ceiling
limits how grave it can be, whatever the gate says.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from checker.judge.ceiling import Outcome, ceiling
from checker.judge.certainty import one_leaves_open
from checker.judge.differences import DIFFERENCES, Difference
from checker.judge.differences.names import is_faint, of_persons
from checker.judge.differences.same_values import values_agree, values_same
from checker.judge.features import features
from checker.judge.gate import gate
from checker.judge.ladder import Level
from checker.judge.pairing import Pairing, pair
from checker.judge.side import Side, Unit, side
from checker.language import word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Claim

MOST_DIFFERENCES = 40
"""Most differences that are weighed, each against all others: only texts that are not sentences have more."""
LEAST_COPIED = 2
"""Fewest content words of two statements that are equal but for one value, to be copies of one another."""
FROM = word_list("comparing", "from")
LONE_VALUES = "Each gives a value that the other lacks and that is not the same, so they may tell two things."


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two claims relate, with the reasons as plain sentences."""

    a: Claim
    b: Claim
    outcome: Outcome
    level: Level
    difference: Difference | None
    confidence: float
    trace: tuple[str, ...]
    shared: frozenset[str] = frozenset()
    """Content words that both claims have; only filled in for a pair with differences."""


def compare(a: Claim, b: Claim, same_claim: float) -> Comparison:
    """Compare two claims whose alignment has the probability `same_claim`."""
    return compare_sides(side(a), side(b), same_claim)


def compare_sides(a: Side, b: Side, same_claim: float) -> Comparison:
    """Compare two prepared claims."""
    if a.claim.text == b.claim.text:
        return _agree(a, b, Level.SAME_TEXT, same_claim)
    pairing = pair(a, b)
    differences = differences_of(pairing)
    if not differences and one_leaves_open(pairing):
        return _apart(a, b, Level.CERTAINTY_DIFFERS.sentence)
    if not differences and a.keys == b.keys:
        level = Level.SAME_NORMALISED if a.words == b.words else Level.SAME_VALUES
        return _agree(a, b, level, same_claim) if values_same(pairing) else _apart(a, b, LONE_VALUES)
    if not differences:
        return _agree(a, b, Level.SAME_VALUES, same_claim) if values_agree(pairing) else _apart(a, b, LONE_VALUES)
    return _judge(pairing, differences, same_claim)


def differences_of(pairing: Pairing) -> tuple[Difference, ...]:
    """Return the places where two aligned claims differ, each once, the first `MOST_DIFFERENCES` of them."""
    found = islice((difference for find in DIFFERENCES for difference in find(pairing)), MOST_DIFFERENCES)
    places: dict[tuple[Unit | None, Unit | None], Difference] = {}
    for difference in found:
        places.setdefault((difference.a, difference.b), difference)
    return tuple(places.values())


def _agree(a: Side, b: Side, level: Level, same_claim: float) -> Comparison:
    return Comparison(a.claim, b.claim, "agreement", level, None, same_claim, (level.sentence,))


def _apart(a: Side, b: Side, reason: str) -> Comparison:
    return Comparison(a.claim, b.claim, "unrelated", Level.VALUE_DIFFERS, None, 0.0, (reason,))


def _rank(weighed: tuple[float, Difference]) -> tuple[float, str, list[str]]:
    """Return a sort key by odds; ties are broken the same way whichever claim comes first."""
    odds, difference = weighed
    return odds, difference.family, sorted((difference.a_value, difference.b_value))


def _odds(pairing: Pairing, difference: Difference, differences: Sequence[Difference], same_claim: float) -> float:
    """Return the probability that a difference is a conflict; in copied text it is at least the threshold."""
    odds = gate(difference).probability(features(pairing, difference, differences, same_claim))
    alone = len(differences) == 1 and (pairing.all_else_equal or not pairing.gaps or _is_extended(pairing))
    copied = difference.copied or (alone and len(pairing.shared) >= LEAST_COPIED)
    return max(odds, gate(difference).contradiction) if copied else odds


def _is_extended(pairing: Pairing) -> bool:
    """Whether one claim is the other with only a former value added, and both give the same time or name, as copies do.

    Any other words may narrow what a value is said of: "sold 300 cars", "sold 120 electric cars".
    """
    anchored = any(left.kind in ("when", "name") and left.key == right.key for left, right in pairing.matched)
    added = [(side, units) for gap in pairing.gaps for side, units in gap.sides(pairing) if units]
    return anchored and all(_is_former(side, units) for side, units in added)


def _is_former(side: Side, units: Sequence[Unit]) -> bool:
    """Whether units give a value before a change: "from 3.4 percent in July"."""
    if side.text(units[0]).lower() not in FROM or not any(isinstance(unit.value, Quantity) for unit in units):
        return False
    return all(unit.value is not None or unit.key not in side.content for unit in units)


def _judge(pairing: Pairing, differences: Sequence[Difference], same_claim: float) -> Comparison:
    """Weigh each difference by the gate; the most probable one decides for the pair."""
    odds = [_odds(pairing, d, differences, same_claim) for d in differences]
    sure, difference = max(zip(odds, differences, strict=True), key=_rank)
    outcome: Outcome
    level = Level.VALUE_DIFFERS
    highest = ceiling(pairing, difference, differences)
    if highest.outcome == "unrelated":
        outcome, reason = "unrelated", highest.reason
    elif highest.outcome == "contradiction" and sure >= gate(difference).contradiction:
        outcome, reason = "contradiction", highest.reason
    elif sure < gate(difference).possible and all(map(is_faint, differences)) and not any(map(of_persons, differences)):
        if values_agree(pairing):
            return _agree(pairing.a, pairing.b, Level.SAME_VALUES, same_claim)
        outcome, reason = "unrelated", LONE_VALUES
    elif sure < gate(difference).possible:
        outcome, reason = "unrelated", "That is too little to say that both speak of the same thing."
    elif highest.outcome == "possible-conflict":
        outcome, level, reason = highest.outcome, highest.level, highest.reason
    else:
        outcome, reason = (
            "possible-conflict",
            "They may speak of different things, so this is only a possible conflict.",
        )
    weighed = f"That this is a conflict and not another fact told alike has a probability of {sure:.2f}."
    return Comparison(
        pairing.a.claim, pairing.b.claim, outcome, level, difference, sure, (difference.reason, weighed, reason),
        pairing.shared,
    )  # fmt: skip
