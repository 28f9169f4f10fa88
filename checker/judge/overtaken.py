"""Whether what had not come about in one report has come about in a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.conditions import NOT_YET
from checker.extract.normalise import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.judge.comparison import Comparison
    from checker.model import Article, Claim

AROUND = 16
"""Code points on either side of a negator in which its auxiliary stands: "had still not been charged"."""


def later(before: Iterable[Claim], after: Iterable[Claim], articles: Mapping[str, Article]) -> bool:
    """Whether all articles of the claims `after` were published later than those of `before`, as far as that is known.

    Not if the time of any of them is unknown.
    """
    moments = [[articles[claim.article].instant for claim in claims] for claims in (before, after)]
    known = [[moment for moment in given if moment] for given in moments]
    return [*map(len, known)] == [*map(len, moments)] and max(known[0]) < min(known[1])


def is_overtaken(comparison: Comparison, articles: Mapping[str, Article]) -> bool:
    """Whether a claim that something "has not been" done is compared with a later one that it was done."""
    difference = comparison.difference
    if difference is None or difference.family != "negation" or (difference.a is None) == (difference.b is None):
        return False
    before, after, negator = comparison.a, comparison.b, difference.a
    if negator is None:
        before, after, negator = comparison.b, comparison.a, difference.b
    if negator is None:
        return False
    first = negator.start - before.start
    return NOT_YET.search(plain(before.text), max(0, first - AROUND), first + AROUND) is not None and later(
        [before], [after], articles
    )
