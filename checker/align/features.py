"""What two sentences have in common, as numbers: the input of the alignment models.

A sentence is prepared once (words, stems, numbers, names) and compared often. What may conflict is kept apart from
what aligns: numbers are masked in the strings and left out of the stems, and have features of their own, so that a
model can ignore a clash of numbers or of negation. Every table and feature is computed on first use: a model that
needs three families of words never pays for the others.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from checker.align.rows import Rows, overlap, rows
from checker.extract.concepts import concept
from checker.extract.tokens import stem, tokens_of
from checker.group.rarity import document_counts, rarities, rarity
from checker.language import table, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from checker.align.rows import Floats, Integers, Overlap
    from checker.extract.tokens import Tokens

    Text = Sequence[Hashable]
    Scorer = Callable[..., float]

ROOT = 5  # letters in a prefix, which unites words that the stemmer keeps apart ("Syria" and "Syrian")
NEGATORS = word_list("aligning", "negators")
JOINED_NEGATOR: str = table("aligning")["endings"]["negator"]
NUMBER_MASK = "0"
ONE_WORD: Mapping[str, str] = table("aligning")["contractions"]
"""Contractions whose full form is also one word ("cannot"); the others stand for two, of which "not" is common."""


class Sentences:
    """Sentences prepared for comparison; `texts` are addressed by their index."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._tokens: list[Tokens] = [tokens_of(text) for text in texts]
        self.masked = [
            [NUMBER_MASK if word[0].isdigit() else ONE_WORD.get(word, word) for word in tokens.words]
            for tokens in self._tokens
        ]
        """The words of each sentence, with numbers masked."""

    @cached_property
    def plain(self) -> list[str]:
        """The words of each sentence as one string."""
        return [" ".join(tokens.words) for tokens in self._tokens]

    @cached_property
    def order(self) -> list[list[str]]:
        """The stems of each sentence in order, with numbers masked."""
        return [[stem(word) for word in words] for words in self.masked]

    @cached_property
    def stems(self) -> Rows:
        """The stems of each sentence, without numbers."""
        return _table([[term for term in row if term != NUMBER_MASK] for row in self.order])

    @cached_property
    def concepts(self) -> Rows:
        """The stems of each sentence, without numbers and with synonyms treated as one."""
        return _table([[concept(term) for term in row if term != NUMBER_MASK] for row in self.order])

    @cached_property
    def roots(self) -> Rows:
        """The first letters of each word, without numbers."""
        return _table([[word[:ROOT] for word in row if word != NUMBER_MASK] for row in self.masked])

    @cached_property
    def runs(self) -> Rows:
        """The pairs of adjacent stems; the weight of each is the mean rarity of its two stems."""
        pairs = [list(pairwise(row)) for row in self.order]
        weight = rarity(document_counts(map(set, self.order)), len(self.texts))
        return rows(pairs, lambda runs, _: np.array([(weight[a] + weight[b]) / 2 for a, b in runs]))

    @cached_property
    def names(self) -> Rows:
        """The stems of capitalised words, except the first word of the sentence."""
        found = []
        for text, tokens, order in zip(self.texts, self._tokens, self.order, strict=True):
            later = zip(order[1:], tokens.starts[1:], strict=True)
            found.append([term for term, start in later if text[start].isupper()])
        return _table(found)

    @cached_property
    def numbers(self) -> Rows:
        """The numbers written in figures, each of weight one."""
        return rows(
            [[word for word in t.words if word[0].isdigit()] for t in self._tokens],
            lambda terms, _: np.ones(len(terms)),
        )

    @cached_property
    def negative(self) -> Floats:
        """Whether each sentence contains a negator, as 0 or 1."""
        return np.array([any(map(_is_negator, row)) for row in self.masked], np.float64)

    @cached_property
    def lengths(self) -> Floats:
        """The number of words in each sentence."""
        return np.array([len(row) for row in self.masked], np.float64)


class Comparison:
    """Pairs of prepared sentences, ``left[k]`` with ``right[k]``, and what each pair shares."""

    def __init__(self, sentences: Sentences, left: Integers, right: Integers) -> None:
        self._sentences, self._left, self._right = sentences, left, right

    def ratio(self, shown: Callable[[int], Text], scorer: Scorer = fuzz.ratio) -> Floats:
        """Return the rapidfuzz score of each pair, comparing what `shown` returns for the index of each sentence."""
        left, right = ([shown(index) for index in side.tolist()] for side in (self._left, self._right))
        return process.cpdist(left, right, scorer=scorer, workers=1)

    @cached_property
    def stems(self) -> Overlap:
        """What the stems share."""
        return overlap(self._sentences.stems, self._left, self._right)

    @cached_property
    def concepts(self) -> Overlap:
        """What the stems share, with synonyms treated as one."""
        return overlap(self._sentences.concepts, self._left, self._right)

    @cached_property
    def roots(self) -> Overlap:
        """What the roots share."""
        return overlap(self._sentences.roots, self._left, self._right)

    @cached_property
    def runs(self) -> Overlap:
        """What the pairs of adjacent stems share."""
        return overlap(self._sentences.runs, self._left, self._right)

    @cached_property
    def names(self) -> Overlap:
        """What the names share."""
        return overlap(self._sentences.names, self._left, self._right)

    @cached_property
    def numbers(self) -> Overlap:
        """What the numbers share."""
        return overlap(self._sentences.numbers, self._left, self._right)

    @cached_property
    def lengths(self) -> tuple[Floats, Floats]:
        """The shorter and the longer length, in words."""
        a, b = self._sentences.lengths[self._left], self._sentences.lengths[self._right]
        return np.minimum(a, b), np.maximum(a, b)

    def plain_words(self, index: int) -> str:
        """Return the words of a sentence as one string."""
        return self._sentences.plain[index]

    def masked_words(self, index: int) -> str:
        """Return the words of a sentence as one string, with numbers masked."""
        return " ".join(self._sentences.masked[index])

    def sorted_words(self, index: int) -> str:
        """Return the words of a sentence in alphabetical order as one string, with numbers masked."""
        return " ".join(sorted(self._sentences.masked[index]))

    def stem_order(self, index: int) -> list[str]:
        """Return the stems of a sentence in order."""
        return self._sentences.order[index]

    @property
    def negation_differs(self) -> Floats:
        """Whether just one of the two sentences is negated, as 0 or 1."""
        return np.abs(self._sentences.negative[self._left] - self._sentences.negative[self._right])


