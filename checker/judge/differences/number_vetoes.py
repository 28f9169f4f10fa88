"""What makes two different numbers no difference: each veto is a test of a clash, listed in `VETOES`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.align.values.referents import is_measured_from, is_unfinished
from checker.extract.facts.counts import state_of, states_told
from checker.extract.facts.ranks import counted_from
from checker.extract.normalise import plain
from checker.extract.quantities.compare import relate, same_noun
from checker.extract.tokens import stem, tokenise, tokens_of
from checker.judge.axes import axis_of
from checker.judge.pairing import bearers_agree
from checker.judge.ranking import exclude
from checker.language import pattern, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

PREDICATORS = word_list("comparing", "predicators")
"""Words before an ordinal that make it a statement; without one it picks out one of several."""
PREDICATE_REACH = 3
DIGITS = re.compile(r"\d[\d.,]*")
SCALED = re.compile(r"\d[\s-]?[A-Za-z]")
"""A number with a scale or unit after its digits."""
LONGEST_AHEAD = 24
"""Code points before a number in which the word right before it is looked for."""
AMONG = pattern("comparing", "among")
"""Words after a number that make it part of a larger one: "two sisters were among 41 injured"."""
ADDING = word_list("comparing", "adding")
"""Words beside a number that comes on top of others."""
POINTING_BACK = word_list("comparing", "pointing_back")
"""Words that point back to a number, after the word of a bound: "one above that"."""


class Answer(NamedTuple):
    """Two units that correspond, their numbers, and whether their place says so."""

    left: Unit
    right: Unit
    a: Quantity
    b: Quantity
    placed: bool


class Clash(NamedTuple):
    """Two numbers that correspond and differ, all the numbers that do correspond, and how the two differ.

    With `of_bounds` it is the bounds that differ, although the intervals overlap.
    """

    pairing: Pairing
    answer: Answer
    answers: Sequence[Answer]
    reason: str
    of_bounds: bool

    @property
    def sides(self) -> tuple[tuple[Side, Unit, Quantity], tuple[Side, Unit, Quantity]]:
        """Each side with its unit and number."""
        left, right, a, b, _ = self.answer
        return (self.pairing.a, left, a), (self.pairing.b, right, b)

    @property
    def is_ordinal(self) -> bool:
        """Whether the numbers are ordinals."""
        return self.answer.a.kind == "ordinal"


def _one_adds(clash: Clash) -> bool:
    return len({_adds(side, unit) for side, unit, _ in clash.sides}) > 1


def _adds(side: Side, unit: Unit) -> bool:
    """Whether a number comes on top of others: "12 more buses", "another 12 buses"."""
    beside = side.units[max(0, unit.place - 1) : unit.place + 2]
    return any(side.text(other).lower() in ADDING for other in beside)


def _one_is_measured_from_there(clash: Clash) -> bool:
    return len({is_measured_from(side.claim, number) for side, _, number in clash.sides}) > 1


def _one_is_unfinished(clash: Clash) -> bool:
    return any(is_unfinished(side.claim, number) for side, _, number in clash.sides)


def _of_two_persons(clash: Clash) -> bool:
    """Whether the two are ages of two persons: then the person differs, not an age.

    They stand right after two names, or before opposite nouns: "a 34-year-old man", "a 29-year-old woman".
    """
    if bearers_agree(clash.pairing, clash.answer.left, clash.answer.right) is False:
        return True
    behind = [side.units[unit.place + 1 : unit.place + 2] for side, unit, age in clash.sides if age.kind == "age"]
    return len(behind) > 1 and all(behind) and axis_of(behind[0][0].key, behind[1][0].key) is not None


def _have_both_bounds(clash: Clash) -> bool:
    """Whether each claim also gives the other's bound: "above 50 … below that", "below 50 … above that"."""
    (side, _, a), (other_side, _, b) = clash.sides
    if not clash.of_bounds or a.approximation == b.approximation:
        return False
    return _points_back(side, b) and _points_back(other_side, a)


def _points_back(side: Side, bound: Quantity) -> bool:
    """Whether a side gives the bound of the other by pointing back to its own number: "below that"."""
    first = bound.text.split()[0].lower()
    return any(word == first and then in POINTING_BACK for word, then in pairwise(tokens_of(side.claim.text).words))


def _told_elsewhere(clash: Clash) -> bool:
    """Whether a side gives the other's number in another place: the two only order their facts differently.

    Where two counts have changed places, both numbers stand elsewhere too, but each is said of the other's thing.
    """
    if _exchanged(clash):
        return False
    equal = [(x.left.place, x.right.place) for x in clash.answers if relate(x.a, x.b).kind == "equal"]
    (side, left, a), (other_side, right, b) = clash.sides
    ours = _others(side, left, [place for place, _ in equal])
    theirs = _others(other_side, right, [place for _, place in equal])
    return _told(a, theirs) or _told(b, ours)


