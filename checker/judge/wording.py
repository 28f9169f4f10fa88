"""How the wordings of one utterance differ, from harmless to meaning changed.

Wordings are compared as tokens in plain lower case, so marks, spaces and capitals never count.  Square brackets hold an
editor's words, and an ellipsis says that something is left out: both are honest, and distinguished from silent changes.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.extract.normalise import plain
from checker.extract.quantities import find_quantities
from checker.extract.quantities.vocabulary import ORDINALS, STARTERS
from checker.extract.tokens import base_stem, stem, tokenise
from checker.judge.axes import axis_of
from checker.judge.words import ARTICLES
from checker.language import pattern, table
from checker.model import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.model import Family, Quantity

TRANSLATED_BELOW = 0.62
"""Two wordings with a smaller share of common tokens are two translations (quote variants of the development events:
substitutions lie above, second translations below; swept in steps of .02)."""

OTHERWISE_EQUAL = 0.7
"""A lost negator or another modal changes the meaning only where the rest is nearly the same; in a freer rendering
other words may carry it (same sweep: above .8 real changes are lost, below .65 translations come in)."""

LEAST_ALIKE = 4
"""Fewest words with which two wordings begin alike, to be one in which only the last was exchanged."""
OTHERWISE_SAID = 0.8
"""The same for all words but the negators, of which one wording has an odd number more; not swept, as the development
quotes have no such pair that is shorter."""
EXCHANGED = 3
"""Most words exchanged in one place for it to be a slip; a longer exchange is a freer rendering."""
BRACKETED = 5
"""Most words of the speaker that an editor's brackets may stand for: "[The minister] will go" for "He will go".  Not
swept: the brackets of the development quotes hold one to three words."""
LEAST_AROUND = 3
"""Fewest words outside the brackets of a quote that show two quotes to be one."""
DROPPED = 2
"""Most words left out or put in at one place for it to be a slip."""

SPELT_STEM = 3
"""Fewest letters before an ending; with fewer it is part of the word itself ("rise", "wise")."""

ORDINAL = "ordinal"
"""What stands behind the value of a rank in the words of a wording, as its unit."""
LOOSE_APOSTROPHE = pattern("comparing", "detached_ending")
BRACKETS = re.compile(r"\[(?=[^\]\n]*\w)[^\]\n]{0,200}\]")
"""An editor's words in brackets; dots alone are an ellipsis."""
ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
ACRONYM = re.compile(r"\b(?:[A-Za-z]\.){2,}")
NUMBER_OR_WORD = re.compile(r"[^\W\d_]+|\S")


class Variance(IntEnum):
    """How two wordings differ, in order of how much an editor minds."""

    SAME = 0
    MARKED_OMISSION = 1
    PARTIAL = 2
    TRUNCATION = 3
    INSERTION = 4
    TRANSLATION = 5
    SUBSTITUTION = 6
    MEANING_CHANGED = 7

    @property
    def family(self) -> Family | None:
        """The JSON family; None where there is nothing to report."""
        return _FAMILIES.get(self)


_FAMILIES: Mapping[Variance, Family] = {
    Variance.PARTIAL: "direct-vs-partial",
    Variance.TRUNCATION: "truncation",
    Variance.INSERTION: "insertion",
    Variance.TRANSLATION: "translation",
    Variance.SUBSTITUTION: "substitution",
    Variance.MEANING_CHANGED: "meaning-changed",
}


@cache
def _meaning_words() -> dict[str, str]:
    """Return the class (negator, modal, quantifier, number) of each word that changes a sentence's meaning."""
    return {word: kind for kind, words in table("meaning_words")["classes"].items() for word in words}


def expanded(words: Sequence[str]) -> list[str]:
    """Write contractions out, so that "won't" and "will not" differ in form and not in meaning."""
    contractions: dict[str, str] = table("meaning_words")["contractions"]
    out: list[str] = []
    for word in words:
        out.extend(contractions.get(word, word).split())
    return out


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """Return the tokens of a wording in lower case and one spelling: "realised" as "realized", "$5m" as its value."""
    written = LOOSE_APOSTROPHE.sub(r"'\1", _in_figures(plain(text)))
    words = tokenise(ACRONYM.sub(lambda found: found[0].replace(".", ""), written)).words
    return tuple(spelt for word in words for spelt in _spelt(word))


