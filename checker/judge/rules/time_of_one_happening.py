"""T302: two times of a happening that each report mentions only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from checker.align.values.pairs import in_two_places
from checker.extract.concepts import grammar_words
from checker.extract.facts.counts import states_told
from checker.extract.quantities.vocabulary import PEOPLE_STEMS
from checker.extract.tokens import stem, tokens_of
from checker.judge.answers import whole_answer
from checker.judge.doubts import OTHER_THINGS
from checker.judge.slots import Question, Questions, slot_conflict
from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.answers import Opposed, Told
    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

LEAST_SHARED = 2
"""Fewest content words that two claims of one earlier happening share, beside those for the people and what befell them.

Not swept: real news has too few such years; with 1, two fires in two houses were one in a written case."""


class TimeOfOneHappening:
    """Outlets give one happening different times, in sentences that need not be alike.

    ## What it flags
    A time beside a happening that each report mentions only once: the inspection, the next meeting, the landing.
    Also the year in which a thing was built, opened or founded, somebody was born, or so many people were killed or hurt
    before, where each report gives only one; and two years with two digits swapped, each the last in which there was the
    like.

    ## Why it matters
    What is planned, checked or remembered depends on the day, and one can be wrong even if the sentences look different.

    ## Flagged
    - “The hall had passed its last inspection on 7 March, its owner said.” / “By the book at the door, inspectors went through the hall on 20 February.”
    - “The bridge, built in 1931, will be closed for a month.” / “The bridge, which dates from 1913, needs new bolts.”
    - “In 2007 a roof fall in the pit killed two men.” / “Two men were killed in the pit in 2009 when a roof came down.”
    - “It was the first theft at the museum since 1997.” / “The museum had not been robbed since 1979.”

    ## Not flagged
    - “In 2007 a roof fall in the pit killed two men.” / “In 2009 a roof fall in the pit killed three men.”
    - “The hall had passed its last inspection on 7 March, its owner said.” / “By the book at the door, inspectors went through the hall in March.”
    - “The hall had passed its last inspection on 7 March, its owner said.” / “The hall was sold on 20 February.”
    - “The bridge, built in 1931, will be closed for a month.” / “The bridge was opened in 1933 by a bishop.”
    - “The bridge, built in 1931, will be closed for a month.” / “A bridge downstream was built in 1954.”
    """

    id = "T302"
    name = "time-of-one-happening"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("date",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of values, or of one slot."""
        yield from told_once(self, view, frozenset({"time"}), "a time")
        yield from slot_conflict(self, view, QUESTIONS)


def _are_of_two(pair: Opposed) -> bool:
    """Whether the answers may be of two happenings: in two places, or with too few words in common."""
    return not any(
        len(_content(a) & _content(b)) >= LEAST_SHARED
        and not in_two_places(a.claim, b.claim)
        and _is_one(a) == _is_one(b)
        for a in pair[0]
        for b in pair[1]
    )


def _is_one(told: Told) -> bool:
    """Whether a claim does not say that it tells of another happening."""
    return OTHER_THINGS.isdisjoint(tokens_of(told.claim.text).words)


def _content(told: Told) -> frozenset[str]:
    """Return the stems of the content words of a claim, except those for people, states and numbers."""
    stems = {stem(word) for word in tokens_of(told.claim.text).words if word not in grammar_words()}
    return frozenset(
        stems - PEOPLE_STEMS - states_told().keys() - {stem(q.text.lower()) for q in told.claim.quantities}
    )


def _is_slip(a: Fact, b: Fact) -> bool:
    """Whether two years have two neighbouring digits in another order, which is hardly by chance."""
    (one,), (other,) = a.key, b.key
    return one != other and DamerauLevenshtein.distance(one, other) == 1 and sorted(one) == sorted(other)


QUESTIONS: Questions = {
    "since": Question("the year since when nothing like it has been", _is_slip),
    "begun": Question("when {subject} was {of}", single=whole_answer),
    "earlier": Question("the year of an earlier happening", single=whole_answer, explained=_are_of_two),
}
