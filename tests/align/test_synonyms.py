"""The rows of the table ``synonyms``: well formed, and used where sense counts but not where wording does."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from checker.align.features import Comparison, Sentences, features
from checker.extract.concepts import concept
from checker.extract.tokens import stem
from checker.language import table

ROWS = [row.split() for row in chain.from_iterable(table("synonyms")["rows"].values())]
POLES = [[set(map(stem, pole)) for pole in axis] for axis in table("opposites")["axes"].values()]


def test_a_stem_stands_in_one_row_only() -> None:
    stems = [stem_ for row in ROWS for stem_ in sorted({stem(word) for word in row})]
    assert sorted(stems) == sorted(set(stems))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_opposites_never_share_a_row(row: list[str]) -> None:
    words = {stem(word) for word in row}
    assert not [poles for poles in POLES if words & (poles[0] - poles[1]) and words & (poles[1] - poles[0])]


def shared(a: str, b: str) -> tuple[float, float]:
    """Return how much of the one the other holds, by the words and by the sense."""
    comparison = Comparison(Sentences((a, b)), np.array([0]), np.array([1]))
    words, sense = features(comparison, ("containment", "concept_containment"))[0]
    return float(words), float(sense)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A lorry hit the ferry.", "A truck hit the ferry."),
        ("Two miners died.", "Two miners are dead."),
        ("Shares fell sharply.", "Shares dropped sharply."),
        ("The minister quits the cabinet.", "The minister left the government."),
    ],
)
def test_a_synonym_counts_by_sense_and_not_by_wording(a: str, b: str) -> None:
    words, sense = shared(a, b)
    assert words < 0.99 < sense


def test_the_stem_that_stands_for_a_row_stands_for_itself() -> None:
    stems = {stem(word) for row in ROWS for word in row}
    assert all(concept(concept(term)) == concept(term) for term in stems)
    assert set(map(concept, stems)) < stems