def _in_figures(text: str) -> str:
    """Return a text with each exact number as its value and unit: "ten thousand" and "10,000" are one wording.

    Ranges, bounds and results stay as they are worded.
    """
    pieces: list[str] = []
    passed = 0
    for quantity in find_quantities(text):
        number = _number_in(quantity)
        plainly = quantity.approximation == "exact" and quantity.second is None
        if plainly and number is not None and quantity.start >= passed:
            unit = "" if quantity.dimension == "count" else quantity.unit
            pieces += text[passed : quantity.start + number], f" {in_digits(quantity.value)} {unit} "
            passed = quantity.end
    return "".join((*pieces, text[passed:]))


def _number_in(quantity: Quantity) -> int | None:
    """Return where in the words of a quantity the number begins, or its currency sign; None where there is neither."""
    words = [*NUMBER_OR_WORD.finditer(quantity.text)]
    found = next((i for i, w in enumerate(words) if not w[0].isalpha() or w[0].lower() in STARTERS), None)
    if found is None:
        return None
    return words[max(0, found - (found > 0 and words[found - 1][0].lower() in ARTICLES))].start()


def _spelt(word: str) -> tuple[str, ...]:
    """Return a word in one spelling; an ordinal that was read as no number, as its value and "ordinal" like others."""
    rank = ORDINALS.get(word)
    return (_spelling(word),) if rank is None else (in_digits(rank), ORDINAL)


@cache
def _spelling(word: str) -> str:
    """Return the word in one common spelling; only its ending and short lists of words are looked at."""
    tables = table("spelling")
    found: str | None = tables["words"].get(word) or _figures().get(word)
    if found is not None:
        return found
    ending = next((end for end in tables["endings"] if word.endswith(end) and len(word) >= len(end) + SPELT_STEM), None)
    return word.removesuffix(ending) + tables["endings"][ending] if ending else word


@cache
def _figures() -> dict[str, str]:
    """Return the figures of each number word except "one", which is as often a pronoun: for clocks and scores."""
    numbers = table("number_words")
    return {word: str(value) for word, value in (numbers["ones"] | numbers["tens"]).items() if value > 1}


def variance(a: str, b: str, *, fragment: bool = False) -> Variance:
    """Return how the wordings `a` and `b` of one utterance differ; `fragment` if either is a partial quote."""
    first, second = words_of(a), words_of(b)
    if first == second:
        return Variance.SAME
    if _fills_brackets(a, second) or _fills_brackets(b, first):
        return Variance.INSERTION
    shorter, longer = sorted((first, second), key=len)
    if within(shorter, longer):
        if fragment:
            return Variance.PARTIAL
        shorter_text = a if len(first) <= len(second) else b
        return Variance.MARKED_OMISSION if ELLIPSIS.search(shorter_text) else Variance.TRUNCATION
    if _turned(first, second):
        return Variance.MEANING_CHANGED
    if fragment:
        return Variance.PARTIAL
    blocks = [block for block in Levenshtein.opcodes(first, second) if block.tag != "equal"]
    if all(block.tag != "replace" for block in blocks):
        inner = [block for block in blocks if block.src_start > 0 and block.src_end < len(first)]
        if ELLIPSIS.search(a + b) and len(inner) <= 1:
            return Variance.MARKED_OMISSION
        return Variance.TRUNCATION if all(block.tag == blocks[0].tag for block in blocks) else Variance.SUBSTITUTION
    common = Levenshtein.normalized_similarity(first, second)
    return Variance.SUBSTITUTION if common >= TRANSLATED_BELOW else Variance.TRANSLATION


def _fills_brackets(text: str, words: tuple[str, ...]) -> bool:
    """Whether `words` are those of `text` except for what its square brackets hold or stand for."""
    parts = [words_of(part) for part in BRACKETS.split(plain(text))]
    if len(parts) == 1 or sum(map(len, parts)) < LEAST_AROUND or words[: len(parts[0])] != parts[0]:
        return False
    place = len(parts[0])
    kinds = _meaning_words()
    for part in parts[1:]:
        starts = range(place, min(place + BRACKETED, len(words) - len(part)) + 1)
        last = part is parts[-1] and not part
        found = len(words) if last else next((s for s in starts if words[s : s + len(part)] == part), None)
        if found is None or found > place + BRACKETED:
            return False
        if any(kinds.get(word) == "negator" for word in expanded(words[place:found])):
            return False  # an editor's words never stand for a "not"
        place = found + len(part)
    return place == len(words)


