"""A thing's place in a count: "It is the first strike in the city since 1998"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Quantity, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID_OF = pattern("slots", "rank_said_of")
"""Words before an ordinal that is said of something; after any others it only picks one of several."""
APPOSED, COUNTING_ON = pattern("slots", "apposed"), pattern("slots", "counting_on")
"""What stands before and after an ordinal between commas that is said of what comes before: ", the first woman to"."""
PIECES = frozenset(map(stem, word_list("slots", "ranked_pieces")))
"""Nouns whose ordinal names one of several pieces, a grade or a title, rather than how many came before."""
COUNTED_AS = {stem(what): pattern("slots", f"counted_as_{what}") for what in ("woman", "death")}
"""What stands behind an ordinal that counts women, or deaths: "second woman prime minister", "third man to die"."""
OWNS = pattern("slots", "owns_rank")
"""What stands between somebody and the ordinal of a thing of theirs."""
RANKED_AHEAD = pattern("slots", "ranked_ahead")
ALONE = pattern("slots", "ordinal_alone")
"""What comes before and after an ordinal without its own noun, which gives the place of the noun before it."""
FOUNDED = pattern("slots", "since_founding")
"""Words for counting from a thing's beginning ("since it was founded"), which limit the count to no period."""
REACH = 160
"""Code points before an ordinal in which what it is said of is looked for."""
SPAN = 60
"""Code points after an ordinal in which the time it counts from is looked for."""
SPAN_AHEAD = pattern("slots", "span_ahead")
"""Words before the time over which an ordinal counts ("in two years"); not any time ("second, 27 seconds behind")."""
SUPERLATIVE = pattern("slots", "superlative")
"""A superlative after an ordinal ("the second largest"): a ranking by size, not an order in time."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each ordinal that is said of a thing; its time is when the count begins, if that is stated."""
    ordinals = [q for q in claim.quantities if q.kind == "ordinal"]
    if not ordinals:
        return
    text = plain(claim.text)
    for quantity in ordinals:
        start, end = quantity.start - claim.start, quantity.end - claim.start
        first = max(0, start - REACH)
        noun = _noun_behind(text, end) or quantity.noun or _noun_ahead(text[first:start], text[end : end + REACH])
        if not noun or noun in PIECES:
            continue
        largest = SUPERLATIVE.match(text, end)
        ranked = largest and stem(largest[0].strip().lower()) != noun  # "first arrest" ranks nothing by size
        apposed = APPOSED.search(text, first, start) and COUNTING_ON.match(text, end)
        said_of = apposed or SAID_OF.search(text, first, start)
        if not ranked and (quantity.noun is None or said_of):
            yield Fact(
                "rank", _subject(claim, quantity, noun), quantity.text, quantity.start, quantity.end,
                time=counted_from(claim, quantity), key=(in_digits(quantity.value),), quantity=quantity,
            )  # fmt: skip


def _noun_behind(text: str, end: int) -> str | None:
    """Return what an ordinal counts if it is not the noun it stands before: women in an office, or the dead."""
    for what, told in COUNTED_AS.items():
        if told.match(text, end):
            return what
    return None


def _noun_ahead(ahead: str, behind: str) -> str | None:
    """Return the noun of an ordinal without its own: "The raid is the second this year", "the summit, the ninth"."""
    told = RANKED_AHEAD.search(ahead) if ALONE.match(behind) else None
    return stem(told["noun"].lower()) if told else None


def _subject(claim: Claim, quantity: Quantity, noun: str) -> str:
    """Return what is counted, with a name right beside the ordinal.

    A "third Eastern Conference coach" is one of fewer, and "Brandt's first win" is one of his own.
    """
    text = plain(claim.text)
    among = next((name.canonical for name in claim.names if 0 <= name.start - quantity.end <= 1), None)
    ahead = (name for name in claim.names if name.kind == "person" and name.end <= quantity.start)
    owner = next(
        (n.canonical for n in ahead if OWNS.fullmatch(text[n.end - claim.start : quantity.start - claim.start])), None
    )
    return " ".join(part for part in (owner, among if among and stem(among.lower()) != noun else None, noun) if part)


def counted_from(claim: Claim, quantity: Quantity) -> str | None:
    """Return the day (ISO) from which the thing is counted; None if it is counted from the beginning.

    In an article without a date it is the symbol of the year, for a span its length ("in two years"), and ``?`` if the
    start is stated but unknown.
    """
    if FOUNDED.search(plain(claim.text), quantity.end - claim.start):
        return None
    near = [when for when in claim.dates if 0 <= when.start - quantity.end <= SPAN]
    for when in near:
        if when.relation == "since" or when.granularity in ("year", "decade"):
            return when.first or when.symbol or "?"
    span = span_of(claim, quantity)
    return f"in {in_digits(span.value)} {span.unit}" if span else None


def span_of(claim: Claim, quantity: Quantity) -> Quantity | None:
    """Return the time over which an ordinal counts ("in two years"), if it is stated."""
    text = plain(claim.text)
    for other in claim.quantities:
        if other.dimension == "duration" and 0 <= other.start - quantity.end <= SPAN:
            return other if SPAN_AHEAD.search(text, quantity.end - claim.start, other.start - claim.start) else None
    return None


FINDER = Finder(find, needs="number")