def _exchanged(clash: Clash) -> bool:
    """Whether two counts have swapped places: "five customers and nine clerks", "nine customers and five clerks"."""
    a, b = clash.answer.a, clash.answer.b
    return same_noun(a, b) and any(
        same_noun(x.a, x.b) and not same_noun(a, x.a) and relate(a, x.b).kind == "equal" == relate(b, x.a).kind
        for x in clash.answers
    )


def _others(side: Side, unit: Unit, answered: Sequence[int]) -> tuple[Unit, ...]:
    """Return the units of a side except `unit` and those at the places `answered`, whose number both sides give."""
    return tuple(other for other in side.units if other is not unit and other.place not in answered)


def _told(quantity: Quantity, units: tuple[Unit, ...]) -> bool:
    """Whether one of the other side's units gives the same number."""
    others = [unit.value for unit in units if isinstance(unit.value, Quantity)]
    return any(_same_figure(quantity, other) or relate(quantity, other).kind == "equal" for other in others)


def _same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are the same figure in different forms.

    One may be a level and the other a change ("to 45 percent", "by 45 percent"), or lack its unit ("47 degrees", "47").
    """
    if a.value != b.value:
        return False
    bare = any(quantity.dimension == "count" and quantity.noun is None for quantity in (a, b))
    return bare or (a.unit == b.unit and (a.kind, a.approximation) != (b.kind, b.approximation))


def _scale_left_out(clash: Clash) -> bool:
    """Whether both print the same digits and one leaves out the scale: "11M, 22M and 55Mbit", "11, 22 and 55Mbit"."""
    a, b = clash.answer.a, clash.answer.b
    scaled = bool(SCALED.findall(a.text)), bool(SCALED.findall(b.text))
    digits = DIGITS.findall(a.text)
    return a.value != b.value and digits == DIGITS.findall(b.text) != [] and scaled[0] != scaled[1]


def _in_other_states(clash: Clash) -> bool:
    """Whether the two count people in different states: killed, injured, living in a town, part of a larger number."""
    for counts in (_is_population, _are_among):
        if len({counts(side, number) for side, _, number in clash.sides}) > 1:
            return True
    told = [state_of(side.claim, number) or _state_ahead(side, number) for side, _, number in clash.sides]
    return None not in told and told[0] != told[1]


def _state_ahead(side: Side, quantity: Quantity) -> str | None:
    """Return the state that the word right before a number tells, whatever it counts: "killed four skiers"."""
    start = quantity.start - side.claim.start
    ahead = tokens_of(side.claim.text[max(0, start - LONGEST_AHEAD) : start]).words[-1:]
    return next((states_told().get(stem(word)) for word in ahead), None)


def _is_population(side: Side, quantity: Quantity) -> bool:
    """Whether a number is the population of a place."""
    return any(fact.kind == "population" and fact.start == quantity.start for fact in side.claim.facts)


def _are_among(side: Side, quantity: Quantity) -> bool:
    """Whether a number counts some of the people in another number."""
    return AMONG.match(plain(side.claim.text), quantity.end - side.claim.start) is not None


def _of_two_counts(clash: Clash) -> bool:
    """Whether two ordinals may both be right, where more differs than they and each may count something else."""
    if not clash.is_ordinal or clash.pairing.rest_equal(clash.answer.left, clash.answer.right):
        return False
    one, other = ((number.value, counted_from(side.claim, number)) for side, _, number in clash.sides)
    return not (is_stated(clash) and exclude(one, other))


def is_stated(clash: Clash) -> bool:
    """Whether two ordinals are said of the same kind of thing: a third union chief may be the fifth chief."""
    kinds = {next((u.key for u in side.units[unit.place + 1 :]), None) for side, unit, _ in clash.sides}
    return len(kinds) == 1 and all(_predicated(side, unit) for side, unit, _ in clash.sides)


def _predicated(side: Side, unit: Unit) -> bool:
    """Whether an ordinal is said of something ("it was the second flight") and does not pick one of several."""
    before = tokenise(side.claim.text[: unit.start - side.claim.start]).words[-PREDICATE_REACH:]
    return not PREDICATORS.isdisjoint(before)


VETOES: tuple[Callable[[Clash], bool], ...] = (
    _one_adds,
    _one_is_measured_from_there,
    _one_is_unfinished,
    _of_two_persons,
    _have_both_bounds,
    _told_elsewhere,
    _scale_left_out,
    _in_other_states,
    _of_two_counts,
)
"""The vetoes in the order in which they are tried."""
