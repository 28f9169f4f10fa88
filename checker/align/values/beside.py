"""The typed values of an article, each with the words beside it and the words of its claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.align.values.referents import (
    LONGEST_AHEAD,
    is_measured_from,
    is_of_a_margin,
    is_restricted,
    is_span_of_a_count,
    is_unfinished,
)
from checker.extract.concepts import concept, concepts
from checker.extract.facts.changes import OF_A_MOMENT
from checker.extract.facts.counts import state_of
from checker.extract.names.buildings import is_building
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS
from checker.extract.tokens import tokens_of
from checker.language import pattern, table
from checker.model import TURNS, Name, Quantity, When, in_digits

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
OF_THOSE_WHO = pattern("aligning", "of_those_who")
"""Words that make counted people only some of those another report counts: "90 passengers who had walked away"."""
AT, IN = pattern("aligning", "at_a"), pattern("aligning", "in_a")
SITE = pattern("aligning", "site")
"""Before such a noun a name only says which one is meant, and another report may say it differently ("at the Oregon
bank")."""
GOES_ON = re.compile(r"(?:'s)? (?=[A-Z])|'s\b")
"""What follows a name that is part of a longer one, or an owner's: "at Sam's Club", "at Alaska Gov. Palin's church"."""
SERVICES = frozenset(table("opposites")["siblings"]["service"])
"""The services of a state, of which one acts at a time ("an army helicopter", "a police helicopter")."""
UNANIMOUSLY = pattern("aligning", "unanimously")
"""How all voted; nothing less than all: "almost unanimously"."""
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
    services = [] if SERVICES.isdisjoint(tokens.words) else _services(claim, tokens)
    found = [*_quantities(claim), *_times(claim), *_places(claim), *services, *_votes(claim)]
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
            or is_span_of_a_count(claim, quantity)
        ):
            continue
        if quantity.dimension == "count":
            noun = concept(quantity.noun or "")
            one_thing = noun and quantity.noun not in GENERIC_PEOPLE_STEMS and not is_restricted(claim, quantity)
            one_thing = one_thing and not OF_THOSE_WHO.match(behind)
            if one_thing and not state_of(claim, quantity):
                yield "count", noun, quantity, quantity.start, quantity.end
        elif not is_measured_from(claim, quantity):
            yield "measure", quantity.dimension, quantity, quantity.start, quantity.end


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


def _services(claim: Claim, tokens: Tokens) -> Iterator[Found]:
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word in SERVICES:
            yield "service", "", word, claim.start + start, claim.start + end


def _votes(claim: Claim) -> Iterator[Found]:
    """Yield how a vote went: that all were of one mind, or the votes of both sides, read where votes are facts."""
    denied = any(scope.kind in TURNS for scope in claim.scopes)
    for all_of_them in () if denied else UNANIMOUSLY.finditer(plain(claim.text)):
        start, end = claim.start + all_of_them.start(), claim.start + all_of_them.end()
        yield "vote", "", all_of_them[0].lower(), start, end
    starts = {fact.start for fact in claim.facts if fact.kind == "vote"}
    for quantity in claim.quantities:
        if quantity.kind == "pair" and quantity.second and quantity.start in starts:
            yield "vote", "", quantity, quantity.start, quantity.end
