"""The gravest outcome a difference can have, however alike the rest of two statements is.

Published lessons of contradiction detection (de Marneffe, Rafferty and Manning 2008) and newsroom practice agree on
what explains two values without either outlet being wrong: another certainty, source or hour, another occasion, a
second reversal that cancels the first, a value that belongs to other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.align.features import synonyms
from checker.align.values.beside import is_of_a_margin
from checker.extract.speakers.clauses import ADVERB, AUXILIARY, GERUND, VERBS, word_class
from checker.extract.tokens import base_stem
from checker.judge.axes import axis_of, poles
from checker.judge.certainty import (
    asks,
    certainty_differs,
    counted_by_one_time,
    governs,
    opinions_differ,
    provisional,
    sources_differ,
    supposed,
)
from checker.judge.differences.dates import told_at_two_times
from checker.judge.differences.names import is_faint
from checker.judge.ladder import Level
from checker.judge.markets import moves_by_the_minute
from checker.judge.surroundings import disputed, neighbours_agree
from checker.language import word_list
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.judge.differences import Difference
    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

Outcome = Literal["contradiction", "possible-conflict", "agreement", "unrelated"]

NAMES = frozenset({"entity", "location"})
"""Families of names: another name in the same place is often another fact in the same phrasing."""
VALUES = frozenset({"number", "ordinal", "date"})
"""Where two of these differ, two facts share one phrasing (sales of two quarters); it is not one fact told two ways."""
REVERSALS = frozenset({"negation", "antonym"})
MOVEMENTS = frozenset({"movement", "raising", "level", "comparison", "trade", "opening"})
"""Axes of opposites on which prices and figures move, and the two ends of a day of trade."""
OF_TWO_THINGS = "Both can be true if they speak of two things."
LEAST_SHARED = 2
"""Fewest content words, names and values (the speaker counted) that two claims of one thing have in common."""
LEAST_WORDS = 3
"""Fewest matched words or names beside two values; "Updated 5:40 ET" is a timestamp, not a claim."""
OTHER_OCCASIONS = frozenset(map(base_stem, word_list("comparing", "other_occasions")))
"""Stems of words that show a claim to be about another time than one already mentioned."""
OF_A_SPAN = word_list("comparing", "of_a_span")
SPANS = frozenset(map(base_stem, word_list("comparing", "spans")))
"""Stems of the nouns of stretches of time that are no dates, and words that pick one of them."""
OTHER_THINGS = word_list("comparing", "other_things")
"""Words that show a claim to be about another thing than one already mentioned."""
OTHER_REACH = 4
"""Most units between a value and such a word: "five states on nine other measures"."""
ONE_MORE = word_list("comparing", "one_more")
"""Those that may be farther ahead of a value: "another poll put the party of the minister at 19 percent"."""
LEAST_RETOLD, RETOLD = 3, 0.66
"""Fewest content words that two claims share, and the least share of each, to be one sentence in two orders (swept on
edited and unedited news; from .6 to .7 no unedited pair is such a one)."""
DEGREES = frozenset({"degree", "severity"})
"""Axes of words that tell a degree."""
OF_ONE_SUBJECT = 4
"""Most units from a word to what is disputed for it to belong to the subject of that: "beef prices in May rose"."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The gravest outcome possible, its level on the ladder, and the reason as a sentence for the trace."""

    outcome: Outcome
    level: Level
    reason: str


def ceiling(pairing: Pairing, difference: Difference, differences: Sequence[Difference]) -> Ceiling:
    """Return the gravest outcome that `difference`, one of the `differences` of a pairing, can have."""
    if reason := _no_conflict(pairing, difference, differences):
        return Ceiling("unrelated", Level.VALUE_DIFFERS, reason)
    if level := _explained(pairing, difference):
        measured = difference.a is not None and isinstance(difference.a.value, Quantity | When)
        two_things = level is Level.COMPATIBLE and not measured
        return Ceiling("possible-conflict", level, OF_TWO_THINGS if two_things else level.sentence)
    if reason := _doubted(pairing, difference, differences):
        return Ceiling("possible-conflict", Level.VALUE_DIFFERS, reason)
    return Ceiling("contradiction", Level.VALUE_DIFFERS, Level.VALUE_DIFFERS.sentence)


