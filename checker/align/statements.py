"""Whether two statements of different articles tell the same fact in similar sentences.

Synonyms count as one word. The model (``same_statement`` in ``language/english/alignment.toml``) was fitted on events
marked by hand. Shared numbers and being the best partner in the other article weigh most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import features
from checker.align.model import model
from checker.align.surroundings import SURROUNDINGS, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.features import Comparison
    from checker.align.rows import Floats
    from checker.align.surroundings import Pair

WORDS = (
    "concept_cosine", "concept_containment", "concept_jaccard", "concept_shared", "concept_heaviest",
    "concept_missing_less", "concept_missing_more", "root_cosine", "numbers_shared", "numbers_jaccard", "no_numbers",
    "length_ratio", "shorter_length",
)  # fmt: skip
COLUMNS = (*WORDS, *SURROUNDINGS)


def statement_scores(comparison: Comparison, pairs: Sequence[Pair], articles: Sequence[str]) -> Floats:
    """Return how likely it is (0 to 1) that each of `pairs`, in the order of `comparison`, tells the same fact."""
    return model("same_statement").probability(statement_columns(comparison, pairs, articles), COLUMNS)


def statement_columns(comparison: Comparison, pairs: Sequence[Pair], articles: Sequence[str]) -> Floats:
    """Return the features `COLUMNS` of each pair."""
    words = features(comparison, WORDS)
    likeness = words[:, WORDS.index("concept_cosine")] + words[:, WORDS.index("concept_containment")]
    return np.column_stack([words, surroundings(likeness.tolist(), pairs, articles)])
