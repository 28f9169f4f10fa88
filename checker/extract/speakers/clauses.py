"""A sentence as a string of word classes, one letter a word, in which a quote is one word.

Who said something depends on the shape of a clause, not on its vocabulary.  So the words outside the quotes of a
sentence are written as one letter each, and the grammar of attributions (`checker.extract.speakers.subjects`) is a
handful of regular expressions over that string: ``Q,NNV`` is "…", Vladimir Putin said.

Most letters are those of the words by themselves (`checker.extract.word_classes` lists them); a few depend on the
neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.extract.word_classes import (
    ADVERB,
    COMMA,
    GERUND,
    LETTERS,
    NAME,
    NONFINITE,
    NOUN,
    OPINION,
    QUOTE,
    SAYING,
    TO,
    VERB,
    class_words,
    clause_pattern,
    letters,
    word_class,
)
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.quotes import Quotation

WORD = re.compile(
    r"""(
      [a-z]{2,}[^\W_]* (?:[’'.&/‐‑-][^\W_]+)* (?:(?<=s)[’'](?!\w))?  # most words, by the fastest way to tell a letter
    | \b[A-Z]\.(?!\w)                                            # an initial
    | \d{1,3}(?:,\d{3})+(?!\d)                                   # a number of thousands
    | @?[^\W_]+ (?:[’'.&/‐‑-][^\W_]+)* (?:(?<=s)[’'](?!\w))?     # a word, with the apostrophe of a plural owner
    | [,;:()\[\]]
    | [-‐-―]+
    )""",
    re.VERBOSE,
)
PLURAL: str = table("word_classes")["endings"]["plural"]
UNSETTLED = letters("BASE_OR_NOUN THIRD_OR_PLURAL")

OPEN_TO_NEIGHBOURS = clause_pattern(
    "[BASE_OR_NOUN THIRD_OR_PLURAL VERB] | (?<= [DETERMINER OWNER]) NOUN | (?<=DETERMINER) NONFINITE | ^NAME"
)
"""The letters that a neighbouring word may change."""

ATTRIBUTIVE = clause_pattern(
    "(?<= [DETERMINER OWNER NUMBER]) [SAYING VERB] (?= [NOUN NAME GERUND BASE_OR_NOUN])"
    "| (?<=SAYING) VERB (?=NOUN)"
    "| (?<= [DETERMINER OWNER SAYING]) NONFINITE (?=NOUN)"
    "| (?<=DETERMINER) GERUND (?=NOUN)"
)
"""A participle before a noun is an adjective: "the proposed deal", "a trading statement", "said sobbing X"."""

LEADS_TO_OPINION = letters("PREPOSITION TO")
OPENS_SUBJECT = letters("DETERMINER OWNER NAME")
OPENS_NOUNS = letters("DETERMINER OWNER SAYING VERB NONFINITE GERUND OF BY TO PREPOSITION")
BEFORE_THIRD = letters("NAME PRONOUN CLOSE WHO OBJECT QUOTE")
"""What comes before the -s form of a verb, and rarely before a plural: "Putin reports"."""
OPENS_CONTENT = letters("THAT QUOTE COLON")
"""What comes after a verb of saying, and after a noun only behind what opens one: "confirmed reports that"."""
BEFORE_BASE = letters("PRONOUN WHO AUXILIARY")
"""What comes before a verb, and rarely before a noun: "they report"."""
BEFORE_ADVERB_AND_BASE = letters("PRONOUN AUXILIARY")
SUBJECT_NOUN = letters("NOUN NAME")
NAMES_AHEAD = {
    ADVERB: letters("SAYING NAME THIRD_OR_PLURAL AUXILIARY"),
    GERUND: letters("SAYING COMMA AUXILIARY"),
    NONFINITE: letters("SAYING COMMA AUXILIARY"),
    VERB: letters("SAYING NAME AUXILIARY"),
}
"""What follows a name that looks like a word of these classes: "Early said"."""
TOLD_OF_NAME = clause_pattern("COMMA (?: WHO | NUMBER COMMA)")
"""The same behind a comma: "Tully, whose side had led", "Reilly, 34, said"."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence's word classes: `codes` has one letter a word, `starts` and `ends` the words' offsets."""

    codes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, text: str, index: int) -> str:
        """Return a word as `text`, in which the sentence stands, prints it."""
        return text[self.starts[index] : self.ends[index]]


def read_clauses(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Clauses:
    """Return the word classes of ``text[start:end]``; `quotations` are those inside it, in order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = start
    for quotation in quotations:
        _append(text, position, quotation.outer_start, words, starts, ends)
        words.append("")
        starts.append(quotation.outer_start)
        ends.append(quotation.outer_end)
        position = quotation.outer_end
    _append(text, position, end, words, starts, ends)
    return Clauses(_settle(words), tuple(starts), tuple(ends))


def _append(text: str, start: int, end: int, words: list[str], starts: list[int], ends: list[int]) -> None:
    pieces = WORD.split(text[start:end])  # alternately a gap between words and a word
    offsets = [*accumulate(map(len, pieces), initial=start)]
    words += pieces[1::2]
    starts += offsets[1:-1:2]
    ends += offsets[2::2]


def _settle(words: list[str]) -> str:
    """Return the letters of `words`, including those that depend on their neighbours."""
    codes = [*map(word_class, words)]
    for match in OPEN_TO_NEIGHBOURS.finditer("".join(codes)):
        index, code = match.start(), match.group()
        if code in UNSETTLED:
            codes[index] = _settled(words, codes, index)
        elif code == VERB and index and words[index - 1].lower() in class_words("determiners", "of_nouns"):
            codes[index] = NOUN
        elif code == NONFINITE:
            codes[index] = NOUN if words[index - 1].lower() in class_words("determiners", "articles") else code
        elif code == NOUN and index > 1 and words[index].lower() in class_words("nouns", "view"):
            if codes[index - 2] in LEADS_TO_OPINION or (index > 2 and codes[index - 3] in LEADS_TO_OPINION):
                codes[index] = OPINION
        elif code == NAME and len(codes) > 1:
            codes[0] = _first_word(words[0], "".join(codes[1:4]))
    return ATTRIBUTIVE.sub(NOUN, "".join(codes))


def _settled(words: list[str], codes: list[str], index: int) -> str:
    """Return whether an unsettled word is a finite verb (V), an infinitive (G) or a noun (n)."""
    before = codes[index - 1] if index else ""
    if codes[index] == LETTERS["THIRD_OR_PLURAL"]:
        after = codes[index + 1] if index + 1 < len(codes) else ""
        behind_quote = before == COMMA and index > 1 and codes[index - 2] == QUOTE and after in OPENS_SUBJECT
        is_verb = before in BEFORE_THIRD or (after in OPENS_CONTENT and before not in OPENS_NOUNS)
        return SAYING if behind_quote or is_verb else NOUN
    if before == TO:
        return NONFINITE
    if before == ADVERB and index > 1:
        return SAYING if codes[index - 2] in BEFORE_ADVERB_AND_BASE else NOUN
    if before in SUBJECT_NOUN:
        subject = words[index - 1].lower()
        return SAYING if subject.endswith(PLURAL) or subject in class_words("nouns", "plural") else NOUN
    return SAYING if before in BEFORE_BASE else NOUN


def _first_word(word: str, after: str) -> str:
    """Return the letter of a capitalised first word: a name, unless form and position show a participle or adverb."""
    lower = word_class(word[0].lower() + word[1:])
    names_ahead = NAMES_AHEAD.get(lower)
    return NAME if names_ahead is None or after[0] in names_ahead or TOLD_OF_NAME.match(after) else lower
