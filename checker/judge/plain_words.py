"""The words of a wording in one spelling, so that only what was said otherwise differs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.quantities import find_quantities
from checker.extract.quantities.vocabulary import ORDINALS, STARTERS
from checker.extract.tokens import tokenise
from checker.judge.exchanges import exchanges
from checker.judge.words import ARTICLES
from checker.language import pattern, table
from checker.model import in_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Quantity

SPELT_STEM = 3
"""Fewest letters before an ending; with fewer it is part of the word itself ("rise", "wise")."""

ORDINAL = "ordinal"
"""What stands behind the value of a rank in the words of a wording, as its unit."""
LOOSE_APOSTROPHE = pattern("comparing", "detached_ending")
ACRONYM = re.compile(r"\b(?:[A-Za-z]\.){2,}")
NUMBER_OR_WORD = re.compile(r"[^\W\d_]+|\S")


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
    return tuple(_spelling(word).split()) if rank is None else (in_digits(rank), ORDINAL)


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


def unspaced(words: Sequence[str]) -> str:
    """Return words without the spaces between them, in which "lunch box" and "lunchbox" are one; figures stay apart."""
    return "".join(f" {word} " if word[0].isdigit() else word for word in words)


def spaced_alike(a: Sequence[str], b: Sequence[str]) -> tuple[str, ...]:
    """Return wording `b` with the spaces of wording `a` in the places where only the spaces differ."""
    words = list(b)
    for place in reversed(exchanges(b, a)):
        if unspaced(place.gone) == unspaced(place.put):
            words[place.start : place.end] = place.put
    return tuple(words)


def expanded(words: Sequence[str]) -> list[str]:
    """Write contractions out, so that "won't" and "will not" differ in form and not in meaning."""
    return [full for word in words for full in _written_out(word)]


@cache
def _written_out(word: str) -> tuple[str, ...]:
    contractions = table("contractions")
    full: str | None = contractions["words"].get(word)
    if full is not None:
        return tuple(full.split())
    ending = next((end for end in contractions["endings"] if word.endswith(end) and word != end), None)
    return (word.removesuffix(ending), contractions["endings"][ending]) if ending else (word,)
