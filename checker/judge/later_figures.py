"""Whether the days of two reports explain that they give two numbers.

How many are missing, in hospital or without power changes from day to day, and what a fire or flood destroyed adds up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.quantities.compare import middle
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model import Article, Claim, Quantity

LATER_FIGURE = "The reports are of two days, and how many there are may change from one to the next."

PASSES = pattern("later_figures", "passes")
"""What says, behind a number, that those it counts are in a state that passes: " people are still missing"."""
GROWS_AHEAD, GROWS_BEHIND = (pattern("later_figures", key) for key in ("grows_ahead", "grows_behind"))
"""What says, ahead of a number or behind it, that it adds up: "destroyed 40 houses", "40 houses were destroyed"."""
REACH = 40
"""Code points ahead of a number in which that is looked for."""


def days_explain(
    first: tuple[Claim, Quantity], second: tuple[Claim, Quantity], articles: Mapping[str, Article]
) -> bool:
    """Whether two numbers may each be that of the day of its report: a state that passes, or what adds up by then.

    Only counts pass; areas add up as well.  A time that both claims name, and the unknown day of a report, explain
    nothing.
    """
    days = [articles[claim.article].day for claim, _ in (first, second)]
    if not all(days) or days[0] == days[1] or name_one_past([first[0]], [second[0]], min(day or "" for day in days)):
        return False
    if all(number.dimension == "count" for _, number in (first, second)) and any(map(_passes, (first, second))):
        return True
    earlier, later = (first, second) if (days[0] or "") < (days[1] or "") else (second, first)
    return middle(later[1]) > middle(earlier[1]) and all(map(_grows, (first, second)))


def name_one_past(some: Iterable[Claim], others: Iterable[Claim], day: str) -> bool:
    """Whether claims of both sides name one day, or one longer time that was over before the ISO date `day`."""
    named = [
        {(when.first, when.last) for claim in claims for when in claim.dates if when.first and when.last}
        for claims in (some, others)
    ]
    return any(first == last or (last or "") < day for first, last in named[0] & named[1])


def _passes(told: tuple[Claim, Quantity]) -> bool:
    claim, number = told
    return PASSES.match(plain(claim.text), number.end - claim.start) is not None


def _grows(told: tuple[Claim, Quantity]) -> bool:
    claim, number = told
    text, start = plain(claim.text), number.start - claim.start
    if number.dimension not in ("count", "area"):
        return False
    ahead = GROWS_AHEAD.search(text, max(0, start - REACH), start)
    return ahead is not None or GROWS_BEHIND.match(text, number.end - claim.start) is not None
