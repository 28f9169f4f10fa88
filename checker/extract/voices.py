"""Where another voice begins within a sentence: "…, but Lind said it would reopen", "… and said it would reopen".

What one side said is never given to the other, nor is what somebody said told in the outlet's own voice.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from checker.extract.content import LEAST_WORDS, content_after
from checker.extract.reported import FIRST, HAS_VERB, Reported, find_reported, leading
from checker.extract.saying import cues
from checker.extract.speakers.attribution import Attribution
from checker.extract.speakers.clauses import Clauses
from checker.extract.speakers.subjects import NOUN_PHRASE, governing_subject
from checker.extract.word_classes import (
    AUXILIARY,
    BUT,
    COMMA,
    PRONOUN,
    QUOTE,
    SEMICOLON,
    THAT,
    WHO,
    class_words,
    clause_pattern,
)
from checker.language import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.saying import Cue

MOST = 4
"""Other voices looked for in one sentence; the most in the development articles is two."""
ANOTHER = clause_pattern("(?: SEMICOLON [BUT AND THAT]? | COMMA [BUT AND THAT]) (?! THAT)")
"""What leads to a clause with a subject of its own."""
OWN = clause_pattern(f"(?P<np> {NOUN_PHRASE}) ADVERB{{0,2}} [VERB AUXILIARY SAYING]")
"""A subject and its verb."""
CONTRASTS = word_list("saying", "contrasts")
BACKSHIFTED = word_list("saying", "backshifted")
SAME = clause_pattern("COMMA? [AND BUT] ADVERB? (?P<cue>SAYING) | COMMA ADVERB? (?P<gerund>NONFINITE)")
"""A verb of saying whose subject comes before an earlier verb: "welcomed the ruling but said"."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A part of a sentence, ``start:end`` of the text, that one voice tells."""

    clauses: Clauses
    start: int
    end: int


def voices(text: str, clauses: Clauses, start: int, end: int) -> Iterator[Voice]:
    """Yield the parts of the sentence ``start:end``: one, unless another clause gives words to another subject."""
    first = 0
    for match in islice(ANOTHER.finditer(clauses.codes, LEAST_WORDS), MOST):
        joint = match.end() - 1
        if clauses.codes[joint] == THAT and clauses.word(text, joint).lower() not in CONTRASTS:
            continue
        rest = _part(clauses, match.end(), len(clauses.codes))
        stop = clauses.ends[match.start() - 1]
        ahead = _part(clauses, first, match.start())
        another = HAS_VERB.search(ahead.codes) and _speaks(text, rest, end)
        if another or (_is_told_by_the_outlet(text, rest, match.group()) and find_reported(text, ahead, stop)):
            yield Voice(ahead, start, stop)
            first, start = match.end(), rest.starts[0]
    yield Voice(_part(clauses, first, len(clauses.codes)) if first else clauses, start, end)


def _is_told_by_the_outlet(text: str, clauses: Clauses, joint: str) -> bool:
    """Whether a clause behind what somebody said may be the outlet's own: "…, but engineers found 14 cracks".

    It stands behind a semicolon, or behind "but" with a noun as its subject and a verb that is not put back in time as
    that of what somebody said ("but the port would close").
    """
    match = OWN.match(clauses.codes)
    if match is None or SEMICOLON in joint:
        return match is not None
    subject, verb = match["np"], clauses.word(text, match.end() - 1).lower()
    return BUT in joint and subject != PRONOUN and verb not in BACKSHIFTED


def _part(clauses: Clauses, first: int, last: int) -> Clauses:
    return Clauses(clauses.codes[first:last], clauses.starts[first:last], clauses.ends[first:last])


def _speaks(text: str, clauses: Clauses, end: int) -> bool:
    """Whether a clause opens with somebody who says something; what somebody believes or knows is another's to tell."""
    if not clauses.codes:
        return False
    reported = leading(text, clauses, end)
    quoted = FIRST.match(clauses.codes) if reported is None else None
    if reported is not None:
        cue = _cue(text, reported.attribution.cue_start, reported.attribution.cue_end)
    elif quoted and QUOTE in clauses.codes[quoted.end() :]:
        cue = _cue(text, clauses.starts[quoted.end() - 1], clauses.ends[quoted.end() - 1])
    else:
        return False
    return cue is not None and not cue.holding


def _cue(text: str, start: int, end: int) -> Cue | None:
    return cues().get(text[start:end].lower())


def joined(text: str, clauses: Clauses, end: int) -> tuple[int, Reported] | None:
    """Return what somebody says in the second of two things they do, and where the first ends; or None.

    "Rescuers dug through the night and said they had heard voices"; "kept its rate, saying prices were too high".
    """
    codes = clauses.codes
    for match in islice(SAME.finditer(codes, LEAST_WORDS), MOST):
        verb = match.end() - 1
        cue = _cue(text, clauses.starts[verb], clauses.ends[verb])
        if (
            cue is None
            or cue.holding
            or not cue.clausal
            or (cue.addressing and _is_passive(text, clauses, match.start()))
        ):
            continue
        begin = content_after(text, clauses, match.end())
        subject = governing_subject(codes, verb)
        if begin is None or subject is None or len(codes) - begin < LEAST_WORDS or subject[1] > match.start():
            continue
        relative = codes.rfind(WHO, subject[0], match.start())
        if relative >= 0 and COMMA not in codes[relative : match.start()]:
            continue  # "arrested a man who fled and said": either may have said it
        attribution = Attribution(
            clauses.starts[subject[0]], clauses.ends[subject[1] - 1], clauses.starts[verb], clauses.ends[verb]
        )
        return clauses.ends[match.start() - 1], Reported(clauses.starts[begin], end, attribution)
    return None


def _is_passive(text: str, clauses: Clauses, before: int) -> bool:
    """Whether the clause ahead of word `before` is a passive: who was charged and told is not who tells."""
    word = clauses.codes.rfind(AUXILIARY, 0, before)
    return word >= 0 and clauses.word(text, word).lower() in class_words("auxiliaries", "be")
