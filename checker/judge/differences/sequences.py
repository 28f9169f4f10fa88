"""Two happenings whose order is reversed in the other claim: "fell ill four days after the repair"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.word_classes import AUXILIARY, VERBS, word_class
from checker.judge.differences.base import Difference
from checker.language import word_list
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

AFTER, BEFORE, LATER = (word_list("comparing", key) for key in ("after", "before", "later"))
"""Words of order: when a happening came, relative to the one told after them or (`LATER`) before them."""
OF_ORDER = AFTER | BEFORE | LATER
NO_TIME = word_list("comparing", "no_order")
"""Words right beside a word of order that keep it from telling one: "named after", "chased after", "after whom"."""
LEAST_CROSSING = 2
"""Fewest words that two claims must put in opposite order to be sure that both mean the same happenings.  At 2 and at 4
the sets of edited and unedited news give the same."""
REACH = 8
"""Units on either side of a word of order that tell the happenings; what is further off only adds to them."""


class Order(NamedTuple):
    """What a claim says of one happening and of a later one, as keys, and the unit that tells their order."""

    earlier: frozenset[str]
    later: frozenset[str]
    told_by: Unit


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where what comes first in one claim comes second in the other.

    What merely follows something else may happen again the other way round ("prices fell after the bank cut rates").
    Only an order told with the time between ("four days after") is sure; any other is `open`.
    """
    mine = order_of(pairing.a)
    theirs = order_of(pairing.b) if mine else None
    if not (mine and theirs) or mine.earlier & theirs.earlier or mine.later & theirs.later:
        return
    crossing = mine.earlier & theirs.later, mine.later & theirs.earlier
    told = _told(pairing.a, mine.told_by, crossing) and _told(pairing.b, theirs.told_by, crossing)
    if told and all(crossing) and sum(map(len, crossing)) >= LEAST_CROSSING:
        a, b = pairing.a.text(mine.told_by), pairing.b.text(theirs.told_by)
        first, second = (_printed(pairing.a, keys) for keys in crossing)
        reason = f"One side puts “{first}” before “{second}”, the other behind it."
        counted = any(
            _is_counted(side, told_by) for side, told_by in ((pairing.a, mine.told_by), (pairing.b, theirs.told_by))
        )
        yield Difference("antonym", True, mine.told_by, theirs.told_by, a, b, reason, open=not counted)


def told_in_one_order(pairing: Pairing) -> bool:
    """Whether both claims put two happenings in the same order, in whatever words ("a day after", "the day before").

    Some words may go with the other happening: "the ferry sank after inspectors cleared it", "… had cleared the ferry
    before it sank".
    """
    mine, theirs = order_of(pairing.a), order_of(pairing.b)
    if mine is None or theirs is None:
        return False
    in_step = mine.earlier & theirs.earlier, mine.later & theirs.later
    crossing = mine.earlier & theirs.later | mine.later & theirs.earlier
    return all(in_step) and len(in_step[0] | in_step[1]) > len(crossing)


def order_of(side: Side) -> Order | None:
    """Return the order of the two happenings that the first word of order in a claim tells, or None.

    The happening after the word ends at the next inner mark.  Where the word opens its claim, the other happening
    follows that mark: "after the vote, the minister resigned".
    """
    if side.words.isdisjoint(OF_ORDER):
        return None
    told_by = next((unit for unit in side.units if _way(side, unit)), None)
    if told_by is None:
        return None
    behind = [unit for unit in side.units[told_by.place + 1 :] if unit.clause == told_by.clause]
    ahead = side.units[max(0, told_by.place - REACH) : told_by.place]
    further = side.units[told_by.place + 1 + len(behind) :][:REACH]
    here, there = _keys(side, behind[:REACH]), _keys(side, ahead or further)
    here, there = here - there, there - here
    if not here or not there:
        return None
    is_first = _way(side, told_by) == "after"
    return Order(here if is_first else there, there if is_first else here, told_by)


def _way(side: Side, unit: Unit) -> str | None:
    """Return whether the rest of the claim lies ``before`` or ``after`` what is told behind a unit, or None."""
    if unit.kind not in ("word", "when") or not isinstance(unit.value, When | None):
        return None
    word = side.text(unit).split()[-1].lower()
    way = "after" if word in AFTER else "before" if word in BEFORE or (word in LATER and unit.place) else None
    around = side.units[max(0, unit.place - 1) : unit.place + 2] if way else ()
    return way if NO_TIME.isdisjoint(side.text(other).lower() for other in around) else None


def _keys(side: Side, units: Iterable[Unit]) -> frozenset[str]:
    """Return the keys of the content words and names among the units."""
    return frozenset(unit.key for unit in units if unit.key in side.content or unit.kind == "name")


def _told(side: Side, told_by: Unit, crossing: Iterable[frozenset[str]]) -> bool:
    """Whether the word right before a word of order belongs to one of the happenings that cross.

    "A man who shot three was arrested after a chase" tells when he was arrested, not when he shot.  A noun may be the
    object of the verb before it, so then that verb may be the word.
    """
    ahead = [unit for unit in side.units[: told_by.place] if unit.key in side.content][-2:]
    if ahead and _is_verb(side, ahead[-1]):
        ahead = ahead[-1:]
    return not ahead or any(unit.key in keys for unit in ahead for keys in crossing)


def _is_verb(side: Side, unit: Unit) -> bool:
    before = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return word_class(side.text(unit).lower()) in VERBS or word_class(before) in AUXILIARY


def _printed(side: Side, keys: frozenset[str]) -> str:
    return " ".join(side.text(unit) for unit in side.units if unit.key in keys)


def _is_counted(side: Side, told_by: Unit) -> bool:
    """Whether the time between the two happenings is given: "four days after", "four days later"."""
    ahead = side.units[told_by.place - 1].value if told_by.place else None
    return told_by.kind == "when" or (isinstance(ahead, Quantity) and ahead.dimension == "duration")
