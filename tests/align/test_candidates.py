from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.align.candidates import candidates
from checker.align.features import Sentences

TEXTS = (
    "The basilica of Norvia fell.",
    "In Norvia the basilica was brought down.",
    "A goal in the last minute decided the match.",
    "The basilica is gone.",
)


def test_claims_of_different_articles_that_share_rare_words() -> None:
    stems = Sentences(TEXTS).stems
    assert candidates(stems, "abcd", range(4)) == [(0, 1), (0, 3), (1, 3)]
    assert candidates(stems, "aabb", range(4)) == [(0, 3), (1, 3)]


def test_only_the_claims_asked_for() -> None:
    assert candidates(Sentences(TEXTS).stems, "abcd", [0, 1, 2]) == [(0, 1)]
    assert candidates(Sentences(TEXTS).stems, "abcd", []) == []


def test_the_best_partners_in_each_article_are_kept() -> None:
    texts = ["basilica crypt organ", *["basilica"] * 5, "basilica crypt organ", "basilica crypt"]
    found = candidates(Sentences(texts).stems, "abbbbbbb", range(len(texts)))
    assert {(0, 6), (0, 7)} <= set(found)


@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=12), st.integers(2, 40))
def test_blocks_make_no_difference(texts: list[str], cells: int) -> None:
    stems, articles = Sentences(texts).stems, [str(number % 3) for number in range(len(texts))]
    everyone = range(len(texts))
    assert candidates(stems, articles, everyone, cells=cells) == candidates(stems, articles, everyone)
