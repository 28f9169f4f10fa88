"""What keeps a conflict from being certain: each doubt is a test and the sentence for the trace, listed in `DOUBTS`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import base_stem
from checker.extract.word_classes import ADVERB, AUXILIARY, GERUND, word_class
from checker.judge.axes import Place, axis_of, poles
from checker.judge.count_doubts import (
    are_of_two_acts,
    are_parts_of_two,
    is_narrowed,
    names_thing,
    one_counts_everywhere,
    one_counts_for_each,
    one_is_bounded_by_a_day,
    one_was_moved_to,
)
from checker.judge.markets import moves_by_the_minute
from checker.judge.overtaken import stands_beside
from checker.judge.surroundings import disputed, neighbours_agree
from checker.judge.two_things import (
    are_ages_of_two,
    are_of_man_and_woman,
    have_two_subjects,
    numbers_differ_too,
    pick_two,
    qualify_two,
    said_of_two,
)
from checker.judge.two_times import all_figures_differ, have_two_bases, name_two_days, name_two_stretches
from checker.judge.vetoes import is_movement
from checker.language import pattern, word_list
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.judge.differences import Difference
    from checker.judge.dispute import Dispute
    from checker.judge.side import Side, Unit

OTHER_OCCASIONS = frozenset(map(base_stem, word_list("comparing", "other_occasions")))
"""Stems of words that show a claim to be about another time than one already mentioned."""
OTHER_THINGS = word_list("comparing", "other_things")
"""Words that show a claim to be about another thing than one already mentioned."""
OTHER_REACH = 4
"""Most units between a value and such a word: "five states on nine other measures"."""
ONE_MORE = word_list("comparing", "one_more")
"""Those that may be farther ahead of a value: "another poll put the party of the minister at 19 percent"."""
LEAST_RETOLD, RETOLD = 3, 0.66
"""Fewest content words that two claims share, and the least share of each, to be one sentence in two orders (swept on
edited and unedited news; from .6 to .7 no unedited pair is such a one)."""
LEVEL = "level"
"""The axis of high and low."""
UNTIL_THEN, UNTIL_NOW, HAD = (pattern("comparing", key) for key in ("until_then", "until_now", "had"))
"""What tells that something had not come about by some time, that it has come about by now, and that it had."""


def _differ_in_another_name(dispute: Dispute) -> bool:
    others = (other for other in dispute.differences if other is not dispute.difference)
    return any(other.sort == "name" and other.placed for other in others)


def _neighbours_differ(dispute: Dispute) -> bool:
    return not (
        dispute.difference.copied or _is_retold(dispute) or neighbours_agree(dispute.pairing, dispute.difference)
    )


def _stand_apart(dispute: Dispute) -> bool:
    difference = dispute.difference
    placed = difference.placed or _are_parted_by_a_name(dispute)
    return difference.family == "antonym" and not (placed or _is_retold(dispute))


def _are_parted_by_a_name(dispute: Dispute) -> bool:
    """Whether opposites stand on two sides of one shared name: "found Hale guilty", "acquitted Hale"."""
    pairing, difference = dispute.pairing, dispute.difference
    for gap, other in pairwise(pairing.gaps):
        if not (
            (difference.a in gap.a and difference.b in other.b) or (difference.a in other.a and difference.b in gap.b)
        ):
            continue
        for side, one, two in ((pairing.a, gap.a, other.a), (pairing.b, gap.b, other.b)):
            if one and two:
                between = side.units[one[-1].place + 1 : two[0].place]
                return [unit.kind for unit in between] == ["name"]
    return False


def _is_retold(dispute: Dispute) -> bool:
    """Whether two claims share nearly all words, in another order: "upheld the verdict", "the verdict was quashed"."""
    pairing, difference = dispute.pairing, dispute.difference
    if difference.family != "antonym" or difference.placed or len(dispute.differences) > 1:
        return False
    shared = min(len(pairing.shared & side.content) / max(1, len(side.content)) for side in (pairing.a, pairing.b))
    return len(pairing.shared) >= LEAST_RETOLD and shared >= RETOLD


def _reversals_cancel(dispute: Dispute) -> bool:
    """Whether the reversals are even in number; "denied", "confirmed" is one, though both a negator and an opposite.

    A movement and the level it leads to do not cancel each other: "climbed to a high", "dropped to a low".
    """
    if dispute.difference.sort != "reversal":
        return False
    units = [unit for _, unit in dispute.sides if unit]
    others = [d for d in dispute.differences if d.sort == "reversal" and d is not dispute.difference]
    ways = [_way(difference) for difference in (dispute.difference, *others)]
    known = {way for way in ways if way}
    to_a_level = None not in ways and LEVEL in {axis for axis, _ in known} and len({pole for _, pole in known}) == 1
    return not to_a_level and sum(not any(unit in units for unit in (d.a, d.b)) for d in others) % 2 == 1


def _way(difference: Difference) -> Place | None:
    """Return the axis of two opposite movements and the pole of the first; None if they are no movements."""
    if not (is_movement(difference) and difference.a and difference.b):
        return None
    axis = axis_of(difference.a.key, difference.b.key)
    return next((place for place in poles()[difference.a.key] if place[0] == axis), None)


def _one_had_not_yet(dispute: Dispute) -> bool:
    """Whether a claim says what had not come about at some time, and the other, with "has", what has come about."""
    if dispute.difference.family != "negation":
        return False
    (a, negator_a), (b, negator_b) = dispute.sides
    for side, negator, other in ((a, negator_a, b), (b, negator_b, a)):
        if negator is not None and _by_some_time(side, negator) and not _by_some_time(other, None):
            return True
        then = negator is not None and stands_beside(UNTIL_THEN, side.claim, negator)
        if then and UNTIL_NOW.search(plain(other.claim.text)) and not HAD.search(plain(other.claim.text)):
            return True
    return False


def _by_some_time(side: Side, negator: Unit | None) -> bool:
    """Whether a claim tells, behind a negator, by when: "had received no complaint by Sunday evening"."""
    behind = negator.place if negator else 0
    return any(isinstance(u.value, When) and u.value.relation == "by" for u in side.units[behind:])


def _one_is_under_way(dispute: Dispute) -> bool:
    told = disputed(dispute.pairing, dispute.difference)
    return is_movement(dispute.difference) and len({_is_under_way(side, unit) for side, unit, _ in told}) > 1


def _is_under_way(side: Side, unit: Unit) -> bool:
    """Whether a word is a verb of what goes on: "prices are rising"."""
    ahead = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return word_class(side.text(unit).lower()) == GERUND and word_class(ahead) in (AUXILIARY, ADVERB)


def _tells_of_another_time(dispute: Dispute) -> bool:
    """Whether the clause of a disputed value has a word for another time that the other claim lacks."""
    alone = dispute.pairing.unmatched_a(), dispute.pairing.unmatched_b()
    return dispute.difference.sort != "reversal" and any(
        other.key in OTHER_OCCASIONS and other.clause == unit.clause
        for (_, unit), others in zip(dispute.sides, alone, strict=True)
        if unit
        for other in others
    )


def _tells_of_another_thing(dispute: Dispute) -> bool:
    """Whether only one side has a word for another thing near the disputed value, or ahead of it in its clause."""
    told = disputed(dispute.pairing, dispute.difference)
    return dispute.difference.family != "negation" and len({_is_of_another(side, unit) for side, unit, _ in told}) > 1


def _is_of_another(side: Side, unit: Unit) -> bool:
    near = side.units[max(0, unit.place - OTHER_REACH) : unit.place + OTHER_REACH + 1]
    ahead = (other for other in side.units[: unit.place] if other.clause == unit.clause)
    return any(side.text(other).lower() in OTHER_THINGS for other in near) or any(
        side.text(other).lower() in ONE_MORE for other in ahead
    )


def _are_changes_of_two(dispute: Dispute) -> bool:
    """Whether each side alone has words for what two like changes are changes of ("cable lines", "all lines")."""
    alone = dispute.pairing.unmatched_a(), dispute.pairing.unmatched_b()
    sides = [(side, unit, others) for (side, unit), others in zip(dispute.sides, alone, strict=True) if unit]
    changes = [u.value for _, u, _ in sides if isinstance(u.value, Quantity) and u.value.kind == "change"]
    if len(changes) < len(alone) or changes[0].direction != changes[1].direction:
        return False
    return dispute.difference.family == "number" and all(
        any(names_thing(side, u) and u.clause == unit.clause and u.place < unit.place for u in others)
        for side, unit, others in sides
    )


def _moves(dispute: Dispute) -> bool:
    difference = dispute.difference
    if not difference.a or not difference.b or difference.family not in ("number", "antonym", "date"):
        return False
    if difference.family == "antonym" and not is_movement(difference):
        return False
    return moves_by_the_minute((dispute.pairing.a, dispute.pairing.b), difference.a.value)


DOUBTS: tuple[tuple[Callable[[Dispute], bool], str], ...] = (
    (_differ_in_another_name, "They also name others, so these may be two facts."),
    (_neighbours_differ, "The words right beside the values differ, so they may belong to different facts."),
    (_stand_apart, "The opposites stand in different places of their sentences, so each may be of something else."),
    (have_two_bases, "They compare with two times, so these are two figures."),
    (name_two_stretches, "Each names another stretch of time, so these may be two figures."),
    (name_two_days, "Each names another day, so these may be two figures."),
    (all_figures_differ, "All their figures differ, as in an update or in two lines of a table."),
    (pick_two, "They pick two of a sort, so these may be two things."),
    (are_ages_of_two, "The ages stand before two nouns, so they may be of two persons."),
    (are_of_man_and_woman, "One is told of a man and the other of a woman."),
    (have_two_subjects, "They say it of two things."),
    (numbers_differ_too, "Their numbers differ too, so these may be two movements."),
    (said_of_two, "Another word stands in the place of the one that it is said of, so these may be two things."),
    (qualify_two, "Another word qualifies what the figure is of, so these may be two figures."),
    (_reversals_cancel, "Two reversals can cancel each other."),
    (_one_had_not_yet, "One of them tells what had not come about by then, the other what has come about by now."),
    (_one_is_under_way, "One of them tells what is under way, and the other what has come about."),
    (are_of_two_acts, "The verbs ahead of the numbers differ, so these may be counts of two things."),
    (are_parts_of_two, "They count parts of two wholes."),
    (one_counts_everywhere, "One of them counts over all of an area, and the other may count in a part of it."),
    (one_counts_for_each, "One of them counts for each, and the other may count for all."),
    (is_narrowed, "One of them narrows what is counted by a word that the other does not have."),
    (one_is_bounded_by_a_day, "One of them counts from a day on, or up to one, that the other does not name."),
    (one_was_moved_to, "One of them is what it was raised or lowered to, and the other may be what it was before."),
    (_tells_of_another_time, "One of them says that it tells of another occasion."),
    (_tells_of_another_thing, "One of them says that it tells of another thing."),
    (
        _are_changes_of_two,
        "What rose or fell by so much is told in one mould of every line of a table, and each names its own.",
    ),
    (_moves, "Figures of a market move by the minute, and neither tells the minute."),
)
"""The doubts in the order in which they are tried; the first that holds is the reason given."""
