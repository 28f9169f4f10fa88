"""Two names or things that have swapped places: who beat whom, which firm buys which, which way the train went."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.extract.saying import cues
from checker.extract.tokens import base_stem, is_irregular
from checker.extract.word_classes import AUXILIARY, NOUN, PREPOSITIONS, VERBS, word_class
from checker.judge.differences.base import Difference
from checker.judge.same_name import names_agree
from checker.judge.words import ARTICLES, BY, FROM, TO
from checker.language import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

ALIKE = 0.75
"""Least share of words in order that two claims have in common once the two names are put back.  The value hardly
matters: from .5 to .9 none of the 1,950 unedited pairs of real news differs this way; what matters is the verb between
the names."""
LONGEST = 8
"""Most units between the two names: further apart they belong to two statements."""
JOINT, MUTUAL = (frozenset(map(base_stem, word_list("comparing", key))) for key in ("joint", "mutual"))
"""Stems of what two do together or want, and of words that join them as equals; of what each may do to the other."""
SETTLING, BUYING = word_list("comparing", "settling"), word_list("comparing", "buying")
"""Words of a deal that only one party makes with the other: it "agreed to buy" it."""
HANDING = frozenset(map(base_stem, word_list("comparing", "handing")))
"""Stems of verbs by which one gives a thing to another, or gets it from the other: "sold the inn to"."""
CARRIAGE = frozenset(map(base_stem, word_list("comparing", "carriage")))
"""Stems of words that make "from A to B" a direction in which something went, and not a stretch of land."""

Pair = tuple["Unit", "Unit"]


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for two names if the claims disagree on which of them is the doer.

    A passive turns the roles round: "the Reds beat the Blues" and "the Blues were beaten by the Reds" are the same.
    Where all content words are the same, nouns count as names do: "the brewery buys the distillery".
    """
    alike = pairing.a.content == pairing.b.content
    if not (alike or pairing.both_have("name")):
        return
    mine, theirs = _once(pairing.a, pairing.b), _once(pairing.b, pairing.a)
    if alike:
        mine, theirs = mine | _nouns(pairing.a), theirs | _nouns(pairing.b)
    known = _as_called_by(mine, theirs)
    theirs = {known.get(key, key): unit for key, unit in theirs.items()}
    for x, y in combinations(sorted(mine.keys() & theirs.keys()), 2):
        pairs = _in_order(mine[x], mine[y]), _in_order(theirs[x], theirs[y])
        doers = _doer(pairing.a, pairs[0]), _doer(pairing.b, pairs[1])
        first_is_mine, first_is_theirs = (doer is told[x] for doer, told in zip(doers, (mine, theirs), strict=True))
        if doers[0] is None or doers[1] is None or first_is_mine == first_is_theirs:
            continue
        if not _is_copy(pairing, (mine[x], mine[y]), (theirs[x], theirs[y])):
            continue
        if _links(pairing.a, pairs[0]).isdisjoint(_links(pairing.b, pairs[1])):
            continue  # "sold to", "bought from"
        (a, b), (first, second) = pairs, (_printed(pairing.a, pairs[0]), _printed(pairing.b, pairs[1]))
        reason = f"Two have changed places: “{first}”, “{second}”."
        both = _is_mutual(pairing.a, pairs[0])
        yield Difference("entity", not both, a[0], b[0], first, second, reason, open=both, copied=True)
        return


def _once(side: Side, other: Side) -> dict[str, Unit]:
    """Return the names that a claim gives exactly once, by key.

    A capital tells nothing at the head of a claim, so a word there is a name if the other claim has it as one.
    """
    names = [(unit.key, unit) for unit in side.units if unit.kind == "name"]
    opening = (unit for unit in side.units[:1] if unit.kind == "word")
    names += [(key, unit) for unit in opening if (key := _name_of(side, unit, other))]
    keys = [key for key, _ in names]
    return {key: unit for key, unit in names if keys.count(key) == 1}


def _nouns(side: Side) -> dict[str, Unit]:
    """Return the nouns that a claim has exactly once, by key."""
    words = [unit for unit in side.units if unit.kind == "word" and unit.key in side.content]
    keys = [unit.key for unit in words]
    return {u.key: u for u in words if keys.count(u.key) == 1 and word_class(side.text(u).lower()) == NOUN}


