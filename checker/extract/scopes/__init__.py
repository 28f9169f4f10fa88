"""Negators, denials and modals, each with the stretch of text it governs.

`cues` finds the words, `clauses` the end of the clause of each: a cue governs from itself to there.  What is not said,
found or believed is governed as well: "did not find that the dam was unsafe" reaches beyond its "that".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from checker.extract.scopes.clauses import Clauses
from checker.extract.scopes.cues import Cue, find_cues, find_openings
from checker.language import pattern, table, word_list
from checker.model import TURNS, Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_openings", "find_scopes", "turns"]

UNTIL_REACH = 80  # characters from a negator to the "until" that says when the negated thing came about

_GOING_ON = word_list("negation", "going_on")
LONGEST_AUXILIARY = 5  # characters, with its space
_INVERTED = pattern("negation", "inverted")
_UNTIL = pattern("negation", "until")
_PAST_NEGATOR = pattern("negation", "past_negator")
_REACHING = frozenset(table("negation")["reaching"]["verbs"].split())
_LAST_WORD = re.compile(r"([a-z-]+)\s+$")
_LONGEST_WORD = 20  # characters of such a verb with the space after it
_REST_OF_WORD = re.compile(r"[\w'’-]*\w")
_NOTHING_MORE = re.compile(r"[\s.!?\"”’]*")


def find_scopes(text: str, start: int, end: int, openings: Sequence[int] | None = None) -> tuple[Scope, ...]:
    """Return the negators and modals of ``text[start:end]`` in order, with offsets into `text`.

    A word that is both ("cannot", "won't") gives two scopes with one span.  `openings` are those of the whole text
    (`find_openings`), so that a caller who asks about many parts finds them only once.
    """
    openings = [start + at for at in find_openings(text[start:end])] if openings is None else openings
    own = openings[bisect_left(openings, start) : bisect_left(openings, end)]
    cues = _without_echoes(text, find_cues(text, start, end, own), end) if own else []
    if not cues:
        return ()
    clauses = Clauses(text, start, end)
    return tuple([_scope(text, clauses, cue) for cue in cues])


def turns(text: str, start: int, verb_start: int, verb_end: int, end: int) -> list[Scope]:
    """Return the negators and denials from `start` on that govern a verb, or begin with it: "rejected claims".

    What they begin with may go on behind the verb, up to `end`.
    """
    found = [scope for scope in find_scopes(text, start, max(verb_end, end)) if scope.kind in TURNS]
    return [s for s in found if s.start == verb_start or (s.start < verb_start and s.scope_end >= verb_end)]


def _scope(text: str, clauses: Clauses, cue: Cue) -> Scope:
    if text[cue.end - 1] == "-":  # "non-": part of a word negates the rest of it
        return Scope(cue.start, cue.end, text[cue.start : cue.end], cue.kind, cue.start, _end_of_word(text, cue.end))
    last = clauses.end_after(cue.end, over_that=partial(_passes, text, cue))
    # "..., reportedly": a cue after its clause governs what comes before it.
    is_last = _NOTHING_MORE.fullmatch(text, cue.end, last) is not None
    first = clauses.start_before(cue.start) if is_last else cue.start
    return Scope(cue.start, cue.end, text[cue.start : cue.end], cue.kind, first, last)


def _end_of_word(text: str, start: int) -> int:
    word = _REST_OF_WORD.match(text, start)
    return word.end() if word else start


def _passes(text: str, cue: Cue, that: int) -> bool:
    """Whether a cue governs beyond the "that" at offset `that`: a denial does, and a negator of certain verbs."""
    if cue.kind == "negation":
        before = _LAST_WORD.search(text, max(cue.end, that - _LONGEST_WORD), that)
        return before is not None and before[1] in _REACHING
    return cue.kind == "denial"


def _without_echoes(text: str, cues: list[Cue], end: int) -> list[Cue]:
    """Drop "nor" after another negator, which it merely continues, and "did not … until", which says when it did.

    Before an auxiliary "nor" negates a clause of its own: "nobody came, nor was the mayor asked".
    """
    kept: list[Cue] = []
    negated = False
    for cue in cues:
        if cue.kind == "negation":
            echo = negated and text[cue.start : cue.end].lower() in _GOING_ON
            if echo and not _INVERTED.match(text, cue.end, end):
                continue
            negated = True
            if _PAST_NEGATOR.search(text, max(0, cue.start - LONGEST_AUXILIARY), cue.end) and _UNTIL.search(
                text, cue.end, min(end, cue.end + UNTIL_REACH)
            ):
                continue
        kept.append(cue)
    return kept
