"""Values come back as they were kept, and what was not kept so is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import read
from checker.model import Article, Extraction, Quantity, Span
from checker.store.encoding import from_bytes, to_bytes

TEXT = (
    "Three people were hurt when the ferry struck a wall on Tuesday, police said.\n\n"
    "“At least 40 of us were on deck, and nobody told us anything,” said Olav Brekke, the captain.\n"
)


def test_all_that_is_read_of_an_article_comes_back():
    extraction = read(Article.from_text(TEXT, id="a", published="2025-03-04"))
    assert extraction.claims
    assert repr(from_bytes(Extraction, to_bytes(Extraction, extraction))) == repr(extraction)


@given(st.text(), st.floats(allow_nan=False), st.integers(), st.none() | st.floats(allow_nan=False))
def test_any_text_and_number_comes_back(text, low, start, second):
    value = Quantity(start, start + 1, text, low, math.inf, "count", "count", second=second)
    back = from_bytes(Quantity, to_bytes(Quantity, value))
    assert repr(back) == repr(value)


def test_half_of_a_surrogate_pair_comes_back():
    assert from_bytes(tuple[str, ...], to_bytes(tuple[str, ...], ("\ud83d",))) == ("\ud83d",)


def test_mappings_and_sets_come_back_with_their_keys():
    kind = dict[tuple[int, str], frozenset[int]]
    value = {(3, "a"): frozenset({5, 1}), (1, ""): frozenset()}
    assert from_bytes(kind, to_bytes(kind, value)) == value


@pytest.mark.parametrize("data", [b"", b"nothing compressed", to_bytes(tuple[int, ...], (1, 2, 3)), to_bytes(str, "x")])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011  whatever its words
        from_bytes(Span, data)


def test_equal_values_are_equal_bytes():
    first, second = (to_bytes(frozenset[int], frozenset(order)) for order in ((9, 1, 5), (5, 9, 1)))
    assert first == second
