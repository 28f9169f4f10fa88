"""How much of one thing is meant: "all of the schools", "most schools", "only nine of the 16", "a third of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.concepts import concept
from checker.extract.normalise import plain
from checker.extract.quantities.nouns import is_plural
from checker.extract.word_classes import ADVERB, DETERMINER, OF, OWNER, VERBS, word_class
from checker.judge.differences import opposites
from checker.judge.differences.base import Difference
from checker.language import table, whole_words, word_list
from checker.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

BOUNDS: dict[str, tuple[float, float, bool]] = {
    phrase: (*sort["bounds"], not sort["loose"])
    for sort in table("shares")["shares"].values()
    for phrase in sort["words"]
}
"""The words for a share: the least and the greatest share of 1 that they leave open, and whether they are exact."""
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BOUNDS)
"""A claim with none of these tells no share in words."""
TOLD = whole_words([*BOUNDS, *word_list("shares", "superlative")])
ONLY = word_list("shares", "only")
PERCENT = 100
SOME = (0.001, 0.999)
"""What a number leaves open where nobody says out of how many."""
ALL = 1.0
LEAST_SHARED = 2
"""Fewest content words that two claims of one thing have in common beside the numbers."""
DESCRIBED = 2
"""Most content words from a share to what it is a share of, this one included: "most rural schools"."""


class Whole(NamedTuple):
    """What a share is a share of: the concepts of the words that may name it, and the unit that says how many it is.

    `stop` is the place of the first unit that is not of the phrase any more; `partitive` says that it begins with "of".
    """

    of: frozenset[str]
    counted: Unit | None
    stop: int
    partitive: bool

    @property
    def total(self) -> float | None:
        """How many the whole is, if the claim says so."""
        return self.counted.value.value if self.counted and isinstance(self.counted.value, Quantity) else None


class Share(NamedTuple):
    """A share of a whole, between `low` and `high` of 1, told by the units from `first` to `last`.

    It is `exact` unless more may be meant or may come to be known: "most schools", "three of the schools".
    """

    whole: Whole
    first: Unit
    last: Unit
    low: float
    high: float
    exact: bool = True

    @property
    def is_number(self) -> bool:
        """Whether a number tells the share, not words."""
        return isinstance(self.last.value, Quantity)


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference for the first shares of one thing that exclude each other.

    Some of them may have done one thing and all of them another, so the claims must share what is said of them; and if
    they are said to have done the opposite, that is the difference.
    """
    if len(pairing.shared) >= LEAST_SHARED:
        told = _exclude(pairing)
        yield from (difference for difference in told if not any(opposites.find(pairing)))


def of_one_thing(pairing: Pairing) -> Iterator[tuple[Share, Share]]:
    """Yield the pairs of shares, one of each claim, that may be of one whole; two numbers of one kind are no shares."""
    a, b = pairing.a, pairing.b
    if a.words.isdisjoint(LAST_WORDS) and b.words.isdisjoint(LAST_WORDS) and not pairing.both_have("quantity"):
        return
    mine, theirs = (_shares(side) for side in (a, b))
    for one in mine:
        for other in theirs:
            are_numbers = one.is_number and other.is_number and one.last.key == other.last.key
            if not are_numbers and _of_one_thing(one, other):
                yield one, other


def _exclude(pairing: Pairing) -> Iterator[Difference]:
    for one, other in of_one_thing(pairing):
        sides = ((pairing.a, one), (pairing.b, other))
        apart = one.high < other.low or other.high < one.low
        if apart and all(_says_no_more(side, part, pairing.shared) for side, part in sides if part.is_number):
            yield _difference(pairing, one, other)
            return


def _difference(pairing: Pairing, one: Share, other: Share) -> Difference:
    may_be_all = ALL in (one.low, other.low) and not (one.exact and other.exact)
    told = [(side, *_shown(share)) for side, share in ((pairing.a, one), (pairing.b, other))]
    a, b = (
        plain(side.claim.text)[first.start - side.claim.start : last.end - side.claim.start]
        for side, first, last in told
    )
    reason = f"One side tells of “{a}”, the other of “{b}”."
    copied = _all_else_equal(pairing, one, other)
    return Difference("number", not may_be_all, told[0][2], told[1][2], a, b, reason, open=may_be_all, copied=copied)


