"""The grammar of attributions: noun phrases and the subject of a verb, as regular expressions over word classes.

The patterns look at most `REACH` words away from the verb, so that time stays linear in the length of any sentence; and
no run of classes can be read in two ways, as a failing pattern would try every reading, and each word doubles them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.word_classes import AND, COMMA, SAYING, WHO, clause_pattern, letters

if TYPE_CHECKING:
    import re

REACH = 70
"""Words; the longest subject with its apposition in the development articles (PolNeAR) is 43 words from its cue."""

TRIES = 4
"""How many verbs are tried, going back, for the subject of a verb without its own."""

_CORE = (
    "(?: PRONOUN (?!WHO)"
    "| (?: DETERMINER ADVERB? | [OWNER NUMBER] ADVERB)? [NAME NOUN OWNER GERUND NUMBER TIME]* [NAME NOUN OWNER NUMBER]"
    "| [DETERMINER OWNER] GERUND"
    "| DETERMINER (?= [ADVERB AUXILIARY]* (?: SAYING | $) | COMMA WHO))"
)
"""A noun phrase before others are joined to it; in "he who makes such a promise" the pronoun means nobody."""
_OF_OTHERS = f"{_CORE} (?: OF {_CORE})*"
NOUN_PHRASE = (
    f"{_OF_OTHERS} (?: OPEN [^CLOSE]{{0,12}} CLOSE)?"
    f"(?: AND {_OF_OTHERS})* (?: [PREPOSITION TO BY] {_OF_OTHERS}){{0,3}}"
)  # fmt: skip
REDUCED = (
    "(?: (?: GERUND | VERB (?= [PREPOSITION BY TO THAT]) | SAYING (?= [PREPOSITION BY TO]))"
    "[^ SAYING VERB AUXILIARY NONFINITE GERUND WHO PRONOUN AND COMMA SEMICOLON COLON QUOTE]{1,12})?"
)
"""A participle and what belongs to it behind a subject: "officials briefed on the talks", "people living nearby"."""
ASIDE = "(?: COMMA [^ SEMICOLON COLON QUOTE]{1,50} COMMA)?"
"""What may stand between commas behind a subject."""
_GAP = "(?: [ADVERB AUXILIARY] | PREPOSITION? TIME NUMBER? | DASH [^DASH]{1,30} DASH)*"
_BOUNDARY = (
    "(?:^ | (?<= [COMMA SEMICOLON COLON DASH BUT AND QUOTE WHO OPEN]) | (?<=THAT) (?!GERUND) | (?=PRONOUN)"
    "| (?<=SAYING) (?=NAME))"
)
"""Where a subject may begin; "after remaining neutral" is an opening, not one."""
_OPENING = (
    "^(?: [BUT AND THAT ADVERB COMMA DASH]"
    "| [PREPOSITION BY TO GERUND VERB SAYING NONFINITE TIME] [^ COMMA SEMICOLON COLON QUOTE]{0,40} COMMA)*"
)

LEFT = clause_pattern(
    f"{_BOUNDARY} (?P<np> {NOUN_PHRASE}) (?: WHO [^ COMMA SEMICOLON COLON QUOTE SAYING]{{1,20}} | {REDUCED})"
    f"{ASIDE} {_GAP} $"
)
"""The subject before a verb: at the start of a clause, perhaps with something between commas after it."""
FINITE = clause_pattern(
    "[NOUN NAME PRONOUN OBJECT TIME NUMBER] [ADVERB AUXILIARY]* [AUXILIARY SAYING VERB] | COMMA AUXILIARY"
)
"""A subject with its verb; not a participle after a comma ("X, flanked by her lawyer")."""

NEXT_SUBJECT = clause_pattern(f"(?P<np> [DETERMINER OWNER] {NOUN_PHRASE}) {ASIDE} {_GAP} $")
"""The subject of a clause that "and" begins: "they left, and their colonel, Timur Asel, said"."""

ANTECEDENT = clause_pattern(f"(?P<np> {_CORE} (?: OF {_CORE})? COMMA? WHO) {_GAP} $")
"""The noun phrase before "who" or "which", with that word."""

OPENED = clause_pattern(
    "^ [PREPOSITION TO BY] [^ NAME PRONOUN COMMA SEMICOLON COLON QUOTE SAYING AUXILIARY THAT WHO AND]{0,12}"
    f"(?<= [NOUN TIME]) (?P<np> NAME{{1,5}}) {_GAP} $"
)
"""A name behind an opening phrase without a comma: "In a letter Verhaal wrote", "On Monday Anna Lind told"."""

RIGHT = clause_pattern(f"ADVERB? (?P<np> {_OF_OTHERS} (?: AND {_CORE})?)")
"""The subject after a verb: said Larry Noble."""

MAIN = clause_pattern(f"{_OPENING} (?P<np> {NOUN_PHRASE}) {ASIDE} {_GAP} [SAYING VERB AUXILIARY QUOTE]")
"""The subject of a sentence's first verb, after its opening adverbials."""

