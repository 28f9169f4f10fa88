"""The typed values of an article, each with the words beside it and the words of its claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.extract.concepts import concepts, synonyms
from checker.extract.facts.changes import OF_A_MOMENT
from checker.extract.facts.counts import state_of
from checker.extract.facts.ranks import span_of
from checker.extract.facts.votes import VOTING
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS
from checker.extract.tokens import stem, tokens_of
from checker.language import pattern, table, word_list
from checker.model import Name, Quantity, When, in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.tokens import Tokens
    from checker.model import Claim, Extraction, Span

Kind = Literal["measure", "count", "change", "time", "place", "service", "slip", "vote"]
Value = Quantity | When | Name | str

REACH: dict[Kind, int] = {"measure": 4, "count": 4, "change": 5, "time": 5, "place": 6, "service": 1, "vote": 8}
"""How many words on either side of a value count as beside it."""
PART = pattern("aligning", "part")
PART_AHEAD = pattern("aligning", "part_ahead")
"""Words that make a number a part, a remainder or a rate of the thing beside it."""
LONGEST_AHEAD, LONGEST_FLOWING = 24, 48  # characters
RESTRICTED = pattern("aligning", "restricted")
"""Words that restrict counted things to one area or time: "all five seats north of the canal", "five points during a
run"."""
OF_THOSE_WHO = pattern("aligning", "of_those_who")
"""Words that make counted people only some of those another report counts: "90 passengers who had walked away"."""
COMPARED_WITH = pattern("aligning", "compared_with")
"""Words that make a share refer to the same whole as the share before it."""
MOST_OF = pattern("aligning", "most_of")
STANDING = pattern("aligning", "standing")
"""Words that make a number a gap in a table of results, which every match changes."""
GROWING_AHEAD, GROWING_BEHIND = (pattern("aligning", key) for key in ("growing_ahead", "growing_behind"))
FLOWING_AHEAD, FLOWING_BEHIND = (pattern("aligning", key) for key in ("flowing_ahead", "flowing_behind"))
SPREADING = frozenset({"length", "area", "volume", "mass"})
"""Dimensions of a thing that spreads or flows out while reports are written; `FLOWING_AHEAD`, `FLOWING_BEHIND`."""
MEASURED_FROM = {"length": pattern("aligning", "distance"), "duration": pattern("aligning", "elapsed")}
"""Words that make a length a distance from somewhere, and a duration the time since something ("three hours after he
walked in"): there are as many of these as there are places and moments."""
MARGIN = pattern("aligning", "margin")
AT, IN = pattern("aligning", "at_a"), pattern("aligning", "in_a")
BUILDINGS = word_list("aligning", "buildings")
"""Words in the names of buildings: what happens in one happens in no other, while a square lies in a town."""
SITE = pattern("aligning", "site")
"""Before such a noun a name only says which one is meant, and another report may say it differently ("at the Oregon
bank")."""
GOES_ON = re.compile(r"(?:'s)? (?=[A-Z])|'s\b")
"""What follows a name that is part of a longer one, or an owner's: "at Sam's Club", "at Alaska Gov. Palin's church"."""
SERVICES = frozenset(table("opposites")["siblings"]["service"])
"""The services of a state, of which one acts at a time ("an army helicopter", "a police helicopter")."""
UNANIMOUS = word_list("aligning", "unanimous")
WORDS = SERVICES | UNANIMOUS | VOTING
"""Words that are values themselves, or make one of two numbers."""
TABLE = 40
"""Most numbers, times and names in a claim; one with more is a table, where values do not stand beside their things."""
COARSE = frozenset({"year", "decade", "century", "now"})
LIMITS = frozenset({"since", "for", "between", "until", "before", "after", "by"})


