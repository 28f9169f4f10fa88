"""What a finding is about, in the words of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.align.values.once import VAGUE
from checker.extract.concepts import concepts, grammar_words
from checker.extract.quantities.vocabulary import STARTERS
from checker.extract.tokens import stem, tokens_of
from checker.extract.word_classes import PREPOSITIONS, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Claim, Fact, Quantity, Span, When

SHORTEST = 3
"""Fewest letters of a word that says what a value is of."""


def of_what(sides: Sequence[tuple[Claim, Span]]) -> str:
    """Return, in brackets, the word nearest to the first value that all claims share in some form, or nothing."""
    held = [set(concepts(tokens_of(claim.text))) for claim, _ in sides]
    shared = set.intersection(*held) - VAGUE
    claim, span = sides[0]
    tokens = tokens_of(claim.text)
    values: list[Span | Quantity | When] = [span, *claim.quantities, *claim.dates]
    near = [
        (min(abs(claim.start + start - span.end), abs(span.start - claim.start - end)), claim.text[start:end])
        for word, start, end, concept in zip(tokens.words, tokens.starts, tokens.ends, concepts(tokens), strict=True)
        if concept in shared and _tells(word)
        if not any(value.start <= claim.start + start < value.end for value in values)
    ]
    return f" ({min(near)[1]})" if near else ""


def _tells(word: str) -> bool:
    """Whether a word may say what a value is of: it is no number and no function word such as "above"."""
    grammar = word in grammar_words() or word_class(word) in PREPOSITIONS
    return not grammar and word not in STARTERS and len(word) >= SHORTEST


def printed_subject(fact: Fact, claim: Claim) -> str:
    """Return the subject of a fact as the claim prints it: a name, or the last word up to it with that stem."""
    told = tokens_of(claim.text[: fact.end - claim.start]).words
    printed = next((word for word in reversed(told) if stem(word) == fact.subject), fact.subject)
    return f"the {printed}" if printed.islower() else printed
