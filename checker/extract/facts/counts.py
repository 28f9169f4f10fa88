"""How many people something happened to: "27 people were hurt", "27 received injuries", "the toll rose to five"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import Tokens, stem, tokens_of
from checker.language import pattern, table, word_list
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

AFTER = 6
"""Words after a number in which its verb is looked for ("five of the patients on board died")."""
AFTER_BARE = 3
"""The same for a number without a noun ("41 injured")."""
ELSEWHEN = frozenset({"year", "month", "decade"})
"""A claim with so coarse a date is about another event: "the quake of December 2003 killed 31,000"."""
BESIDE = 1
"""Words right before a number that are looked at before any after it ("killing 612 people and …")."""
BEFORE_BARE = 10
"""Words before a number without a noun in which its verb is looked for ("the toll of the blaze rose to five")."""
BEFORE = 12
"""Words before a number in which its verb or noun is looked for ("killing at least two people")."""

PHRASE = 3
"""Words after a number in which its noun is looked for ("two off-duty police officers")."""
ARTICLES = word_list("states", "one_person")
ACCUSING = word_list("states", "accusing")
"""Words before a killing that the counted people are said to have done, or speak of."""
BEHIND_DEATH = word_list("states", "no_death")
"""Words after "death" that show nobody died ("death penalty")."""
OTHERWISE = word_list("states", "otherwise")
"""Words with the stem of a state but another meaning: where people live, no lives are lost."""
TOTALS = word_list("states", "totals")
"""Words before an "of" that leave the number after it the count itself: "a total of 12", "a family of five"."""
EARLIER = word_list("states", "earlier")
"""Words right after a number that put what it counts at another time ("four prior arrests")."""
PEOPLE = frozenset(map(stem, table("states")["people"]["words"]))
"""Stems of the nouns for people."""
COMPANIONS = {
    stem(word): frozenset(map(stem, companions)) for word, companions in table("states")["companions"].items()
}
"""For each ambiguous stem ("cases of wine"), the stems of which a claim needs one to tell its state."""
AUXILIARY, JOINING = (word_list("states", key) for key in ("auxiliary", "joining"))
ONE, AND, OF, BY = (word_list("states", word) for word in ("one", "and", "of", "by"))
OWNERS = word_list("states", "owners")
POINTING, SHARES = word_list("states", "pointing"), word_list("states", "shares")
"""What may stand between "of" and a whole ("of the 40"), and words for some of it or none."""
OF_MORE = word_list("states", "of_more")
"""Words after a number that counts part of a larger group."""
PLACED, PLACED_TOO, SHARED_OUT = (pattern("states", key) for key in ("placed", "placed_too", "shared_out"))
"""A place behind a number, the same without a verb, and what comes between two numbers that have one verb."""
INCLUDING, PART_OF, OF_WHICH = (word_list("states", key) for key in ("including", "part_of", "of_which"))
"""Words before a number that counts some of those counted before: "including three children", "among them three"."""


@cache
def states_told() -> dict[str, str]:
    """Return the state of the counted people (killed, injured …) that each stem expresses."""
    return {stem(word): state for state, words in table("states")["states"].items() for word in words}


def _told_by(stemmed: str, tokens: Tokens) -> str | None:
    """Return the state that a stem expresses in a claim with these `tokens`."""
    state = states_told().get(stemmed)
    needed = COMPANIONS.get(stemmed) if state else None
    return None if needed and needed.isdisjoint(map(stem, tokens.words)) else state


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each count of people whose state the claim tells, but not for a part ("eight of them")."""
    counted = [q for q in claim.quantities if q.dimension == "count" and q.kind == "level" and q.value.is_integer()]
    if not counted or any(when.granularity in ELSEWHEN for when in claim.dates):
        return
    tokens, shared_out = tokens_of(claim.text), _of_places(counted, claim)
    for quantity in counted:
        state = _state(quantity, tokens, claim)
        if (
            state
            and quantity not in shared_out
            and not _is_part(quantity, tokens, claim)
            and not _is_of_others(quantity, tokens, claim)
        ):
            yield Fact(
                "count", "people", quantity.text, quantity.start, quantity.end, key=quantity.bounds, quantity=quantity,
                of=state,
            )  # fmt: skip


