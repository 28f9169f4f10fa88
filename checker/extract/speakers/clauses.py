"""A sentence as a string of word classes, one letter a word, in which a quote is one word.

Who said something depends on the shape of a clause, not on its vocabulary.  So the words outside the quotes of a
sentence are written as one letter each, and the grammar of attributions (`checker.extract.speakers.subjects`) is a
handful of regular expressions over that string: ``Q,NNV`` is "…", Vladimir Putin said.

    N name or capitalised word    n other word (noun, adjective)    D determiner      M possessive (Russia's)
    H personal pronoun            O object pronoun                  # number          T day, month
    V saying verb, finite         G saying verb, -ing or infinitive v other verb      g other -ing form    A auxiliary
    o of       y by      t to     i other preposition               K according       r adverb
    C and, or  B but, so S that, if, while …                        W who, which      Q a quote
    k opinion, words, view, as in "in her opinion"
    , ; : ( ) stand for themselves, - for any dash

Most letters are those of the words by themselves (`checker.extract.word_classes`); a few depend on the neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.extract.word_classes import class_words, word_class
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
UNSETTLED = frozenset("bu")
"""``b``: a verb of saying or a noun ("report"); ``u``: its -s form or a plural ("reports")."""

OPEN_TO_NEIGHBOURS = re.compile(r"[buv]|(?<=[DM])n|^N")
"""The letters that a neighbouring word may change."""

ATTRIBUTIVE = re.compile(r"(?<=[DM#])[Vv](?=[nNgb])|(?<=V)v(?=n)|(?<=[DMV])G(?=n)")
"""A participle before a noun is an adjective: "the proposed deal", "said sobbing volunteer Kata Lovrin"."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence's word classes: `codes` has one letter a word, `starts` and `ends` the words' offsets."""

    codes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


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
        elif code == "v" and index and words[index - 1].lower() in class_words("determiners", "of_nouns"):
            codes[index] = "n"
        elif code == "n" and index > 1 and words[index].lower() in class_words("nouns", "view"):
            if codes[index - 2] in "it" or (index > 2 and codes[index - 3] in "it"):
                codes[index] = "k"
        elif code == "N" and len(codes) > 1:
            codes[0] = _first_word(words[0], codes[1])
    return ATTRIBUTIVE.sub("n", "".join(codes))


def _settled(words: list[str], codes: list[str], index: int) -> str:
    """Return whether an unsettled word is a finite verb (V), an infinitive (G) or a noun (n)."""
    before = codes[index - 1] if index else "^"
    if codes[index] == "u":
        after = codes[index + 1] if index + 1 < len(codes) else "$"
        behind_quote = before == "," and index > 1 and codes[index - 2] == "Q" and after in "DMN"
        return "V" if behind_quote or before in "NH)WOQ" or (after in "SQ:" and before not in "DM") else "n"
    if before == "t":
        return "G"
    if before == "r" and index > 1:
        return "V" if codes[index - 2] in "HA" else "n"
    if before in "nN":
        subject = words[index - 1].lower()
        return "V" if subject.endswith(PLURAL) or subject in class_words("nouns", "plural") else "n"
    return "V" if before in "HWA" else "n"


def _first_word(word: str, after: str) -> str:
    """Return the letter of a capitalised first word: a name, unless form and position show a participle or adverb."""
    lower = word_class(word[0].lower() + word[1:])
    if lower == "r":
        return "N" if after in "VNuA" else "r"
    if lower in "gG":
        return "N" if after in "V,A" else lower
    if lower == "v":
        return "N" if after in "VNA" else "v"
    return "N"
