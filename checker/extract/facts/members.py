"""Who belongs to a body: "Its members are A, B and C", "The EEU now includes A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import any_of, pattern, table
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSED, OPEN = (frozenset(table("slots")["members"][verbs]) for verbs in ("closed", "open"))
"""Verbs of membership: behind a closed one stand all members, behind an open one perhaps only some."""
LISTING = pattern("slots", "listing", closed_verbs=any_of(CLOSED), open_verbs=any_of(OPEN))
LEAST_MEMBERS = 2
REACH = 60
"""Code points before a name in which its verb begins; the longest verb of the table with "only the" has fewer."""
LIST_GAP = pattern("slots", "between_members")
"""What may come between two members of a list."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each list of at least two names after a verb of membership.

    Its subject is the first body before it in the claim, else the first one in the sentence before.
    """
    text = plain(claim.text)
    names = [name for name in claim.names if name.kind in ("person", "place", "people", "body")]
    index = 0
    while index < len(names):
        stop = names[index].start - claim.start
        ahead = LISTING.search(text, max(0, stop - REACH), stop)
        if not ahead:
            index += 1
            continue
        last = index
        while last + 1 < len(names) and LIST_GAP.fullmatch(
            text[names[last].end - claim.start : names[last + 1].start - claim.start]
        ):
            last += 1
        subject = _subject(
            [name for name in names[:index] if name.kind == "body"] or [n for n in around.before if n.kind == "body"]
        )
        if subject and last - index + 1 >= LEAST_MEMBERS:
            members = sorted({name.canonical for name in names[index : last + 1]})
            yield Fact(
                "members", subject, ", ".join(members), claim.start + ahead.start(), names[last].end,
                key=tuple(members), closed=ahead["closed"] is not None,
            )  # fmt: skip
        index = last + 1


def _subject(bodies: Sequence[Name]) -> str | None:
    return bodies[0].canonical if bodies else None


FINDER = Finder(find, needs=CLOSED | OPEN)
