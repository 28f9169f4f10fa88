"""What two sentences have in common, as numbers: the input of the alignment models.

A sentence is prepared once (words, stems, numbers, names) and compared often.  What may conflict is kept apart from what
aligns: numbers are masked in the strings and left out of the stems, and have features of their own, so that a model may
leave a clash of numbers or of negation unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from checker.align.rows import Rows, overlap, rows
from checker.extract.tokens import stem, tokenise
from checker.group.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.align.rows import Floats, Integers

FEATURES = (
    "ratio", "sorted_ratio", "order", "set_ratio", "raw_ratio",
    "cosine", "containment", "jaccard", "shared", "heaviest", "missing_less", "missing_more",
    "heaviest_missing_less", "heaviest_missing_more",
    "root_cosine", "root_containment", "run_cosine", "run_containment",
    "names_shared", "names_jaccard", "names_containment", "no_names",
    "numbers_shared", "numbers_jaccard", "numbers_differ", "numbers_clash", "no_numbers",
    "negation_differs", "length_ratio", "length_difference", "shorter_length",
)  # fmt: skip
"""The columns of `compare`, in order."""

ROOT = 5  # letters: "Syria" and "Syrian", "nuclear" and "nuke" apart; the prefix joins what the stemmer keeps apart
NEGATORS = frozenset({"no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot"})
NUMBER_MASK = "0"


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences prepared for comparison, all as columns."""

    plain: tuple[str, ...]
    masked: tuple[str, ...]
    sorted: tuple[str, ...]
    order: tuple[tuple[int, ...], ...]
    stems: Rows
    roots: Rows
    runs: Rows
    names: Rows
    numbers: Rows
    negative: Integers
    lengths: Floats


def prepare(texts: Sequence[str]) -> Sentences:
    """Return the sentences `texts` prepared; stems are weighed against these texts and the language."""
    plain, masked, in_order, orders, negative = [], [], [], [], []
    stems, roots, runs, names, numbers = [], [], [], [], []
    stem_ids: dict[str, int] = {}
    root_ids: dict[str, int] = {}
    run_ids: dict[tuple[int, int], int] = {}
    number_ids: dict[str, int] = {}
    for text in texts:
        tokens = tokenise(text)
        words = tokens.words
        shown = [NUMBER_MASK if word[0].isdigit() else word for word in words]
        order = [stem_ids.setdefault(stem(word), len(stem_ids)) for word in shown]
        plain.append(" ".join(words))
        masked.append(" ".join(shown))
        in_order.append(" ".join(sorted(shown)))
        orders.append(tuple(order))
        mask = stem_ids.get(NUMBER_MASK)
        stems.append([number for number in order if number != mask])
        roots.append([root_ids.setdefault(word[:ROOT], len(root_ids)) for word in shown if word != NUMBER_MASK])
        runs.append([run_ids.setdefault(run, len(run_ids)) for run in zip(order, order[1:], strict=False)])
        capitals = [n for n, start in zip(order, tokens.starts, strict=True) if n != mask and text[start].isupper()]
        names.append(capitals[1:] if words and text[tokens.starts[0]].isupper() else capitals)
        numbers.append([number_ids.setdefault(word, len(number_ids)) for word in words if word[0].isdigit()])
        negative.append(any(word in NEGATORS or word.endswith("n't") for word in words))
    weights = _weights(stems, stem_ids, len(texts))
    run_weights = np.array([(weights[a] + weights[b]) / 2 for a, b in run_ids])
    return Sentences(
        plain=tuple(plain),
        masked=tuple(masked),
        sorted=tuple(in_order),
        order=tuple(orders),
        stems=Rows(*rows(stems, len(stem_ids)), weights),
        roots=Rows(*rows(roots, len(root_ids)), _weights(roots, root_ids, len(texts))),
        runs=Rows(*rows(runs, len(run_ids)), run_weights),
        names=Rows(*rows(names, len(stem_ids)), weights),
        numbers=Rows(*rows(numbers, len(number_ids)), np.ones(len(number_ids))),
        negative=np.array(negative, np.int64),
        lengths=np.array([len(order) for order in orders], np.float64),
    )


def compare(sentences: Sentences, left: Integers, right: Integers) -> Floats:
    """Return the features of the pairs ``(left[k], right[k])`` of sentences, one row a pair, columns as in `FEATURES`."""

    def score(column: Sequence[object], scorer: object) -> Floats:
        return process.cpdist([column[i] for i in left], [column[i] for i in right], scorer=scorer, workers=1)

    stems = overlap(sentences.stems, left, right)
    roots = overlap(sentences.roots, left, right)
    runs = overlap(sentences.runs, left, right)
    names = overlap(sentences.names, left, right)
    numbers = overlap(sentences.numbers, left, right)
    a, b = sentences.lengths[left], sentences.lengths[right]
    lighter, heavier = np.minimum(stems.left, stems.right), np.maximum(stems.left, stems.right)
    columns: dict[str, Floats] = {
        "ratio": score(sentences.masked, fuzz.ratio) / 100,
        "sorted_ratio": score(sentences.sorted, fuzz.ratio) / 100,
        "order": score(sentences.order, Indel.normalized_similarity),
        "set_ratio": score(sentences.masked, fuzz.token_set_ratio) / 100,
        "raw_ratio": score(sentences.plain, fuzz.ratio) / 100,
        "cosine": stems.cosine,
        "containment": stems.containment,
        "jaccard": stems.jaccard,
        "shared": np.log1p(stems.shared),
        "heaviest": stems.heaviest,
        "missing_less": np.log1p(lighter - stems.shared),
        "missing_more": np.log1p(heavier - stems.shared),
        "heaviest_missing_less": np.minimum(stems.missing_left, stems.missing_right),
        "heaviest_missing_more": np.maximum(stems.missing_left, stems.missing_right),
        "root_cosine": roots.cosine,
        "root_containment": roots.containment,
        "run_cosine": runs.cosine,
        "run_containment": runs.containment,
        "names_shared": np.log1p(names.shared),
        "names_jaccard": names.jaccard,
        "names_containment": names.containment,
        "no_names": (names.left + names.right == 0).astype(np.float64),
        "numbers_shared": np.minimum(numbers.shared, 2),
        "numbers_jaccard": numbers.jaccard,
        "numbers_differ": (numbers.left + numbers.right > 2 * numbers.shared).astype(np.float64),
        "numbers_clash": (np.minimum(numbers.left, numbers.right) > numbers.shared).astype(np.float64),
        "no_numbers": (numbers.left + numbers.right == 0).astype(np.float64),
        "negation_differs": (sentences.negative[left] != sentences.negative[right]).astype(np.float64),
        "length_ratio": np.minimum(a, b) / np.maximum(1, np.maximum(a, b)),
        "length_difference": np.log1p(np.abs(a - b)),
        "shorter_length": np.log1p(np.minimum(a, b)),
    }
    return np.column_stack([columns[name] for name in FEATURES])


def _weights(terms: Sequence[Sequence[int]], vocabulary: Mapping[str, int], texts: int) -> Floats:
    """Return the rarity of each term of a vocabulary, given the terms of each text."""
    found: dict[int, int] = {}
    for row in terms:
        for term in set(row):
            found[term] = found.get(term, 0) + 1
    rare = rarity({name: found.get(number, 0) for name, number in vocabulary.items()}, texts)
    return np.array([rare[name] for name in vocabulary])
