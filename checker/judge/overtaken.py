"""Whether what had not come about in one report has come about in a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.subjects import NOT_YET
from checker.extract.normalise import plain
from checker.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.judge.comparison import Comparison
    from checker.model import Article, Claim

AROUND = 16
"""Code points on either side of a negator in which its auxiliary stands: "had still not been charged"."""
OVERTAKEN = "One says what had not come about as yet, and the other, a later report, that it has."


def may_have_come_about(before: Iterable[Claim], after: Iterable[Claim], articles: Mapping[str, Article]) -> bool:
    """Whether what the claims `after` tell may have come about between their articles and those of `before`.

    Not unless all times of publication are known and each of `after` is later, or the claims name other days than those
    of `before`; nor if a claim names an earlier day.
    """
    first, then = list(before), list(after)
    days = [{when.symbol for claim in claims for when in claim.dates} for claims in (first, then)]
    ends, starts = ([articles[claim.article].instant for claim in claims] for claims in (first, then))
    known = [[moment for moment in moments if moment] for moments in (ends, starts)]
    if None in ends or None in starts:
        return all(days) and days[0].isdisjoint(days[1])
    if max(known[0]) >= min(known[1]):
        return False
    day = min(known[0]).date().isoformat()
    return not any(when.last and when.last < day for claim in then for when in claim.dates)


def is_overtaken(comparison: Comparison, articles: Mapping[str, Article]) -> bool:
    """Whether a claim that something "has not" come about, or a denial, is compared with a later one that it has."""
    difference = comparison.difference
    if difference is None or difference.family != "negation":
        return False
    for negator, before, after in (
        (difference.a, comparison.a, comparison.b),
        (difference.b, comparison.b, comparison.a),
    ):
        first = negator.start - before.start if negator else 0
        denies = negator and isinstance(negator.value, Scope) and negator.value.kind == "denial"
        near = negator and NOT_YET.search(plain(before.text), max(0, first - AROUND), first + AROUND)
        if (near or denies) and may_have_come_about([before], [after], articles):
            return True
    return False
