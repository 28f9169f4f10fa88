from __future__ import annotations

import pytest

from checker.align.linkage import linked_claims


def test_a_chain_is_not_a_group() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.5, (2, 3): 0.9}
    assert linked_claims(scores, "abcd", 0.5) == [([0, 1], 0.9), ([2, 3], 0.9)]


def test_a_group_is_as_strong_as_its_pairs_on_average() -> None:
    ((members, strength),) = linked_claims({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}, "abc", 0.5)
    assert members == [0, 1, 2]
    assert strength == pytest.approx(0.8)


def test_two_sentences_of_an_article_come_together_only_where_one_says_the_other_again() -> None:
    assert linked_claims({(0, 2): 0.8, (1, 2): 0.7}, "aab", 0.6) == [([0, 2], 0.8)]
    ((members, strength),) = linked_claims({(0, 1): 1.0, (0, 2): 0.8, (1, 2): 0.6}, "aab", 0.6)
    assert members == [0, 1, 2]
    assert strength == pytest.approx(0.8)


def test_an_article_alone_is_no_group() -> None:
    assert linked_claims({(0, 1): 1.0}, "aa", 0.5) == []


def test_too_weak_a_pair_is_no_group() -> None:
    assert linked_claims({(0, 1): 0.4}, "ab", 0.5) == []
    assert linked_claims({}, "ab", 0.5) == []