def _no_conflict(pairing: Pairing, difference: Difference, differences: Sequence[Difference]) -> str | None:
    """Return a sentence saying why a difference is no conflict at all, or None."""
    content = len(pairing.shared) + len(pairing.a.names & pairing.b.names) + _shared_beside(pairing, difference)
    words = sum(unit.kind in ("word", "name") for unit, _ in pairing.matched)
    if content < LEAST_SHARED or (difference.family in VALUES and words < LEAST_WORDS):
        return "They share too few words to speak of the same thing."
    if difference.family == "antonym" and _negated(pairing.a, difference.a) != _negated(pairing.b, difference.b):
        return "A negator reverses one of the two opposites, so both may say the same."
    if _are_margins(pairing, difference) and not pairing.a.names & pairing.b.names:
        return "Each survey has a margin of error of its own, and these name no survey."
    if asks(pairing, difference):
        return "One of them asks: a question states nothing."
    if difference.family in REVERSALS and any(
        supposed(side.claim, unit) for side, unit, _ in disputed(pairing, difference)
    ):
        return "One of them only supposes it: a condition states nothing."
    if _tell_of_two_spans(pairing, difference):
        return "They tell of two seasons, terms or the like."
    return _two_facts(difference, differences)


def _tell_of_two_spans(pairing: Pairing, difference: Difference) -> bool:
    """Whether one word is replaced by another that picks a stretch of time: "last season", "this season"."""

    def picks(side: Side, units: tuple[Unit, ...]) -> bool:
        behind = side.units[units[0].place + 1 : units[0].place + 2]
        return side.text(units[0]).lower() in OF_A_SPAN and any(unit.key in SPANS for unit in behind)

    exchanged = (gap for gap in pairing.gaps if len(gap.a) == 1 == len(gap.b) and difference.a not in gap.a)
    return any(all(picks(side, units) for side, units in gap.sides(pairing)) for gap in exchanged)


def _are_margins(pairing: Pairing, difference: Difference) -> bool:
    """Whether both disputed values are margins of error of a survey."""
    sides = (pairing.a, difference.a), (pairing.b, difference.b)
    return all(u is not None and isinstance(u.value, Quantity) and is_of_a_margin(s.claim, u.value) for s, u in sides)


def _shared_beside(pairing: Pairing, difference: Difference) -> int:
    """Count what two claims share besides words and names: their speaker, and values that both print alike."""
    values = [(a, b) for a, b in pairing.matched if a.kind in ("when", "quantity") and a is not difference.a]
    speaker = pairing.a.claim.speaker is not None and pairing.a.claim.speaker == pairing.b.claim.speaker
    return speaker + sum(pairing.a.text(a).lower() == pairing.b.text(b).lower() for a, b in values)


def _two_facts(difference: Difference, differences: Sequence[Difference]) -> str | None:
    """Return a sentence saying what else differs, so that these are two facts in the same phrasing, or None."""
    placed = {other.family for other in differences if other is difference or (other.placed and not is_faint(other))}
    values = {other.family for other in differences if other.certain or other.placed} & VALUES
    sure = {other.family for other in differences if other is difference or (other.certain and not other.open)}
    if difference.family not in REVERSALS and placed & NAMES and placed & VALUES:
        return "They also name others: that makes two facts and no conflict."
    if len(values) > 1:
        return "They also differ in another value: that makes two facts and no conflict."
    if "date" in sure and sure & REVERSALS:
        return "They also differ in the time, and the opposite can hold at another time."
    if "number" in sure and difference.family == "antonym" and not _is_movement(difference):
        return "They also differ in a number, so the opposites tell two things apart."
    return None


def _explained(pairing: Pairing, difference: Difference) -> Level | None:
    """Return the level that explains two values without putting the outlets at odds, or None."""
    a, b = pairing.a.claim, pairing.b.claim
    if certainty_differs(a, b, difference):
        return Level.CERTAINTY_DIFFERS
    if difference.family == "number" and (
        provisional(a) or provisional(b) or told_at_two_times(pairing) or not counted_by_one_time(a, b)
    ):
        return Level.PROVISIONAL
    if sources_differ(a, b) or opinions_differ(a, b):
        return Level.SOURCES_DIFFER
    return Level.COMPATIBLE if difference.open else None


