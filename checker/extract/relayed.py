"""Words that an outlet or agency relays: "IRNA quoted X as saying that …", "…, X was quoted by IRNA as saying".

Whoever is quoted says them: the object of an active verb, the subject of a passive one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.content import LEAST_WORDS, content_after
from checker.extract.speakers.saying_verbs import cue_at, is_passive
from checker.extract.speakers.subjects import NOUN_PHRASE
from checker.extract.word_classes import clause_pattern

if TYPE_CHECKING:
    import re

    from checker.extract.speakers.clauses import Clauses
    from checker.extract.speakers.subjects import Range

_QUOTED = (
    "SAYING (?P<quoted> [^ SAYING VERB AUXILIARY NONFINITE THAT COMMA SEMICOLON COLON QUOTE]{0,20})"
    "THAT (?P<cue>NONFINITE)"
)  # fmt: skip
QUOTED = clause_pattern(_QUOTED)
QUOTED_LAST = clause_pattern(
    f"COMMA (?P<np> {NOUN_PHRASE}) [ADVERB AUXILIARY]* (?P<verb> {_QUOTED})"
    "[^ SAYING VERB AUXILIARY NONFINITE THAT WHO QUOTE SEMICOLON COLON]{0,20} $"
)


@dataclass(frozen=True, slots=True)
class Relayed:
    """What is relayed: the word where the content begins or ends, and the words of its speaker and cue."""

    content: int
    speaker: Range
    cue: Range


def relayed_first(text: str, clauses: Clauses, subject: Range, verb: int) -> Relayed | None:
    """Return what follows "X quoted Y as saying", whose verb is word `verb` and has a subject, or None."""
    match = QUOTED.match(clauses.codes, verb)
    speaker = _speaker(text, clauses, match, verb, subject)
    if match is None or speaker is None:
        return None
    begin = content_after(text, clauses, match.end())
    return Relayed(begin, speaker, match.span("cue")) if begin is not None else None


def relayed_last(text: str, clauses: Clauses, reach: int) -> Relayed | None:
    """Return what precedes ", X quoted Y as saying", searched for from word `reach` on, or None."""
    match = QUOTED_LAST.search(clauses.codes, reach)
    speaker = _speaker(text, clauses, match, match.start("verb"), match.span("np")) if match else None
    if match is None or speaker is None or match.start() < LEAST_WORDS:
        return None
    return Relayed(match.start(), speaker, match.span("cue"))


def _speaker(text: str, clauses: Clauses, match: re.Match[str] | None, verb: int, subject: Range) -> Range | None:
    """Return who is quoted by a verb of quoting at word `verb`: its subject if it is passive, else its object."""
    cue = cue_at(text, clauses, verb)
    if match is None or cue is None or not cue.quoting:
        return None
    if is_passive(text, clauses, verb):
        return subject
    return match.span("quoted") if match.group("quoted") else None
