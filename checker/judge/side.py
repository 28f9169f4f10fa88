"""A claim made ready for comparison: its words in order, with every typed value folded into one unit.

What may conflict (numbers, dates, names, negators) is taken out of the words and kept as a value, so that "killed 17"
and "killed 19" are the same words with another value, never two strings that look 97 % alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from checker.extract.tokens import stem, tokenise
from checker.lexicon import table
from checker.model import Claim, Name, Quantity, Scope, When

if TYPE_CHECKING:
    from collections.abc import Iterator

UnitKind = Literal["word", "quantity", "when", "name", "negator"]
Value = Quantity | When | Name | Scope

_CUT = re.compile(r"[,;:()\[\]\"“”]|\s[-–—]|[—–]\s|--")
"""Marks between two units at which a clause ends; the points of "U.S." and "p.m." are none."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a folded value.

    `key` is what alignment compares: a stem, or the type of the value without the value.  `index` is its place among
    the units of its claim, and `clause` counts the stretches between commas and other inner marks.
    """

    kind: UnitKind
    key: str
    start: int
    end: int
    index: int
    clause: int
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with its units in text order; `content` are the stems of its content words, values left out."""

    claim: Claim
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]

    def text(self, unit: Unit) -> str:
        """Return the words of a unit as they are printed."""
        return self.claim.text[unit.start - self.claim.start : unit.end - self.claim.start]


@cache
def grammar_words() -> frozenset[str]:
    """Return the words that carry no content of a claim, in lower case."""
    return frozenset(word for words in table("grammar_words")["words"].values() for word in words)


def side(claim: Claim) -> Side:
    """Fold the typed values of `claim` and return it ready for comparison."""
    units = tuple(_units(claim))
    skip, offset = grammar_words(), claim.start
    content = frozenset(
        unit.key
        for unit in units
        if unit.kind == "word" and claim.text[unit.start - offset : unit.end - offset].lower() not in skip
    )
    names = frozenset(unit.value.canonical for unit in units if isinstance(unit.value, Name))
    return Side(claim, units, tuple(unit.key for unit in units), content, names)


Folded = tuple[int, int, UnitKind, str, Value]


def _values(claim: Claim) -> list[Folded]:
    """Return the typed values of a claim; where two overlap the earlier, longer one stays."""
    found: list[Folded] = [(q.start, q.end, "quantity", f"#{q.dimension}", q) for q in claim.quantities]
    found += [(when.start, when.end, "when", "#when", when) for when in claim.dates]
    found += [(name.start, name.end, "name", f"@{name.canonical}", name) for name in claim.names]
    found += [(s.start, s.end, "negator", "#not", s) for s in claim.scopes if s.kind in ("negation", "denial")]
    found.sort(key=lambda value: (value[0], -value[1], value[2]))
    kept: list[Folded] = []
    for value in found:
        if not kept or value[0] >= kept[-1][1]:
            kept.append(value)
    return kept


def _units(claim: Claim) -> Iterator[Unit]:
    clause = index = last = 0
    for start, end, kind, key, value in _pieces(claim):
        if last and _CUT.search(claim.text, last - claim.start, start - claim.start):
            clause += 1
        yield Unit(kind, key, start, end, index, clause, value)
        index, last = index + 1, end


def _pieces(claim: Claim) -> Iterator[tuple[int, int, UnitKind, str, Value | None]]:
    """Yield the words and values of a claim in text order; a word inside a value is part of it."""
    values = _values(claim)
    tokens = tokenise(claim.text)
    done = passed = 0
    for place, word in enumerate(tokens.words):
        start, end = claim.start + tokens.starts[place], claim.start + tokens.ends[place]
        while done < len(values) and values[done][1] <= start:
            yield values[done]
            done += 1
        if start < passed or (done < len(values) and values[done][0] < end):
            continue
        key = stem(word)
        if key in phrases() and place + 1 < len(tokens) and (meant := phrases()[key].get(tokens.words[place + 1])):
            key, end = meant, claim.start + tokens.ends[place + 1]
            passed = end
        yield start, end, "word", key, None
    yield from values[done:]


@cache
def phrases() -> dict[str, dict[str, str]]:
    """Return the stem of what two words mean together, by the stem of the first and by the second ("turned down")."""
    found: dict[str, dict[str, str]] = {}
    for meant, pairs in table("phrases")["phrases"].items():
        for first, second in (pair.split() for pair in pairs):
            found.setdefault(stem(first), {})[second] = stem(meant)
    return found
