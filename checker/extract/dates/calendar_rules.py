"""Days, months, quarters, seasons, years, decades and centuries named by the calendar."""

from __future__ import annotations

from calendar import monthrange

from checker.extract.dates.expression import Expression
from checker.extract.dates.lexemes import time_pattern
from checker.extract.dates.phrase import COUNT, DAY, MONTH, POINTER, UNIT, Phrase, Rule, counted
from checker.extract.quantities.vocabulary import CURRENCY_SIGNS
from checker.language import pattern, table

_NAMES = table("calendar")["names"]
_AFTER_WEEKDAY = frozenset(_NAMES["after_weekday"])
_BEFORE_WEEKDAY = frozenset(_NAMES["before_weekday"])
_ALSO_NAMES = frozenset(_NAMES["also_names"])
_PREPOSITIONS = frozenset(_NAMES["prepositions"])
_AFTER_MONTH = frozenset(_NAMES["after_month"])
_AFTER_FEAST = frozenset(_NAMES["after_feast"])
_AFTER_DAY = frozenset(_NAMES["after_day"])
_THE = frozenset(_NAMES["the"])
_PLURAL: str = table("number_grammar")["endings"]["plural"]
_COUNTED = frozenset(_NAMES["counted"])

_MONTH_BEFORE = time_pattern(
    "(?:IN|BY|SINCE|UNTIL|BEFORE|AFTER|DURING|BETWEEN|FROM|THE|EDGE|EDGE DASH|EDGE_NOUN OF"
    "|(?:UNIT|UNITS|HALF|WEEKEND) OF|MONTH (?:TO|DASH|AND|UNTIL)) $"
)
_MONTH_AFTER = time_pattern("MONTH (?:TO|DASH|AND|UNTIL) MONTH")
_YEAR_BEFORE = time_pattern(
    "(?:IN|BY|SINCE|UNTIL|FROM|BEFORE|AFTER|DURING|BETWEEN|OF|TO|AND|OPEN|THE|A|ABOUT|EDGE|EDGE DASH|POSSESSIVE"
    "|APOSTROPHE_S|QUARTER|HALF|SEASON|QUARTER_LETTER DAY|THE UNIT) $"
)
LAST = -1
"""The meaning of "last" ahead of a unit."""
_OF_A_GAME = pattern("calendar", "of_a_game")
GAME_REACH = 120
"""Code points around a quarter in which words of a game are looked for; not swept."""
NO_LEAP_YEAR = 2023
"""A year whose February ends as most do."""
_AMOUNT_BEFORE = time_pattern("(?:ABOUT|OF|TO|AND|A|OPEN) $")
_AMOUNT_SIGNS = CURRENCY_SIGNS | frozenset("#№%°")


def _day(phrase: Phrase) -> Expression | None:
    if phrase.after().lower() in _AFTER_DAY:
        return None
    start, *end = phrase.one("DAY_RANGE") or phrase.all("DAY", "ORDINAL")
    month, year = phrase.one("MONTH", "MONTH_SHORT"), phrase.one("YEAR")
    day = Expression(phrase.first, phrase.last, "day", month=month, day=start, year=year)
    return day._replace(until=day._replace(day=end[0])) if end and end[0] > start else day


def _day_of_month(phrase: Phrase) -> Expression | None:
    """Read "the first day of December", "the last day of May"; of another unit ("the first week of May") the month."""
    which, month, year = phrase.one("ORDINAL", "ORDINAL_WORD", "POINTER"), phrase.one("MONTH"), phrase.one("YEAR")
    if phrase.one("UNIT") != "day" or (phrase.has("POINTER") and which != -1):
        return _month(phrase.split("MONTH")[1])
    day = which if which > 0 else monthrange(year or NO_LEAP_YEAR, month)[1]
    return Expression(phrase.first, phrase.last, "day", month=month, day=day, year=year)


def _numeric_date(phrase: Phrase) -> Expression:
    year, month, day = phrase.one("NUMERIC_DATE")
    return Expression(phrase.first, phrase.last, "day", year=year, month=month, day=day)


def _month(phrase: Phrase) -> Expression | None:
    year, step, narrative = phrase.one("YEAR"), phrase.one("POINTER", "PERIOD_POINTER"), phrase.has("NARRATIVE_POINTER")
    if year is None and step is None and not narrative and not _is_month(phrase):
        return None
    month = phrase.one("MONTH", "MONTH_SHORT")
    return Expression(phrase.first, phrase.last, "month", month=month, year=year, step=step, narrative=narrative)


