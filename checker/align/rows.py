"""Sets of terms, one per text, laid out as arrays so that thousands of pairs of texts can be compared at once.

Row i of a `Rows` holds the sorted distinct term numbers of text i.  The overlaps of many pairs are found in one search:
term t of the k-th pair becomes the number ``k * vocabulary + t``; both sides are then sorted, and a term is shared if
its number is on both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

Term = TypeVar("Term", bound="Hashable")


@dataclass(frozen=True, slots=True)
class Rows:
    """The sorted terms of each text i, ``terms[bounds[i] : bounds[i + 1]]``, and the weight of every term."""

    bounds: Integers
    terms: Integers
    weights: Floats


@dataclass(frozen=True, slots=True)
class Overlap:
    """For each pair: the weight of each side and of what they share, and the heaviest terms shared and missing."""

    left: Floats
    right: Floats
    shared: Floats
    heaviest: Floats
    missing_left: Floats
    missing_right: Floats
    cosine: Floats

    @property
    def containment(self) -> Floats:
        """The share of the lighter side's weight that is also on the other side."""
        return _ratio(self.shared, np.minimum(self.left, self.right))

    @property
    def jaccard(self) -> Floats:
        """The share of the total weight that is on both sides."""
        return _ratio(self.shared, self.left + self.right - self.shared)


def rows(terms: Sequence[Sequence[Term]], weigh: Callable[[Sequence[Term], Integers], Floats]) -> Rows:
    """Return the table of the terms of each text; terms are numbered in the order of first use.

    `weigh` is given the vocabulary and the number of texts in which each term occurs, and returns the weights.
    """
    numbers: dict[Term, int] = {}
    flat = [numbers.setdefault(term, len(numbers)) for row in terms for term in row]
    vocabulary = max(1, len(numbers))
    lengths = np.fromiter(map(len, terms), np.int64, len(terms))
    keys = np.unique(np.repeat(np.arange(len(terms)), lengths) * vocabulary + np.array(flat, np.int64))
    bounds = np.concatenate(([0], np.cumsum(np.bincount(keys // vocabulary, minlength=len(terms)))))
    numbered = keys % vocabulary
    counts = np.bincount(numbered, minlength=vocabulary)
    return Rows(bounds, numbered, weigh(list(numbers), counts) if numbers else np.zeros(1))


def overlap(table: Rows, left: Integers, right: Integers) -> Overlap:
    """Return the overlaps of the texts ``left[k]`` and ``right[k]`` for all k."""
    pairs, vocabulary = len(left), len(table.weights)
    pair_a, terms_a = _gather(table, left)
    pair_b, terms_b = _gather(table, right)
    keys_a, keys_b = pair_a * vocabulary + terms_a, pair_b * vocabulary + terms_b
    weights_a, weights_b = table.weights[terms_a], table.weights[terms_b]
    in_b, in_a = _member(keys_a, keys_b), _member(keys_b, keys_a)
    both = np.where(in_b, weights_a, 0.0)
    norms = _sums(pair_a, weights_a**2, pairs) * _sums(pair_b, weights_b**2, pairs)
    return Overlap(
        left=_sums(pair_a, weights_a, pairs),
        right=_sums(pair_b, weights_b, pairs),
        shared=_sums(pair_a, both, pairs),
        heaviest=_heaviest(pair_a, both, pairs),
        missing_left=_heaviest(pair_a, weights_a - both, pairs),
        missing_right=_heaviest(pair_b, np.where(in_a, 0.0, weights_b), pairs),
        cosine=_ratio(_sums(pair_a, both**2, pairs), np.sqrt(norms)),
    )


def _gather(table: Rows, texts: Integers) -> tuple[Integers, Integers]:
    """Return the terms of `texts` one after another, preceded by the position of each one's text."""
    starts = table.bounds[texts]
    lengths = table.bounds[texts + 1] - starts
    before = np.concatenate(([0], np.cumsum(lengths)))
    positions = np.arange(before[-1]) + np.repeat(starts - before[:-1], lengths)
    return np.repeat(np.arange(len(texts)), lengths), table.terms[positions]


def _sums(pair: Integers, weights: Floats, pairs: int) -> Floats:
    """Return the sum of the weights of each pair."""
    return np.bincount(pair, weights, pairs).astype(np.float64, copy=False)


def _member(keys: Integers, among: Integers) -> Flags:
    """Return which of the sorted `keys` are in the sorted `among`."""
    if not len(among):
        return np.zeros(len(keys), bool)
    places = np.minimum(np.searchsorted(among, keys), len(among) - 1)
    found: Flags = among[places] == keys
    return found


def _heaviest(pair: Integers, weights: Floats, pairs: int) -> Floats:
    """Return the largest weight of each pair, or 0 if it has none."""
    largest = np.zeros(pairs)
    if len(pair):
        firsts = np.flatnonzero(np.diff(pair, prepend=-1))
        largest[pair[firsts]] = np.maximum.reduceat(weights, firsts)
    return largest


def _ratio(part: Floats, whole: Floats) -> Floats:
    """Return ``part / whole``, or 0 where `whole` is 0."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
