"""What makes a difference no conflict: each veto is a test and the sentence for the trace, listed in `VETOES`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.values.referents import is_of_a_margin
from checker.extract.tokens import base_stem
from checker.judge.axes import axis_of
from checker.judge.certainty import asks, governs, supposed
from checker.judge.differences.base import SORTS
from checker.judge.differences.names import is_faint
from checker.judge.differences.same_values import one_number
from checker.judge.surroundings import disputed
from checker.language import word_list
from checker.model import TURNS, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.judge.differences.base import Difference
    from checker.judge.dispute import Dispute
    from checker.judge.side import Side, Unit
    from checker.model import Family

MOVEMENTS = frozenset({"movement", "raising", "level", "comparison", "trade", "opening"})
"""Axes of opposites on which prices and figures move, and the two ends of a day of trade."""
LEAST_SHARED = 2
"""Fewest content words, names and values (the speaker counted) that two claims of one thing have in common."""
LEAST_WORDS = 3
"""Fewest words or names in one order, or content words in any, beside two values; "Updated 5:40 ET" is no claim."""
OF_A_SPAN = word_list("comparing", "of_a_span")
SPANS = frozenset(map(base_stem, word_list("comparing", "spans")))
"""Stems of the nouns of stretches of time that are no dates; `OF_A_SPAN` are words that pick one of them."""


def is_movement(difference: Difference) -> bool:
    """Whether two opposites are directions of a movement, each of which has numbers of its own."""
    a, b = difference.a, difference.b
    return a is not None and b is not None and axis_of(a.key, b.key) in MOVEMENTS


def _share_too_little(dispute: Dispute) -> bool:
    pairing, sort = dispute.pairing, dispute.difference.sort
    content = len(pairing.shared) + len(pairing.a.names & pairing.b.names) + _shared_beside(dispute)
    words = sum(unit.kind in ("word", "name") for unit, _ in pairing.matched)
    return content < LEAST_SHARED or (sort == "value" and max(words, len(pairing.shared)) < LEAST_WORDS)


def _shared_beside(dispute: Dispute) -> int:
    """Count what two claims share besides words and names: their speaker, and values that are one, or printed alike."""
    a, b = dispute.pairing.a, dispute.pairing.b
    values = [
        (one, other)
        for one, other in dispute.pairing.matched
        if one.kind in ("when", "quantity") and one is not dispute.difference.a
    ]
    speaker = a.claim.speaker is not None and a.claim.speaker == b.claim.speaker
    return speaker + sum(
        a.text(one).lower() == b.text(other).lower() or one_number(one, other) for one, other in values
    )


def _is_reversed_once(dispute: Dispute) -> bool:
    return dispute.difference.family == "antonym" and len({_is_negated(side, unit) for side, unit in dispute.sides}) > 1


def _is_negated(side: Side, unit: Unit | None) -> bool:
    """Whether an odd number of negators governs a unit."""
    scopes = [s for s in side.claim.scopes if s.kind in TURNS]
    return unit is not None and sum(governs(scope, unit.start, unit.end) for scope in scopes) % 2 == 1


def _are_margins(dispute: Dispute) -> bool:
    margins = all(u and isinstance(u.value, Quantity) and is_of_a_margin(s.claim, u.value) for s, u in dispute.sides)
    return margins and not dispute.pairing.a.names & dispute.pairing.b.names


def _one_supposes(dispute: Dispute) -> bool:
    told = disputed(dispute.pairing, dispute.difference)
    return dispute.difference.sort == "reversal" and any(supposed(side.claim, unit) for side, unit, _ in told)


def _tell_of_two_spans(dispute: Dispute) -> bool:
    """Whether one word is replaced by another that picks a stretch of time: "last season", "this season"."""

    def picks(side: Side, units: tuple[Unit, ...]) -> bool:
        behind = side.units[units[0].place + 1 : units[0].place + 2]
        return side.text(units[0]).lower() in OF_A_SPAN and any(unit.key in SPANS for unit in behind)

    exchanged = (gap for gap in dispute.pairing.gaps if len(gap.a) == 1 == len(gap.b))
    others = (gap for gap in exchanged if dispute.difference.a not in gap.a)
    return any(all(picks(side, units) for side, units in gap.sides(dispute.pairing)) for gap in others)


def _name_others(dispute: Dispute) -> bool:
    told = [d for d in dispute.differences if d is dispute.difference or (d.placed and not is_faint(d))]
    return dispute.difference.sort != "reversal" and {"name", "value"} <= {difference.sort for difference in told}


def _differ_in_another_value(dispute: Dispute) -> bool:
    values = (other for other in dispute.differences if other.sort == "value" and (other.certain or other.placed))
    return len({value.family for value in values}) > 1


def _are_of_two_times(dispute: Dispute) -> bool:
    sure = _sure(dispute)
    return "date" in sure and any(SORTS[family] == "reversal" for family in sure)


def _are_of_two_numbers(dispute: Dispute) -> bool:
    if dispute.difference.family != "antonym" or is_movement(dispute.difference):
        return False
    return "number" in _sure(dispute) or _count_two_sorts(dispute)


def _count_two_sorts(dispute: Dispute) -> bool:
    """Whether the opposites are what two different numbers count: "900 adults", "400 children"."""
    counts = []
    for side, unit in dispute.sides:
        ahead = side.units[unit.place - 1] if unit and unit.place else None
        counts.append(ahead.value.value if ahead and isinstance(ahead.value, Quantity) else None)
    return all(count is not None for count in counts) and counts[0] != counts[1]


def _sure(dispute: Dispute) -> set[Family]:
    """Return the families of a difference and of all those that exclude each other for certain."""
    of = dispute.difference
    return {other.family for other in dispute.differences if other is of or (other.certain and not other.open)}


VETOES: tuple[tuple[Callable[[Dispute], bool], str], ...] = (
    (_share_too_little, "They share too few words to speak of the same thing."),
    (_is_reversed_once, "A negator reverses one of the two opposites, so both may say the same."),
    (_are_margins, "Each survey has a margin of error of its own, and these name no survey."),
    (asks, "One of them asks: a question states nothing."),
    (_one_supposes, "One of them only supposes it: a condition states nothing."),
    (_tell_of_two_spans, "They tell of two seasons, terms or the like."),
    (_name_others, "They also name others: that makes two facts and no conflict."),
    (_differ_in_another_value, "They also differ in another value: that makes two facts and no conflict."),
    (_are_of_two_times, "They also differ in the time, and the opposite can hold at another time."),
    (_are_of_two_numbers, "They also differ in a number, so the opposites tell two things apart."),
)
"""The vetoes in the order in which they are tried; the first that holds is the reason given."""
