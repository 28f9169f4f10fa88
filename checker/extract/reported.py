"""Reported speech: which part of a sentence is attributed to somebody, and to whom.

A sentence is either in the outlet's own voice or attributes its content to somebody: before it ("Putin said that …",
"According to the ministry, …") or after it ("…, Putin said on Monday", "…, according to the maritime register").  What
belongs to the attribution, such as the day it was said, is not part of the content.

What somebody did not say, or denied, is not what they said: there the content begins with the negated verb, so that
what follows is never presented as a statement ("did not find that the dam was unsafe").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.extract.content import CLAUSE, LEAST_WORDS, THAT_WORDS, content_after
from checker.extract.relayed import relayed_first, relayed_last
from checker.extract.saying import cues
from checker.extract.scopes import turns
from checker.extract.speakers.attribution import Attribution
from checker.extract.speakers.forms import APPOSED, CLOSING
from checker.extract.speakers.saying_verbs import is_spoken_of
from checker.extract.speakers.subjects import ASIDE, NOUN_PHRASE, REACH, REDUCED, opening_view, subject_before
from checker.extract.spots import RECENT, any_between, first_runs, spots
from checker.extract.word_classes import ACCORDING, COMMA, NAME, THAT, class_words, clause_pattern
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.speakers.clauses import Clauses


_OPENING = (
    "^(?: ADVERB COMMA? | BUT | [PREPOSITION BY TO] [^ COMMA SEMICOLON COLON SAYING QUOTE AUXILIARY]{1,20}"
    "(?: COMMA? QUOTE)? COMMA"
    "| TIME [^ COMMA SEMICOLON COLON SAYING QUOTE]{0,6} COMMA"
    "| [GERUND NONFINITE VERB SAYING THAT] [^ COMMA SEMICOLON COLON SAYING QUOTE]{1,20} QUOTE? COMMA)*"
)
FIRST = clause_pattern(
    f"{_OPENING} (?P<np> {NOUN_PHRASE}) {REDUCED} {ASIDE} (?: [ADVERB AUXILIARY] | PREPOSITION? TIME NUMBER?)*"
    "(?P<cue>SAYING)"
)
"""The subject and cue at the beginning of a sentence: "On Monday, the ministry said"."""

INVERTED = clause_pattern(
    f"COMMA (?P<cue>SAYING) (?P<np> {NOUN_PHRASE}) (?P<rest> [^ SAYING SEMICOLON COLON QUOTE]{{0,40}}) $"
)
ACCORDING_LAST = clause_pattern(
    f"COMMA? (?P<cue> ACCORDING TO) (?P<np> {NOUN_PHRASE}) (?P<rest> [^ SAYING SEMICOLON COLON QUOTE]{{0,30}}) $"
)
ACCORDING_FIRST = clause_pattern(
    f"^(?P<cue> ACCORDING TO) (?P<np> {NOUN_PHRASE} | OBJECT) [^ COMMA SEMICOLON COLON SAYING]{{0,12}} COMMA"
)

BETWEEN = clause_pattern(
    f"COMMA (?P<np> {NOUN_PHRASE}) ADVERB? (?P<cue>SAYING) (?: [PREPOSITION BY]? TIME NUMBER?)* COMMA"
)
LEAST_FIRST = 1
"""Fewest words before an attribution between commas."""

ACCORDING_WORDS = word_list("saying", "according")
IMPERSONAL, THAN = word_list("saying", "impersonal"), word_list("saying", "than")
OCCASION_WORDS = word_list("saying", "occasion_words")
HAS_VERB = clause_pattern("[AUXILIARY VERB SAYING GERUND]")
NOUN_PHRASE_WITH_NAME = clause_pattern(f"(?= [^ COMMA SEMICOLON COLON]* NAME) {NOUN_PHRASE}")
NAME_BEHIND = clause_pattern("COMMA NAME{1,4} $")
"""The name of one who is described ahead of it: "the mayor, Helen Brekke"."""
PLAIN_NOUN = clause_pattern("DETERMINER? NOUN+ (?: [OF PREPOSITION] NAME+)?")
"""A description to which the name behind it belongs; behind "the friend of the singer" it may be the singer's."""
RELATIVE = clause_pattern("COMMA? WHO [^COMMA]*")
PARTICIPLE_PHRASE = "[VERB GERUND] [^ AUXILIARY VERB SAYING GERUND WHO]*"
PARTICIPIAL = clause_pattern(f"COMMA {PARTICIPLE_PHRASE}")
"""What is added with a participle: ", based in Tarn, Estmark"."""
SUBJECT_WITH_ASIDE = clause_pattern(f"{NOUN_PHRASE} COMMA (?: WHO | {PARTICIPLE_PHRASE} $)")
NAMED_WITH_OFFICE = clause_pattern(f"NAME{{1,5}} COMMA [DETERMINER OWNER] {NOUN_PHRASE}")
"""A name with an office, which says nothing by itself: "Elias Morrow, the governor"."""
CIRCUMSTANCE = clause_pattern("[PREPOSITION BY TO] [^ AUXILIARY VERB SAYING GERUND NONFINITE]*")
"""A phrase that is nobody's words: "for the full year"."""
OPENING_ASIDE = clause_pattern(
    "THAT? (?: [SAYING VERB] [^COMMA]* | [NONFINITE GERUND] [^ COMMA AUXILIARY SAYING VERB]*) $"
)
"""An opening participle and what belongs to it, which are nobody's words: "Asked why", "When told to go"."""
BEFORE_NEGATOR = re.compile(r"(?<!\w)\w+\s+$")
"""The word right before a negator: "did not", "has never"."""

