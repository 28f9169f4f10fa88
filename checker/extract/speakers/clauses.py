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

The letters are decided by the closed classes (table ``word_classes``), the verbs of saying, and word shape; no
training, no model.  An unknown verb is read as a noun if its ending does not give it away: the grammar allows for that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from checker.extract.speakers.cues import cues
from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.quotes import Quotation

VERBS, GERUND, AUXILIARY, ADVERB, PREPOSITIONS, NOUN = "vV", "g", "A", "r", "oiyt", "n"
"""The letters of the word classes that other modules ask for; that of nouns is also that of adjectives."""


@cache
def class_words(section: str, name: str) -> frozenset[str]:
    """Return a list of words of ``language/english/word_classes.toml``."""
    return frozenset(table("word_classes")[section][name].split())


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
_ENDINGS: dict[str, Any] = table("word_classes")["endings"]
POSSESSIVES: tuple[str, ...] = tuple(_ENDINGS["possessive"])
OF_DAYS: tuple[str, ...] = tuple(_ENDINGS["days"])
"""Endings of the words for a time that count as such in lower case too."""
PLURAL: str = _ENDINGS["plural"]
ENDINGS: dict[str, str] = _ENDINGS["letters"]
"""The letter of a word of an open class, by its ending."""
MONTH_OR_MODAL = class_words("nouns", "month_or_modal")
DASH = "-‐‑‒–—―"
CACHE = 100_000  # word types of a large batch

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


@cache
def _classes() -> dict[str, str]:
    classes = table("word_classes")["classes"]
    return {word: letter for letter, words in classes.items() for word in words.split()}


class Letters(dict[str, str]):
    """The letters of the words met so far, by word.

    Every word of a text is looked up, and a dictionary that fills itself takes half the time of `functools.lru_cache`.
    """

    def __missing__(self, word: str) -> str:
        """Return the letter of a word not met before; a full table is cleared first."""
        if len(self) >= CACHE:
            self.clear()
        letter = self[word] = word_class(word)
        return letter


_letters = Letters()


def word_class(word: str) -> str:
    """Return the letter of a word by itself, perhaps one of `UNSETTLED`; the empty word is a quote."""
    if not word:
        return "Q"
    first = word[0]
    if not first.isalnum():
        return _punctuation_class(first)
    if first.isdigit():
        return "#"
    lower = word.lower().replace("’", "'")
    if not first.isupper():
        return _classes_of_lower(lower)
    if len(word) > 1 and word.isupper():
        return "N"  # an acronym, or an initial with its full stop
    known = _classes().get(lower)
    if known == "T" or lower in MONTH_OR_MODAL:
        return "T"
    if known == "v":
        return "N"  # Mr. Shook
    if known:
        return known
    if lower.endswith(POSSESSIVES):
        return "M"
    cue = cues().get(lower)
    return "V" if cue and not cue.noun and cue.form not in ("base", "gerund") else "N"


def _punctuation_class(mark: str) -> str:
    if mark == "@":
        return "N"
    if mark in DASH:
        return "-"
    return "(" if mark in "([" else ")" if mark in ")]" else mark


def _classes_of_lower(word: str) -> str:
    known = _classes().get(word)
    if known and (known != "T" or word.endswith(OF_DAYS)):
        return known
    if word.endswith(POSSESSIVES):
        return "M"
    cue = cues().get(word)
    if cue is not None:
        if cue.form == "gerund":
            return "G"
        if cue.form == "base":
            return "b"
        return "u" if cue.noun else "V"
    for ending, letter in ENDINGS.items():
        if word.endswith(ending) and word not in class_words("nouns", ending):
            return letter
    return "n"


def _settle(words: list[str]) -> str:
    """Return the letters of `words`, including those that depend on their neighbours."""
    codes = [*map(_letters.__getitem__, words)]
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
    lower = _letters[word[0].lower() + word[1:]]
    if lower == "r":
        return "N" if after in "VNuA" else "r"
    if lower in "gG":
        return "N" if after in "V,A" else lower
    if lower == "v":
        return "N" if after in "VNA" else "v"
    return "N"
