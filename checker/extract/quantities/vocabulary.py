"""The words the grammar knows, read once from the data files, and how to find the longest phrase at a token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from checker.extract.tokens import stem
from checker.language import table, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.extract.quantities.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Phrasebook(Generic[T]):
    """Phrases, written as tokens with one space between, and what each means."""

    entries: Mapping[str, T]
    lengths: Mapping[str, tuple[int, ...]]
    """The numbers of tokens of the phrases that begin (or end) with a word, longest first."""

    def after(self, words: Words, index: int) -> tuple[T, int] | None:
        """Return what the longest phrase beginning at `index` means, and the index after it."""
        for length in self.lengths.get(words.word(index), ()):
            if (entry := self.entries.get(words.phrase(index, index + length))) is not None:
                return entry, index + length
        return None

    def before(self, words: Words, index: int) -> tuple[T, int] | None:
        """Return what the longest phrase ending just before `index` means, and the index where it begins."""
        for length in self.lengths.get(words.word(index - 1), ()):
            if index >= length and (entry := self.entries.get(words.phrase(index - length, index))) is not None:
                return entry, index - length
        return None


def phrasebook(entries: Mapping[str, T], *, by_last: bool = False) -> Phrasebook[T]:
    """Return `entries` prepared for look-up after an index or, with `by_last`, before one."""
    lengths: dict[str, set[int]] = {}
    for phrase in entries:
        tokens = phrase.split(" ")
        lengths.setdefault(tokens[-1 if by_last else 0], set()).add(len(tokens))
    return Phrasebook(entries, {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()})


def inverted(classes: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the name of the class of each word."""
    return {word: name for name, listed in classes.items() for word in listed}


_numbers = table("number_words")
_context = table("number_context")
_calendar: dict[str, dict[str, int]] = table("calendar")["words"]

_endings: dict[str, str] = table("number_grammar")["endings"]


def floats(name: str) -> dict[str, float]:
    """Return the number words of the table `name` with their values."""
    return {word: float(value) for word, value in _numbers[name].items()}


ONES = floats("ones")
TENS = floats("tens")
SCALES = floats("scales")
SHORT_SCALES = floats("short_scales")
ORDINALS = floats("ordinals")
PARTS = floats("parts")
GLYPHS = floats("glyphs")
VAGUE = {word: (float(low), float(high)) for word, (low, high) in _numbers["vague"].items()}
FACTORS = floats("factors")

BEFORE_CUES = phrasebook(inverted(_context["approximators"]), by_last=True)
AFTER_CUES = phrasebook(inverted(_context["after"]))

DIRECTIONS: dict[str, str] = inverted({way: _context["direction"][way] for way in ("up", "down")})
TRANSITIVE_DIRECTIONS: dict[str, str] = inverted(_context["direction"]["transitive"])
DIRECTIONS_AFTER: dict[str, str] = inverted(_context["direction"]["after"])

ADVERBS = word_list("number_context", "adverbs")
RANGING = word_list("number_context", "ranging")
SCORE = word_list("number_context", "score")
MONEY = word_list("number_context", "money")
MONEY_BEHIND = word_list("number_context", "money_behind")
POUNDS = word_list("number_context", "pounds")
POINTING = word_list("number_context", "pointing")
CURRENCY_SIGNS = frozenset(sign for sign in table("currencies")["symbols"] if len(sign) == 1 and not sign.isalnum())
IDENTIFIER_HEADS = word_list("number_context", "identifier_heads")
MONTHS = frozenset(_calendar["MONTH"] | _calendar["MONTH_SHORT"])
WEEKDAYS = frozenset(_calendar["WEEKDAY"] | _calendar["WEEKDAY_SHORT"]) | word_list("number_context", "near_days")
CLOCK = word_list("number_context", "clock")
BEFORE_YEAR = word_list("number_context", "before_year")
BEFORE_ORDINAL = word_list("number_context", "before_ordinal")
BEFORE_STANDING = word_list("number_context", "before_standing")
BEHIND_STANDING = word_list("number_context", "behind_standing")
RANKED = word_list("number_context", "ranked")
ORDINAL_IDIOMS = word_list("number_context", "ordinal_idioms")
ONE_IDIOMS = word_list("number_context", "one_idioms")
NOT_ONE = word_list("number_context", "not_one")
NOT_ONE_PHRASES = word_list("number_context", "not_one_phrases")
HYPHEN_IDIOMS = word_list("number_context", "hyphen_idioms")
ATTRIBUTIVE = word_list("number_context", "attributive")
IRREGULAR_PLURALS = word_list("number_context", "irregular_plurals")
FINITE = word_list("number_context", "finite")
LASTING = word_list("number_context", "lasting")
HANDING = word_list("number_context", "handing")
METRES = word_list("number_context", "metres")
STREETS = word_list("number_context", "streets")
DECADES = word_list("number_context", "decades")
DYING = word_list("number_context", "dying")
STATES = word_list("number_context", "states")
VERBS_BEFORE = word_list("number_context", "verbs_before")
FUNCTION = word_list("number_context", "function")
PASSING = word_list("number_context", "passing")
PLURAL: str = _endings["plural"]
PARTICIPLE: str = _endings["participle"]
GERUND: str = _endings["gerund"]
PEOPLE = word_list("number_context", "people")
PEOPLE_STEMS = frozenset(map(stem, word_list("number_context", "people")))
GENERIC_PEOPLE_STEMS = frozenset(map(stem, word_list("number_context", "generic_people")))

STARTERS: frozenset[str] = frozenset().union(
    *(set(numbers) for numbers in (ONES, TENS, SCALES, ORDINALS, PARTS, GLYPHS, VAGUE, FACTORS)),
    word_list("number_context", "starters"),
)
"""The words that a number may begin with; every other number begins with a digit."""


def rows(name: str) -> dict[str, Any]:
    """Return the tables of the data file `name`, except for its source."""
    return {key: value for key, value in table(name).items() if key != "source"}
