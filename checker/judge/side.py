"""A claim made ready for comparison: its words in order, with every typed value folded into one unit.

What may conflict (numbers, dates, names, negators) is taken out of the words and kept as a value, so that "killed 17" and
"killed 19" are the same words with another value, never two strings that look 97 % alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.extract.tokens import stem, tokenise
from checker.lexicon import table
from checker.model import Claim, Name, Quantity, Scope, When

UnitKind = Literal["word", "quantity", "when", "name", "negator"]
Value = Quantity | When | Name | Scope


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a folded value; `key` is what alignment compares: a stem, or the type of the value without the value."""

    kind: UnitKind
    key: str
    start: int
    end: int
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with its units in text order; `content` are the stems of its content words, values left out."""

    claim: Claim
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]


@cache
def grammar_words() -> frozenset[str]:
    """Return the words that carry no content of a claim, in lower case."""
    return frozenset(word for words in table("grammar_words")["words"].values() for word in words)


def side(claim: Claim) -> Side:
    """Fold the typed values of `claim` and return it ready for comparison."""
    units = tuple(_units(claim))
    skip = grammar_words()
    content = frozenset(
        unit.key for unit in units if unit.kind == "word" and claim.text[unit.start - claim.start : unit.end - claim.start].lower() not in skip
    )
    names = frozenset(unit.value.canonical for unit in units if isinstance(unit.value, Name))
    return Side(claim, units, tuple(unit.key for unit in units), content, names)


def _values(claim: Claim) -> list[tuple[int, int, UnitKind, str, Value]]:
    """Return the typed values of a claim as (start, end, kind, key, value); where two overlap the earlier, longer one stays."""
    found: list[tuple[int, int, UnitKind, str, Value]] = []
    for quantity in claim.quantities:
        found.append((quantity.start, quantity.end, "quantity", f"#{quantity.dimension}", quantity))
    for when in claim.dates:
        found.append((when.start, when.end, "when", "#when", when))
    for name in claim.names:
        found.append((name.start, name.end, "name", f"@{name.canonical}", name))
    for scope in claim.scopes:
        if scope.kind in ("negation", "denial"):
            found.append((scope.start, scope.end, "negator", "#not", scope))
    found.sort(key=lambda value: (value[0], -value[1], value[2]))
    kept: list[tuple[int, int, UnitKind, str, Value]] = []
    for value in found:
        if not kept or value[0] >= kept[-1][1]:
            kept.append(value)
    return kept


def _units(claim: Claim) -> Iterator[Unit]:
    values = _values(claim)
    tokens = tokenise(claim.text)
    index = 0
    for word, relative_start, relative_end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        start, end = claim.start + relative_start, claim.start + relative_end
        while index < len(values) and values[index][1] <= start:
            index += 1
            yield _folded(values[index - 1])
        if index < len(values) and values[index][0] < end:
            continue  # inside the value that is yielded once its words are passed
        yield Unit("word", stem(word), start, end)
    for value in values[index:]:
        yield _folded(value)


def _folded(value: tuple[int, int, UnitKind, str, Value]) -> Unit:
    start, end, kind, key, content = value
    return Unit(kind, key, start, end, content)
