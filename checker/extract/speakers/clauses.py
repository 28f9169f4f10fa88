"""A sentence as a string of word classes, one letter a word, in which a quote is one word.

Who said it is a question of a clause's shape, not of its vocabulary.  So the words outside the quotes of a sentence are
written as one letter each, and the grammar of attributions (`checker.extract.speakers.subjects`) is a handful of regular
expressions over that string: ``Q,NNV`` is "…", Vladimir Putin said.

    N name or capitalised word    n other word (noun, adjective)    D determiner      M possessive (Russia's)
    H personal pronoun            O object pronoun                  # number          T day, month
    V saying verb, finite         G saying verb, -ing or infinitive v other verb      g other -ing form    A auxiliary
    o of       y by      t to     i other preposition               K according       r adverb
    C and, or  B but, so S that, if, while …                        W who, which      Q a quote
    k opinion, words, view, in "in her opinion"
    , ; : ( ) stand for themselves, - for any dash

The letters are decided by the closed classes (``data/word_classes.toml``), the verbs of saying, and word shape; no
training, no model.  An unknown verb is read as a noun where its ending does not give it away: the grammar expects that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.extract.quotes import Quotation
from checker.extract.speakers.cues import cues
from checker.lexicon import table

WORD = re.compile(r"\b[A-Z]\.(?!\w)|@?[^\W_]+(?:[’'.&/‐‑-][^\W_]+)*(?:(?<=s)[’'](?!\w))?|[,;:()]|[\[\]]|[-‐-―]+")
DASH = "-‐‑‒–—―"
CACHE = 100_000  # word types of a large batch

NOUNS_IN_LY = frozenset(["family", "ally", "reply", "supply", "assembly", "anomaly", "bully", "fly", "rally", "italy", "july", "belly", "jelly", "monopoly", "homily"])
NOUNS_IN_ING = frozenset(
    ["building", "meeting", "morning", "evening", "something", "nothing", "anything", "everything", "hearing", "briefing", "ruling", "king", "spring", "wing", "ring", "thing", "spokesman", "being", "housing", "funding", "training", "shooting", "bombing", "wedding", "filing", "offering", "painting", "railing", "ceiling", "sibling", "darling", "engineering", "nursing", "banking"]
)
NOUNS_IN_ED = frozenset(["bed", "seed", "need", "weed", "breed", "creed", "deed", "feed", "greed", "speed", "steed", "shed", "sled", "red", "hundred", "sacred", "naked", "wicked"])
PLURAL_SUBJECTS = frozenset(["people", "police", "men", "women", "children", "staff", "media", "press", "family", "team", "public", "they", "we"])
OF_NOUNS = frozenset(["a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "every"])
"""Determiners that cannot stand alone: what follows "a plan" is a noun, though "this led" has a verb."""

VIEWS = frozenset(["words", "opinion", "view", "estimation", "judgment", "judgement", "assessment", "reckoning", "account", "telling", "eyes"])


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence's word classes: `codes` has one letter a word, `starts` and `ends` are the words' offsets."""

    codes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def read_clauses(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Clauses:
    """Return the word classes of ``text[start:end]``; `quotations` are those inside it, in order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = start
    for quotation in (*quotations, None):
        stop = end if quotation is None else max(quotation.outer_start, position)
        for match in WORD.finditer(text, position, stop):
            words.append(match.group())
            starts.append(match.start())
            ends.append(match.end())
        if quotation is not None:
            words.append("")
            starts.append(quotation.outer_start)
            ends.append(quotation.outer_end)
            position = quotation.outer_end
    return Clauses(_settle(words), tuple(starts), tuple(ends))


@cache
def _classes() -> dict[str, str]:
    data = table("word_classes")["classes"]
    return {word: letter for letter, words in data.items() for word in words.split()} | {"by": "y", "to": "t"}


@lru_cache(maxsize=CACHE)
def word_class(word: str) -> str:
    """Return the letter of a word by itself; small letters ``b`` (verb or noun) and ``u`` (-s form or plural) are unsettled."""
    if not word:
        return "Q"
    first = word[0]
    if not first.isalnum():
        return "N" if first == "@" else "-" if first in DASH else "(" if first in "([" else ")" if first in ")]" else first
    if first.isdigit():
        return "#"
    lower = word.lower().replace("’", "'")
    upper = first.isupper()
    if upper and len(word) > 1 and word.isupper():
        return "N"  # an acronym, or an initial with its full stop
    known = _classes().get(lower)
    if known == "T":
        if upper or lower.endswith(("day", "morrow", "night")):
            return "T"
    elif known == "v" and upper:
        return "N"  # Mr. Shook
    elif known:
        return "T" if lower == "may" and upper else known
    if lower.endswith(("'s", "s'")):
        return "M"
    cue = cues().get(lower)
    if upper:
        return "N" if cue is None or cue.noun or cue.form in ("base", "gerund") else "V"
    if cue is not None:
        if cue.form == "gerund":
            return "G"
        return "b" if cue.form == "base" and lower not in ("said", "read") else "u" if cue.noun else "V"
    if lower.endswith("ly") and lower not in NOUNS_IN_LY:
        return "r"
    if lower.endswith("ed") and lower not in NOUNS_IN_ED:
        return "v"
    if lower.endswith("ing") and lower not in NOUNS_IN_ING:
        return "g"
    return "n"


ATTRIBUTIVE = re.compile(r"(?<=[DM#])[Vv](?=[nNgb])|(?<=[DM])G(?=n)")
"""A participle between an article and a noun is an adjective: "the proposed deal"."""


def _settle(words: list[str]) -> str:
    """Return the letters of `words`, those that depend on their neighbours decided."""
    codes = [word_class(word) for word in words]
    size = len(codes)
    for index, code in enumerate(codes):
        if code in "bu":
            before = codes[index - 1] if index else "^"
            after = codes[index + 1] if index + 1 < size else "$"
            if code == "u":
                verb = before in "NH)WOQ" or after in "SQ:"
                codes[index] = "V" if verb and before not in "DM" else "n"
            elif before == "t":
                codes[index] = "G"
            else:
                previous = words[index - 1].lower() if index else ""
                plural = (before in "nN" and (previous.endswith("s") or previous in PLURAL_SUBJECTS)) or before in "HWA"
                if before == "r" and index > 1:
                    plural = codes[index - 2] in "HA"
                codes[index] = "V" if plural else "n"
        elif code == "n" and index > 1 and codes[index - 1] in "DM" and words[index].lower() in VIEWS:
            if codes[index - 2] in "it" or (index > 2 and codes[index - 3] in "it"):
                codes[index] = "k"
        elif code == "v" and index and words[index - 1].lower() in OF_NOUNS:
            codes[index] = "n"
        elif code == "N" and index == 0 and size > 1:
            codes[0] = _first_word(words[0], codes[1])
    return ATTRIBUTIVE.sub("n", "".join(codes))


def _first_word(word: str, after: str) -> str:
    """Return the letter of a capitalised first word: a name, unless its ending and what follows show a participle or adverb."""
    lower = word_class(word[0].lower() + word[1:])
    if lower == "r":
        return "N" if after in "VNuA" else "r"
    if lower in "gG":
        return "N" if after in "V,A" else lower
    if lower == "v":
        return "N" if after in "VNA" else "v"
    return "N"