def state_of(claim: Claim, quantity: Quantity) -> str | None:
    """Return what happened to the people that a number of `claim` counts, or None if the claim does not say."""
    return _state(quantity, tokens_of(claim.text), claim) if quantity.dimension == "count" else None


def nearest_state(tokens: Tokens, index: int, reach: int) -> str | None:
    """Return the state told by the word nearest to a token within `reach` words; of two as near, the one before it."""
    for distance in range(1, reach + 1):
        for other in (index - distance, index + distance):
            state = _told_by(stem(tokens.words[other]), tokens) if 0 <= other < len(tokens.words) else None
            if state:
                return state
    return None


def _state(quantity: Quantity, tokens: Tokens, claim: Claim) -> str | None:
    """Return the state nearest to the number.

    It is told by the number's own noun, the word right before it, a word after it up to the next number, or a word
    further before it.  A single person ("leaving a man wounded") ends the search as a number does.
    """
    states = states_told()
    if quantity.noun and quantity.noun not in PEOPLE and quantity.noun not in states:
        return None
    if quantity.noun in states:
        return _told_by(quantity.noun, tokens)
    start, end = quantity.start - claim.start, quantity.end - claim.start
    behind, ahead = bisect_left(tokens.starts, end), bisect_right(tokens.ends, start)
    named = quantity.noun is not None
    following = list(islice(_passing_asides(behind, tokens, claim.text), AFTER if named else AFTER_BARE))
    clause = max((claim.text.rfind(mark, 0, start) for mark in ",;:"), default=-1)
    if ahead and tokens.words[ahead - 1] in JOINING and not AUXILIARY.isdisjoint(tokens.words[behind : behind + 2]):
        clause = start  # "four have died and 37 people have fallen ill": each verb has its own
    reach = BEFORE if named else BEFORE_BARE
    preceding = [i for i in range(ahead - 1, max(ahead - reach, 0) - 1, -1) if tokens.starts[i] > clause]
    return (
        _first_state(preceding[:BESIDE], quantity, tokens, claim)
        or _first_state(following, quantity, tokens, claim)
        or _first_state(preceding, quantity, tokens, claim)
    )


def _passing_asides(first: int, tokens: Tokens, text: str) -> Iterator[int]:
    """Yield the tokens from `first` on, skipping a part between commas: "17 people, including 3 children, died"."""
    index = first
    while index < len(tokens.words):
        close = text.find(",", tokens.ends[index])
        if tokens.words[index] in PART_OF and text[: tokens.starts[index]].endswith(", ") and close > 0:
            index = bisect_left(tokens.starts, close)
        else:
            yield index
            index += 1


def _first_state(indices: Iterable[int], quantity: Quantity, tokens: Tokens, claim: Claim) -> str | None:
    """Return the state told by the first of the tokens that tells one, unless another number comes before it.

    A verb right before another number belongs to that number: "killing ten people and wounding forty".
    """
    for index in indices:
        other = _number_at(claim, claim.start + tokens.starts[index])
        if other not in (None, quantity):
            if other and (other.kind == "change" or _is_included(other, tokens, claim)):
                continue  # "the toll rose by six to 47"
            return None
        word = tokens.words[index]
        told = BEHIND_DEATH.isdisjoint(tokens.words[index + 1 : index + 2]) and word not in OTHERWISE
        state = _told_by(stem(word), tokens) if told else None
        if state and not _governs_another(index, quantity, tokens, claim):
            return state
        if word in ACCUSING or (word in ARTICLES and _is_person(tokens.words[index + 1 : index + 2])):
            return None
    return None


def _governs_another(index: int, quantity: Quantity, tokens: Tokens, claim: Claim) -> bool:
    """Whether another number, or a lone "one", stands right behind a token."""
    if index + 1 >= len(tokens.words) or "," in claim.text[tokens.ends[index] : tokens.starts[index + 1]]:
        return False  # "three people were injured, two of them badly"
    found = _number_at(claim, claim.start + tokens.starts[index + 1])
    return found not in (None, quantity) or (found is None and tokens.words[index + 1] in ONE)


def _number_at(claim: Claim, offset: int) -> Quantity | None:
    """Return the number of the claim that covers an offset of the article."""
    index = bisect_right(claim.quantities, offset, key=attrgetter("start")) - 1
    return claim.quantities[index] if index >= 0 and offset < claim.quantities[index].end else None


