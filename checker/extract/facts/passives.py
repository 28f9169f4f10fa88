"""What was done to a thing, or not: "the hospital was evacuated", "the hospital of Alvik was not evacuated".

Only of a thing that a report tells of as known ("the hospital", "its roof") or names, since another report may then be
of the same one.  The words of `conditions` have opposites too and are read there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts import conditions
from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import ELSEWHEN
from checker.extract.facts.subjects import REACH, YES, answer, is_supposed, said_ahead, subject_of
from checker.extract.normalise import plain
from checker.extract.tokens import base_stem
from checker.extract.word_classes import VERBS, word_class
from checker.language import any_of, pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

AUXILIARIES = word_list("conditions", "passive_auxiliaries")
DONE = pattern("conditions", "done", forms_of_be=any_of(AUXILIARIES))
TOLD_OF_AHEAD = pattern("conditions", "told_of_ahead")
"""What stands before the noun of a thing that has been told of: "the old", "the town's"."""
WHOLLY = pattern("conditions", "wholly")
"""What may follow a denied deed; any other words narrow it: "was not evacuated until noon", "was not hit by a bomb"."""
PARTLY = pattern("conditions", "partly")
"""What may not follow a deed: it names one of several who did it, or another time ("by the lower house", "years ago").
"""
LEADING_ON = pattern("conditions", "leading_on")
"""What makes another verb of a verb: "was swept away", "was allowed to leave"."""
OTHERS = word_list("conditions", "incomplete").union(conditions.POLES)
"""Verbs that are no deed by themselves, or are read as conditions."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each passive verb whose subject is a known thing right before it."""
    if any(when.granularity in ELSEWHEN for when in claim.dates):
        return
    text = plain(claim.text)
    for match in DONE.finditer(text):
        start, end = match.span("verb")
        verb = match["verb"].lower()
        if word_class(verb) not in VERBS or verb in OTHERS or LEADING_ON.match(text, end):
            continue
        ahead = said_ahead(text, start)
        subject = ahead and subject_of(claim, text, ahead)
        if ahead is None or not subject:
            continue
        holds, so_far = answer(text, ahead)
        first = ahead.start("subject")
        known = subject[0].isupper() or TOLD_OF_AHEAD.search(text, max(0, first - REACH), first)
        whole = not PARTLY.match(text, end) if holds == YES else WHOLLY.match(text, end)
        if known and whole and not is_supposed(claim, claim.start + start):
            yield Fact(
                "passive", subject, verb if holds == YES else f"not {verb}", claim.start + start, claim.start + end,
                conditions.time_of(claim), key=(holds, so_far), of=base_stem(verb),
            )  # fmt: skip


FINDER = Finder(find, needs=AUXILIARIES)
