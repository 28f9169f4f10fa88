from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.rows import overlap, rows

WORDS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), min_size=2, max_size=6)


@given(WORDS)
def test_overlaps_are_those_of_sets(texts: list[list[str]]) -> None:
    table = rows(texts, lambda terms, _: np.array([float(ord(term) - 96) for term in terms]))
    left, right = (np.array(side) for side in zip(*[(a, b) for a in range(len(texts)) for b in range(a)], strict=True))
    found = overlap(table, left, right)
    for k, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        one, two = set(texts[a]), set(texts[b])
        weigh = [ord(term) - 96 for term in sorted(one & two)]
        assert found.shared[k] == pytest.approx(sum(weigh))
        assert found.heaviest[k] == max(weigh, default=0)
        assert found.missing_left[k] == max((ord(term) - 96 for term in one - two), default=0)
        assert found.missing_right[k] == max((ord(term) - 96 for term in two - one), default=0)
        assert found.left[k] == pytest.approx(sum(ord(term) - 96 for term in one))
        assert 0 <= found.cosine[k] <= 1 + 1e-9
        assert found.containment[k] >= found.jaccard[k] - 1e-9


def test_weights_are_asked_for_with_the_number_of_texts() -> None:
    asked: dict[str, int] = {}

    def weigh(terms: list[str], counts: list[int]) -> np.ndarray:
        asked.update(zip(terms, counts, strict=True))
        return np.ones(len(terms))

    rows([["fire", "port", "fire"], ["fire"], []], weigh)
    assert asked == {"fire": 2, "port": 1}