def _shown(share: Share) -> tuple[Unit, Unit]:
    """Return the first and the last unit that tell a share; with all of a thing, how many that is: "all the 16"."""
    return share.first, share.whole.counted if share.low == ALL and share.whole.counted else share.last


def _of_one_thing(one: Share, other: Share) -> bool:
    """Whether two shares may be of one whole: it has one number, or if one side gives none, one name."""
    a, b = one.whole, other.whole
    named = not a.of.isdisjoint(b.of)
    if a.total is None or b.total is None:
        return named
    return a.total == b.total and (named or not (a.of and b.of))


def _says_no_more(side: Side, part: Share, shared: frozenset[str]) -> bool:
    """Whether all that a claim says of a part is in the other claim too: not "ten of the 12 freed there were hurt"."""
    return all(unit.key in shared for unit in side.units[part.whole.stop :] if unit.key in side.content)


def _all_else_equal(pairing: Pairing, one: Share, other: Share) -> bool:
    """Whether two claims differ by the two shares alone, and by words of grammar."""
    left = [unit for unit in pairing.unmatched_a() if not one.first.place <= unit.place < one.whole.stop]
    right = [unit for unit in pairing.unmatched_b() if not other.first.place <= unit.place < other.whole.stop]
    content = pairing.a.content | pairing.b.content
    return not any(unit.value is not None or unit.key in content for unit in (*left, *right))


def _shares(side: Side) -> list[Share]:
    """Return the shares that a claim tells; in "60 percent of all firms" all of them are only what it is a share of."""
    numbers = [*_in_numbers(side)]
    words = (s for s in _in_words(side) if not any(n.first.place < s.first.place < n.whole.stop for n in numbers))
    return [*words, *numbers]


def _in_words(side: Side) -> Iterator[Share]:
    """Yield the shares that a claim tells in words, of which most need an "of" or a plural: "most of it", "few men"."""
    if side.words.isdisjoint(LAST_WORDS):
        return
    for told in TOLD.finditer(plain(side.claim.text)):
        units = [unit for unit in side.units if told.start() <= unit.start - side.claim.start < told.end()]
        if units and (sort := BOUNDS.get(told[0].lower())):
            share = Share(whole_of(side, units[-1]), units[0], units[-1], *sort)
            if share.whole.partitive or share.low == ALL or is_plural(side.text(side.units[share.whole.stop - 1])):
                yield share


def _in_numbers(side: Side) -> Iterator[Share]:
    """Yield the shares that a claim tells by a number: of as many or of a named whole, or with "only" ahead of it."""
    for unit in side.units:
        number = unit.value
        if not isinstance(number, Quantity) or number.kind != "level":
            continue
        ahead = side.units[unit.place - 1] if unit.place else unit
        only = side.text(ahead).lower() in ONLY
        first, whole = ahead if only else unit, whole_of(side, unit)
        if number.dimension == "percent" and whole.partitive:
            yield Share(whole, first, unit, number.low / PERCENT, number.high / PERCENT)
        elif number.dimension == "count" and whole.partitive and whole.total:
            yield Share(whole, first, unit, number.low / whole.total, number.high / whole.total)
        elif number.dimension == "count" and (whole.partitive or only):
            yield Share(whole, first, unit, *SOME, exact=only)


def whole_of(side: Side, last: Unit) -> Whole:
    """Return what stands behind the last unit of a share: "of the 16 miners", "rural schools"."""
    of, counted, partitive, stop = set[str](), None, False, last.place + 1
    for unit in side.units[stop:]:
        kind = word_class(side.text(unit).lower()) if unit.kind == "word" else ""
        if kind in (OF, DETERMINER, OWNER) and not of:
            partitive = partitive or kind == OF
        elif unit.kind == "quantity" and counted is None and not of:
            counted = unit
        elif unit.key in side.content and kind not in (*VERBS, ADVERB) and len(of) < DESCRIBED:
            of.add(concept(unit.key))
        elif unit.kind != "name" or of:
            break
        stop = unit.place + 1
    return Whole(frozenset(of), counted, stop, partitive)
