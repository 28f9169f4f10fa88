from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.features import FEATURES, Comparison, Sentences, features


def columns(a: str, b: str) -> dict[str, float]:
    comparison = Comparison(Sentences((a, b)), np.array([0]), np.array([1]))
    return dict(zip(FEATURES, features(comparison, FEATURES)[0].tolist(), strict=True))


def test_identical_sentences_share_everything() -> None:
    found = columns("Ferry hits wall in Port Alwin, 3 dead", "Ferry hits wall in Port Alwin, 3 dead")
    for name in ("ratio", "cosine", "containment", "jaccard", "root_cosine", "run_cosine", "numbers_jaccard"):
        assert found[name] == pytest.approx(1), name
    assert found["missing_less"] == found["missing_more"] == found["numbers_clash"] == 0


def test_numbers_are_masked_in_words_and_read_apart() -> None:
    found = columns("17 people were killed", "19 people were killed")
    assert found["cosine"] == pytest.approx(1)
    assert found["ratio"] == 1 > found["raw_ratio"]
    assert found["numbers_clash"] == found["numbers_differ"] == 1
    assert found["numbers_shared"] == 0


def test_a_number_on_one_side_only_differs_and_does_not_clash() -> None:
    found = columns("17 people were killed", "People were killed")
    assert (found["numbers_differ"], found["numbers_clash"]) == (1, 0)


def test_a_part_is_contained_in_the_whole() -> None:
    found = columns("before we have heard what failed", "We will not fly again before we have heard what failed")
    assert found["containment"] == pytest.approx(1)
    assert found["jaccard"] < 0.9
    assert found["run_containment"] == pytest.approx(1)
    assert found["unbroken"] == 1 > columns("we know this happened", "This happened, as we know")["unbroken"]


def test_negation_on_one_side() -> None:
    assert columns("They will sail", "They won't sail")["negation_differs"] == 1
    assert columns("They cannot sail", "They won't sail")["negation_differs"] == 0


def test_what_is_missing_is_found_on_both_sides() -> None:
    found = columns("the basilica stands", "the hospital stands")
    assert found["heaviest_missing_less"] > 2
    assert columns("the hospital", "the hospital stands")["heaviest_missing_less"] == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_text_gives_finite_features(texts: list[str]) -> None:
    everyone = np.arange(len(texts))
    found = features(Comparison(Sentences(texts), everyone, everyone[::-1].copy()), FEATURES)
    assert found.shape == (len(texts), len(FEATURES))
    assert np.isfinite(found).all()
