"""Typed slots of a claim: who holds which office, who belongs to what.

Two reports of one fact rarely share words but always share the slot: a subject and an attribute.  There they agree or
conflict, and a slot that holds one value at a time can hold only one.  One kind of slot a file, listed in `FINDERS`.
"""

from collections.abc import Sequence

from checker.extract.facts import members, offices, roles
from checker.model import Claim, Fact, Name

FINDERS = (offices.find, roles.find, members.find)


def find_facts(claim: Claim, before: Sequence[Name] = ()) -> tuple[Fact, ...]:
    """Return the facts of `claim`; `before` are the names of the sentence ahead of it, to which "its" may refer."""
    return tuple(
        sorted(
            (fact for find in FINDERS for fact in find(claim, before)),
            key=lambda fact: (fact.start, fact.end, fact.attribute),
        )
    )


__all__ = ["FINDERS", "find_facts"]
