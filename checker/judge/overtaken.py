"""Whether what had not come about in one report has come about in a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.subjects import NOT_YET
from checker.extract.normalise import plain
from checker.model import Scope

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from checker.judge.comparison import Comparison
    from checker.judge.side import Unit
    from checker.model import Article, Claim

AROUND = 16
"""Code points on either side of a negator in which its auxiliary stands: "had still not been charged"."""
OVERTAKEN = "One says what had not come about as yet, and the other, a later report, that it has."


def may_have_come_about(before: Iterable[Claim], after: Iterable[Claim], articles: Mapping[str, Article]) -> bool:
    """Whether what the claims `after` tell may have come about since the articles of the claims `before`.

    It may if all of `after` were published later and none of them names a day before those articles; where a time of
    publication is unknown, if all the days that the claims name differ.
    """
    first, then = list(before), list(after)
    ends, starts = ([articles[claim.article].instant for claim in claims] for claims in (first, then))
    known_ends, known_starts = ([moment for moment in moments if moment] for moments in (ends, starts))
    if len(known_ends) < len(ends) or len(known_starts) < len(starts):
        days = [{when.symbol for claim in claims for when in claim.dates} for claims in (first, then)]
        return all(days) and days[0].isdisjoint(days[1])
    day = min(known_ends).date().isoformat()
    named = (when.last for claim in then for when in claim.dates if when.last)
    return max(known_ends) < min(known_starts) and all(last >= day for last in named)


def stands_beside(auxiliary: re.Pattern[str], claim: Claim, negator: Unit) -> bool:
    """Whether an auxiliary stands right beside a negator of a claim."""
    first = negator.start - claim.start
    return auxiliary.search(plain(claim.text), max(0, first - AROUND), first + AROUND) is not None


def is_overtaken(comparison: Comparison, articles: Mapping[str, Article]) -> bool:
    """Whether a claim that something "has not" come about, or a denial, is compared with a later one that it has."""
    difference = comparison.difference
    if difference is None or difference.family != "negation":
        return False
    for negator, before, after in (
        (difference.a, comparison.a, comparison.b),
        (difference.b, comparison.b, comparison.a),
    ):
        if negator is None:
            continue
        denies = isinstance(negator.value, Scope) and negator.value.kind == "denial"
        if (denies or stands_beside(NOT_YET, before, negator)) and may_have_come_about([before], [after], articles):
            return True
    return False