def _name_of(side: Side, unit: Unit, other: Side) -> str | None:
    """Return the key of the name that the word of a unit is in another claim, or None."""
    told = side.text(unit)
    names = (its for its in other.units if its.kind == "name" and other.text(its) == told)
    return next((its.key for its in names), None)


def _as_called_by(mine: Mapping[str, Unit], theirs: Mapping[str, Unit]) -> dict[str, str]:
    """Return, by the key of a name that only `theirs` has, the key of the one name only in `mine` that may be it."""
    known = {}
    for key in theirs.keys() - mine.keys():
        forms = [name for name in mine.keys() - theirs.keys() if names_agree(mine[name], theirs[key])]
        if len(forms) == 1:
            known[key] = forms[0]
    return known


def _in_order(one: Unit, other: Unit) -> Pair:
    return (one, other) if one.place < other.place else (other, one)


def _doer(side: Side, pair: Pair) -> Unit | None:
    """Return the name that acts on the other, or from which the way leads to it; None if neither does."""
    first, second = pair
    between = side.units[first.place + 1 : second.place]
    if not between or len(between) > LONGEST or first.clause != second.clause:
        return None
    words = [side.text(unit).lower() for unit in between]
    while len(words) > 1 and words[-1] in ARTICLES:
        words.pop()
    if any(_joins(between[place], words[place:]) for place in range(len(words))):
        return None
    ahead = side.text(side.units[first.place - 1]).lower() if first.place else ""
    if ahead in FROM and set(words) <= TO:
        return first if any(unit.key in CARRIAGE for unit in side.units) else None
    passive = words[-1] in BY
    handed = words[-1] in TO | FROM and any(unit.key in HANDING for unit in between)
    if word_class(ahead) in PREPOSITIONS or (word_class(words[-1]) in PREPOSITIONS and not (passive or handed)):
        return None  # "the train from Berlin left for Paris": neither name does anything
    return second if passive else first


def _joins(unit: Unit, words: Sequence[str]) -> bool:
    """Whether a unit tells what two do as equals; `words` are its own and those behind.

    Where they "agreed to buy", only one of the two did.
    """
    is_bought = len(words) > 2 and words[0] in SETTLING and words[1] in TO and words[2] in BUYING
    return unit.key in JOINT and not is_bought


def _is_mutual(side: Side, pair: Pair) -> bool:
    """Whether each of two may have done to the other, or said of the other, what a claim tells of one of them."""
    between = side.units[pair[0].place + 1 : pair[1].place]
    told = (cues().get(side.text(unit).lower()) for unit in between)
    return any(unit.key in MUTUAL for unit in between) or any(cue is not None and cue.clausal for cue in told)


def _links(side: Side, pair: Pair) -> frozenset[str]:
    """Return what links two names: the stems of the verbs between them, or the "to" of a direction."""
    found = set()
    for unit in side.units[pair[0].place + 1 : pair[1].place]:
        word, before = (side.text(side.units[place]).lower() for place in (unit.place, unit.place - 1))
        behind_auxiliary = word_class(before) in AUXILIARY and unit.key in side.content
        if word in TO or word_class(word) in VERBS or is_irregular(word) or behind_auxiliary:
            found.add(unit.key)
    return frozenset(found)


def _is_copy(pairing: Pairing, mine: Pair, theirs: Pair) -> bool:
    """Whether two claims are nearly the same but for the places of two names and the voice of the verb."""

    def keys(side: Side, pair: Pair) -> list[str]:
        place_of = {unit.place: f"#{number}" for number, unit in enumerate(pair)}
        return [place_of.get(unit.place, unit.key) for unit in side.units]

    told = keys(pairing.a, mine)
    ways = keys(pairing.b, theirs), keys(pairing.b, theirs[::-1])
    return max(Levenshtein.normalized_similarity(told, way) for way in ways) >= ALIKE


def _printed(side: Side, pair: Pair) -> str:
    start, end = pair[0].start - side.claim.start, pair[1].end - side.claim.start
    return " ".join(side.claim.text[start:end].split())