def _is_month(phrase: Phrase) -> bool:
    """Return whether a month's name alone means the month: "in May", not "May Day", "April Jones", "the March on"."""
    name, following = phrase.last_word(), phrase.after()
    if phrase.has("MONTH_SHORT") or following.lower() in _AFTER_MONTH:
        return False
    if name.lower() not in _ALSO_NAMES:
        return True
    if name.isupper() or (
        phrase.before().lower() in _THE and not (following.islower() and following not in _PREPOSITIONS)
    ):
        return False
    classes, first = phrase.lexemes.classes, phrase.first
    return bool(_MONTH_BEFORE.search(classes, max(0, first - 2), first) or _MONTH_AFTER.match(classes, first))


def _weekday(phrase: Phrase) -> Expression | None:
    following = phrase.after()
    if phrase.before().lower() in _BEFORE_WEEKDAY or (following.istitle() and following.lower() in _AFTER_WEEKDAY):
        return None
    return Expression(
        phrase.first, phrase.last, "day", weekday=phrase.one("WEEKDAY", "WEEKDAY_SHORT"),
        step=phrase.one("POINTER", "PERIOD_POINTER"), narrative=phrase.has("NARRATIVE_POINTER"),
    )  # fmt: skip


def _weekday_of_month(phrase: Phrase) -> Expression | None:
    """Read "the first Monday in April", "the last Friday of June"; of another ("this Monday") the weekday alone."""
    nth, month = phrase.one("ORDINAL_WORD", "ORDINAL", "POINTER"), phrase.one("MONTH")
    if phrase.has("POINTER") and nth != LAST:
        return _weekday(phrase.split("MONTH")[0]._replace(last=phrase.first + 2))
    return Expression(
        phrase.first, phrase.last, "day", weekday=phrase.one("WEEKDAY"), month=month, nth=nth, year=phrase.one("YEAR")
    )


def _feast(phrase: Phrase) -> Expression:
    return _feast_day(phrase, phrase.one("FEAST"))


def _feast_season(phrase: Phrase) -> Expression | None:
    """Read "at Christmas", "last Easter"; not "Christmas trees"."""
    following = phrase.after()
    if phrase.one("YEAR") is None and following.isalpha() and following.lower() not in _AFTER_FEAST:
        return None
    first, more = phrase.one("FEAST_SEASON")
    return _feast_day(phrase, first)._replace(more=more)


def _feast_day(phrase: Phrase, meaning: int | list[int]) -> Expression:
    year, step = phrase.one("YEAR"), phrase.one("POINTER", "PERIOD_POINTER")
    day = Expression(phrase.first, phrase.last, "day", year=year, step=step)
    if isinstance(meaning, int):
        return day._replace(easter=meaning)
    return day._replace(month=meaning[0], day=meaning[1])


def _week_on(phrase: Phrase) -> Expression | None:
    """Read "a week on Friday": a week behind the next such day; "for a week on Friday" and of other units the day."""
    unit, weeks = counted(phrase)
    if unit != "week" or phrase.follows("FOR"):
        return _weekday(phrase.split("WEEKDAY")[1])
    return Expression(phrase.first, phrase.last, "day", weekday=phrase.one("WEEKDAY"), step=1, weeks=weeks)


def _quarter_or_half(phrase: Phrase) -> Expression | None:
    """Read "the third quarter", "the first half" of a year; not the quarter of a game."""
    number = phrase.one("ORDINAL_WORD", "DAY")
    text, start, end = phrase.lexemes.text, phrase.lexemes.starts[phrase.first], phrase.lexemes.end(phrase.last - 1)
    if _OF_A_GAME.search(text, max(0, start - GAME_REACH), end + GAME_REACH):
        return None
    if phrase.has("HALF"):
        return Expression(phrase.first, phrase.last, "half", half=number, needs_year=True) if number <= 2 else None
    return Expression(phrase.first, phrase.last, "quarter", quarter=number) if number <= 4 else None


def _months_of_year(phrase: Phrase) -> Expression | None:
    """Read "the first three months" and "the last six months" before the year they are of."""
    count, side = phrase.one("DAY", "NUMBER"), phrase.one("ORDINAL_WORD", "POINTER")
    if phrase.one("UNITS") != "month" or count > 11 or side not in (1, -1) or (side == 1 and phrase.has("POINTER")):
        return None
    start = 1 if side == 1 else 13 - count
    first = Expression(phrase.first, phrase.last, "month", month=start, needs_year=True)
    return first._replace(until=first._replace(month=start + count - 1))


def _season(phrase: Phrase) -> Expression | None:
    """Read "the summer of 2022", "last winter"; not "Arab Spring", which has a capital and no year."""
    spread = phrase.one("YEAR_RANGE")
    year = spread[0] if spread else phrase.one("YEAR")
    if year is None and any(phrase.lexemes.word(i).istitle() for i in range(phrase.first + 1, phrase.last)):
        return None
    return Expression(
        phrase.first, phrase.last, "season", season=phrase.one("SEASON", "FALL"), year=year,
        step=phrase.one("POINTER", "PERIOD_POINTER"), narrative=phrase.has("NARRATIVE_POINTER"),
    )  # fmt: skip


