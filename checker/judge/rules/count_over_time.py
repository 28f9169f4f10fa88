"""N204: a count of people that differs between reports, listed by the days of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.judge.answers import figures_conflict, not_both_in_one, opposed
from checker.judge.base import either, fact_evidence, finding
from checker.judge.later_figures import LATER_FIGURE, name_one_past
from checker.language import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.answers import Told
    from checker.judge.view import ClusterView
    from checker.model import Claim, Family, Finding, FindingKind, Severity

PASSING = word_list("states", "passing")
"""States that end while reports are written: the missing are found."""
HIGHER = "The later report has the higher figure."
NOT_BY_DAYS = "The days of the reports do not explain it."
NOT_DATED = "The days of some reports are not known; they may explain it."
SEVERAL = 3
"""Fewest places of a claim that counts over all of them: "in Mozambique, Malawi and Madagascar"."""


class CountOverTime:
    """Reports give different counts of the killed, injured, missing or arrested.

    ## What it flags
    Counts of people in one state that cannot both be right.  Where the later report has the higher figure, or where
    fewer are missing a day later, this is a notice with the figures by day; where the days are the same or unknown, or
    a later report has the lower figure, it is a possible conflict: counts grow, and each source counts for itself.  Two
    counts in one report are not flagged: it tells of two happenings, or how one count became the other.

    ## Why it matters
    A toll is right for an hour.  An editor needs to know which report is out of date.

    ## Flagged
    - “Three people were killed when the ferry hit the pier.” / “Four people were killed in the accident of the ferry.”

    ## Not flagged
    - “At least three people were killed when the ferry hit the pier.” / “Four people were killed in the accident of the ferry.”
    - “Three people were killed when the ferry hit the pier.” / “In the accident of the ferry 41 people were injured.”
    """

    id = "N204"
    name = "count-over-time"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ("number",)
    severity: Severity = "warning"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one count."""
        if view.kind != "count":
            return
        pairs = not_both_in_one(view, opposed(view.facts, figures_conflict))
        differing = [pair for pair in pairs if not _are_elsewhere(*pair)]
        if not differing:
            return
        told = {(fact.key, claim.id): (fact, claim) for pair in differing for answer in pair for fact, claim in answer}
        days = {claim.article: view.around.articles[claim.article].day or "" for _, claim in told.values()}
        ordered = sorted(
            told.values(), key=lambda item: (days[item[1].article], item[0].key, item[1].article, item[1].start)
        )
        state = view.facts[0][0].of
        grown = all(_later(one, other, days) for one, other in differing)
        explained = grown or (state in PASSING and all(_of_two_days(one, other, days) for one, other in differing))
        printed: dict[tuple[str, ...], str] = {}  # one form per count, in words or figures
        sides = [(printed.setdefault(fact.key, fact.value), claim) for fact, claim in ordered]
        verb = "changes" if explained else "differs"
        along = ", ".join(dict.fromkeys(f"{value} ({days[claim.article] or 'day unknown'})" for value, claim in sides))
        yield finding(
            self, view, sides, f"The count of the {state} {verb}: {either(sides)}.",
            kind="notice" if explained else "possible-conflict", confidence=view.cluster.strength,
            evidence=tuple(fact_evidence(view.around, fact, claim) for fact, claim in ordered),
            trace=(
                f"Along the days of the reports: {along}.",
                HIGHER if grown else LATER_FIGURE if explained else NOT_BY_DAYS if all(days.values()) else NOT_DATED,
            ),
        )  # fmt: skip


def _are_elsewhere(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether all claims of one answer count over several places, of which those of the other name only some."""
    mine, theirs = ({_places(told.claim) for told in answer} for answer in (one, other))
    return all(a and b and a != b and max(map(len, (a, b))) >= SEVERAL for a in mine for b in theirs)


def _places(claim: Claim) -> frozenset[str]:
    return frozenset(name.canonical for name in claim.names if name.kind == "place")


def _of_two_days(one: Sequence[Told], other: Sequence[Told], days: dict[str, str]) -> bool:
    """Whether all articles of one answer are known to be of other days than those of the other, and name no one time."""
    mine, theirs = ({days[told.claim.article] for told in answer} for answer in (one, other))
    if not all(mine | theirs) or not mine.isdisjoint(theirs):
        return False
    return not name_one_past((told.claim for told in one), (told.claim for told in other), min(mine | theirs))


def _later(one: Sequence[Told], other: Sequence[Told], days: dict[str, str]) -> bool:
    """Whether every report of the higher count has a later day than every other article with the lower one.

    An undated report does not matter where a dated one gives the same count.
    """
    lower, higher = sorted(
        (one, other), key=lambda answer: answer[0].fact.quantity.low if answer[0].fact.quantity else 0
    )
    articles = [{told.claim.article for told in answer} for answer in (lower, higher)]
    dated = [{article for article in given if days[article]} or given for given in articles]
    pairs = [(days[a], days[b]) for a in dated[0] for b in dated[1] if a != b]
    return all(earlier and later and earlier < later for earlier, later in pairs)
