"""A claim prepared for comparison: its words in order, with every typed value folded into one unit.

What may conflict (numbers, dates, names, negators) is taken out of the words and kept as a value, so that "killed 17"
and "killed 19" are the same words with another value, never two strings that look 97 % alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.extract.concepts import grammar_words
from checker.extract.normalise import plain
from checker.extract.tokens import POSSESSIVE, base_stem, tokens_of
from checker.language import table
from checker.model import TURNS, Claim, Name, Quantity, Scope, When

if TYPE_CHECKING:
    from collections.abc import Iterator

UnitKind = Literal["word", "quantity", "when", "name", "negator"]
Value = Quantity | When | Name | Scope

LONG = frozenset({"month", "quarter", "season", "half", "year", "decade", "century"})
"""Granularities longer than a day: "in June" corresponds to "in May" rather than to "on Friday"."""

RECENT = 5_000
"""Claims kept prepared: those of an event stand in several of its clusters, and a statement in many pairs."""

_CUT = re.compile(r"[,;:()\[\]\"“”]|\s[-–—]|[—–]\s|--")
"""Marks between two units at which a clause ends; the points of "U.S." and "p.m." do not count."""


class Unit(NamedTuple):
    """A word or a folded value; a named tuple because an event has hundreds of thousands of them.

    `key` is what alignment compares: a stem, or the type of the value without the value (but for a name, which is its
    own key).  `place` is the unit's index in its claim, `clause` that of the stretch between commas and other inner
    marks.
    """

    kind: UnitKind
    key: str
    start: int
    end: int
    place: int
    clause: int
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with its units in text order.

    `kinds` are those of its units, `content` the stems of its content words (values left out), `words` all its words in
    lower case without possessive endings, `named` its names.
    """

    claim: Claim
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    kinds: frozenset[UnitKind]
    content: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    named: tuple[Name, ...]

    def text(self, unit: Unit) -> str:
        """Return the words of a unit, with plain spaces and marks."""
        return plain(self.claim.text)[unit.start - self.claim.start : unit.end - self.claim.start]


@lru_cache(maxsize=RECENT)
def side(claim: Claim) -> Side:
    """Return `claim` prepared for comparison, with its typed values folded."""
    content: set[str] = set()
    units = tuple(_units(claim, content))
    named = tuple([unit.value for unit in units if isinstance(unit.value, Name)])
    names = frozenset([name.canonical for name in named])
    keys, kinds = tuple(unit.key for unit in units), frozenset(unit.kind for unit in units)
    words = frozenset(word.removesuffix(POSSESSIVE) for word in tokens_of(claim.text).words)
    return Side(claim, units, keys, kinds, frozenset(content), names, words, named)


Folded = tuple[int, int, UnitKind, str, Value]


def _values(claim: Claim) -> list[Folded]:
    """Return the typed values of a claim; where two overlap the earlier, longer one stays."""
    found: list[Folded] = [(q.start, q.end, "quantity", f"#{q.dimension}", q) for q in claim.quantities]
    found += [(w.start, w.end, "when", "#period" if w.granularity in LONG else "#when", w) for w in claim.dates]
    found += [(name.start, name.end, "name", f"@{name.canonical}", name) for name in claim.names]
    found += [(s.start, s.end, "negator", "#not", s) for s in claim.scopes if s.kind in TURNS]
    found.sort(key=lambda value: (value[0], -value[1], value[2]))
    kept: list[Folded] = []
    for value in found:
        if not kept or value[0] >= kept[-1][1]:
            kept.append(value)
    return kept


def _units(claim: Claim, content: set[str]) -> Iterator[Unit]:
    """Yield the words and values of a claim in text order, and add to `content` the stems of the content words."""
    cuts = [claim.start + cut.start() for cut in _CUT.finditer(claim.text)]
    passed = clause = 0
    for place, (start, end, kind, key, value) in enumerate(_pieces(claim, content)):
        while passed < len(cuts) and cuts[passed] < end:
            clause += cuts[passed] < start  # a mark inside a value ("Monday, May 5") ends nothing
            passed += 1
        yield Unit(kind, key, start, end, place, clause, value)


def _pieces(claim: Claim, content: set[str]) -> Iterator[tuple[int, int, UnitKind, str, Value | None]]:
    values, skip, meanings, offset = _values(claim), grammar_words(), phrases(), claim.start
    tokens = tokens_of(claim.text)
    done = passed = 0
    for number, word in enumerate(tokens.words):
        start, end = offset + tokens.starts[number], offset + tokens.ends[number]
        while done < len(values) and values[done][1] <= start:
            yield values[done]
            done += 1
        if start < passed or (done < len(values) and values[done][0] < end):
            continue  # a word inside a value, or the second of a phrase
        key = base_stem(word)
        if key in meanings and number + 1 < len(tokens.words) and tokens.words[number + 1] in meanings[key]:
            meant, only = meanings[key][tokens.words[number + 1]]
            if only in (None, word):
                key, end = meant, offset + tokens.ends[number + 1]
                passed = end
        if word not in skip:
            content.add(key)
        yield start, end, "word", key, None
    yield from values[done:]


@cache
def phrases() -> dict[str, dict[str, tuple[str, str | None]]]:
    """Return the stem of what two words mean together, by the stem of the first, then by the second ("turned down").

    With it comes the only form that the first word may have, None where it may have any.
    """
    found: dict[str, dict[str, tuple[str, str | None]]] = {}
    for heading in ("phrases", "as_written"):
        for meant, pairs in table("phrases")[heading].items():
            for first, second in (pair.split() for pair in pairs):
                only = first if heading == "as_written" else None
                found.setdefault(base_stem(first), {})[second] = base_stem(meant), only
    return found
