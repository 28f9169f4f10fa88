"""The grammar: how classes of words make up the simplest expressions of time.

Each rule is a pattern over lexeme classes and a function that reads the lexemes it matched; `simple_expressions` finds all, from
left to right.  What stands side by side ("Monday" "last week", "28 February" "7:40 a.m.") is put together in `joins`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.extract.dates.expression import Expression, Granularity
from checker.extract.dates.lexemes import Lexemes, pattern, to_24_hours
from checker.lexicon import table

_NAMES = table("calendar")["names"]
_AFTER_WEEKDAY = frozenset(_NAMES["after_weekday"])
_BEFORE_WEEKDAY = frozenset(_NAMES["before_weekday"])
_ALSO_NAMES = frozenset(_NAMES["also_names"])
_PREPOSITIONS = frozenset(_NAMES["prepositions"])
_AFTER_MONTH = frozenset(_NAMES["after_month"])
_AFTER_DAY = frozenset(_NAMES["after_day"])
_NEWSPAPERS = frozenset(_NAMES["before_today"])
_COUNTED = frozenset(_NAMES["counted"])

_MONTH = "(?:MONTH|MONTH_SHORT DOT?)"
_DAY = "(?:DAY|ORDINAL)"
_POINTER = "(?:POINTER|PERIOD_POINTER|CURRENT)"
_OFFSET = "ZONE (?:(?:PLUS|DASH) (?:CLOCK|DAY))?"
_ZONE = f"(?:COMMA? OPEN {_OFFSET} CLOSE | COMMA? {_OFFSET} | LOCAL TIME)"

Reader = Callable[[Lexemes, int, int], Expression | None]


def _calendar_day(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    month = lexemes.pick(first, last, "MONTH", "MONTH_SHORT")
    if lexemes.word(last).lower() in _AFTER_DAY:
        return None
    days = lexemes.pick(first, last, "DAY", "ORDINAL")
    year = lexemes.pick(first, last, "YEAR")
    spread = lexemes.pick(first, last, "DAY_RANGE")
    start, *end = spread[0] if spread else days
    expression = Expression(first, last, "day", month=month[0], day=start, year=year[0] if year else None)
    return replace(expression, until=replace(expression, day=end[0])) if end and end[0] > start else expression


def _numeric_date(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    year, month, day = lexemes.meanings[first][1]
    return Expression(first, last, "day", year=year, month=month, day=day)


def _month(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    month = lexemes.pick(first, last, "MONTH", "MONTH_SHORT")[0]
    year = lexemes.pick(first, last, "YEAR")
    step = lexemes.pick(first, last, "POINTER", "PERIOD_POINTER", "NARRATIVE_POINTER")
    if not year and not step and not _is_month(lexemes, first):
        return None
    narrative = lexemes.has(first, last, "NARRATIVE_POINTER")
    return Expression(
        first, last, "month", month=month, year=year[0] if year else None, narrative=narrative,
        week_step=None, step=step[0] if step and not narrative else None,
    )  # fmt: skip


_MONTH_BEFORE = pattern(
    "(?:IN|BY|SINCE|UNTIL|BEFORE|AFTER|DURING|BETWEEN|EDGE|EDGE DASH|EDGE_NOUN OF|THE|FROM|MONTH (?:TO|DASH|AND|UNTIL)) $"
)

_MONTH_AFTER = pattern("MONTH (?:TO|DASH|AND|UNTIL) MONTH")


def _is_month(lexemes: Lexemes, index: int) -> bool:
    """Return whether the lone name of a month means the month: "in May", not "May Day", "April Jones", "March on"."""
    word = lexemes.word(index).lower()
    following = lexemes.word(index + 1)
    if following.lower() in _AFTER_MONTH:
        return False
    if lexemes.has(index, index + 1, "MONTH_SHORT"):
        return False
    if word not in _ALSO_NAMES:
        return True
    if lexemes.word(index).isupper() or (lexemes.has(index - 1, index, "THE") and not _is_common(following)):
        return False
    return bool(_MONTH_BEFORE.search(lexemes.classes, max(0, index - 2), index) or _MONTH_AFTER.match(lexemes.classes, index))


def _is_common(word: str) -> bool:
    """Return whether `word` can be a common noun behind "the May": lower-case and no preposition."""
    return word.islower() and word not in _PREPOSITIONS


def _weekday(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    at = lexemes.find(first, last, "WEEKDAY")
    after = lexemes.word(at + 1)
    before = lexemes.word(at - 1).lower()
    if before in _BEFORE_WEEKDAY or (after.istitle() and after.lower() in _AFTER_WEEKDAY):
        return None
    step = lexemes.pick(first, last, "POINTER", "PERIOD_POINTER")
    return Expression(
        first, last, "day", weekday=lexemes.meanings[at][1], step=step[0] if step else None,
        narrative=lexemes.has(first, last, "NARRATIVE_POINTER"),
    )  # fmt: skip


def _unit(lexemes: Lexemes, first: int, last: int) -> Granularity:
    unit: Granularity = lexemes.pick(first, last, "UNIT", "UNITS", "QUARTER", "HALF", "WEEKEND", "CENTURY")[-1]
    return unit


def _step(lexemes: Lexemes, first: int, last: int) -> int | None:
    steps = lexemes.pick(first, last, "POINTER", "PERIOD_POINTER", "CURRENT", "NARRATIVE_POINTER", "THAT")
    return steps[0] if steps else None


def _pointed_unit(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "last week", "the past year", "the same day", "that day"; "the last day" is no time."""
    unit, step = _unit(lexemes, first, last), _step(lexemes, first, last)
    if lexemes.word(last - 1).istitle():  # a programme: "This Week"
        return None
    the = lexemes.has(first, last, "THE")
    if lexemes.has(first, last, "NARRATIVE_POINTER") or lexemes.has(first, last, "THAT"):
        return Expression(first, last, unit, step=step, narrative=True)
    if unit == "day":
        return Expression(first, last, unit, step=1, narrative=True) if the and step == 1 else None
    if step and unit != "weekend" and (the or lexemes.has(first, last, "PERIOD_POINTER")):
        return Expression(first, last, unit, period=step) if unit != "quarter" else None
    return Expression(first, last, unit, step=step)