FIRST = clause_pattern(f"{_OPENING} (?P<np> {NOUN_PHRASE})")
"""The first noun phrase of a sentence whose verb is not recognised as one."""

VIEW = clause_pattern(
    "ADVERB? COMMA? [PREPOSITION TO]"
    f"(?: DETERMINER OPINION OF (?P<holder> {NOUN_PHRASE})"
    "| (?P<owner> [DETERMINER OWNER] [NAME NOUN OWNER]*) OPINION) (?=COMMA)"
)
"""Whose view a sentence opens with: In his words, …; in the opinion of the lawyer, …"""

ANY_VERB = letters("SAYING VERB AUXILIARY")
JOINTS = frozenset({AND, COMMA})
NEXT_CLAUSE = COMMA + AND

Range = tuple[int, int]
"""A half-open range of words."""


def subject_before(codes: str, verb: int) -> Range | None:
    """Return the subject before the verb at word `verb`, or None."""
    first = max(0, verb - REACH)
    before = codes[first:verb]
    match = ANTECEDENT.search(before) if WHO in before[-4:] else None
    match = match or _next_subject(before) or OPENED.match(before) or LEFT.search(before)
    return (first + match.start("np"), first + match.end("np")) if match else None


def _next_subject(before: str) -> re.Match[str] | None:
    """Return the subject of a last clause joined by "and", if a clause comes before it; a list item is no clause."""
    ahead, joint, _ = before.rpartition(NEXT_CLAUSE)
    begins = joint and WHO not in ahead and FINITE.search(ahead)
    return NEXT_SUBJECT.match(before, len(ahead) + len(joint)) if begins else None


def subject_after(codes: str, verb: int) -> Range | None:
    """Return the subject right after the verb at word `verb`, or None."""
    match = RIGHT.match(codes, verb + 1, verb + 1 + REACH)
    return match.span("np") if match else None


def governing_subject(codes: str, verb: int) -> Range | None:
    """Return the subject of a verb without its own: that of a verb before it, else that of the sentence."""
    if codes[verb - 1 : verb] in JOINTS:
        earlier = codes.rfind(SAYING, max(0, verb - REACH), verb)
        if earlier >= 0 and (found := subject_before(codes, earlier)):
            return found  # "X said … and added", "X said …, adding": the subject of the verb of saying before
    tries = TRIES
    for index in range(verb, max(-1, verb - REACH), -1):
        if index == verb or codes[index] in ANY_VERB:
            found = subject_before(codes, index)
            if found:
                return found
            tries -= 1
            if not tries:
                break
    return main_subject(codes[: min(verb, REACH)])


def main_subject(codes: str) -> Range | None:
    """Return the subject of the first verb of a sentence."""
    first = codes[:REACH]
    match = MAIN.match(first) or FIRST.match(first)
    return match.span("np") if match else None


def opening_view(codes: str) -> tuple[Range, int] | None:
    """Return whose words or view a sentence opens with, and the index of the word after that phrase, or None."""
    match = VIEW.match(codes, 0, REACH)
    return (match.span(match.lastgroup or 0), match.end()) if match else None
