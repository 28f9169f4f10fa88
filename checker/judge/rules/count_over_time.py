"""N204: a count of people that differs between reports, told along the days of its reports."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal

from checker.extract.quantities.compare import relate
from checker.judge.base import either, fact_evidence, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Fact, Finding


class CountOverTime:
    """Reports give different counts of the killed, injured, missing or arrested.

    ## What it flags
    Counts of people in one state that do not meet.  Where the later report has the later figure it is a notice with the
    figures along their days; where the days are the same or unknown, or a later report falls behind an earlier one, it is
    a possible conflict: counts grow, and each source counts for itself.

    ## Why it matters
    A toll is right for an hour.  What an editor needs is which report is behind.

    ## Flagged
    - “Three people were killed when the ferry hit the pier.” / “Four people were killed in the accident of the ferry.”

    ## Not flagged
    - “At least three people were killed when the ferry hit the pier.” / “Four people were killed in the accident of the ferry.”
    - “Three people were killed when the ferry hit the pier.” / “In the accident of the ferry 41 people were injured.”
    """

    id = "N204"
    name = "count-over-time"
    kind: Literal["notice"] = "notice"
    family = "number"
    severity: Literal["warning"] = "warning"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one count."""
        if not view.cluster.topic.startswith("count:"):
            return
        differing = [(a, b) for a, b in combinations(view.facts, 2) if _differ(a, b)]
        if not differing:
            return
        told = {(fact.key, claim.id): (fact, claim) for pair in differing for fact, claim in pair}
        days = {claim.id: view.around.articles[claim.article].day or "" for _, claim in told.values()}
        ordered = sorted(
            told.values(), key=lambda item: (days[item[1].id], item[0].key, item[1].article, item[1].start)
        )
        explained = all(_later(a, b, days) for a, b in differing)
        printed: dict[tuple[str, ...], str] = {}  # one form for a count, in words or figures
        sides = [(printed.setdefault(fact.key, fact.value), claim) for fact, claim in ordered]
        state = view.facts[0][0].attribute.removeprefix("count:")
        verb = "changes" if explained else "differs"
        along = ", ".join(dict.fromkeys(f"{value} ({days[claim.id] or 'day unknown'})" for value, claim in sides))
        yield finding(
            self, view, sides, f"The count of the {state} {verb}: {either(sides)}.",
            kind="notice" if explained else "possible-conflict", confidence=view.cluster.strength,
            evidence=tuple(fact_evidence(view, fact, claim) for fact, claim in ordered),
            trace=(
                f"Along the days of the reports: {along}.",
                "The later report has the later figure." if explained else "The days of the reports do not explain it.",
            ),
        )  # fmt: skip


def _differ(one: tuple[Fact, Claim], other: tuple[Fact, Claim]) -> bool:
    (a, claim_a), (b, claim_b) = one, other
    if claim_a.article == claim_b.article or a.quantity is None or b.quantity is None:
        return False
    return relate(a.quantity, b.quantity)[0] == "conflict"


def _later(one: tuple[Fact, Claim], other: tuple[Fact, Claim], days: dict[str, str]) -> bool:
    """Whether the report of the later day has the higher count."""
    (a, claim_a), (b, claim_b) = one, other
    first, second = days[claim_a.id], days[claim_b.id]
    if not first or not second or first == second or a.quantity is None or b.quantity is None:
        return False
    return (first < second) == (a.quantity.low < b.quantity.low)
