"""Whether the days of two reports explain that they give two numbers.

How many are missing, in hospital or without power changes from day to day, and what a fire or flood destroyed adds up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.quantities.compare import middle
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model import Article, Claim, Quantity

LATER_FIGURE = "The reports are of two days, and how many there are may change from one to the next."

PASSING, GROWING, CLAUSE_END = (pattern("later_figures", key) for key in ("passes", "grows", "clause_end"))


def days_explain(
    first: tuple[Claim, Quantity], second: tuple[Claim, Quantity], articles: Mapping[str, Article]
) -> bool:
    """Whether two numbers may each be that of the day of its report: a state that passes, or what adds up by then.

    They are not if both claims name one day, or if either day of publication is unknown.
    """
    days = [articles[claim.article].day for claim, _ in (first, second)]
    if not all(days) or days[0] == days[1] or _name_one_day(first[0], second[0]):
        return False
    if any(PASSING.search(_clause(*told)) for told in (first, second)):
        return True
    earlier, later = (first, second) if (days[0] or "") < (days[1] or "") else (second, first)
    grows = middle(later[1]) > middle(earlier[1])
    return grows and all(GROWING.search(_clause(*told)) for told in (first, second))


def _name_one_day(a: Claim, b: Claim) -> bool:
    named = [{when.first for when in claim.dates if when.first and when.first == when.last} for claim in (a, b)]
    return not named[0].isdisjoint(named[1])


def _clause(claim: Claim, number: Quantity) -> str:
    """Return the clause in which a number stands, as plain text."""
    text = plain(claim.text)
    start, end = number.start - claim.start, number.end - claim.start
    first = max((mark.end() for mark in CLAUSE_END.finditer(text, 0, start)), default=0)
    after = CLAUSE_END.search(text, end)
    return text[first : after.start() if after else len(text)]