def _year(phrase: Phrase) -> Expression | None:
    following, fiscal = phrase.after(), phrase.has("FISCAL", "FISCAL_YEAR")
    if following.lower() in _COUNTED or following[:1] in _AMOUNT_SIGNS or phrase.before()[-1:] in _AMOUNT_SIGNS:
        return None
    if spread := phrase.one("YEAR_RANGE"):
        return Expression(phrase.first, phrase.last, "year", year=spread[0], last_year=spread[1], fiscal=fiscal)
    year, classes, at = phrase.one("YEAR"), phrase.lexemes.classes, phrase.last - 1
    if year % 100 == 0 and (
        (following.endswith(_PLURAL) and following.islower()) or _AMOUNT_BEFORE.search(classes, max(0, at - 1), at)
    ):
        return None  # "in 2000 cars", "a total of 1800"
    if not fiscal and not _YEAR_BEFORE.search(classes, max(0, at - 2), at):
        return None
    return Expression(phrase.first, phrase.last, "year", year=year, fiscal=fiscal)


def _decade(phrase: Phrase) -> Expression:
    return Expression(phrase.first, phrase.last, "decade", year=phrase.one("DECADE", "SHORT_DECADE"))


def _century(phrase: Phrase) -> Expression:
    return Expression(phrase.first, phrase.last, "century", year=(phrase.one("ORDINAL", "ORDINAL_WORD") - 1) * 100 + 1)


RULES = (
    Rule("numeric_date", "NUMERIC_DATE", _numeric_date),
    Rule("days_of_month", f"{MONTH} (?:DAY_RANGE | {DAY} (?:TO|DASH|UNTIL) {DAY}) (?:COMMA? YEAR)?", _day),
    Rule("days_before_month", f"(?:DAY_RANGE | {DAY} (?:TO|DASH|AND|UNTIL) {DAY}) OF? {MONTH} (?:COMMA? YEAR)?", _day),
    Rule(
        "month_day",
        f"{MONTH} THE? {DAY} (?! {MONTH} (?! {DAY}) | PLUS|MERIDIEM|OCLOCK) (?:COMMA? YEAR (?! ZONE))?", _day,
    ),
    Rule("day_month", f"{DAY} DASH? OF? {MONTH} (?:(?:DASH|COMMA)? YEAR (?! ZONE))?", _day),
    Rule(
        "day_of_month", "THE? (?:ORDINAL|ORDINAL_WORD|POINTER) UNIT OF MONTH (?:COMMA? YEAR (?! ZONE))?", _day_of_month
    ),
    Rule(
        "weekday_of_month", "THE? (?:ORDINAL_WORD|ORDINAL|POINTER) WEEKDAY (?:IN|OF) MONTH (?:COMMA? YEAR)?",
        _weekday_of_month,
    ),
    Rule("feast", f"(?:THE? {POINTER})? FEAST (?:COMMA? YEAR)?", _feast),
    Rule("feast_season", f"(?:THE? {POINTER})? FEAST_SEASON YEAR?", _feast_season),
    Rule("month", f"THE? (?:{POINTER} | NARRATIVE_POINTER) MONTH | {MONTH} (?:COMMA? YEAR)?", _month),
    Rule("week_on", f"(?:{COUNT}|A) {UNIT} ON WEEKDAY", _week_on),
    Rule("weekday", f"(?:THE? (?:{POINTER} | NARRATIVE_POINTER))? WEEKDAY", _weekday),
    Rule("short_weekday", f"WEEKDAY_SHORT DOT? (?= COMMA? THE? (?:{MONTH} {DAY} | {DAY} {MONTH}))", _weekday),
    Rule(
        "quarter_or_half", "THE? ORDINAL_WORD DASH? (?:QUARTER|HALF) (?! IN A) | QUARTER_LETTER DAY", _quarter_or_half,
    ),
    Rule(
        "months_of_year",
        f"THE? (?:ORDINAL_WORD|POINTER) {COUNT} UNITS (?= OF (?:YEAR | (?:THE|POINTER|CURRENT) UNIT))", _months_of_year,
    ),
    Rule(
        "season",
        "THE? (?:POINTER|PERIOD_POINTER|NARRATIVE_POINTER) (?:SEASON|FALL)"
        " | THE? (?:SEASON|FALL) OF? (?:YEAR|YEAR_RANGE)"
        " | (?:THE|IN|BY) SEASON (?! OF|DASH) QUARTER?", _season,
    ),
    Rule("decade", "THE? (?:DECADE | APOSTROPHE SHORT_DECADE)", _decade),
    Rule("century", "THE? (?:ORDINAL|ORDINAL_WORD) DASH? CENTURY", _century),
    Rule("year", "(?:FISCAL UNIT? | FISCAL_YEAR)? (?:YEAR|YEAR_RANGE)", _year),
)  # fmt: skip
