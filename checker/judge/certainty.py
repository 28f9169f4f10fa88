"""How certain a claim is of one of its values (stated, planned, asked, provisional), and who vouches for it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from checker.align.features import grammar_words
from checker.align.values.beside import concepts
from checker.extract.dates.compare import relate
from checker.extract.normalise import plain
from checker.extract.speakers.clauses import VERBS, word_class
from checker.extract.speakers.cues import cues
from checker.extract.tokens import stem, tokens_of
from checker.language import any_of, pattern, source, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.differences.base import Difference
    from checker.judge.dispute import Dispute
    from checker.judge.pairing import Pairing
    from checker.judge.side import Unit
    from checker.model import Claim, Fact, Scope, When


_PROVISIONAL = pattern("comparing", "provisional")

DESCRIBING = word_list("comparing", "describing")
"""Verbs of calling that tell how a thing looks as well as what somebody thinks of it."""
_PERFECT = pattern("comparing", "perfect")

_ESTIMATED = pattern("comparing", "estimated")

_COUNTED = pattern("comparing", "counting")
"""The subject of a verb of counting at the head of a sentence."""
OF_SUBJECTS = frozenset({"plan", "expectation", "hearsay"})
"""Kinds of modals that leave open how many are counted by their subject: "500 people are expected to march"."""
SUBJECT_ENDS = pattern("comparing", "subject_ends")
LONGEST_SUBJECT = 6
"""Most words between a number and the modal of the verb whose subject it counts."""
ACCORDING_TO = pattern("comparing", "told_according_to")
UNNAMED = word_list("comparing", "any_party")
"""Words for a party that may be any other too: "officials", "a spokeswoman", "he"."""
_END = re.compile(r"\?|[.!](?=[\"'”’)]*\s)")
"""A rough end of a sentence: enough to tell whether a question mark comes first."""

SUPPOSING = pattern("comparing", "supposing")
"""Words that leave open whether what follows them is so: "whether the dam is safe"."""
LEAVING_OPEN = frozenset({"possibility", "condition", "hearsay"})
"""Kinds of modals that leave open whether something is so."""
ALIKE = {"plan": "ahead", "expectation": "ahead", "ability": "possibility"}
"""Modals of equal certainty: "will be sold", "is expected to be sold"; "could happen", "could not happen"."""


def modality_at(claim: Claim, start: int, end: int) -> str:
    """Return the kind of the modal that governs the stretch from `start` to `end`, or ``fact`` if none does.

    "Russia is chairing the union and will support its neighbour" states the first and plans the second.
    """
    for scope in claim.scopes:
        if scope.kind != "negation" and governs(scope, start, end):
            return scope.kind
    return "fact"


def governs(scope: Scope, start: int, end: int) -> bool:
    """Whether a scope governs the stretch from `start` to `end`; a cue does not govern itself.

    The stretch may end one character behind the scope: a full stop that ends the sentence too ("at 6 p.m.").
    """
    return scope.scope_start <= start and end <= scope.scope_end + 1 and not scope.start <= start < scope.end


def certainty_differs(a: Claim, b: Claim, difference: Difference) -> bool:
    """Whether one claim states as fact what the other only plans, expects or thinks possible.

    Where one side has no word for the disputed value (such as a negator), any of its modals may govern it.
    """
    first, second = difference.about
    return _kinds(a, first).isdisjoint(_kinds(b, second))


def one_leaves_open(pairing: Pairing) -> bool:
    """Whether one claim only asks or thinks possible what the other states.

    That holds for at least half of the shared words of the clauses concerned, from the first such word on.  Other
    clauses do not count: "the dam may be safe, engineers in Lorvik said".
    """
    words = [(a, b) for a, b in pairing.matched if a.kind == "word" and a.key in pairing.shared]
    apart = [is_open(pairing.a.claim, a) != is_open(pairing.b.claim, b) for a, b in words]
    return any(_is_most([units[side] for units in words], apart) for side in (0, 1))


def _is_most(words: Sequence[Unit], apart: Sequence[bool]) -> bool:
    """Whether at least half of the words are apart, in clauses with such a word and from the first of them on."""
    places = [(word.clause, word.place) for word, is_apart in zip(words, apart, strict=True) if is_apart]
    if not places:
        return False
    clauses, first = {clause for clause, _ in places}, min(place for _, place in places)
    return sum(word.clause in clauses and word.place >= first for word in words) <= 2 * len(places)


def is_open(claim: Claim, part: Unit | Fact) -> bool:
    """Whether a claim only thinks possible, supposes, asks or passes on as hearsay what a part of it says."""
    governed = modality_at(claim, part.start, part.end) in LEAVING_OPEN
    return governed or supposed(claim, part) or _asks(claim, part.end - claim.start)


def supposed(claim: Claim, part: Unit | Fact) -> bool:
    """Whether a part of a claim is governed by a condition: "if", "whether", "even when"."""
    scopes = (scope for scope in claim.scopes if scope.kind == "condition")
    asked = SUPPOSING.search(plain(claim.text), 0, part.start - claim.start)
    return asked is not None or any(governs(scope, part.start, part.end) for scope in scopes)


def _kinds(claim: Claim, unit: Unit | None) -> set[str]:
    """Return the kinds of the modals that govern `unit`, or of all modals of the claim where there is no unit.

    They include ``fact`` where no modal governs the unit, or the whole claim.
    """
    modals = [scope for scope in claim.scopes if scope.kind != "negation"]
    found: set[str] = {scope.kind for scope in modals if unit is None or _is_under(claim, unit, scope)}
    if not any(_is_under(claim, unit, scope) if unit else _whole(scope, claim) for scope in modals):
        found |= {"fact"}
    return {ALIKE.get(kind, kind) for kind in found}


def _is_under(claim: Claim, unit: Unit, scope: Scope) -> bool:
    """Whether a modal governs a unit, or a number is that of its subject: "two men were feared dead"."""
    if governs(scope, unit.start, unit.end):
        return True
    between = plain(claim.text)[unit.end - claim.start : scope.start - claim.start] if unit.end <= scope.start else ","
    words = tokens_of(between).words
    clause = not SUBJECT_ENDS.search(between) and len(words) <= LONGEST_SUBJECT
    counts = isinstance(unit.value, Quantity) and scope.kind in OF_SUBJECTS
    return counts and clause and not any(word_class(word) in VERBS for word in words)


def _whole(scope: Scope, claim: Claim) -> bool:
    return governs(scope, claim.start, claim.end)


def asks(dispute: Dispute) -> bool:
    """Whether a disputed value stands in a question, which states nothing; without one, whether the claim is one."""
    return any(_asks(side.claim, unit.end - side.claim.start if unit else 0) for side, unit in dispute.sides)


def _asks(claim: Claim, offset: int) -> bool:
    """Whether the sentence at an offset of a claim is a question."""
    end = _END.search(plain(claim.text), offset)
    return end is not None and end[0] == "?"


def provisional(claim: Claim) -> bool:
    """Whether a claim says that its figures are provisional and will change."""
    return _PROVISIONAL.search(plain(claim.text)) is not None


def estimated(claim: Claim) -> bool:
    """Whether a claim says that its figures are an estimate, which others may put differently."""
    return _ESTIMATED.search(plain(claim.text)) is not None


def counted_by_one_time(a: Claim, b: Claim) -> bool:
    """Whether neither or both claims say by when so much had come about, and these are not two times.

    "Had burned 1,850 hectares by noon on Tuesday" is no figure of the day after.
    """
    first, second = _counted_by(a), _counted_by(b)
    if first is None or second is None:
        return first is second
    return relate(first, second).relation in ("equal", "compatible")


def _counted_by(claim: Claim) -> When | None:
    """Return the time by which something had come about in a claim, not one by which it must."""
    perfect = _PERFECT.search(plain(claim.text))
    ahead = claim.start + perfect.end() if perfect else claim.end
    limits = (when for when in claim.dates if when.relation == "by" and perfect)
    return next((when for when in limits if when.start >= ahead or when.start == claim.start), None)


def sources_differ(a: Claim, b: Claim) -> bool:
    """Whether two different parties vouch for the claims: speakers who share no word ("the police", "the organisers").

    "Harbour officials" and "the harbour authority" may be one party, and so may a minister and the ministry.
    """
    named = [claim.speaker or _counter(claim) for claim in (a, b)]
    parties = named if any(named) else [_teller(claim) for claim in (a, b)]
    words = [{stem(word) for word in tokens_of(party).words if word not in grammar_words()} for party in parties]
    return bool(words[0] and words[1]) and not words[0] & words[1]


def opinions_differ(a: Claim, b: Claim) -> bool:
    """Whether each claim is what another party calls a thing: "the minister called it a success", "critics called"."""
    found = [_naming().match(plain(claim.text)) for claim in (a, b)]
    words = [{*concepts(tokens_of(told["party"]))} - _of_grammar() for told in found if told]
    return len(words) == len(found) and all(words) and words[0].isdisjoint(words[1])


@cache
def _naming() -> re.Pattern[str]:
    """Return the pattern of a party with a verb of calling at the head of a claim."""
    verbs = (word for word, cue in cues().items() if cue.naming and cue.verb not in DESCRIBING)
    return pattern("comparing", "told_first", verbs=any_of(verbs))


@cache
def _of_grammar() -> frozenset[str]:
    return frozenset(map(stem, grammar_words()))


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
    found = _COUNTED.match(plain(claim.text))
    return found[1] if found else ""
