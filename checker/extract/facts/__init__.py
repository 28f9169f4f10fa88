"""Typed slots of a claim: answers to questions that another report may answer differently.

Who holds which office, who belongs to what, how many, how old, in which condition, what is no longer valid.  Two
reports of one fact rarely share words but always share the slot: a subject and an attribute.  There they agree or, if
the slot holds only one value at a time, conflict.  Each file has one kind of slot and ends with its `FINDER`.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from checker.extract.facts import (
    agents,
    asides,
    bearings,
    beginnings,
    changes,
    compositions,
    conditions,
    counts,
    deaths,
    earlier,
    facings,
    figures,
    finishes,
    gauges,
    given_names,
    group_ages,
    hospitals,
    inspections,
    limbs,
    lists,
    members,
    nobody,
    offices,
    parties,
    passives,
    ranks,
    roles,
    routes,
    scores,
    sites,
    stakes,
    stances,
    streets,
    taken,
    telephones,
    verdicts,
    votes,
    withdrawn,
    years_since,
)
from checker.extract.facts.base import NOTHING_AROUND, Finder, Surroundings
from checker.extract.spots import any_between, longest_runs, spots
from checker.model import Claim, Extraction, Fact, Name

FINDERS = (
    roles.FINDER, parties.FINDER, given_names.FINDER, streets.FINDER, counts.FINDER, earlier.FINDER, figures.FINDER,
    gauges.FINDER, ranks.FINDER, finishes.FINDER, years_since.FINDER, changes.FINDER, stances.FINDER, stakes.FINDER,
    compositions.FINDER, group_ages.FINDER, offices.FINDER, members.FINDER, lists.FINDER, conditions.FINDER,
    passives.FINDER, nobody.FINDER, verdicts.FINDER, inspections.FINDER, votes.FINDER, withdrawn.FINDER,
    telephones.FINDER, facings.FINDER, bearings.FINDER, limbs.FINDER, hospitals.FINDER, taken.FINDER, deaths.FINDER,
    sites.FINDER, routes.FINDER, scores.FINDER, agents.FINDER, beginnings.FINDER,
)  # fmt: skip
"""All finders; facts of one attribute at one place stay in their order."""
OF_NAMES = tuple(finder for finder in FINDERS if finder.needs == "name")
OF_NUMBERS = tuple(finder for finder in FINDERS if finder.needs == "number")
OF_PHRASES = {finder: longest_runs(finder.needs) for finder in FINDERS if not isinstance(finder.needs, str)}
"""Finders that need a phrase, each with the words by which its phrases are looked up."""
PLACE = attrgetter("start", "end", "attribute")
"""By what the facts of a claim are sorted."""


def find_facts(claim: Claim) -> tuple[Fact, ...]:
    """Return the facts of a claim without surroundings, in text order."""
    told = (finder for finder, words in OF_PHRASES.items() if spots(claim.text, words))
    return _in_order(_facts(claim, NOTHING_AROUND, told))


def with_facts(extraction: Extraction) -> Extraction:
    """Return the extraction with the facts of each claim, read from the current names.

    It is called when an article is read, and again when the names of an event are unified, because facts use canonical
    names.
    """
    text = extraction.article.text
    told_at = [(finder, places) for finder, words in OF_PHRASES.items() if (places := spots(text, words))]

    def facts_of(claim: Claim, around: Surroundings) -> list[Fact]:
        told = [finder for finder, places in told_at if any_between(places, claim.start, claim.end)]
        return _facts(claim, around, told)

    named = _names_of_sentences(extraction)
    claims: list[Claim] = []
    for number, together in groupby(extraction.claims, attrgetter("sentence")):
        before, own = named.get(number - 1, ()), named.get(number, ())
        first, *others = together
        facts = facts_of(first, Surroundings(before, own))
        if own:
            facts += asides.find(text, extraction.sentences[number], (first, *others), own)
        claims.append(_holding(first, facts))
        claims += [_holding(claim, facts_of(claim, Surroundings(before))) for claim in others]
    return replace(extraction, claims=tuple(claims))


def _names_of_sentences(extraction: Extraction) -> dict[int, tuple[Name, ...]]:
    """Return the names in each sentence, by its index."""
    starts = [name.start for name in extraction.names]
    return {
        number: extraction.names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for number, sentence in enumerate(extraction.sentences)
    }


def _facts(claim: Claim, around: Surroundings, told: Iterable[Finder]) -> list[Fact]:
    """Return the facts of a claim, with its speaker as source; `told` are the finders with a phrase of theirs in it."""
    named = claim.names or around.sentence
    finders = (*(OF_NAMES if named else ()), *(OF_NUMBERS if claim.quantities else ()), *told)
    facts = [fact for finder in finders for fact in finder.find(claim, around)]
    return [replace(fact, source=claim.speaker) for fact in facts] if claim.speaker is not None else facts


def _holding(claim: Claim, facts: Iterable[Fact]) -> Claim:
    """Return the claim with these facts; the same object if it has them."""
    ordered = _in_order(facts)
    return claim if ordered == claim.facts else claim.with_facts(ordered)


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts in text order."""
    return tuple(sorted(facts, key=PLACE))


__all__ = ["FINDERS", "find_facts", "with_facts"]