def _is_person(words: Sequence[str]) -> bool:
    return any(stem(word) in PEOPLE for word in words)


def _is_part(quantity: Quantity, tokens: Tokens, claim: Claim) -> bool:
    """Whether the number counts some of a larger group: "eight of them", "two others", "two women and a man"."""
    behind = bisect_left(tokens.starts, quantity.end - claim.start)
    if behind < len(tokens.words) and tokens.words[behind] in OF_MORE:
        return True
    if _is_included(quantity, tokens, claim):
        return True
    ahead = bisect_right(tokens.ends, quantity.start - claim.start)
    noun = next((i for i in range(behind, behind + PHRASE) if _is_person(tokens.words[i : i + 1])), None)
    if noun is None:
        return False
    joined = not AND.isdisjoint(tokens.words[noun + 1 : noun + 2]) and _opens_group(noun + 2, tokens, claim)
    groups = not AND.isdisjoint(tokens.words[max(ahead - 1, 0) : ahead]) and _is_person(
        tokens.words[max(ahead - 2, 0) : ahead - 1]
    )
    return joined or (
        groups and any(_opens_group(i, tokens, claim) for i in range(max(ahead - 2 - PHRASE, 0), ahead - 2))
    )


def _of_places(counted: Sequence[Quantity], claim: Claim) -> set[Quantity]:
    """Return the numbers of which each counts those of one place: "17 died in Tarn and four in Orrin"."""
    text = plain(claim.text)
    found: set[Quantity] = set()
    for one, other in pairwise(counted):
        end, start = one.end - claim.start, other.start - claim.start
        if SHARED_OUT.search(text, end, start) and PLACED.match(text, end):
            found |= {one, other} if PLACED_TOO.match(text, other.end - claim.start) else set()
    return found


def _is_included(quantity: Quantity, tokens: Tokens, claim: Claim) -> bool:
    """Whether a number counts some of those counted before: "including three", "among them three"."""
    ahead = tokens.words[: bisect_right(tokens.ends, quantity.start - claim.start)]
    of_them = not PART_OF.isdisjoint(ahead[-2:-1]) and not OF_WHICH.isdisjoint(ahead[-1:])
    return of_them or not INCLUDING.isdisjoint(ahead[-1:])


def _opens_group(index: int, tokens: Tokens, claim: Claim) -> bool:
    """Whether a number or an article is at a token, with a noun for people after it."""
    if index >= len(tokens.words):
        return False
    counted = tokens.words[index] in ARTICLES or _number_at(claim, claim.start + tokens.starts[index]) is not None
    return counted and _is_person(tokens.words[index + 1 : index + 1 + PHRASE])


def _is_of_others(quantity: Quantity, tokens: Tokens, claim: Claim) -> bool:
    """Whether the number counts those who did it, belongs to a word before an "of", or is of another time.

    "Killed by two men", "a mother of 12 was killed", "a town of 3,000", "the eldest of her five children", "four prior
    arrests"; but "the deaths of 12" and "a total of 12 were killed".
    """
    ahead = tokens.words[: bisect_right(tokens.ends, quantity.start - claim.start)]
    behind = bisect_left(tokens.starts, quantity.end - claim.start)
    bare = quantity.noun is None and not OF.isdisjoint(ahead[-1:])
    of_another = bare and TOTALS.isdisjoint(ahead[-2:-1]) and states_told().keys().isdisjoint(map(stem, ahead[-2:-1]))
    return (
        not (BY | OWNERS).isdisjoint(ahead[-1:])
        or of_another
        or (quantity.noun not in states_told() and _is_whole(ahead, tokens, claim))
        or not EARLIER.isdisjoint(tokens.words[behind : behind + 1])
    )


def _is_whole(ahead: Sequence[str], tokens: Tokens, claim: Claim) -> bool:
    """Whether the words ahead of a number tell a share of it: "none of the 40", "two-thirds of 96", "3 of the 40".

    Of "30 of the 80 wounded" all 80 are wounded.
    """
    of = len(ahead) - (2 if not POINTING.isdisjoint(ahead[-1:]) else 1)
    if of < 1 or OF.isdisjoint(ahead[of : of + 1]):
        return False
    return ahead[of - 1] in SHARES or _number_at(claim, claim.start + tokens.starts[of - 1]) is not None


FINDER = Finder(find, needs="number")
