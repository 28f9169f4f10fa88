"""Where two wordings differ: the words that each has between two words of both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from checker.extract.word_classes import AND, AUXILIARY, DETERMINER, PREPOSITIONS, PRONOUN, word_class

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

INVERTED = frozenset({AUXILIARY, PRONOUN})
"""The classes of the words around which an adverb may stand: "never have I", "I have never"."""
COORDINATED = PREPOSITIONS | {AND, DETERMINER}
"""The classes of the words between two that are joined by one of them, an "and" or "or"."""


class Exchange(NamedTuple):
    """The words of one place in two wordings, which differ there; `start` and `end` are their span in the first."""

    gone: tuple[str, ...]
    put: tuple[str, ...]
    start: int
    end: int


def exchanges(a: Sequence[str], b: Sequence[str]) -> tuple[Exchange, ...]:
    """Return the places where wordings `a` and `b` differ, in their order, aligned with the fewest changed words."""
    found: list[Exchange] = []
    for block in Levenshtein.opcodes(a, b):
        if block.tag == "equal":
            continue
        gone, put, start = tuple(a[block.src_start : block.src_end]), tuple(b[block.dest_start : block.dest_end]), None
        if found and found[-1].end == block.src_start:
            before = found.pop()
            gone, put, start = before.gone + gone, before.put + put, before.start
        found.append(Exchange(gone, put, block.src_start if start is None else start, block.src_end))
    return tuple(found)


def swapped(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield the neighbouring places whose words have changed places: "to all and to none", "to none and to all"."""
    for one, other in pairwise(exchanges(a, b)):
        if one.gone == other.put and one.put == other.gone:
            yield one, other


def reordered(a: Sequence[str], b: Sequence[str], kept: Container[str] = ()) -> list[str]:
    """Return wording `b` with the words that it only has in another order than `a` in the order of `a`.

    Words change places around a subject and its auxiliary ("never have I", "I have never") and around an "and" ("to all
    and to none", "to none and to all").  Around a word of `kept`, and of figures, the order tells what is meant.
    """
    words = list(b)
    for one, other in reversed(list(swapped(a, b))):
        if _is_loose(a[one.end : other.start], kept) and not any(word[0].isdigit() for word in one.gone):
            start = one.start + sum(len(e.put) - len(e.gone) for e in exchanges(a, b) if e.end <= one.start)
            size = len(one.put) + other.start - one.end + len(other.put)
            words[start : start + size] = a[one.start : other.end]
    return words


def _is_loose(between: Sequence[str], kept: Container[str]) -> bool:
    """Whether the words before and after these may change places."""
    classes = {word_class(word) for word in between}
    return (classes <= INVERTED or (classes <= COORDINATED and AND in classes)) and all(w not in kept for w in between)
