"""Puts simple expressions that stand side by side together: one time, one `Expression`.

"Sunday" + "March 5", "Monday" + "last week", "the third quarter" of "2016", "28 February" at "7:40 a.m." become one, "January"
to "March" a stretch; then the word before it ("by", "since", "early", "shortly before") is taken up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.extract.dates.expression import Expression
from checker.extract.dates.lexemes import Lexemes, pattern

_DAY_GAP = pattern("COMMA? OPEN?")
_YEAR_GAP = pattern("COMMA? OF? THE?")
_CLOCK_GAP = pattern("(?:COMMA|AT|ON|IN|THE|OF|DASH|ABOUT|SHORTLY|BEFORE|AFTER|BY|EDGE|OPEN|AND){0,3}")
_ZONE_GAP = pattern("COMMA? OPEN")
_RANGE_GAP = pattern("(?:TO|DASH|UNTIL|AND|BY) THE?")
_AND = pattern("AND")

_EDGE = pattern("THE? (?:EDGE (?:DASH|IN|ON)?|EDGE_NOUN OF) THE? $")
_EARLIER = pattern("EARLIER (?:IN|ON|OF)? THE? $")
_RELATION = pattern(
    "(?:SHORTLY (?P<shortly>BEFORE|AFTER) | (?P<prior>PRIOR) (?:TO|OF)"
    " | (?P<word>BY|BEFORE|AFTER|SINCE|FROM|UNTIL|ABOUT)) (?:AT|ABOUT|THE|IN|OF)* $"
)
_BETWEEN = pattern("BETWEEN THE? $")


def join(lexemes: Lexemes, simple: Iterable[Expression]) -> list[Expression]:
    """Return the expressions with neighbours joined and the words of relation before them taken up."""
    joined: list[Expression] = []
    for expression in simple:
        current = expression
        while joined and (whole := _together(lexemes, joined[-1], current)):
            joined.pop()
            current = whole
        joined.append(current)
    before = [0, *(expression.last for expression in joined)]
    return [_with_relation(lexemes, e, floor) for e, floor in zip(joined, before, strict=False) if not _is_fragment(lexemes, e)]


def _is_fragment(lexemes: Lexemes, expression: Expression) -> bool:
    """Return whether the words are a time only beside others: "afternoon", "3:16"."""
    if expression.needs_year and expression.year is None and expression.year_step is None:
        return True
    if expression.part and expression.step is None and not expression.has_day and not expression.period:
        return True
    return expression.bare_clock and not expression.has_day and not _AT.search(
        lexemes.classes, max(0, expression.first - 2), expression.first
    )


_AT = pattern("(?:AT|FROM|UNTIL|BY|ABOUT|BEFORE|AFTER|SINCE) ABOUT? $")


def _together(lexemes: Lexemes, a: Expression, b: Expression) -> Expression | None:
    """Return `a` and `b` as one time, or None where they are two."""
    if b.first - a.last > 3:
        return None

    def gap(allowed: object) -> bool:
        return bool(allowed.fullmatch(lexemes.classes, a.last, b.first))  # type: ignore[attr-defined]

    span = {"first": a.first, "last": b.last}
    if a.until is None and a.weekday is not None and a.day is None and b.day is not None and gap(_DAY_GAP):
        last = b.last + (lexemes.has(a.last, b.first, "OPEN") and lexemes.has(b.last, b.last + 1, "CLOSE"))
        return replace(b, first=a.first, last=last, weekday=a.weekday)
    if _is_year(b) and a.year is None and gap(_YEAR_GAP) and _fits_in_year(a):
        whole = replace(a, **span, year=b.year, year_step=b.step)
        return replace(whole, until=replace(a.until, year=b.year, year_step=b.step)) if a.until else whole
    if a.weekday is not None and a.step is None and b.granularity == "week" and b.step is not None and gap(_YEAR_GAP):
        return replace(a, **span, week_step=b.step)
    if a.clock is not None and b.clock is not None and b.offset is not None and gap(_ZONE_GAP):
        return replace(a, last=b.last + lexemes.has(b.last, b.last + 1, "CLOSE"), offset=_zone_between(a.clock, b.clock, b.offset) if a.offset is None else a.offset)
    if gap(_CLOCK_GAP) and not lexemes.has(a.last, b.first, "AND"):
        if a.is_time_of_day and b.has_day and b.granularity == "day":
            return _on_day(b, a, span)
        if b.is_time_of_day and a.has_day and a.granularity == "day":
            return _on_day(a, b, span)
        if a.clock is not None and b.part is not None and b.step is not None:
            return replace(b, **span, granularity="minute", clock=a.clock, offset=a.offset)
        if b.clock is not None and a.part is not None and a.step is not None:
            return replace(a, **span, granularity="minute", clock=b.clock, offset=b.offset)
    if _makes_range(a, b) and gap(_RANGE_GAP) and (
        not lexemes.has(a.last, b.first, "AND") or _BETWEEN.search(lexemes.classes, max(0, a.first - 2), a.first) or _consecutive(a, b)
    ):
        year = b.year if a.year is None else a.year
        return replace(a, **span, year=year, year_step=a.year_step or b.year_step, until=replace(b, year=b.year or year))
    return None


def _on_day(day: Expression, time: Expression, span: dict[str, int]) -> Expression:
    granularity = "minute" if time.clock is not None else "part-of-day"
    return replace(
        day, **span, granularity=granularity, clock=time.clock, offset=time.offset, part=time.part, until=None
    )  # type: ignore[arg-type]


def _is_year(expression: Expression) -> bool:
    return expression.granularity == "year" and not expression.edge and not expression.narrative and expression.until is None and (
        expression.year is not None or expression.step is not None
    )


def _fits_in_year(a: Expression) -> bool:
    return a.step is None and not a.narrative and (
        a.month is not None or a.quarter is not None or a.half is not None or a.season is not None
    )


def _zone_between(local: int, zoned: int, offset: int) -> int:
    """Return the offset of the local clock that reads `local` when the clock of zone `offset` reads `zoned`."""
    difference = (local - zoned + 720) % 1440 - 720
    return difference + offset


def _makes_range(a: Expression, b: Expression) -> bool:
    if a.until or b.until or a.narrative or b.narrative or a.granularity != b.granularity:
        return False
    return a.granularity in ("day", "month", "year", "quarter", "season", "decade", "century")


def _consecutive(a: Expression, b: Expression) -> bool:
    """Return whether "a and b" is a stretch: Monday and Tuesday, 2001 and 2002."""
    for x, y, cycle in ((a.weekday, b.weekday, 7), (a.month, b.month, 12), (a.year, b.year, 0), (a.step, b.step, 0)):
        if x is not None and y is not None and a.day is None and b.day is None:
            return (x + 1) % cycle == y % cycle if cycle else x + 1 == y
    return False


def _with_relation(lexemes: Lexemes, expression: Expression, floor: int) -> Expression:
    """Return `expression` with the words from `floor` on before it that say where in the time, or on which side of it."""
    classes, first = lexemes.classes, expression.first
    if edge := _EDGE.search(classes, max(floor, first - 4), first):
        if expression.edge is None and expression.granularity not in ("day", "part-of-day", "minute") and not expression.until:
            expression = replace(expression, edge=lexemes.pick(edge.start(), first, "EDGE", "EDGE_NOUN")[0])
        expression = replace(expression, first=edge.start())
    elif earlier := _EARLIER.search(classes, max(floor, first - 3), first):
        expression = replace(expression, first=earlier.start())
    first = expression.first
    if expression.until:
        between = _BETWEEN.search(classes, max(floor, first - 2), first) or _FROM.search(classes, max(floor, first - 2), first)
        if between:
            relation = "between" if lexemes.has(between.start(), first, "BETWEEN") else expression.relation
            return replace(expression, first=between.start(), relation=relation)  # type: ignore[arg-type]
        return expression
    found = _RELATION.search(classes, max(floor, first - 4), first)
    if not found:
        return expression
    name = str(found.lastgroup)
    if lexemes.has(found.start(name), found.end(name), "FROM") and expression.granularity not in ("minute", "part-of-day", "day"):
        return expression  # "scandals from the 1990s": an origin, not a beginning
    if lexemes.has(found.start(name), found.end(name), "ABOUT") and not (expression.granularity == "minute" or expression.year or expression.day):
        return expression  # "asked about last week": a topic, not a rough time
    relation = lexemes.meanings[found.start(name)][1]
    return replace(expression, first=found.start(), relation=relation)


_FROM = pattern("FROM THE? $")
