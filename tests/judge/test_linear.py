"""Judging takes time in proportion to the text, whatever two articles are made of."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.answers import MOST_ANSWERS, opposed
from checker.model import Article, Claim, Fact
from checker.pipeline import compare_articles, compare_statements

PIECES = [
    ("killed 5 ", "killed 6 "), ("5 ", "6 "), ("on Monday ", "on Tuesday "), ("not ", "never "), ("rose ", "fell "),
    ("$5 million ", "$6 million "), ("Anna Reuss ", "Anna Moll "), ("The storm killed 5. ", "The storm killed 6. "),
    ("“It rose,” he said. ", "“It fell,” he said. "), ("up ", "down "), ("fifth ", "sixth "), ("may ", "must "),
]  # fmt: skip


def seconds(one: str, other: str, size: int) -> float:
    """CPU time of judging two articles of one storm with a sentence of `size` characters in each."""
    articles = [
        Article.from_text(
            f"The storm in Valley on Monday. The storm {piece * (size // len(piece))}people.",
            id=name,
            published="2024-01-02",
        )
        for name, piece in (("a", one), ("b", other))
    ]  # fmt: skip
    begin = time.process_time()
    compare_articles(articles)
    return time.process_time() - begin


@pytest.mark.parametrize(("one", "other"), PIECES)
def test_a_claim_without_end_takes_no_time_without_end(one: str, other: str) -> None:
    seconds(one, other, 500)
    small = min(seconds(one, other, 2_000) for _ in range(2))
    assert seconds(one, other, 16_000) < 16 * small + 0.5


def test_two_statements_without_end_are_compared_in_their_beginnings() -> None:
    begin = time.process_time()
    [verdict] = compare_statements([("The storm killed 5 people. " * 500, "The storm killed 6 people. " * 500)])
    assert verdict.kind != "agreement"
    assert time.process_time() - begin < 5


TOLD = st.lists(
    st.builds(
        lambda article, number, key: (
            Fact("members", "union", key, number, number + 1, key=(key,)),
            Claim(f"{article}-{number}", article, "statement", number, number + 1, "x"),
        ),
        st.sampled_from("abc"), st.integers(0, 3), st.sampled_from(["1", "2", "4", "8"]),
    ),
    max_size=12,
)  # fmt: skip


def conflict(a: Fact, b: Fact) -> bool:
    return a.key != b.key and "8" not in a.key + b.key


@given(TOLD)
def test_the_opposed_answers_are_those_that_all_pairs_show(told: list[tuple[Fact, Claim]]) -> None:
    expected = {
        frozenset(((a.key, first.id), (b.key, second.id)))
        for (a, first), (b, second) in combinations(told, 2)
        if first.article != second.article and conflict(a, b)
    }
    found = {
        frozenset(((a.fact.key, a.claim.id), (b.fact.key, b.claim.id)))
        for one, other in opposed(told, conflict)
        for a in one
        for b in other
        if a.claim.article != b.claim.article
    }
    members = {
        side for one, other in opposed(told, conflict) for a in (*one, *other) for side in [(a.fact.key, a.claim.id)]
    }
    assert found == expected
    assert members == {side for pair in expected for side in pair}


def test_of_an_article_that_gives_many_answers_the_first_are_compared() -> None:
    told = [
        (
            Fact("count", "people", f"{n}", n, n + 1, key=(f"{n}",), of="killed"),
            Claim(f"c{n}", "a", "statement", n, n + 1, "x"),
        )
        for n in range(100)
    ] + [(Fact("count", "people", "200", 0, 1, key=("200",), of="killed"), Claim("d", "b", "statement", 0, 1, "x"))]
    pairs = list(opposed(told, lambda a, b: a.key != b.key))
    assert len(pairs) == MOST_ANSWERS
    assert all(other[0].claim.article == "b" for _, other in pairs)


def test_a_ruler_of_dashes_behind_a_number_is_passed_at_once() -> None:
    ruler = "-" * 200
    articles = [
        Article.from_text(f"The storm sank {number} boats {ruler} in Valley on Monday.", id=name)
        for name, number in (("a", 12), ("b", 14))
    ]
    began = time.process_time()
    compare_articles(articles)
    assert time.process_time() - began < 5