def within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words `shorter` stand in `longer` as one unbroken stretch."""
    size = len(shorter)
    return any(tuple(longer[start : start + size]) == tuple(shorter) for start in range(len(longer) - size + 1))


def _turned(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether, in an otherwise equal place, a word that carries the meaning was exchanged, put in or left out."""
    first, second = _overlap(_plainly(expanded(a)), _plainly(expanded(b)))
    if _denied_once(first, second) or _ends_opposed(first, second):
        return True
    if Levenshtein.normalized_similarity(first, second) < OTHERWISE_EQUAL:
        return False
    if any(max(map(len, pair)) <= DROPPED and _opposed(*pair) for pair in _exchanged(first, second)):
        return True
    blocks = Levenshtein.opcodes(first, second)
    for index, block in enumerate(blocks):
        gone, put = first[block.src_start : block.src_end], second[block.dest_start : block.dest_end]
        if block.tag == "replace" and max(len(gone), len(put)) <= EXCHANGED:
            before, after = _classed(gone), _classed(put)
            if ("negator" in before) != ("negator" in after):
                return True
            if any(before[kind] != after[kind] for kind in before.keys() & after.keys()):
                return True
        elif block.tag != "equal" and 0 < index < len(blocks) - 1 and len(gone + put) <= DROPPED:
            words = gone + put
            if _classed(words) or (len(words) == 1 and _qualifies(words[0])):
                return True
    return False


def _plainly(words: Sequence[str]) -> list[str]:
    """Return words without differences that mean none: "no one" as "nobody", "all the families" as "the families"."""
    data, out = table("meaning_words")["plainly"], list[str]()
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in data["all"] and following in data["ahead_of"]:
            continue
        joined = f"{out[-1]} {word}" if out else ""
        if joined in data["phrases"]:
            out[-1] = data["phrases"][joined]
        else:
            out.append(word)
    return out


def _denied_once(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one wording denies what the other says: "it was a clear foul", "it was never a foul"."""
    kinds = _meaning_words()
    negators = [sum(kinds.get(word) == "negator" for word in words) for words in (a, b)]
    rest = [[word for word in words if kinds.get(word) != "negator"] for words in (a, b)]
    return sum(negators) % 2 == 1 and Levenshtein.normalized_similarity(*rest) >= OTHERWISE_SAID


def _ends_opposed(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two wordings begin alike and one ends with the opposite: "told us to leave", "told us to stay put"."""
    alike = next((place for place, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), 0)
    ends = a[alike:], b[alike:]
    return alike >= LEAST_ALIKE and min(map(len, ends)) <= DROPPED and _opposed(*(end[:DROPPED] for end in ends))


def _exchanged(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of each wording between two that both have: "before", "long after"."""
    gone, put = list[str](), list[str]()
    for block in Levenshtein.opcodes(a, b):
        if block.tag == "equal":
            yield gone, put
            gone, put = [], []
        else:
            gone += a[block.src_start : block.src_end]
            put += b[block.dest_start : block.dest_end]
    yield gone, put


def _opposed(gone: Iterable[str], put: Iterable[str]) -> bool:
    """Whether a word was exchanged for its opposite."""
    return any(axis_of(base_stem(one), base_stem(other)) for one in gone for other in put)


def _overlap(a: list[str], b: list[str]) -> tuple[list[str], list[str]]:
    """Return two wordings without what one alone has at either end: there a quote was only cut."""
    blocks = [*Levenshtein.opcodes(a, b)]
    if blocks and blocks[-1].tag in ("insert", "delete"):
        a, b = a[: blocks[-1].src_start], b[: blocks[-1].dest_start]
    if blocks and blocks[0].tag in ("insert", "delete"):
        a, b = a[blocks[0].src_end :], b[blocks[0].dest_end :]
    return a, b


def _classed(words: Sequence[str]) -> dict[str, str]:
    """Return, by class, the last of `words` that carries meaning."""
    kinds = _meaning_words()
    return {
        ("number" if word[0].isdigit() else kinds[word]): word for word in words if word in kinds or word[0].isdigit()
    }


def _qualifies(word: str) -> bool:
    """Whether a lone word is a qualifier whose loss changes what is promised ("a fair deal", "a full inquiry")."""
    return stem(word) in {stem(qualifier) for qualifier in table("meaning_words")["qualifiers"]["words"]}
