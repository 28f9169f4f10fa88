"""Who vouches for what a claim says: its speaker, who counted, or who tells it without a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.concepts import concepts, grammar_stems, grammar_words
from checker.extract.names.persons import surname
from checker.extract.normalise import plain
from checker.extract.saying import cues
from checker.extract.tokens import stem, tokens_of
from checker.judge.same_name import may_be_one
from checker.language import any_of, pattern, source, word_list

if TYPE_CHECKING:
    import re

    from checker.model import Claim

DESCRIBING = word_list("comparing", "describing")
"""Verbs of calling that tell how a thing looks as well as what somebody thinks of it."""
COUNTED = pattern("comparing", "counting")
"""The subject of a verb of counting at the head of a sentence."""
ACCORDING_TO = pattern("comparing", "told_according_to")
OTHERS = word_list("comparing", "other_parties")
"""Words by which a party is told from one of the same sort."""
UNNAMED = word_list("comparing", "any_party")
"""Words for a party that may be any other too: "officials", "a spokeswoman", "he"."""


def sources_differ(a: Claim, b: Claim) -> bool:
    """Whether two different parties vouch for the claims: speakers who share no word ("the police", "the organisers").

    "Harbour officials" and "the harbour authority" may be one party, and so may a minister and the ministry.
    """
    named = [claim.speaker or _counter(claim) for claim in (a, b)]
    parties = named if any(named) else [_teller(claim) for claim in (a, b)]
    words = [{stem(word) for word in tokens_of(party).words if word not in grammar_words()} for party in parties]
    return all(words) and (words[0].isdisjoint(words[1]) or len({*map(_is_another, parties)}) > 1)


def _is_another(party: str) -> bool:
    """Whether a party is told from one that was mentioned before: "a second witness"."""
    return not OTHERS.isdisjoint(tokens_of(party).words)


def speakers_differ(a: Claim, b: Claim) -> bool:
    """Whether two quotes are given to two speakers; a father and a son only if both are named in full."""
    return sources_differ(a, b) or (_in_full(a) and _in_full(b) and _are_namesakes(a.speaker or "", b.speaker or ""))


def _in_full(claim: Claim) -> bool:
    mention = claim.speaker_mention
    return mention is not None and (claim.speaker or "") in " ".join(plain(mention.text).split())


def _are_namesakes(a: str, b: str) -> bool:
    """Whether two full names share the surname, and the rest is no other form of one name: "Bill", "William"."""
    return surname(a) == surname(b) and min(len(a.split()), len(b.split())) > 1 and not may_be_one(a, b)


def opinions_differ(a: Claim, b: Claim) -> bool:
    """Whether each claim is what another party calls a thing: "the minister called it a success", "critics called"."""
    found = [_naming().match(plain(claim.text)) for claim in (a, b)]
    words = [{*concepts(tokens_of(told["party"]))} - grammar_stems() for told in found if told]
    return len(words) == len(found) and all(words) and words[0].isdisjoint(words[1])


@cache
def _naming() -> re.Pattern[str]:
    """Return the pattern of a party with a verb of calling at the head of a claim."""
    verbs = (word for word, cue in cues().items() if cue.naming and cue.verb not in DESCRIBING)
    return pattern("comparing", "told_first", verbs=any_of(verbs))


def _teller(claim: Claim) -> str:
    """Return who says it in a claim, where that is no name and says more than "officials": "the kidnappers"."""
    if claim.speaker_mention:
        party = claim.speaker_mention.text
    else:
        text = plain(claim.text)
        first, last = _telling()
        told = ACCORDING_TO.search(text) or first.match(text) or last.search(text)
        party = told["party"] if told else ""
    is_name = any(not word.islower() for word in party.split()[1:])
    return party if not is_name and UNNAMED.isdisjoint(tokens_of(party).words) else ""


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a teller with the verb at the head of a claim, and at its end."""
    clausal = {word: cues()[cue.verb].noun for word, cue in cues().items() if cue.clausal and not cue.noun}
    verbs = any_of(word for word, is_noun_too in clausal.items() if not is_noun_too)
    # "claimed they had it", but not "claimed a prize"
    others = any_of(word for word, is_noun_too in clausal.items() if is_noun_too)
    first = f"{verbs}|(?:{others}){source('comparing', 'clause_behind')}"
    return pattern("comparing", "told_first", verbs=first), pattern("comparing", "told_last", verbs=verbs)


def _counter(claim: Claim) -> str:
    """Return who counted, according to a claim: "Police put the crowd at 20,000"."""
    found = COUNTED.match(plain(claim.text))
    return found[1] if found else ""
