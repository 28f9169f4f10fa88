"""Typed slots of a claim: what answers a question that another report may answer otherwise.

Who holds which office, who belongs to what, how many, how old, in which condition, what no longer stands.  Two reports
of one fact rarely share words but always share the slot: a subject and an attribute.  There they agree or conflict, and
a slot that holds one value at a time can hold only one.  One kind of slot a file, listed in `FINDERS`.
"""

from bisect import bisect_left
from dataclasses import replace

from checker.extract.facts import (
    changes,
    conditions,
    counts,
    figures,
    given_names,
    lists,
    members,
    offices,
    ranks,
    roles,
    stances,
    verdicts,
    withdrawn,
)
from checker.extract.facts.base import NOTHING_AROUND, Surroundings
from checker.model import Claim, Extraction, Fact

FINDERS = (
    offices.find,
    roles.find,
    members.find,
    lists.find,
    counts.find,
    figures.find,
    ranks.find,
    given_names.find,
    conditions.find,
    changes.find,
    stances.find,
    verdicts.find,
    withdrawn.find,
)


def find_facts(claim: Claim, around: Surroundings = NOTHING_AROUND) -> tuple[Fact, ...]:
    """Return the facts of `claim`, in text order."""
    found = (fact for find in FINDERS for fact in find(claim, around))
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.attribute)))


def with_facts(extraction: Extraction) -> Extraction:
    """Return the extraction with the facts of each claim, read from the names as they now are.

    It is called when an article is read, and again when the names of an event are unified: a fact speaks of whom its
    names stand for.
    """
    starts = [name.start for name in extraction.names]
    claims = []
    seen = -1
    for claim in extraction.claims:
        around = NOTHING_AROUND
        if 0 <= claim.sentence < len(extraction.sentences):
            sentences = extraction.sentences[max(0, claim.sentence - 1) : claim.sentence + 1]
            spans = [slice(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
            before = extraction.names[spans[0]] if len(spans) == 2 else ()
            own = extraction.names[spans[-1]] if claim.sentence != seen else ()
            around, seen = Surroundings(before, own), claim.sentence
        facts = find_facts(claim, around)
        claims.append(replace(claim, facts=facts) if facts != claim.facts else claim)
    return replace(extraction, claims=tuple(claims))


__all__ = ["FINDERS", "find_facts", "with_facts"]