@dataclass(frozen=True, slots=True)
class Beside:
    """A value of a claim at the span ``start`` to ``end`` of the article, with what tells which thing it belongs to.

    `of` is what must be equal for two values to be compared at all (a dimension, a counted noun), `near` are the
    concepts beside the value, and `around` all the concepts of the claim.
    """

    claim: Claim
    kind: Kind
    of: str
    value: Value
    start: int
    end: int
    near: frozenset[str]
    around: frozenset[str]

    @property
    def text(self) -> str:
        """The value as printed."""
        return " ".join(self.claim.text[self.start - self.claim.start : self.end - self.claim.start].split())


def values_of(extraction: Extraction) -> Iterator[Beside]:
    """Yield the values in an article's own statements and its indirect speech; quotes have rules of their own."""
    for claim in extraction.claims:
        told = len(claim.quantities) + len(claim.dates) + len(claim.names)
        if not claim.is_quote and claim.label in ("story", "attribution") and told <= TABLE:
            yield from _values(claim)


def value_at(claim: Claim, span: Span) -> Value:
    """Return the typed value of a claim at a span, or the bare word there."""
    typed: tuple[Quantity | When | Name, ...] = (*claim.quantities, *claim.dates, *claim.names)
    word = claim.text[span.start - claim.start : span.end - claim.start].lower()
    return next((value for value in typed if (value.start, value.end) == (span.start, span.end)), word)


def _values(claim: Claim) -> Iterator[Beside]:
    tokens = tokens_of(claim.text)
    words = [] if WORDS.isdisjoint(tokens.words) else [*_services(claim, tokens), *_votes(claim, tokens)]
    found = [*_quantities(claim), *_times(claim), *_places(claim), *words]
    if not found:
        return
    terms = concepts(tokens)
    starts = [claim.start + start for start in tokens.starts]
    taken = [(q.start, q.end) for q in claim.quantities] + [(when.start, when.end) for when in claim.dates]
    valued = {
        index for start, end in taken for index in range(bisect_left(starts, start), bisect_left(starts, end))
    }  # a number says nothing about a number beside it
    for kind, of, value, start, end in found:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        others = [index for index in range(len(terms)) if index not in valued and not first <= index < last]
        ahead, behind = [index for index in others if index < first], [index for index in others if index >= last]
        nearest = behind[:1] if kind == "service" else ahead[-REACH[kind] :] + behind[: REACH[kind]]
        near = {terms[index] for index in nearest}
        if kind == "count":
            near.add(of)
        yield Beside(claim, kind, of, value, start, end, frozenset(near), frozenset(terms[index] for index in others))


Found = tuple[Kind, str, Value, int, int]


def _quantities(claim: Claim) -> Iterator[Found]:
    text = plain(claim.text)
    for quantity in claim.quantities:
        if quantity.direction and not OF_A_MOMENT.search(text):
            # up here and down there by, or to, the same number is one change
            of = f"{'to ' if quantity.kind == 'level' else ''}{in_digits(quantity.value)} {quantity.unit}"
            yield "change", of, quantity, quantity.start, quantity.end
        if quantity.approximation == "vague" or quantity.kind != "level":
            continue
        ahead, behind = text[: quantity.start - claim.start], text[quantity.end - claim.start :]
        converts = ahead.endswith("(")  # "60 m (200 ft)"
        if (
            PART.match(behind)
            or PART_AHEAD.search(ahead[-LONGEST_AHEAD:])
            or converts
            or is_of_a_margin(claim, quantity)
            or is_unfinished(claim, quantity)
            or _is_span_of_a_count(claim, quantity)
        ):
            continue
        if quantity.dimension == "count":
            noun = synonyms().get(quantity.noun or "", quantity.noun or "")
            one_thing = noun and quantity.noun not in GENERIC_PEOPLE_STEMS and not is_restricted(claim, quantity)
            one_thing = one_thing and not OF_THOSE_WHO.match(behind)
            if one_thing and not state_of(claim, quantity):
                yield "count", noun, quantity, quantity.start, quantity.end
        elif not is_measured_from(claim, quantity):
            yield "measure", quantity.dimension, quantity, quantity.start, quantity.end


def is_restricted(claim: Claim, quantity: Quantity) -> bool:
    """Whether counted things are only those of one stretch of land or time."""
    return RESTRICTED.match(plain(claim.text), quantity.end - claim.start) is not None


