"""The forms in which a sentence says whose a quote is, as regular expressions over word classes.

In each, the group ``cue`` is the verb or phrase of saying, and ``np`` the noun phrase for whoever says it.
"""

from __future__ import annotations

from checker.extract.speakers.subjects import NOUN_PHRASE
from checker.extract.word_classes import clause_pattern

_PLAIN = "[DETERMINER OWNER]? [NOUN NAME OWNER]* [NOUN NAME]"
_OF_OTHERS = "(?: OF DETERMINER? [NAME NOUN OWNER]* [NAME NOUN])*"
_AGENT = f"BY (?P<np> DETERMINER? [NAME NOUN OWNER NUMBER]* [NAME NOUN OBJECT] {_OF_OTHERS})"

INVERTED = clause_pattern("COMMA? ADVERB? AUXILIARY? (?P<cue>SAYING) (?: TO? [OBJECT DETERMINER] (?=DETERMINER))?")
"""A cue right after the quote, before its subject, perhaps with the addressee: "…", (has) said (to her) X."""

INVERTED_UNLISTED = clause_pattern(
    "(?P<cue>VERB) (?P<subject> (?: DETERMINER? NOUN{1,3})? NAME{1,4} | DETERMINER NOUN{1,3} (?= COMMA NAME))"
)
"""A verb that is in no list, right after the comma of a quote and before somebody's name: "…," shrugged X."""

PASSIVE_AFTER = clause_pattern(
    "COMMA? AUXILIARY [ADVERB AUXILIARY]* (?P<cue>SAYING) (?: PREPOSITION (?: [PRONOUN OBJECT] | DETERMINER? NOUN))?"
    f"{_AGENT}"
)
"""A passive after the quote: "…", was written in it by the chief of the shift."""

IT_IS_SAID = clause_pattern(f"COMMA? PRONOUN AUXILIARY (?P<cue>SAYING) PREPOSITION (?P<np> {_PLAIN})")
"""The document that a quote is from: "…", it is said in the statement."""

AS_PUT = clause_pattern(
    f"COMMA? AUXILIARY? THAT (?P<np> {_PLAIN}) (?: COMMA [^COMMA]{{1,12}} COMMA)? (?P<cue> [VERB AUXILIARY]) PRONOUN"
)
"""A clause after the quote that says who put it so: "…", as Barrios puts it; "…" is how Barrios, the mayor, put it."""

AS_PUT_AHEAD = clause_pattern(
    "THAT (?P<np> [DETERMINER OWNER]? [NOUN NAME OWNER]* [NAME PRONOUN])"
    "(?P<cue> [VERB SAYING AUXILIARY]) PRONOUN COMMA $"
)
"""The same before the quote: they had left, as she puts it, "…"; "as the proverb has it" names nobody."""

FOLLOWING_CLAUSE = clause_pattern(
    "[COMMA DASH]? [ADVERB BUT TIME]? COMMA? [^ SAYING VERB NONFINITE QUOTE SEMICOLON COLON]{1,40}?"
    "(?: COMMA WHO [^ QUOTE SEMICOLON COLON]{1,40}? COMMA)? (?P<cue>SAYING) (?! COLON | THAT? QUOTE)"
)
"""A clause after the quote that does not introduce another: "…", X, who …, said."""

FOLLOWING_UNLISTED = clause_pattern(
    "[COMMA DASH]?"
    "(?P<subject> PRONOUN | [DETERMINER OWNER]? [NAME OWNER]+ | [DETERMINER OWNER] [NOUN NAME OWNER]+?)"
    "(?P<cue> [ADVERB AUXILIARY]* [VERB NOUN])"
)
"""Somebody does something right after the quote: "…", he beamed.  No list has all such verbs."""

ACCORDING_TO = clause_pattern(
    "COMMA? (?P<cue> ACCORDING TO)"
    "(?P<np> PRONOUN | OBJECT"
    "| (?: DETERMINER ADVERB? | [OWNER NUMBER]? ADVERB)? [NAME NOUN OWNER NUMBER GERUND]* [NAME NOUN NUMBER]"
    "(?: OF [DETERMINER NUMBER]? [NAME NOUN OWNER]* [NAME NOUN])*)"
)
WORDS_OF = clause_pattern(f"OPINION OF (?P<np> {NOUN_PHRASE})")
"""In the words of the prosecutor, anywhere before the quote."""
WORDS_AFTER = clause_pattern(f"COMMA? PREPOSITION [DETERMINER OWNER]? (?P<cue>OPINION) OF (?P<np> {NOUN_PHRASE})")
"""The same after it."""

