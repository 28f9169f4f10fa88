"""What keeps two numbers from being surely of one thing: the words that each counts by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.concepts import concept
from checker.extract.quantities.compare import may_have_moved
from checker.extract.word_classes import ADVERB, VERBS, word_class
from checker.judge.axes import poles
from checker.judge.differences.shares import whole_of
from checker.judge.surroundings import disputed
from checker.language import word_list
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.judge.dispute import Dispute
    from checker.judge.side import Side, Unit

DEGREES = frozenset({"degree", "severity"})
"""Axes of words that tell a degree."""
EVERYWHERE = word_list("comparing", "everywhere")
"""Words for all of an area."""
EACH = word_list("comparing", "each")
"""Words that say a number is that of each one."""
BOUNDS = frozenset({"since", "before", "until"})
"""Relations of a time from which, or up to which, something is counted."""
EVERYWHERE_REACH = 4
"""Most units from a number to such a word: "17 people across the islands"."""


def is_narrowed(dispute: Dispute) -> bool:
    """Whether one claim alone has a word that narrows what is counted: "electric cars", "food prices", "badly hurt".

    It stands ahead of the counted noun or of the subject, or tells a degree.
    """
    if dispute.difference.family != "number":
        return False
    alone = [units for gap in dispute.pairing.gaps for units, others in ((gap.a, gap.b), (gap.b, gap.a)) if not others]
    added = [units[0] for units in alone if len(units) == 1]
    for side, unit, matched in disputed(dispute.pairing, dispute.difference):
        if not isinstance(unit.value, Quantity):
            continue
        for word in added:
            if word in side.units and word.place + 1 in matched:
                is_counted = word.place == unit.place + 1 and side.units[word.place + 1].key == unit.value.noun
                is_ahead = is_counted or (word.place == 0 and word.clause == unit.clause)
                if (is_ahead and names_thing(side, word)) or DEGREES & {axis for axis, _ in poles().get(word.key, ())}:
                    return True
    return False


def are_of_two_acts(dispute: Dispute) -> bool:
    """Whether the verbs right ahead of two numbers differ: "destroyed 40 houses", "damaged 120 houses"."""
    if dispute.difference.family != "number":
        return False
    acts = []
    for side, unit, matched in disputed(dispute.pairing, dispute.difference):
        verb = side.units[unit.place - 1] if unit.place else None
        if verb is None or verb.place in matched or word_class(side.text(verb).lower()) not in VERBS:
            return False
        acts.append(concept(verb.key))
    return len(set(acts)) > 1


def one_counts_everywhere(dispute: Dispute) -> bool:
    """Whether one claim alone has a word for all of an area behind the number: "17 across the islands"."""
    told = disputed(dispute.pairing, dispute.difference)
    return dispute.difference.family == "number" and len({_counts_everywhere(side, unit) for side, unit, _ in told}) > 1


def _counts_everywhere(side: Side, unit: Unit) -> bool:
    behind = side.units[unit.place + 1 : unit.place + 1 + EVERYWHERE_REACH]
    return any(side.text(other).lower() in EVERYWHERE for other in behind)


def one_is_bounded_by_a_day(dispute: Dispute) -> bool:
    """Whether one claim alone counts from a day on, or up to one: "three times since October", "11 before Saturday"."""
    counts = {_is_bounded_by_a_day(units) for units in (dispute.pairing.unmatched_a(), dispute.pairing.unmatched_b())}
    return dispute.difference.family == "number" and len(counts) > 1


def _is_bounded_by_a_day(units: Iterable[Unit]) -> bool:
    return any(isinstance(unit.value, When) and unit.value.relation in BOUNDS for unit in units)


def are_parts_of_two(dispute: Dispute) -> bool:
    """Whether two numbers count parts of two wholes: "14 of the 30 primary schools", "3 of the 8 secondary schools"."""
    told = disputed(dispute.pairing, dispute.difference)
    wholes = [whole_of(side, unit).total for side, unit, _ in told]
    return dispute.difference.family == "number" and None not in wholes and len({*wholes}) > 1


def one_counts_for_each(dispute: Dispute) -> bool:
    """Whether one claim alone gives the number of each: "they weighed 136 pounds", "each boy weighed 50 pounds"."""
    for_each = {not EACH.isdisjoint(side.words) for side in (dispute.pairing.a, dispute.pairing.b)}
    return dispute.difference.family == "number" and len(for_each) > 1


def one_was_moved_to(dispute: Dispute) -> bool:
    """Whether one number was raised or lowered to, and the other may be the one before."""
    values = [unit.value for _, unit in dispute.sides if unit and isinstance(unit.value, Quantity)]
    return dispute.difference.family == "number" and len(values) > 1 and may_have_moved(values[0], values[1])


def names_thing(side: Side, unit: Unit) -> bool:
    """Whether a unit is a word that may be part of a noun phrase: a content word, but no verb or adverb."""
    is_content = unit.kind == "word" and unit.key in side.content
    return is_content and word_class(side.text(unit).lower()) not in (*VERBS, ADVERB)