def _doubted(pairing: Pairing, difference: Difference, differences: Sequence[Difference]) -> str | None:
    """Return a sentence saying what keeps a conflict from being certain, or None."""
    family = difference.family
    if any(other.family in NAMES and other.placed for other in differences if other is not difference):
        return "They also name others, so these may be two facts."
    retold = family == "antonym" and not difference.placed and len(differences) == 1 and _is_retold(pairing)
    if not (difference.copied or retold or neighbours_agree(pairing, difference)):
        return "The words right beside the values differ, so they may belong to different facts."
    if family == "antonym" and not (difference.placed or retold):
        return "The opposites stand in different places of their sentences, so each may be of something else."
    if family not in NAMES and _said_of_two(pairing, difference):
        return "Another word stands in the place of the one that it is said of, so these may be two things."
    if family in REVERSALS and _reversals(difference, differences) % 2 == 0:
        return "Two reversals can cancel each other."
    if _is_movement(difference) and len({_is_under_way(s, unit) for s, unit, _ in disputed(pairing, difference)}) > 1:
        return "One of them tells what is under way, and the other what has come about."
    if family == "number" and _is_narrowed(pairing, difference):
        return "One of them narrows what is counted by a word that the other does not have."
    if family == "number" and _counts_from_a_day(pairing.unmatched_a()) != _counts_from_a_day(pairing.unmatched_b()):
        return "One of them counts from a day on that the other does not name."
    if family not in REVERSALS and _tells_of_another_time(pairing, difference):
        return "One of them says that it tells of another occasion."
    if family != "negation" and _tells_of_another_thing(pairing, difference):
        return "One of them says that it tells of another thing."
    if family == "number" and _changes_of_two(pairing, difference):
        return "What rose or fell by so much is told in one mould of every line of a table, and each names its own."
    if _moves(pairing, difference):
        return "Figures of a market move by the minute, and neither tells the minute."
    return None


def _is_narrowed(pairing: Pairing, difference: Difference) -> bool:
    """Whether one claim alone has a word that narrows what is counted: "electric cars", "food prices", "badly hurt".

    It stands ahead of the counted noun or of the subject, or tells a degree.
    """
    sides = ((pairing.a, difference.a, pairing.matched_a), (pairing.b, difference.b, pairing.matched_b))
    alone = [units for gap in pairing.gaps for units, others in ((gap.a, gap.b), (gap.b, gap.a)) if not others]
    added = [units[0] for units in alone if len(units) == 1]
    for side, unit, matched in sides:
        if unit is None or not isinstance(unit.value, Quantity):
            continue
        for word in added:
            if word in side.units and word.place + 1 in matched:
                is_counted = word.place == unit.place + 1 and side.units[word.place + 1].key == unit.value.noun
                is_ahead = is_counted or (word.place == 0 and word.clause == unit.clause)
                if (is_ahead and _names_thing(side, word)) or DEGREES & {axis for axis, _ in poles().get(word.key, ())}:
                    return True
    return False


def _is_retold(pairing: Pairing) -> bool:
    """Whether two claims share nearly all words, in another order: "upheld the verdict", "the verdict was quashed"."""
    contents = pairing.a.content, pairing.b.content
    shared = min(len(pairing.shared & content) / max(1, len(content)) for content in contents)
    return len(pairing.shared) >= LEAST_RETOLD and shared >= RETOLD


def _said_of_two(pairing: Pairing, difference: Difference) -> bool:
    """Whether another word is replaced by one that means something else, so that two things are told in one mould.

    That is so where all the rest is the same ("the state will give 15 million", "the city will give 8 million"), and of
    a reversal also where the word stands right ahead of it ("beef prices rose", "pork prices fell").
    """
    exchanges = [gap for gap in pairing.gaps if len(gap.a) == 1 == len(gap.b)]
    others = [(gap.a[0], gap.b[0]) for gap in exchanges if difference.a not in gap.a and difference.b not in gap.b]
    is_mould = len(exchanges) == len(pairing.gaps) and len(others) == 1
    if not is_mould and difference.family not in REVERSALS:
        return False
    sides = disputed(pairing, difference)
    return any(
        _mean_two(pairing, a, b)
        and (is_mould or all(_stands_ahead(side, own, u) for (side, u, _), own in zip(sides, (a, b), strict=True)))
        for a, b in others
    )


def _mean_two(pairing: Pairing, a: Unit, b: Unit) -> bool:
    """Whether two words name two things: they are neither synonyms nor opposites."""
    same = synonyms()
    nouns = _names_thing(pairing.a, a) and _names_thing(pairing.b, b)
    return nouns and not axis_of(a.key, b.key) and same.get(a.key, a.key) != same.get(b.key, b.key)


