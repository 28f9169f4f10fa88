"""Where what somebody said begins: the first word of the clause that a verb of saying governs.

Behind the verb may stand who heard it, when and where: "told the BBC on Tuesday in Oslo that …".  A noun that is only
what somebody announced or denied is no clause, whatever is added to it: "announced a plan that will cut jobs".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.speakers.saying_verbs import cue_at
from checker.extract.word_classes import PREPOSITIONS, THAT, TO, clause_pattern, letters
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.saying import Cue
    from checker.extract.speakers.clauses import Clauses

THAT_WORDS = word_list("saying", "that")
QUESTION_WORDS = word_list("saying", "question_words")
WITHOUT_TO = word_list("saying", "without_to")
"""Verbs of which an infinitive or a place behind them tells nothing said: "must report to prison"."""

QUESTION = clause_pattern("OBJECT? THAT")
"""What opens a question right after a cue: "asked whether", "told them how"."""

LEAST_WORDS = 3
"""Fewest words of a content; anything shorter is a fragment that says nothing by itself."""
THAT_WITHIN = 30
"""Words allowed between a cue and its "that" (to whom, when, where it was said); the most in the seeds is 14."""
ENDS_SEARCH = letters("SAYING VERB AUXILIARY BUT QUOTE COLON SEMICOLON")
"""What cannot come between a cue and its "that"."""
PARTICIPLE = clause_pattern("[VERB SAYING] [PREPOSITION BY TO TIME NOUN]")
"""What can, inside a circumstance or hearer: "in a letter published on Sunday", "told Leeds broadcast stations"."""
OF_OBJECT = clause_pattern("(?: AUXILIARY | [VERB SAYING] [DETERMINER NUMBER OBJECT PREPOSITION BY TO])")
"""What follows the "that" of an object, which is its subject: "a deal that will create 300 jobs"."""

_PHRASE = "(?: (?! AND SAYING) [^ COMMA WHO OPEN])+?"
CLAUSE = clause_pattern(
    f"(?: {_PHRASE} (?<!AND) [AUXILIARY VERB TO] | (?! [PREPOSITION BY]) {_PHRASE} (?<= [NOUN NAME]) QUOTE)"
)
"""A noun phrase with its verb, an infinitive ("prices to fall"), or a quote for a verb ("the town “never slept”")."""
OBJECT_CLAUSE = clause_pattern(
    "(?: (?! AND SAYING) [^ COMMA WHO OPEN THAT TO])+? (?<!AND) (?: AUXILIARY | VERB (?! ADVERB? BY [^NUMBER]))"
)
"""A noun phrase with its finite verb; neither "a plan to cut the quota" nor "plans drawn up by the mayor"."""

BARE_CIRCUMSTANCE = clause_pattern(
    "(?: OBJECT | PREPOSITION? TIME NUMBER?"
    "| PREPOSITION (?: NAME{1,4} | DETERMINER [NOUN OWNER GERUND]{1,4}) (?= [DETERMINER PRONOUN NUMBER]))*"
)
"""What may come between a cue and its clause without a "that": "said on Tuesday the port would close"."""
_HEARER = (
    "(?: DETERMINER | NUMBER)? [NOUN NAME OWNER]{1,6}? (?: [PREPOSITION OF] DETERMINER? [NOUN NAME OWNER]{1,4}?)?"
    "(?: PREPOSITION? TIME NUMBER?)*"
)
HEARERS = (
    clause_pattern(f"{_HEARER} (?= [DETERMINER PRONOUN NUMBER] | ADVERB AUXILIARY)"),
    clause_pattern(f"{_HEARER} (?: (?<=NOUN) (?=NAME) | (?<=NAME) (?=NOUN))"),
)
"""Who was told, right after the verb and ahead of the subject of what was said: "told the court he had slept"; the
subject begins at a determiner or pronoun, else where a name does or ends."""


def content_after(text: str, clauses: Clauses, after: int) -> int | None:
    """Return the first word of the clause governed by the cue before word `after`, or None if there is none."""
    codes = clauses.codes
    cue = cue_at(text, clauses, after - 1)
    that = _that(text, clauses, after, within=cue is not None and cue.addressing)
    if that is not None:
        return None if OF_OBJECT.match(codes, that + 1) else that + 1
    question = QUESTION.match(codes, after)
    if question and clauses.word(text, question.end() - 1) in QUESTION_WORDS:
        return question.end() - 1  # the question word belongs to what was said
    if cue is None or not cue.clausal or (codes[after : after + 1] == TO and cue.verb in WITHOUT_TO):
        return None
    return _begin(codes, after, cue)


def _begin(codes: str, after: int, cue: Cue) -> int | None:
    """Return the first word of a clause without "that" behind a cue and what may come between, or None."""
    clause = OBJECT_CLAUSE if cue.taking or cue.addressing else CLAUSE
    circumstance = BARE_CIRCUMSTANCE.match(codes, after)
    begin = circumstance.end() if circumstance else after
    hearers = (form.match(codes, begin) for form in HEARERS) if cue.addressing and begin == after else ()
    told = next((found.end() for found in hearers if found and clause.match(codes, found.end())), None)
    if told is not None:
        return told
    return begin if clause.match(codes, begin) else None


def _that(text: str, clauses: Clauses, after: int, *, within: bool) -> int | None:
    """Return the word "that" which opens what was said, if one follows the cue before word `after`.

    `within`: the cue's hearer may stand between, and have a participle.
    """
    codes = clauses.codes
    within = within or codes[after : after + 1] in PREPOSITIONS
    for index in range(after, min(len(codes), after + THAT_WITHIN)):
        if codes[index] == THAT and clauses.word(text, index).lower() in THAT_WORDS:
            return index
        if codes[index] in ENDS_SEARCH and not (within and PARTICIPLE.match(codes, index)):
            break
    return None
