"""What words stand for: the words of grammar, which tell nothing, and the concepts, which synonyms share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.tokens import stem
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.extract.tokens import Tokens


@cache
def grammar_words() -> frozenset[str]:
    """Return the words that carry none of a claim's content, in lower case."""
    return frozenset(word for words in table("grammar_words")["words"].values() for word in words)


@cache
def grammar_stems() -> frozenset[str]:
    """Return the stems of the words that carry none of a claim's content."""
    return frozenset(map(stem, grammar_words()))


def concepts(tokens: Tokens) -> list[str]:
    """Return the concept of each token."""
    return [concept(stem(word)) for word in tokens.words]


def concept(term: str) -> str:
    """Return a stem, or for that of a word with synonyms the stem that stands for all of them."""
    return _synonyms().get(term, term)


@cache
def _synonyms() -> Mapping[str, str]:
    """Return, for the stem of each word in ``language/english/synonyms.toml``, the stem that stands for its row."""
    found: dict[str, str] = {}
    for topic in table("synonyms")["rows"].values():
        for row in topic:
            first, *others = map(stem, row.split())
            found |= dict.fromkeys(others, first)
    return found