def _stands_ahead(side: Side, word: Unit, unit: Unit) -> bool:
    """Whether a word stands ahead of a unit in its clause, with no verb before it or none between the two."""

    def has_verb(units: Iterable[Unit]) -> bool:
        return any(word_class(side.text(u).lower()) in VERBS for u in units if u.kind == "word")

    if word.place >= unit.place or word.clause != unit.clause:
        return False
    ahead = (u for u in side.units[: word.place] if u.clause == word.clause)
    near = unit.place - word.place <= OF_ONE_SUBJECT
    return (near and not has_verb(side.units[word.place + 1 : unit.place])) or not has_verb(ahead)


def _reversals(difference: Difference, differences: Sequence[Difference]) -> int:
    """Count the reversals; "denied" against "confirmed" is one, though it is both a negator and an opposite."""
    units = [unit for unit in (difference.a, difference.b) if unit]
    others = (other for other in differences if other.family in REVERSALS and other is not difference)
    return 1 + sum(not any(unit in units for unit in (other.a, other.b)) for other in others)


def _negated(side: Side, unit: Unit | None) -> bool:
    """Whether an odd number of negators governs a unit."""
    scopes = [s for s in side.claim.scopes if s.kind in ("negation", "denial")]
    return unit is not None and sum(governs(scope, unit.start, unit.end) for scope in scopes) % 2 == 1


def _tells_of_another_time(pairing: Pairing, difference: Difference) -> bool:
    """Whether the clause of a disputed value has a word for another time that the other claim lacks."""
    sides = (difference.a, pairing.unmatched_a()), (difference.b, pairing.unmatched_b())
    return any(
        other.key in OTHER_OCCASIONS and other.clause == unit.clause
        for unit, others in sides
        if unit
        for other in others
    )


def _tells_of_another_thing(pairing: Pairing, difference: Difference) -> bool:
    """Whether only one side has a word for another thing near the disputed value, or ahead of it in its clause."""
    return len({_is_of_another(side, unit) for side, unit, _ in disputed(pairing, difference)}) > 1


def _is_of_another(side: Side, unit: Unit) -> bool:
    near = side.units[max(0, unit.place - OTHER_REACH) : unit.place + OTHER_REACH + 1]
    ahead = (other for other in side.units[: unit.place] if other.clause == unit.clause)
    return any(side.text(other).lower() in OTHER_THINGS for other in near) or any(
        side.text(other).lower() in ONE_MORE for other in ahead
    )


def _changes_of_two(pairing: Pairing, difference: Difference) -> bool:
    """Whether each side alone has words for what two like changes are changes of ("cable lines", "all lines")."""
    sides = (pairing.a, difference.a, pairing.unmatched_a()), (pairing.b, difference.b, pairing.unmatched_b())
    changes = [u.value for _, u, _ in sides if u and isinstance(u.value, Quantity) and u.value.kind == "change"]
    if len(changes) < len(sides) or changes[0].direction != changes[1].direction:
        return False
    return all(
        any(_names_thing(side, u) and u.clause == unit.clause and u.place < unit.place for u in alone)
        for side, unit, alone in sides
        if unit
    )


def _names_thing(side: Side, unit: Unit) -> bool:
    """Whether a unit is a word that may be part of a noun phrase: a content word, but no verb or adverb."""
    is_content = unit.kind == "word" and unit.key in side.content
    return is_content and word_class(side.text(unit).lower()) not in (*VERBS, ADVERB)


def _counts_from_a_day(units: Iterable[Unit]) -> bool:
    """Whether one of the units is the time from which a claim counts: "three times since October"."""
    return any(isinstance(unit.value, When) and unit.value.relation == "since" for unit in units)


def _is_movement(difference: Difference) -> bool:
    """Whether two opposites are directions of a movement, each of which has numbers of its own."""
    a, b = difference.a, difference.b
    return a is not None and b is not None and axis_of(a.key, b.key) in MOVEMENTS


def _is_under_way(side: Side, unit: Unit) -> bool:
    """Whether a word is a verb of what goes on: "prices are rising"."""
    ahead = side.text(side.units[unit.place - 1]).lower() if unit.place else ""
    return word_class(side.text(unit).lower()) == GERUND and word_class(ahead) in (AUXILIARY, ADVERB)


def _moves(pairing: Pairing, difference: Difference) -> bool:
    a, b = difference.a, difference.b
    if not a or not b or difference.family not in ("number", "antonym", "date"):
        return False
    if difference.family == "antonym" and not _is_movement(difference):
        return False
    return moves_by_the_minute((pairing.a, pairing.b), a.value)