QUOTED_AS_SAYING = clause_pattern(
    "COMMA? (?: PRONOUN | [DETERMINER OWNER]? [NOUN NAME OWNER]+) AUXILIARY? SAYING"
    f"(?P<np> [OBJECT PRONOUN DETERMINER] | {_PLAIN}) THAT (?P<cue>NONFINITE)"
)
"""A speaker named after the quote as the one quoted: "…", the airline quoted her as telling her crew."""
AFTERWARDS = (ACCORDING_TO, PASSIVE_AFTER, WORDS_AFTER, QUOTED_AS_SAYING)

DASH_SPEAKER = clause_pattern("DASH (?P<np> [DETERMINER OWNER]? [NAME NOUN OWNER]* NAME) (?: COMMA | $)")
COLON_SPEAKER = clause_pattern(
    f"(?P<np> DETERMINER? [NAME NOUN OWNER]* [NAME NOUN PRONOUN] {_OF_OTHERS}) (?: COMMA [^COLON]{{1,40}})? COLON $"
)

NAMED_FIRST = clause_pattern("^NAME{1,4}")
"""The name that opens a headline."""

CLOSING = clause_pattern(
    "SAYING [^ SAYING VERB AUXILIARY GERUND NONFINITE THAT PRONOUN WHO QUOTE SEMICOLON COLON]{0,30}"
    "(?: (?<!COMMA) (?P<when>THAT) [^ SAYING WHO THAT QUOTE SEMICOLON COLON]{1,25})? $"
)
"""The cue at the end of a sentence, perhaps with to whom, when and where: "…, he told reporters after the vote"."""

QUOTING = clause_pattern(f"[^ QUOTE SEMICOLON COLON]{{2,12}}? COMMA (?P<cue>NONFINITE) (?P<np> {_PLAIN})")
"""Whom somebody quotes: "…," she said, quoting the judge."""

AS_SAYING = clause_pattern("SAYING (?P<object> [^ SAYING COMMA SEMICOLON COLON]{1,20}?) THAT NONFINITE $")
"""Active "the Courier quoted X as saying": X says it.  In the passive the speaker is the subject, as with any verb."""

BY_AGENT = clause_pattern(_AGENT)
"""Passive "described by X as"."""

OWN_SUBJECT = clause_pattern("[AND COMMA PREPOSITION] (?P<np> [DETERMINER OWNER] [NOUN OWNER]{0,3} NOUN) $")
"""Somebody right before an -ing form: "and her daughter screaming"."""

APPOSED = clause_pattern(
    "QUOTE? COMMA (?P<name> (?: DETERMINER? [OWNER NOUN]* (?: OF [DETERMINER OWNER NOUN]*)? [OWNER NOUN])? NAME{1,4})"
    "(?: COMMA | $)"
)
"""The name that follows a role, perhaps with another role: the hospital's medical director, Marit Solheim."""

NAMED_AHEAD = clause_pattern("(?P<name> NAME{1,4}) COMMA $")
"""The name right before a role, which then is that person's, with whatever name follows it."""

ENDED = clause_pattern("COMMA [ADVERB AUXILIARY]* AUXILIARY")
"""A comma and a finite verb, whose subject is before the clause that the comma ends."""

PASSIVE = clause_pattern("AUXILIARY ADVERB* $")
"""What comes before the verb of a passive."""

OWN_OBJECT = clause_pattern("[OBJECT PRONOUN] QUOTE")
"""What comes after a verb that has an object of its own before the quote."""

REPEATED = clause_pattern(
    "[SAYING NONFINITE] (?: [ADVERB OBJECT] | PREPOSITION DETERMINER? NOUN)* THAT? PRONOUN [AUXILIARY ADVERB]* $"
)
"""A repeated speaker before a verb of holding true: "Trump said he …"."""
