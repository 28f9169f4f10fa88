"""A statement on one side, its negation on the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.concepts import concept
from checker.extract.normalise import plain
from checker.extract.tokens import base_stem
from checker.extract.word_classes import ADVERB, class_words, word_class
from checker.judge.differences import shares
from checker.judge.differences.base import Difference, on_either_side
from checker.judge.prefixes import prefix_between
from checker.judge.words import JOINTS
from checker.language import pattern, table, word_list
from checker.model import Scope, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

LEAST_NEGATED = 3
"""Fewest content words governed by a negator that, if the other side states most of them, make up for another verb."""
ADJOINING = 5
"""Most units from a negator to the word it denies for the words between to be shown too."""
STATED = "(stated)"
"""Shown for the side without a negator where no word of it is known to be denied."""
BE = class_words("auxiliaries", "be")
NOBODY = word_list("comparing", "nobody")
"""Negators that are the subject of a verb ("no one was hurt"): without the verb the other side denies nothing."""
NON: str = table("negation")["joined"]["prefix"]
PREDICATING = pattern("negation", "predicating")
"""Words before "non-" that make it a denial; without them "non-union workers" are just other workers."""
EXCEPTING = pattern("negation", "excepting")
GOVERNED = 6
"""Units after a word such as "ban" in which its object is looked for: "bans them from doing so in others"."""
NECESSITY = "necessity"
LIMITS = frozenset(map(base_stem, word_list("comparing", "limits")))
"""Stems of words that set an end to what is denied."""
NEGATED_SHARED = 0.6
"""Share of the negated words that the other side must state (edited and unedited real news, swept in steps of .1)."""


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where one side negates what the other states.

    Either the sides differ by an odd number of negators, or what a negator governs on one side stands on the other too
    and is not negated there ("not fitted with belts", "fitted with belts, but most did not wear them").
    """
    if "negator" in pairing.a.kinds or "negator" in pairing.b.kinds:
        yield from on_either_side(_denied, pairing)


def _denied(pairing: Pairing) -> Difference | None:
    """Return the difference for the first negator of side `a` without a match that denies what side `b` states."""
    mine = _negators(pairing.a)
    alone = [negator for negator in mine if negator.place not in pairing.matched_a]
    if alone and (limiting := {one.first for one, _ in shares.of_one_thing(pairing)}):  # "not all", "most"
        alone, mine = [n for n in alone if n not in limiting], [n for n in mine if n not in limiting]
    more = len(mine) - len(_negators(pairing.b)) if alone else 0
    if more % 2:
        return _difference(pairing, alone[0]) if more > 0 else None
    for negator in alone:
        difference = _difference(pairing, negator)
        if difference and difference.certain and not _turned_back(pairing, negator):
            return difference
    return None


def _turned_back(pairing: Pairing, negator: Unit) -> bool:
    """Whether another negator of either side governs the same words as the negator: "no wall was without cracks"."""
    about = _negated(pairing.a, negator)
    return any(
        unit.key in about
        for side in (pairing.a, pairing.b)
        for other in _negators(side)
        if other is not negator
        for unit in _scope(side, other)
    )


def _scope(side: Side, negator: Unit) -> list[Unit]:
    """Return the units that a negator of a side governs."""
    scope = negator.value
    return [u for u in side.units if isinstance(scope, Scope) and scope.scope_start <= u.start < scope.scope_end]


def _negated(side: Side, negator: Unit) -> frozenset[str]:
    """Return the content words and names that a negator of a side governs."""
    return frozenset(unit.key for unit in _scope(side, negator) if unit.key in side.content or unit.kind == "name")


def _difference(pairing: Pairing, negator: Unit) -> Difference | None:
    """Return a difference for what a negator of side `a` denies and side `b` states, if that is enough."""
    scope = negator.value
    side, other = pairing.a, pairing.b
    negated = _negated(side, negator)
    if not isinstance(scope, Scope) or _implied(pairing, negated):
        return None
    shared = negated.intersection(other.keys)
    here = frozenset(u.key for u in side.units if u.clause == negator.clause and u.start > negator.start) & negated
    most = any(words and len(words & shared) >= NEGATED_SHARED * len(words) for words in (negated, here))
    governed = _governed(pairing, negator, all_but_the_verb=most and len(negated) >= LEAST_NEGATED)
    inserted = _inserted(pairing, negator)
    denies = negator.place == 0 and scope.kind == "denial" and most and _of_one_speaker(pairing)
    certain = denies or (scope.kind == "negation" and governed is not None and (most or inserted))
    half = shared and len(shared) >= len(negated) / 2 and scope.text.lower() not in NOBODY
    if not (certain or half or governed):
        return None
    # "No work until 1999" means work from then on; "was not asked until 1999" likewise; "went on until 1999" does not.
    goes_on = inserted and any(map(_is_until, other.units))
    of_others = scope.text.lower() == NON and not PREDICATING.search(_ahead(side, negator))
    until = any(_is_until(u) for u in side.units[negator.place :]) and not goes_on
    mine, theirs = governed or (None, None)
    reason = f"One side negates with “{scope.text}” what the other side states: {', '.join(sorted(shared))}."
    return Difference(
        "negation", certain, negator, None, _printed(side, negator, mine), other.text(theirs) if theirs else STATED,
        reason, open=until or of_others or not certain or _excepts(side) != _excepts(other), copied=denies,
        governs_a=mine, governs_b=theirs,
    )  # fmt: skip


def _of_one_speaker(pairing: Pairing) -> bool:
    """Whether both claims report what the same speaker said: who denied it here did not confirm it there."""
    claims = pairing.a.claim, pairing.b.claim
    return claims[0].speaker == claims[1].speaker is not None and all(claim.is_reported for claim in claims)