COLUMNS: Mapping[str, Callable[[Comparison], Floats]] = {
    "ratio": lambda c: c.ratio(c.masked_words) / 100,
    "sorted_ratio": lambda c: c.ratio(c.sorted_words) / 100,
    "set_ratio": lambda c: c.ratio(c.masked_words, fuzz.token_set_ratio) / 100,
    "raw_ratio": lambda c: c.ratio(c.plain_words) / 100,
    "order": lambda c: c.ratio(c.stem_order, Indel.normalized_similarity),
    "unbroken": lambda c: c.ratio(c.stem_order, fuzz.partial_ratio) / 100,
    "cosine": lambda c: c.stems.cosine,
    "containment": lambda c: c.stems.containment,
    "jaccard": lambda c: c.stems.jaccard,
    "shared": lambda c: np.log1p(c.stems.shared),
    "heaviest": lambda c: c.stems.heaviest,
    "missing_less": lambda c: np.log1p(np.minimum(c.stems.left, c.stems.right) - c.stems.shared),
    "missing_more": lambda c: np.log1p(np.maximum(c.stems.left, c.stems.right) - c.stems.shared),
    "heaviest_missing_less": lambda c: np.minimum(c.stems.missing_left, c.stems.missing_right),
    "heaviest_missing_more": lambda c: np.maximum(c.stems.missing_left, c.stems.missing_right),
    "concept_cosine": lambda c: c.concepts.cosine,
    "concept_containment": lambda c: c.concepts.containment,
    "concept_jaccard": lambda c: c.concepts.jaccard,
    "concept_shared": lambda c: np.log1p(c.concepts.shared),
    "concept_heaviest": lambda c: c.concepts.heaviest,
    "concept_missing_less": lambda c: np.log1p(np.minimum(c.concepts.left, c.concepts.right) - c.concepts.shared),
    "concept_missing_more": lambda c: np.log1p(np.maximum(c.concepts.left, c.concepts.right) - c.concepts.shared),
    "root_cosine": lambda c: c.roots.cosine,
    "root_containment": lambda c: c.roots.containment,
    "run_cosine": lambda c: c.runs.cosine,
    "run_containment": lambda c: c.runs.containment,
    "names_shared": lambda c: np.log1p(c.names.shared),
    "names_jaccard": lambda c: c.names.jaccard,
    "names_containment": lambda c: c.names.containment,
    "no_names": lambda c: (c.names.left + c.names.right == 0).astype(np.float64),
    "numbers_shared": lambda c: np.minimum(c.numbers.shared, 2),
    "numbers_jaccard": lambda c: c.numbers.jaccard,
    "numbers_differ": lambda c: (c.numbers.left + c.numbers.right > 2 * c.numbers.shared).astype(np.float64),
    "numbers_clash": lambda c: (np.minimum(c.numbers.left, c.numbers.right) > c.numbers.shared).astype(np.float64),
    "no_numbers": lambda c: (c.numbers.left + c.numbers.right == 0).astype(np.float64),
    "negation_differs": lambda c: c.negation_differs,
    "length_ratio": lambda c: c.lengths[0] / np.maximum(1, c.lengths[1]),
    "length_difference": lambda c: np.log1p(c.lengths[1] - c.lengths[0]),
    "shorter_length": lambda c: np.log1p(c.lengths[0]),
}
"""Every feature of a pair, by name; those of words are weighted by rarity."""

FEATURES = tuple(COLUMNS)


def features(comparison: Comparison, names: Sequence[str]) -> Floats:
    """Return the features `names` of each pair, one row per pair."""
    return np.column_stack([COLUMNS[name](comparison) for name in names])


def _is_negator(word: str) -> bool:
    return word in NEGATORS or word.endswith(JOINED_NEGATOR)


def _table(terms: Sequence[Sequence[str]]) -> Rows:
    """Return the terms of each text, weighted by their rarity among the texts and in the language."""
    return rows(terms, lambda vocabulary, counts: np.array(rarities(vocabulary, counts.tolist(), len(terms))))
