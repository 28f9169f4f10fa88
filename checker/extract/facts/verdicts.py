"""Whether a court found somebody guilty of everything: "guilty on all counts", "but cleared him of obstruction"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_ALL = pattern("slots", "guilty_of_all")
OF_SOME = pattern("slots", "cleared_of_some")

NO_VERDICT = pattern("slots", "no_verdict")
"""Words that negate a verdict, or show that it is a plea."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for a person who is found guilty of all counts, or cleared of one."""
    text = plain(claim.text)
    for words, answer in ((OF_ALL, "yes"), (OF_SOME, "no")):
        told = (match for match in words.finditer(text) if not NO_VERDICT.search(text[: match.start()]))
        found = next(told, None)
        persons = [name for name in around.sentence or claim.names if name.kind == "person"]
        accused = [name for name in persons if found and name.end <= claim.start + found.start()] or persons
        if found and accused:
            yield Fact(
                "condition", accused[-1].canonical, " ".join(found.group().split()), claim.start + found.start(),
                claim.start + found.end(), key=(answer,), of="guilt on every count",
            )  # fmt: skip


FINDER = Finder(find, needs=word_list("slots", "verdicts"))