def _edge_of_unit(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "the end of the year", "year-end": the year is the present one."""
    edge = lexemes.pick(first, last, "EDGE_NOUN", "YEAREND")[0]
    unit: Granularity = "year" if lexemes.has(first, last, "YEAREND") else _unit(lexemes, first, last)
    return None if unit == "day" else Expression(first, last, unit, step=0, edge=edge)


def _weekend(_: Lexemes, first: int, last: int) -> Expression | None:
    return Expression(first, last, "weekend")


def _counted(lexemes: Lexemes, first: int, last: int) -> tuple[Granularity, int]:
    unit, count = lexemes.pick(first, last, "UNIT", "UNITS")[0], int(lexemes.pick(first, last, "DAY", "NUMBER", "A")[-1])
    return ("week", 2 * count) if unit == "fortnight" else (unit, count)


def _months_of_year(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "the first three months" and "the last six months" of a year that follows."""
    unit, count = _counted(lexemes, first, last)
    side = lexemes.pick(first, last, "ORDINAL_WORD", "POINTER")[0]
    if unit != "month" or count > 11 or side not in (1, -1):
        return None
    start = 1 if side == 1 else 13 - count
    expression = Expression(first, last, "month", month=start, needs_year=True)
    return replace(expression, until=replace(expression, month=start + count - 1))


def _period(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "the past three months", "the next five years"."""
    (unit, count), step = _counted(lexemes, first, last), _step(lexemes, first, last)
    return Expression(first, last, unit, period=count * step) if step else None


def _ago(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    unit, count = _counted(lexemes, first, last)
    return Expression(first, last, unit, step=-count)


def _ahead(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    unit, count = _counted(lexemes, first, last)
    return Expression(first, last, unit, step=count, future_only=True)


def _within(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    unit, count = _counted(lexemes, first, last)
    return Expression(first, last, unit, period=count, relation="by")


def _from_the_story(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "two days later", "the day before", "a year earlier": counted from another time of the story."""
    counts = lexemes.pick(first, last, "DAY", "NUMBER", "A")
    unit: Granularity = lexemes.pick(first, last, "UNIT", "UNITS", "PART")[0]
    back = lexemes.has(first, last, "BEFORE") or lexemes.pick(first, last, "EARLIER") == [-1]
    if unit not in _UNITS:
        return Expression(first, last, "part-of-day", step=-1 if back else 1, part=unit, narrative=True)
    return Expression(first, last, unit, step=(-1 if back else 1) * (counts[0] if counts else 1), narrative=True)


def _quarter_or_half(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    number = lexemes.pick(first, last, "ORDINAL_WORD", "DAY")[0]
    half = lexemes.has(first, last, "HALF")
    if number > (2 if half else 4):
        return None
    if half:
        return Expression(first, last, "half", half=number, needs_year=True)
    return Expression(first, last, "quarter", quarter=number)


def _season(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    season = lexemes.pick(first, last, "SEASON", "FALL")[0]
    year, spread, step = lexemes.pick(first, last, "YEAR"), lexemes.pick(first, last, "YEAR_RANGE"), _step(lexemes, first, last)
    word = lexemes.word(lexemes.find(first, last, "SEASON", "FALL"))
    if not year and not spread and word[0].isupper():
        return None
    found = year[0] if year else spread[0][0] if spread else None
    return Expression(
        first, last, "season", season=season, year=found, step=step,
        narrative=lexemes.has(first, last, "NARRATIVE_POINTER"),
    )  # fmt: skip


def _year(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    following = lexemes.word(last)
    if following.lower() in _COUNTED or following[:1] in _AFTER_AMOUNT or lexemes.text[: lexemes.starts[first]][-1:] in _BEFORE_AMOUNT:
        return None
    fiscal = lexemes.has(first, last, "FISCAL") or lexemes.has(first, last, "FISCAL_YEAR")
    years = lexemes.pick(first, last, "YEAR")
    spread = lexemes.pick(first, last, "YEAR_RANGE")
    if spread:
        return Expression(first, last, "year", year=spread[0][0], last_year=spread[0][1], fiscal=fiscal)
    at = lexemes.find(first, last, "YEAR")
    year = years[0]
    if year % 100 == 0 and following.endswith("s") and following.islower():
        return None
    if year % 100 == 0 and _AMOUNT_BEFORE.search(lexemes.classes, max(0, at - 1), at):
        return None
    if not fiscal and not _YEAR_BEFORE.search(lexemes.classes, max(0, at - 2), at):
        return None
    return Expression(first, last, "year", year=year, fiscal=fiscal)


_AFTER_AMOUNT = ("%", "°")
_BEFORE_AMOUNT = ("$", "€", "£", "¥", "#", "№")
_AMOUNT_BEFORE = pattern("(?:ABOUT|OF|TO|AND|A|OPEN) $")
_YEAR_BEFORE = pattern(
    "(?:IN|BY|SINCE|UNTIL|FROM|BEFORE|AFTER|DURING|BETWEEN|OF|TO|AND|OPEN|THE|A|ABOUT|EDGE|EDGE DASH|POSSESSIVE|APOSTROPHE_S|QUARTER|HALF|SEASON|QUARTER_LETTER DAY) $"
)


def _decade(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    return Expression(first, last, "decade", year=lexemes.pick(first, last, "DECADE", "SHORT_DECADE")[0])


def _century(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    number = lexemes.pick(first, last, "ORDINAL", "ORDINAL_WORD")[0]
    return Expression(first, last, "century", year=(number - 1) * 100 + 1)


def _deictic(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "today", "the day before yesterday"."""
    step = lexemes.pick(first, last, "DEICTIC")[0]
    if _is_title(lexemes, first, last):
        return None
    if lexemes.has(first, last, "UNIT"):
        step += -1 if lexemes.has(first, last, "BEFORE") else 1
    return Expression(first, last, "day", step=step)


def _is_title(lexemes: Lexemes, first: int, last: int) -> bool:
    """Return whether "Today" is the name of a paper or programme: capitalised in quote marks of its own, or "USA TODAY"."""
    before, after = lexemes.word(first - 1), lexemes.word(last)
    if not lexemes.word(first)[:1].isupper():
        return False
    if after == "," and lexemes.word(last + 1)[:1] in _QUOTE_MARKS:
        after = lexemes.word(last + 1)
    return before in _NEWSPAPERS or (before[:1] in _QUOTE_MARKS and after[:1] in _QUOTE_MARKS and before != "" != after)


_QUOTE_MARKS = "\"'“”‘’"


def _tonight(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    if lexemes.word(last) == "Show":
        return None
    return Expression(first, last, "part-of-day", step=0, part="NI")


def _overnight(_: Lexemes, first: int, last: int) -> Expression | None:
    return Expression(first, last, "part-of-day", period=-1, part="NI")


def _part_of_day(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "this morning", "last night", "the same evening", and "afternoon" for a day beside it to take up."""
    part, step = lexemes.pick(first, last, "PART", "DAY_PHASE")[0], _step(lexemes, first, last)
    if lexemes.word(last - 1).istitle() and last - first > 1:
        return None
    narrative = lexemes.has(first, last, "NARRATIVE_POINTER") or lexemes.has(first, last, "THAT")
    narrative = narrative or (step == 1 and lexemes.has(first, last, "THE"))
    return Expression(first, last, "part-of-day", step=step, part=part, narrative=narrative)


def _clock(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    zone = lexemes.find(first, last, "ZONE")
    minutes: int | None
    if noon := lexemes.pick(first, zone, "NOON"):
        minutes = noon[0]
    else:
        minutes = lexemes.pick(first, zone, "CLOCK", "CLOCK_FULL", "DECIMAL_CLOCK", "HOUR_MINUTE", "DAY", "NUMBER", "YEAR")[0]
        if lexemes.has(first, zone, "YEAR"):
            minutes = minutes // 100 * 60 + minutes % 100 if minutes // 100 < 24 and minutes % 100 < 60 else None
        elif lexemes.has(first, zone, "DAY") or lexemes.has(first, zone, "NUMBER"):
            minutes = minutes * 60 if minutes < 24 else None
        if meridiem := lexemes.pick(first, zone, "MERIDIEM"):
            minutes = to_24_hours(minutes, meridiem[0])
    if minutes is None:
        return None
    bare = last - first == 1 and lexemes.has(first, last, "CLOCK")
    return Expression(first, last, "minute", clock=minutes, offset=_offset(lexemes, zone, last), bare_clock=bare)


def _offset(lexemes: Lexemes, zone: int, last: int) -> int | None:
    """Return the minutes east of UTC for "GMT", "UTC+04:00", "UTC+4"; None without a zone."""
    if zone >= last:
        return None
    minutes: int = lexemes.meanings[zone][1]
    for sign, name in ((1, "PLUS"), (-1, "DASH")):
        if lexemes.has(zone, last, name):
            clocks, hours = lexemes.pick(zone, last, "CLOCK"), lexemes.pick(zone, last, "DAY")
            minutes += sign * (clocks[0] if clocks else hours[0] * 60)
    return minutes


def _spoken_clock(lexemes: Lexemes, first: int, last: int) -> Expression | None:
    """Read "quarter past nine", "half past seven", "ten to six"."""
    numbers = lexemes.pick(first, last, "NUMBER", "DAY")
    minutes = 15 if lexemes.has(first, last, "QUARTER") else 30 if lexemes.has(first, last, "HALF") else numbers[0]
    hour = numbers[-1]
    if hour > 12 or minutes > 30 or minutes % 5 or (lexemes.has(first, last, "HALF") and lexemes.has(first, last, "TO")):
        return None
    return Expression(first, last, "minute", clock=(hour * 60 + (-minutes if lexemes.has(first, last, "TO") else minutes)) % 1440)


_UNITS = frozenset({"day", "week", "weekend", "month", "year", "decade", "century"})

_RULES: tuple[tuple[str, str, Reader], ...] = (
    ("numeric_date", "NUMERIC_DATE", _numeric_date),
    ("zoned_clock", f"(?:CLOCK|DECIMAL_CLOCK|HOUR_MINUTE|YEAR) (?:{_ZONE}|(?<!YEAR)TIME)", _clock),
    ("clock", f"(?:CLOCK_FULL|(?:CLOCK|DECIMAL_CLOCK|DAY|NUMBER) MERIDIEM|(?:DAY|NUMBER) OCLOCK|NOON) {_ZONE}?", _clock),
    ("bare_clock", "CLOCK", _clock),
    ("spoken_clock", "(?:A? QUARTER|HALF) (?:PERIOD_POINTER|TO) NUMBER | (?<=AT)NUMBER (?:PERIOD_POINTER|TO) NUMBER", _spoken_clock),
    ("days_of_month", f"{_MONTH} (?:DAY_RANGE|{_DAY} (?:TO|DASH|UNTIL) {_DAY}) (?:COMMA? YEAR)?", _calendar_day),
    ("days_before_month", f"(?:DAY_RANGE|{_DAY} (?:TO|DASH|AND|UNTIL) {_DAY}) OF? {_MONTH} (?:COMMA? YEAR)?", _calendar_day),
    ("month_day", f"{_MONTH} THE? {_DAY} (?! {_MONTH} (?! {_DAY}) |PLUS|MERIDIEM|OCLOCK) (?:COMMA? YEAR(?!ZONE))?", _calendar_day),
    ("day_month", f"{_DAY} DASH? OF? {_MONTH} (?:(?:DASH|COMMA)? YEAR(?!ZONE))?", _calendar_day),
    ("month", f"THE? {_POINTER} MONTH | THE? NARRATIVE_POINTER MONTH | {_MONTH} (?:COMMA? YEAR)?", _month),
    ("weekday", f"(?:THE? (?:{_POINTER}|NARRATIVE_POINTER))? WEEKDAY", _weekday),
    ("short_weekday", f"WEEKDAY_SHORT DOT? (?= COMMA? THE? (?:{_MONTH} {_DAY} | {_DAY} {_MONTH}))", _weekday),
    ("deictic", "(?:THE UNIT (?:BEFORE|AFTER))? DEICTIC", _deictic),
    ("tonight", "TONIGHT", _tonight),
    ("overnight", "OVERNIGHT", _overnight),
    ("part_of_day", f"(?:THE? (?:{_POINTER}|NARRATIVE_POINTER|THAT))? (?:PART|DAY_PHASE)", _part_of_day),
    ("quarter_or_half", "THE? ORDINAL_WORD DASH? (?:QUARTER|HALF) (?! IN A) | QUARTER_LETTER DAY", _quarter_or_half),
    ("season", "(?:THE? (?:POINTER|PERIOD_POINTER|NARRATIVE_POINTER) (?:SEASON|FALL)"
        " | THE? (?:SEASON|FALL) OF? (?:YEAR|YEAR_RANGE)| (?:THE|IN|BY) SEASON (?! OF|DASH) QUARTER?)", _season),
    ("months_of_year", "THE? (?:ORDINAL_WORD|POINTER) (?:DAY|NUMBER) UNITS (?= OF (?:YEAR|THE? UNIT|POINTER UNIT|CURRENT UNIT))", _months_of_year),
    ("within", "WITHIN (?:THE POINTER)? (?:DAY|NUMBER|A) (?:UNIT|UNITS) (?! OF|AFTER|FROM|BEFORE)", _within),
    ("period", "THE? (?:POINTER|PERIOD_POINTER) (?:DAY|NUMBER) UNITS", _period),
    ("ago", "(?:DAY|NUMBER|A) (?:UNIT|UNITS) AGO", _ago),
    ("from_the_story", "(?:DAY|NUMBER|A) (?:UNIT|UNITS) (?:EARLIER|BEFORE|(?:AFTER (?! THE|A|POSSESSIVE)))"
        " | THE (?:UNIT|PART) (?:BEFORE|AFTER)", _from_the_story),
    ("ahead", "IN (?:DAY|NUMBER|A) (?:UNIT|UNITS)", _ahead),
    ("weekend", "THE WEEKEND", _weekend),
    ("edge_of_unit", "EDGE_NOUN OF THE (?:UNIT|QUARTER|CENTURY) | UNIT (?:APOSTROPHE_S|DASH)? EDGE_NOUN | YEAREND", _edge_of_unit),
    ("pointed_unit", f"THE? (?:{_POINTER}|NARRATIVE_POINTER|THAT) (?:UNIT|QUARTER|WEEKEND|CENTURY)", _pointed_unit),
    ("decade", "THE? (?:DECADE|APOSTROPHE SHORT_DECADE)", _decade),
    ("century", "THE? (?:ORDINAL|ORDINAL_WORD) DASH? CENTURY", _century),
    ("year", "(?:FISCAL UNIT? |FISCAL_YEAR)? (?:YEAR|YEAR_RANGE)", _year),
)
_STARTS = (
    "MONTH|MONTH_SHORT|WEEKDAY|WEEKDAY_SHORT|DAY|NUMBER|ORDINAL|ORDINAL_WORD|YEAR|YEAR_RANGE|DAY_RANGE|NUMERIC_DATE|CLOCK|CLOCK_FULL"
    "|DECIMAL_CLOCK|HOUR_MINUTE|NOON|DEICTIC|TONIGHT|OVERNIGHT|POINTER|PERIOD_POINTER|CURRENT|NARRATIVE_POINTER|THAT|PART|DAY_PHASE|QUARTER"
    "|HALF|QUARTER_LETTER|SEASON|FALL|EDGE_NOUN|YEAREND|UNIT|WEEKEND|WITHIN|APOSTROPHE|DECADE|FISCAL|FISCAL_YEAR"
)
"""The classes an expression can begin with, after an article or preposition: a look ahead that spares the grammar most words."""
_ALTERNATIVES = "|".join(f"(?P<{name}>{rule})" for name, rule, _ in _RULES)
_GRAMMAR = pattern(f"(?= (?:THE|IN A|IN|A|BY)? [{_STARTS.replace('|', ' ')}]) (?:{_ALTERNATIVES})")
_READERS = {name: reader for name, _, reader in _RULES}


def simple_expressions(lexemes: Lexemes) -> Iterator[Expression]:
    """Yield the simple expressions of time, from left to right, none overlapping another."""
    for match in _GRAMMAR.finditer(lexemes.classes):
        expression = _READERS[str(match.lastgroup)](lexemes, match.start(), match.end())
        if expression is not None:
            yield expression
