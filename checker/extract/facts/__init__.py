"""Typed slots of a claim: answers to questions that another report may answer differently.

Who holds which office, who belongs to what, how many, how old, in which condition, what is no longer valid.  Two
reports of one fact rarely share words but always share the slot: a subject and an attribute.  There they agree or, if
the slot holds only one value at a time, conflict.  Each file has one kind of slot and is listed in `FINDERS`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from checker.extract.facts import (
    agents,
    asides,
    beginnings,
    changes,
    compositions,
    conditions,
    counts,
    deaths,
    earlier,
    facings,
    figures,
    given_names,
    group_ages,
    hospitals,
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
    stances,
    streets,
    telephones,
    verdicts,
    votes,
    withdrawn,
)
from checker.extract.facts.base import NOTHING_AROUND, Surroundings
from checker.extract.spots import any_between, longest_runs, spots
from checker.model import Claim, Extraction, Fact

Finder = Callable[[Claim, Surroundings], Iterator[Fact]]

OF_NAMES = (roles.find, parties.find, given_names.find, streets.find)
OF_NUMBERS = (
    counts.find,
    earlier.find,
    figures.find,
    ranks.find,
    changes.find,
    stances.find,
    compositions.find,
    group_ages.find,
)
OF_PHRASES = (
    offices,
    members,
    lists,
    conditions,
    passives,
    nobody,
    verdicts,
    votes,
    withdrawn,
    telephones,
    facings,
    limbs,
    hospitals,
    deaths,
    sites,
    routes,
    scores,
    agents,
    beginnings,
)
"""Modules whose `find` finds nothing in a claim without one of their `phrases`."""
FINDERS = (*OF_NAMES, *OF_NUMBERS, *(module.find for module in OF_PHRASES))
"""All finders, grouped by what they need: a name in the claim or its sentence, a number, or a phrase in the claim."""


@cache
def _words() -> tuple[frozenset[str], ...]:
    """Return, for each module of `OF_PHRASES`, the words by which its phrases are found."""
    return tuple(longest_runs(module.phrases()) for module in OF_PHRASES)


def find_facts(claim: Claim) -> tuple[Fact, ...]:
    """Return the facts of a claim without surroundings, in text order."""
    text = claim.text
    told = [module.find for module, words in zip(OF_PHRASES, _words(), strict=True) if spots(text, words)]
    return _facts(claim, NOTHING_AROUND, told)


def _facts(claim: Claim, around: Surroundings, told: Iterable[Finder]) -> tuple[Fact, ...]:
    """Return the facts of a claim in text order; `told` are the finders with one of their phrases in it."""
    named = claim.names or around.sentence
    finders = (*(OF_NAMES if named else ()), *(OF_NUMBERS if claim.quantities else ()), *told)
    found = [fact for find in finders for fact in find(claim, around)]
    return tuple(sorted(found, key=_place))


def _place(fact: Fact) -> tuple[int, int, str]:
    return fact.start, fact.end, fact.attribute


def with_facts(extraction: Extraction) -> Extraction:
    """Return the extraction with the facts of each claim, read from the current names.

    It is called when an article is read, and again when the names of an event are unified, because facts use canonical
    names.
    """
    starts = [name.start for name in extraction.names]
    named = [
        extraction.names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for sentence in extraction.sentences
    ]
    text = extraction.article.text
    phrases = [
        (places, module.find)
        for module, words in zip(OF_PHRASES, _words(), strict=True)
        if (places := spots(text, words))
    ]
    of_sentence: dict[int, list[Claim]] = {}
    for claim in extraction.claims:
        of_sentence.setdefault(claim.sentence, []).append(claim)
    claims = []
    seen = -1
    for claim in extraction.claims:
        around, aside = NOTHING_AROUND, tuple[Fact, ...]()
        number = claim.sentence
        if 0 <= number < len(named):
            before, own = named[number - 1] if number else (), named[number] if number != seen else ()
            around = Surroundings(before, own)
            if own:
                aside = tuple(asides.find(text, extraction.sentences[number], of_sentence[number], own))
            seen = number
        told = [find for places, find in phrases if any_between(places, claim.start, claim.end)]
        facts = _facts(claim, around, told)
        if aside:
            facts = tuple(sorted((*facts, *aside), key=_place))
        claims.append(claim if facts == claim.facts else claim.with_facts(facts))
    return replace(extraction, claims=tuple(claims))


__all__ = ["FINDERS", "find_facts", "with_facts"]