LETTERS = re.compile(r"(?<![A-Za-z-])[A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class Reported:
    """The content ``start:end`` of a sentence and whom it is attributed to."""

    start: int
    end: int
    attribution: Attribution


@cache
def signals() -> frozenset[str]:
    """Return the words of saying; a sentence with none of them reports nobody's speech."""
    finite = "past", "third", "base"
    verbs = [word for word, cue in cues().items() if cue.form in finite or (cue.form == "gerund" and cue.clausal)]
    return frozenset(
        (
            *verbs,
            *map(str.capitalize, verbs),
            *class_words("nouns", "view"),
            *ACCORDING_WORDS,
            *map(str.capitalize, ACCORDING_WORDS),
        )
    )


@cache
def _runs() -> frozenset[str]:
    """Return the runs of letters by which the words of `signals` are found."""
    return first_runs(signals())


@lru_cache(maxsize=RECENT)
def _said(text: str) -> list[int]:
    """Return the offsets of the words of `signals` in `text`."""
    found = ((at, LETTERS.match(text, at)) for at in spots(text, _runs()))
    return [at for at, word in found if word and word.group() in signals()]


def may_report(text: str, start: int, end: int) -> bool:
    """Whether a sentence contains any word of saying: a cheap test before its grammar is read."""
    return any_between(_said(text), start, end)


def find_reported(text: str, clauses: Clauses, end: int) -> Reported | None:
    """Return the reported content of a sentence that ends at `end`, or None if it is the outlet's own voice."""
    found = _unless_aside(text, clauses, trailing(text, clauses)) or leading(text, clauses, end) or medial(clauses, end)
    return _unless_turned(text, found) if found else None


def _unless_aside(text: str, clauses: Clauses, reported: Reported | None) -> Reported | None:
    """Return `reported`, or None if its content is only an opening aside: "Asked whether he would, he said no"."""
    if reported is None or clauses.word(text, 0).lower() in THAT_WORDS:
        return reported
    end = bisect_left(clauses.starts, reported.end)
    return None if OPENING_ASIDE.match(clauses.codes, 0, end) else reported


def _unless_turned(text: str, reported: Reported) -> Reported | None:
    """Return `reported`; if its verb is negated or denies, starting at that verb, or None if the verb is after it."""
    said = reported.attribution
    found = turns(text, min(said.start, said.cue_start), said.cue_start, said.cue_end, reported.start)
    if not found:
        return reported
    turn = found[0]
    if said.cue_end > reported.start or turn.start < said.end:
        return None
    auxiliary = BEFORE_NEGATOR.search(text, said.end, turn.start)
    return replace(reported, start=auxiliary.start() if auxiliary else turn.start)


def trailing(text: str, clauses: Clauses) -> Reported | None:
    """Return the content that precedes its attribution: "…, Putin said on Monday", "…, according to Putin"."""
    codes = clauses.codes
    reach = max(0, len(codes) - REACH)
    if ACCORDING in codes:
        match = ACCORDING_LAST.search(codes, reach)
        if match and match.start() >= LEAST_WORDS:
            return _reported(clauses, 0, match.start(), None, match.span("np"), match.span("cue"))
    if relayed := relayed_last(text, clauses, reach):
        return _reported(clauses, 0, relayed.content, None, relayed.speaker, relayed.cue)
    match = CLOSING.search(codes, reach)
    if match and clauses.word(text, match.start() - 1) not in THAN:
        subject = subject_before(codes, match.start())
        told = subject and subject[0] > LEAST_WORDS and codes[subject[0] - 1] == COMMA
        told = told and (match["when"] is None or _is_occasion(text, clauses, match.start("when")))
        if subject and told and not CIRCUMSTANCE.fullmatch(codes, 0, subject[0] - 1):
            return _reported(clauses, 0, subject[0] - 1, None, subject, (match.start(), match.start() + 1))
    match = INVERTED.search(codes, reach)
    if match and match.start() >= LEAST_WORDS and not _is_subject(codes[: match.start()], codes[match.start("np") :]):
        return _reported(clauses, 0, match.start(), None, match.span("np"), match.span("cue"))
    return None


def _is_occasion(text: str, clauses: Clauses, word: int) -> bool:
    """Whether the conjunction at a word says when something was said, of a sentence that opens with no other one."""
    return clauses.codes[0] != THAT and clauses.word(text, word) in OCCASION_WORDS


def _is_subject(before: str, after: str) -> bool:
    """Whether the words before ", said" are its subject, and those after it a clause or something without a name.

    "Jonas Hvidt, of X, said it was"; "Helen Brekke, the mayor, ordered the closure"; "the mayor, Helen Brekke, did".
    """
    named = before.startswith(NAME) and NOUN_PHRASE_WITH_NAME.match(after) is None
    is_one = named or NAME_BEHIND.search(before) is not None or CLAUSE.match(after) is not None
    is_one = is_one or SUBJECT_WITH_ASIDE.match(before) is not None or NAMED_WITH_OFFICE.fullmatch(before) is not None
    return is_one and HAS_VERB.search(PARTICIPIAL.sub("", RELATIVE.sub("", before))) is None


def leading(text: str, clauses: Clauses, end: int) -> Reported | None:
    """Return the content that follows its attribution: "Putin said that …", "According to the ministry, …"."""
    codes = clauses.codes
    match = ACCORDING_FIRST.match(codes)
    if match and len(codes) - match.end() >= LEAST_WORDS:
        return _reported(clauses, match.end(), len(codes), end, match.span("np"), match.span("cue"))
    view = opening_view(codes)
    if view and len(codes) - view[1] > LEAST_WORDS:
        return _reported(clauses, view[1] + 1, len(codes), end, view[0], (0, view[1]))
    match = FIRST.match(codes)
    if match is None:
        return None
    if relayed := relayed_first(text, clauses, match.span("np"), match.start("cue")):
        return _reported(clauses, relayed.content, len(codes), end, relayed.speaker, relayed.cue)
    impersonal = match.end("np") == 1 and clauses.word(text, 0).lower() in IMPERSONAL
    if is_spoken_of(text, clauses, match.end() - 1) and not impersonal:
        return None  # "the deal was announced in May and would have made them rich", but "it was announced that"
    begin = content_after(text, clauses, match.end())
    if begin is None or len(codes) - begin < LEAST_WORDS:
        return None
    return _reported(clauses, begin, len(codes), end, match.span("np"), match.span("cue"))


def medial(clauses: Clauses, end: int) -> Reported | None:
    """Return the whole sentence if its attribution is between commas: "The port, Putin said, will close"."""
    match = BETWEEN.search(clauses.codes, LEAST_FIRST, REACH)
    if match is None:
        return None
    return _reported(clauses, 0, len(clauses.codes), end, match.span("np"), match.span("cue"))


def _with_name(codes: str, subject: tuple[int, int]) -> tuple[int, int]:
    """Return a subject with the name that stands in apposition to it: "a spokesman, Greg Tuttle"."""
    name = APPOSED.match(codes, subject[1]) if PLAIN_NOUN.fullmatch(codes, *subject) else None
    return (subject[0], name.end("name")) if name else subject


def _reported(
    clauses: Clauses, first: int, last: int, end: int | None, subject: tuple[int, int], cue: tuple[int, int]
) -> Reported:
    """Return the words from `first` to before `last` as content; `end` is the sentence's where it runs up to that."""
    subject = _with_name(clauses.codes, subject)
    attribution = Attribution(
        clauses.starts[subject[0]], clauses.ends[subject[1] - 1], clauses.starts[cue[0]], clauses.ends[cue[1] - 1]
    )
    return Reported(clauses.starts[first], clauses.ends[last - 1] if end is None else end, attribution)
