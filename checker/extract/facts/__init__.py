"""Typed slots of a claim: who holds which office, who belongs to what, which number no longer stands.

Two reports of one fact rarely share words but always share the slot: a subject and an attribute.  There they agree or
conflict, and a slot that holds one value at a time can hold only one.  One kind of slot a file, listed in `FINDERS`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from checker.extract.facts import members, offices, roles, withdrawn
from checker.model import Claim, Extraction, Fact, Name

FINDERS = (offices.find, roles.find, members.find, withdrawn.find)


def find_facts(claim: Claim, before: Sequence[Name] = ()) -> tuple[Fact, ...]:
    """Return the facts of `claim`; `before` are the names of the sentence ahead of it, to which "its" may refer."""
    return tuple(
        sorted(
            (fact for find in FINDERS for fact in find(claim, before)),
            key=lambda fact: (fact.start, fact.end, fact.attribute),
        )
    )


def with_facts(extraction: Extraction) -> Extraction:
    """Return the extraction with the facts of each claim, read from the names as they now are.

    It is called when an article is read, and again when the names of an event are unified: a fact speaks of whom its names
    stand for.
    """
    starts = [name.start for name in extraction.names]
    claims = []
    for claim in extraction.claims:
        before: Sequence[Name] = ()
        if 0 < claim.sentence < len(extraction.sentences):
            previous = extraction.sentences[claim.sentence - 1]
            before = extraction.names[bisect_left(starts, previous.start) : bisect_left(starts, previous.end)]
        facts = find_facts(claim, before)
        claims.append(replace(claim, facts=facts) if facts != claim.facts else claim)
    return replace(extraction, claims=tuple(claims))


__all__ = ["FINDERS", "find_facts", "with_facts"]
