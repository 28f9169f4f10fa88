"""Whether a number is a level, a change, or the value before a change: "rose to 5", "rose 5", "rose from 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from checker.extract.quantities.small_words import ARTICLE, BY, FROM, TO, TO_OR_AT, UP_OR_DOWN
from checker.extract.quantities.vocabulary import (
    ADVERBS,
    DIRECTIONS,
    DIRECTIONS_AFTER,
    PLURAL,
    RANGING,
    TRANSITIVE_DIRECTIONS,
)
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quantities.measures import Measure
    from checker.extract.quantities.nouns import Noun
    from checker.extract.quantities.words import Words

Direction = Literal["up", "down"]
Kind = Literal["level", "change", "former"]

NEAR = 6  # adverbs and articles between a verb of change and its amount
CLAUSE = 16  # words before "by", "to" or "from" in which its verb of change is looked for; not swept
CLAUSE_ENDS = frozenset(".;:?!—")
PROPORTIONS = frozenset({"percent", "points"})
COMPARATIVES = word_list("number_grammar", "comparatives")
COMPOSING = word_list("number_grammar", "composing")
THAN = word_list("number_grammar", "than")
ARTICLES_AND_OWNERS, BEHIND_NOUN = (word_list("number_grammar", key) for key in ("articles_and_owners", "behind_noun"))
OFF = word_list("number_grammar", "off")
POINTS = word_list("number_grammar", "points")


def kind_of(words: Words, measure: Measure, first: int, noun: Noun | None) -> tuple[Kind, Direction | None]:
    """Return the kind of the number and the direction of a change, or of the change that a level comes of.

    `first` is its first token, or that of its approximator if there is one.
    """
    before = words.word(first - 1)
    dimension = measure.unit.dimension if measure.unit else "count"
    if before in FROM and is_former(words, measure, first):
        return "former", None
    if before in TO_OR_AT:
        of_toll = dimension not in PROPORTIONS
        return "level", clause_direction(words, first - 1, set_only=of_toll) if before in TO else None
    if before in UP_OR_DOWN and words.word(first - 2) in COMPOSING:
        return "level", None  # "women make up a third of them"
    if (after := change_after(words, measure, dimension, noun)) is not None:
        return "change", after
    if (found := change_before(words, first, dimension, noun)) is not None:
        return "change", found
    return "level", None


def is_former(words: Words, measure: Measure, first: int) -> bool:
    """Return whether "from" before the number marks the value before a change, rather than one end of a range."""
    if words.word(first - 2) in RANGING:
        return False
    if clause_direction(words, first - 1) is not None:
        return True
    ahead = words.words[measure.stop : measure.stop + 4]
    at = next((index for index, word in enumerate(ahead) if word in TO), None)
    return at is not None and words.word(measure.stop + at + 1)[:1].isalnum()


def clause_direction(words: Words, index: int, *, set_only: bool = False) -> Direction | None:
    """Return the direction of the nearest verb of change in the clause before `index`.

    A noun ahead of another tells no direction: "lowered its growth forecast to".  With `set_only`, only verbs of what
    somebody sets to a value count: a toll may have risen to a number and fallen to it, as no rate does at one time.
    """
    for at in range(index - 1, max(-1, index - 1 - CLAUSE), -1):
        word = words.word(at)
        if word in CLAUSE_ENDS:
            return None
        if words.word(at + 1) in OFF:
            continue  # "homes that were cut off"
        if words.word(at - 1) in ARTICLES_AND_OWNERS and words.word(at + 1) not in BEHIND_NOUN:
            continue
        if (way := (None if set_only else DIRECTIONS.get(word)) or TRANSITIVE_DIRECTIONS.get(word)) is not None:
            return cast("Direction", way)
    return None


def change_after(words: Words, measure: Measure, dimension: str, noun: Noun | None) -> Direction | None:
    """Return the direction that the word after a proportion or a sum gives: "4 percent higher", "a $2m cut"."""
    at = noun.stop if noun is not None and noun.word in POINTS else measure.stop
    word = words.word(at)
    way = DIRECTIONS_AFTER.get(word)
    if way is None or words.word(at + 1) in TO:
        return None
    proportional = dimension in PROPORTIONS or (noun is not None and noun.word in POINTS)
    if word in COMPARATIVES:
        compared = dimension == "money" and words.word(at + 1) in THAN  # "$3 million more than last year"
        return cast("Direction", way) if proportional or compared else None
    article = words.word(measure.first - 1) in ARTICLE
    return cast("Direction", way) if proportional or (article and dimension != "count") else None


def change_before(words: Words, first: int, dimension: str, noun: Noun | None) -> Direction | None:
    """Return the direction that the words before the number give: "rose sharply, by 4", "a fall of 12 percent"."""
    by, at = False, first - 1
    while at > first - 1 - NEAR and words.word(at) in ADVERBS:
        by = by or words.word(at) in BY
        at -= 1
    word = words.word(at)
    if by:
        way = DIRECTIONS.get(word) or TRANSITIVE_DIRECTIONS.get(word)
        return cast("Direction | None", way) or clause_direction(words, at + 1)
    proportional = dimension in PROPORTIONS or (noun is not None and noun.word.rstrip(PLURAL) in POINTS)
    amount = proportional or dimension in ("money", "temperature") or (dimension == "count" and noun is None)
    if amount and word in DIRECTIONS:
        return cast("Direction", DIRECTIONS[word])
    if proportional and word in TRANSITIVE_DIRECTIONS:
        return cast("Direction", TRANSITIVE_DIRECTIONS[word])
    return None
