"""Who is listed as the full membership: "a panel of three: A, B and C", "A, B, C and D signed the text"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, table, whole_words
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS = frozenset(table("slots")["lists"]["words"])
"""Words and phrases by which names are said to belong together."""
CUES = whole_words(WORDS)
LEAST = 3
"""Fewest names of a list that can be told from another list sharing all but one of them."""
JOINT = pattern("slots", "joined_names")
"""What may come between two names of a list of places or bodies."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for the names that a claim says belong together: all its persons, or a list of other names."""
    names = around.sentence or claim.names
    if len(names) < LEAST:
        return
    text = plain(claim.text)
    if not CUES.search(text):
        return
    persons = [name for name in names if name.kind == "person" and name.canonical != claim.speaker]
    for listed in (persons, *_joined([n for n in claim.names if n.kind in ("place", "body", "other")], text, claim)):
        members = tuple(sorted({name.canonical for name in listed}))
        if len(members) >= LEAST:
            yield Fact("list", "members", ", ".join(members), listed[0].start, listed[-1].end, key=members)


def _joined(names: Sequence[Name], text: str, claim: Claim) -> Iterator[list[Name]]:
    """Yield the runs of names with nothing but commas and "and" between them."""
    run: list[Name] = []
    for name in names:
        if run and not JOINT.fullmatch(text[run[-1].end - claim.start : name.start - claim.start]):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


FINDER = Finder(find, needs=WORDS)