def is_unfinished(claim: Claim, quantity: Quantity) -> bool:
    """Whether a number is that of a part of a thing, or of something that goes on while reports are written.

    "Most of a six-month sentence", "after four days of riots", "a slick of two miles", "100 tonnes had leaked", "seven
    points behind fourth place".
    """
    text = plain(claim.text)
    start, end = quantity.start - claim.start, quantity.end - claim.start
    ahead = text[max(0, start - LONGEST_AHEAD) : start]
    growing = quantity.dimension == "duration" and GROWING_AHEAD.search(ahead) and GROWING_BEHIND.match(text, end)
    flowing = quantity.dimension in SPREADING and (
        FLOWING_AHEAD.search(text, max(0, start - LONGEST_FLOWING), start) or FLOWING_BEHIND.match(text, end)
    )
    return any((growing, flowing, MOST_OF.search(ahead), STANDING.match(text, end)))


def noun_meant(claim: Claim, quantity: Quantity) -> str | None:
    """Return the noun of a number; a share that another is compared with is a share of the same noun.

    "3 percent of the workers, compared with 14 percent at the yard".
    """
    ahead = plain(claim.text)[: quantity.start - claim.start]
    if quantity.noun or quantity.dimension != "percent" or not COMPARED_WITH.search(ahead[-LONGEST_AHEAD:]):
        return quantity.noun
    shares = [q for q in claim.quantities if q.dimension == "percent" and q.start < quantity.start]
    return shares[-1].noun if shares else None


def is_of_a_margin(claim: Claim, quantity: Quantity) -> bool:
    """Whether a number is a survey's margin of error: the first after "margin of error", or the one right before it."""
    margin = MARGIN.search(plain(claim.text))
    if margin is None:
        return False
    behind = (other for other in claim.quantities if other.start >= claim.start + margin.end())
    ahead = claim.start + margin.start() - quantity.end
    return quantity == next(behind, None) or ahead in (0, 1)


def is_measured_from(claim: Claim, quantity: Quantity) -> bool:
    """Whether a length or time is measured from some place or moment and does not belong to a thing."""
    from_there = MEASURED_FROM.get(quantity.dimension)
    return from_there is not None and from_there.match(plain(claim.text), quantity.end - claim.start) is not None


def _is_span_of_a_count(claim: Claim, quantity: Quantity) -> bool:
    """Whether a duration is the one over which a rank is counted: "the third coach to be dismissed in two years"."""
    return any(other.kind == "ordinal" and span_of(claim, other) == quantity for other in claim.quantities)


def _times(claim: Claim) -> Iterator[Found]:
    for when in claim.dates:
        if when.granularity not in COARSE and when.relation not in LIMITS:
            yield "time", "", when, when.start, when.end


def _places(claim: Claim) -> Iterator[Found]:
    text = plain(claim.text)
    for name in claim.names:
        ahead, behind = text[: name.start - claim.start], text[name.end - claim.start :]
        whole = not (SITE.match(behind) or GOES_ON.match(behind))
        where = AT.search(ahead) or (is_building(name) and IN.search(ahead))
        if name.kind in ("place", "other", "body") and where and whole:
            yield "place", "", name, name.start, name.end


def is_building(name: Name) -> bool:
    """Whether a name is that of a building."""
    return not BUILDINGS.isdisjoint(name.text.lower().split())


def _services(claim: Claim, tokens: Tokens) -> Iterator[Found]:
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word in SERVICES:
            yield "service", "", word, claim.start + start, claim.start + end


def _votes(claim: Claim, tokens: Tokens) -> Iterator[Found]:
    """Yield how a vote went: that all were of one mind, or the votes of both sides."""
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word in UNANIMOUS:
            yield "vote", "", stem(word), claim.start + start, claim.start + end
    if not VOTING.isdisjoint(tokens.words):
        for quantity in claim.quantities:
            if quantity.kind == "pair" and quantity.second:
                yield "vote", "", quantity, quantity.start, quantity.end
