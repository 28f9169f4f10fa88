"""N202: two places in a count for the same thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.judge.answers import of_two_days, whole_answer
from checker.judge.conflicts import conflicts
from checker.judge.ranking import exclude
from checker.judge.slots import Question, Questions, slot_conflict
from checker.language import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.judge.answers import Opposed, Told
    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

TOPIC = "a place in a count"
WIDE = pattern("slots", "counted_all_over")
"""Words of a count that takes in more than one town, club or house."""
IN_A_ROW = pattern("slots", "in_a_row")
"""Words of a count that begins anew with each break."""
TO_DO = pattern("slots", "to_do")
"""What follows an ordinal up to the verb that tells what the counted things do: "the first woman to win"."""


class OrdinalMismatch:
    """Outlets give the same thing different places in a count or a ranking.

    ## What it flags
    Two statements that agree in all other words, one with “second” where the other has “third”; and, however different
    the sentences, “the first strike” here and “the second strike” there, each said of the thing that is reported.  When
    a count begins matters: the first since 1998 may well be the second ever, but not the third since 2021.  Also the place
    in which somebody came, where each report gives only one.

    ## Why it matters
    “The first since …” is what makes a story news; it is often wrong and rarely checked.

    ## Flagged
    - “It was the fourth voyage of the barge.” / “It was the fifth voyage of the barge.”
    - “The village is the third largest port of the coast.” / “The village is the fifth largest port of the coast.”
    - “It is the first strike on the trams since 1998.” / “This was already the third strike of drivers since 2021.”
    - “Aisha Bramwell came in third with 4,870 votes.” / “Aisha Bramwell finished fourth, behind the candidate of the Greens.”

    ## Not flagged
    - “It was the fourth voyage of the barge.” / “It was the fourth refit of the barge.”
    - “It is the first strike on the trams since 1998.” / “This was the second strike in the history of the town.”
    - “The second flight of the rocket failed in November.” / “The third flight of the rocket carried two satellites.”
    """

    id = "N202"
    name = "ordinal-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("ordinal",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the findings of one cluster.

        A slot proves nothing if one article has two counts of the same kind of thing ("his second win", "her third win").
        """
        if view.kind == "rank":
            yield from slot_conflict(self, view, {"rank": _question(view)})
        elif view.kind == "finish":
            yield from slot_conflict(self, view, QUESTIONS)
        else:
            yield from conflicts(self, view, {"ordinal": TOPIC})


def _question(view: ClusterView) -> Question:
    """Return the question of a rank, which counts up to the day of the last report."""
    days = [article.day for article in view.around.articles.values() if article.day]
    dated = partial(_exclude, today=max(days, default=None))
    return Question(TOPIC, dated, single=whole_answer, planned=True, explained=_count_two_things)


def _exclude(a: Fact, b: Fact, today: str | None) -> bool:
    return exclude((float(a.key[0]), a.time), (float(b.key[0]), b.time), today)


def _count_two_things(pair: Opposed) -> bool:
    """Whether the counted things do one thing here and another there, or only one side counts all over a land or in a row.

    "The first to win", "the third to finish"; "the first escape from Blackmoor", "the second from a prison in the
    country"; "his second victory", "his third victory in a row".
    """
    mine, theirs = (set().union(*map(_doing, answer)) for answer in pair)
    ways = [{way for way in (WIDE, IN_A_ROW) if any(_is_counted(told, way) for told in answer)} for answer in pair]
    return (bool(mine and theirs) and mine.isdisjoint(theirs)) or ways[0] != ways[1]


def _is_counted(told: Told, way: re.Pattern[str]) -> bool:
    """Whether what stands behind a rank says in which way it is counted."""
    return way.search(plain(told.claim.text), told.fact.end - told.claim.start) is not None


def _doing(told: Told) -> set[str]:
    """Return the stem of the verb that tells, right behind a rank, what the counted things do."""
    found = TO_DO.match(plain(told.claim.text), told.fact.end - told.claim.start)
    return {stem(found["verb"].lower())} if found else set()


QUESTIONS: Questions = {"finish": Question("where {subject} came", single=whole_answer, explained=of_two_days)}