def _excepts(side: Side) -> bool:
    """Whether a claim leaves somebody out of what it says: "all but one"."""
    return EXCEPTING.search(plain(side.claim.text)) is not None


def _ahead(side: Side, unit: Unit) -> str:
    return plain(side.claim.text)[: unit.start - side.claim.start]


def _printed(side: Side, negator: Unit, denied: Unit | None) -> str:
    """Return the words from a negator to what it denies, or just these two if they stand far apart."""
    if denied is None or denied.place - negator.place > ADJOINING:
        return " ".join(side.text(unit) for unit in (negator, denied) if unit)
    return " ".join(side.claim.text[negator.start - side.claim.start : denied.end - side.claim.start].split())


def _inserted(pairing: Pairing, negator: Unit) -> bool:
    """Whether the words around the negator stand next to each other in the other claim: "is not", "is"."""
    place_of = {mine.place: theirs.place for mine, theirs in pairing.matched}
    before, behind = place_of.get(negator.place - 1), place_of.get(negator.place + 1)
    return before is not None and behind is not None and behind - before == 1


def _is_until(unit: Unit) -> bool:
    return unit.key in LIMITS or (isinstance(unit.value, When) and unit.value.relation == "until")


def _said_passively(pairing: Pairing, verb: Unit) -> Unit | None:
    """Return the unit at which side `b` says of the object of a verb, by the passive, what `a` denies.

    "Nobody warned the tenants", "the tenants were warned".
    """
    thing = _content(pairing.a, verb.place + 1)
    if thing is None:
        return None
    for unit in pairing.b.units:
        words = [pairing.b.text(u).lower() for u in pairing.b.units[max(0, unit.place - 2) : unit.place]]
        if unit.key == verb.key and len(words) > 1 and words[-1] in BE:
            return unit if pairing.b.units[unit.place - 2].key == thing.key else None
    return None


def _governed(pairing: Pairing, negator: Unit, *, all_but_the_verb: bool) -> tuple[Unit, Unit] | None:
    """Return the next content word after the negator with its counterpart on the other side, or None.

    The counterpart is the same word, or the next content word after the match of the unit before the negator.  The
    latter must mean the same ("were not trying", "were attempting") or, with `all_but_the_verb`, be followed by a
    content word of both sides: who has "yet to reach the site" may have been "shot at on the way to the site".
    """
    counterpart = {mine.place: theirs for mine, theirs in pairing.matched}
    mine = _content(pairing.a, negator.place + 1)
    if mine and _is_necessity(pairing.a, mine) and _tells_necessity(pairing.b):
        mine = _content(pairing.a, mine.place + 1)  # "are not required to pay", "must pay"
    if mine is None:
        return None
    if mine.place in counterpart:
        return mine, counterpart[mine.place]
    if negator.place == 0 and (again := _said_passively(pairing, mine)):
        return mine, again
    ahead = counterpart.get(negator.place - 1)
    theirs = _content(pairing.b, ahead.place + 1) if ahead else None
    if theirs is None:
        return None
    alike = concept(mine.key) == concept(theirs.key)
    if not alike and all_but_the_verb:
        behind = _content(pairing.b, theirs.place + 1)
        alike = behind is not None and behind.key in pairing.shared
    return (mine, theirs) if alike else None


def _is_necessity(side: Side, unit: Unit) -> bool:
    """Whether a word tells that something must be done: "required to"."""
    return any(s.kind == NECESSITY and s.start <= unit.start < s.end for s in side.claim.scopes)


def _tells_necessity(side: Side) -> bool:
    return any(scope.kind == NECESSITY for scope in side.claim.scopes)


def _content(side: Side, place: int) -> Unit | None:
    """Return the first content word or name of a side, from `place` on, that is not an adverb."""
    told = (unit for unit in side.units[place:] if unit.kind == "name" or unit.key in side.content)
    return next((unit for unit in told if word_class(side.text(unit).lower()) != ADVERB), None)


def _implied(pairing: Pairing, negated: frozenset[str]) -> bool:
    """Whether side `b` says the same as side `a` by a word that implies a negator ("removed", "unpaid").

    `negated` are the stems that are negated on side `a`.
    """
    anywhere, governing = implicit_negators()
    return any(
        unit.key in anywhere
        or any(len(key) < len(unit.key) and prefix_between(key, unit.key) for key in negated)
        or (unit.key in governing and _governs(pairing.b, unit, negated))
        for unit in pairing.unmatched_b()
    )


def _governs(side: Side, unit: Unit, negated: frozenset[str]) -> bool:
    return any(behind.key in negated for behind in side.units[unit.place + 1 : unit.place + 1 + GOVERNED])


@cache
def implicit_negators() -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of words that imply a negation: of anything, and of what follows them."""
    words = table("implicit_negators")
    return frozenset(map(base_stem, words["words"])), frozenset(map(base_stem, words["governing"]))


def _negators(side: Side) -> list[Unit]:
    """Return the negators of a side; one joined to the same negator is not counted again: "no blood and no bones".

    Nor is a denial that is joined to what is negated, as it leaves both open: "neither admitted nor denied it".
    """
    found: list[Unit] = []
    for unit in side.units:
        joined = unit.place > 0 and side.units[unit.place - 1].key in JOINTS
        if unit.kind == "negator" and not (joined and any(_is_echoed(side, unit, earlier) for earlier in found)):
            found.append(unit)
    return found


def _is_echoed(side: Side, unit: Unit, earlier: Unit) -> bool:
    """Whether a negator joined to other words is the same as an earlier one, or a denial that the earlier governs."""
    denies = isinstance(unit.value, Scope) and unit.value.kind == "denial"
    return side.text(unit) == side.text(earlier) or (denies and unit in _scope(side, earlier))
