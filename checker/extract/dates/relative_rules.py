"""Times that count from the present ("last week") or from another time of the story ("the next day")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.dates.expression import Expression
from checker.extract.dates.phrase import COUNT, POINTER, UNIT, Phrase, Rule, counted
from checker.language import table

if TYPE_CHECKING:
    from checker.model import Granularity

_BEFORE_TODAY = frozenset(table("calendar")["names"]["before_today"])
_AFTER_TONIGHT = frozenset(table("calendar")["names"]["after_tonight"])
_LASTING = frozenset(table("calendar")["names"]["lasting"])
_REACH_OF_LASTING = 4
"""Words before "27 years before" in which a verb of lasting makes it a length of time: "must serve at least"."""
_QUOTE_MARKS = frozenset("\"'“”‘’")


def _step(phrase: Phrase) -> int | None:
    step: int | None = phrase.one("POINTER", "PERIOD_POINTER", "CURRENT", "NARRATIVE_POINTER", "THAT")
    return step


def _is_of_the_story(phrase: Phrase) -> bool:
    return phrase.has("NARRATIVE_POINTER", "THAT") or (phrase.has("THE") and _step(phrase) == 1)


def _today(phrase: Phrase) -> Expression | None:
    """Read "today", "the day before yesterday", "a week today"; not the paper or programme of that name."""
    step = phrase.one("DEICTIC")
    if phrase.has("A", "DAY", "NUMBER"):
        unit, count = counted(phrase)
        past = step < 0 and not phrase.has("AGO")
        if unit != "week" or past or phrase.follows("FOR"):  # "he has served two years today"
            return _today(phrase.split("DEICTIC")[1])
        step += -7 * count if phrase.has("AGO") else 7 * count
    quoted = (
        phrase.before()[:1] in _QUOTE_MARKS and (phrase.after() + phrase.after(2))[:2].strip(",")[:1] in _QUOTE_MARKS
    )
    if phrase.last_word()[:1].isupper() and (quoted or phrase.before() in _BEFORE_TODAY):
        return None
    if phrase.has("THE"):
        step += -1 if phrase.has("BEFORE") else 1
    return Expression(phrase.first, phrase.last, "day", step=step)


def _tonight(phrase: Phrase) -> Expression | None:
    return (
        None
        if phrase.after() in _AFTER_TONIGHT
        else Expression(phrase.first, phrase.last, "part-of-day", step=0, part="NI")
    )


def _overnight(phrase: Phrase) -> Expression:
    return Expression(phrase.first, phrase.last, "part-of-day", period=-1, part="NI")


def _part_of_day(phrase: Phrase) -> Expression | None:
    """Read "this morning", "last night", "the same evening"; a bare "afternoon" still needs a day next to it."""
    if phrase.last - phrase.first > 1 and phrase.last_word().istitle():
        return None
    return Expression(
        phrase.first, phrase.last, "part-of-day", step=_step(phrase), part=phrase.one("PART", "DAY_PHASE"),
        narrative=_is_of_the_story(phrase),
    )  # fmt: skip


def _pointed_unit(phrase: Phrase) -> Expression | None:
    """Read "last week", "the past year", "that day"; not "the last day", nor the programme "This Week"."""
    unit: Granularity = phrase.one("UNIT", "QUARTER", "WEEKEND", "CENTURY")
    step = _step(phrase)
    if phrase.last_word().istitle():
        return None
    if phrase.has("NARRATIVE_POINTER", "THAT") or (unit == "day" and _is_of_the_story(phrase)):
        return Expression(phrase.first, phrase.last, unit, step=step, narrative=True)
    if unit == "day" or (unit == "quarter" and phrase.has("THE")):
        return None
    if step and unit != "weekend" and phrase.has("THE", "PERIOD_POINTER"):
        return Expression(phrase.first, phrase.last, unit, period=step)
    return Expression(phrase.first, phrase.last, unit, step=step)


def _edge_of_unit(phrase: Phrase) -> Expression | None:
    """Read "the end of the year", "year-end": the year is the present one."""
    unit: Granularity = phrase.one("UNIT", "QUARTER", "CENTURY") or "year"
    edge = phrase.one("EDGE_NOUN", "YEAREND")
    return None if unit == "day" else Expression(phrase.first, phrase.last, unit, step=0, edge=edge)


def _weekend(phrase: Phrase) -> Expression:
    return Expression(phrase.first, phrase.last, "weekend")


def _period(phrase: Phrase) -> Expression | None:
    """Read "the past three months", "the next five years"."""
    (unit, count), step = counted(phrase), _step(phrase)
    return Expression(phrase.first, phrase.last, unit, period=count * step) if step else None


def _within(phrase: Phrase) -> Expression:
    unit, count = counted(phrase)
    return Expression(phrase.first, phrase.last, unit, period=count, relation="by")


def _ago(phrase: Phrase) -> Expression:
    unit, count = counted(phrase)
    return Expression(phrase.first, phrase.last, unit, step=-count)


def _ahead(phrase: Phrase) -> Expression:
    unit, count = counted(phrase)
    return Expression(phrase.first, phrase.last, unit, step=count, future_only=True)


def _from_the_story(phrase: Phrase) -> Expression | None:
    """Read "two days later", "the day before", "a year earlier"; not "waited two hours before she called"."""
    ahead = (phrase.lexemes.word(phrase.first - back).lower() for back in range(1, _REACH_OF_LASTING + 1))
    if phrase.has("BEFORE") and not phrase.has("THE") and not _LASTING.isdisjoint(ahead):
        return None
    sign = -1 if phrase.has("BEFORE") or phrase.one("EARLIER") == -1 else 1
    if part := phrase.one("PART"):
        return Expression(phrase.first, phrase.last, "part-of-day", step=sign, part=part, narrative=True)
    unit, count = counted(phrase) if phrase.has("DAY", "NUMBER", "A") else (phrase.one("UNIT"), 1)
    return Expression(phrase.first, phrase.last, unit, step=sign * count, narrative=True)


RULES = (
    Rule("today", f"(?:THE UNIT (?:BEFORE|AFTER) | (?:{COUNT}|A) {UNIT} AGO?)? DEICTIC", _today),
    Rule("tonight", "TONIGHT", _tonight),
    Rule("overnight", "OVERNIGHT", _overnight),
    Rule("part_of_day", f"(?:THE? (?:{POINTER} | NARRATIVE_POINTER|THAT))? (?:PART|DAY_PHASE)", _part_of_day),
    Rule("within", f"WITHIN (?:THE POINTER)? (?:{COUNT}|A) {UNIT} (?! OF|AFTER|FROM|BEFORE)", _within),
    Rule("period", f"THE? (?:POINTER|PERIOD_POINTER) {COUNT} UNITS", _period),
    Rule("ago", f"(?:{COUNT}|A) {UNIT} AGO", _ago),
    Rule(
        "from_the_story",
        f"(?:{COUNT}|A) {UNIT} (?:EARLIER|BEFORE | AFTER (?! THE|A|POSSESSIVE)) | THE (?:UNIT|PART) (?:BEFORE|AFTER)",
        _from_the_story,
    ),
    Rule("ahead", f"IN (?:{COUNT}|A) {UNIT}", _ahead),
    Rule("weekend", "THE WEEKEND", _weekend),
    Rule(
        "edge_of_unit",
        "EDGE_NOUN OF THE (?:UNIT|QUARTER|CENTURY) | UNIT (?:APOSTROPHE_S|DASH)? EDGE_NOUN | YEAREND", _edge_of_unit,
    ),
    Rule(
        "pointed_unit", f"THE? (?:{POINTER} | NARRATIVE_POINTER|THAT) (?:UNIT|QUARTER|WEEKEND|CENTURY)", _pointed_unit,
    ),
)  # fmt: skip
