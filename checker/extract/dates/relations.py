"""The words before a time that mean a part of it or one side of it: "early", "by", "since", "shortly before"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.dates.lexemes import Lexemes, time_pattern

if TYPE_CHECKING:
    from checker.extract.dates.expression import Expression
    from checker.model import WhenRelation

REACH = 4  # lexemes before a time: "shortly before about the"

_EDGE = time_pattern("THE? (?:(?P<word>EDGE) (?:DASH|IN|ON)? | (?P<noun>EDGE_NOUN) OF) THE? $")
_EARLIER = time_pattern("EARLIER (?:IN|ON|OF)? THE? $")
_BOUNDS = time_pattern("(?:(?P<between>BETWEEN)|FROM) THE? $")
_RELATION = time_pattern(
    "(?: SHORTLY (?P<shortly>BEFORE|AFTER) | (?P<prior>PRIOR) (?:TO|OF)"
    " | (?P<word>BY|BEFORE|AFTER|SINCE|FROM|UNTIL|ABOUT) )"
    "(?:AT|ABOUT|THE|IN|OF)* $"
)
_SHORT = ("minute", "part-of-day", "day")


class Ahead(NamedTuple):
    """Words of relation: the first lexeme, the one that expresses the relation, and the relation."""

    first: int
    word: int
    relation: WhenRelation


def with_relation(lexemes: Lexemes, expression: Expression, floor: int) -> Expression:
    """Return `expression` with the words of relation before it, from lexeme `floor` on."""
    whole = _with_edge(lexemes, expression, floor)
    if whole.until:
        bounds = _BOUNDS.search(lexemes.classes, max(floor, whole.first - 2), whole.first)
        if not bounds:
            return whole
        return whole._replace(first=bounds.start(), relation="between" if bounds["between"] else whole.relation)
    found = relation_ahead(lexemes, max(floor, whole.first - REACH), whole.first)
    if not found or not _governs(lexemes, found.word, whole):
        return whole
    return whole._replace(first=found.first, relation=found.relation)


def relation_ahead(lexemes: Lexemes, floor: int, end: int) -> Ahead | None:
    """Return the words of relation that end before lexeme `end`, from lexeme `floor` on."""
    found = _RELATION.search(lexemes.classes, floor, end)
    if found is None:
        return None
    word = found.start(str(found.lastgroup))
    return Ahead(found.start(), word, lexemes.meanings[word][1])


def _with_edge(lexemes: Lexemes, expression: Expression, floor: int) -> Expression:
    """Add "early", "the end of" or "later" before a time; the first two narrow a long time, but do not change a day."""
    low = max(floor, expression.first - REACH)
    if edge := _EDGE.search(lexemes.classes, low, expression.first):
        is_long = expression.edge is None and expression.granularity not in _SHORT and not expression.until
        which = lexemes.meanings[edge.start(str(edge.lastgroup))][1] if is_long else expression.edge
        return expression._replace(first=edge.start(), edge=which)
    if earlier := _EARLIER.search(lexemes.classes, low, expression.first):
        return expression._replace(first=earlier.start())
    return expression


def _governs(lexemes: Lexemes, at: int, expression: Expression) -> bool:
    """Return whether the word `at` governs the time: not in "scandals from the 1990s" or "asked about last week"."""
    if lexemes.has(at, at + 1, "FROM"):
        return expression.granularity in _SHORT
    if lexemes.has(at, at + 1, "ABOUT"):
        return expression.granularity == "minute" or expression.year is not None or expression.day is not None
    return True
