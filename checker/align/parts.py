"""The parts of a claim that are aligned on their own.

A quote of three sentences may share one with another outlet's quote; "that A, and that B" says two things.  Outlets
cut and join such parts as they like, so each part is a unit of alignment, and a cluster says which part it holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from checker.extract.sentences import TITLE_END
from checker.language import pattern
from checker.model import Fact, Name, Quantity, Scope, Span, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Claim

Valued = TypeVar("Valued", Quantity, When, Name, Scope, Fact)

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]*[^\W\d_a-z])")
"""The end of a sentence inside a quote; it also matches the full stop of a title ("Mr. Smith"), which is no end."""
COORDINATED = pattern("aligning", "coordinated")
"""Where one reported clause ends and the next begins."""
LEAST_WORDS = 3
"""Least words in a part; a shorter one says too little to be aligned alone, and stays joined to its neighbour."""

LONGEST_COMPARED = 1200
"""How many characters from the start of a claim are compared: three times the longest of 3,500 claims in real and
invented articles.  Anything longer is a table or a text without full stops, and comparing it takes quadratic time."""


def compared(claim: Claim) -> Claim:
    """Return the claim, cut to the length that is compared."""
    return narrowed(claim, Span(claim.start, min(claim.end, claim.start + LONGEST_COMPARED)))


def parts(claim: Claim) -> tuple[Claim, ...]:
    """Return the claim in parts, in text order: the same claim with its span narrowed to one of them."""
    spans = list(_spans(claim))
    return tuple(narrowed(claim, span) for span in spans) if len(spans) > 1 else (claim,)


def narrowed(claim: Claim, span: Span) -> Claim:
    """Return the claim with its words and its values narrowed to a span of the article."""
    if span == Span(claim.start, claim.end):
        return claim

    start, end = span.start, span.end
    return replace(
        claim, start=start, end=end, text=claim.text[start - claim.start : end - claim.start],
        quantities=_inside(claim.quantities, span), dates=_inside(claim.dates, span), names=_inside(claim.names, span),
        scopes=_inside(claim.scopes, span), facts=_inside(claim.facts, span),
    )  # fmt: skip


def _inside(values: Sequence[Valued], span: Span) -> tuple[Valued, ...]:
    return tuple(value for value in values if span.start <= value.start and value.end <= span.end)


def _spans(claim: Claim) -> Iterator[Span]:
    """Yield the spans of the parts; only spaces or coordinating words are left out between them."""
    boundary = SENTENCE_END if claim.is_quote else COORDINATED
    start = 0
    for match in boundary.finditer(claim.text):
        if claim.is_quote and TITLE_END.search(claim.text, start, match.start() + 1):
            continue
        end = match.end() if claim.is_quote else match.start()
        piece, rest = claim.text[start:end].rstrip(), claim.text[match.end() :]
        if len(piece.split()) >= LEAST_WORDS and len(rest.split()) >= LEAST_WORDS:
            yield Span(claim.start + start, claim.start + start + len(piece))
            start = match.end()
    yield Span(claim.start + start, claim.end)


def with_full_names(claim: Claim) -> str:
    """Return the claim's text with every name in full, so that different names of one thing become the same words."""
    text: list[str] = []
    position = claim.start
    for name in claim.names:
        if name.start >= position:
            text += claim.text[position - claim.start : name.start - claim.start], name.canonical
            position = name.end
    return "".join([*text, claim.text[position - claim.start :]])
