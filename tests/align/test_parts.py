"""The parts of a claim that are aligned on their own."""

import pytest

from checker.align.parts import parts
from checker.extract import read
from checker.model import Article

QUOTES = [
    ("We heard it at noon. Nobody left the hall.", ["We heard it at noon.", "Nobody left the hall."]),
    ("We told Mr. Smith that he had to leave the house.", ["We told Mr. Smith that he had to leave the house."]),
    ("He did not listen to Gen. Brown. He never does so.", ["He did not listen to Gen. Brown.", "He never does so."]),
    ("No. We will not leave the hall.", ["No. We will not leave the hall."]),
]


@pytest.mark.parametrize(("quote", "expected"), QUOTES)
def test_a_quote_is_parted_where_its_sentences_end(quote, expected):
    (claim,) = (
        claim
        for claim in read(Article.from_text(f'"{quote}" said Anna Berg.', id="a.txt")).claims
        if claim.kind == "quote"
    )
    assert [part.text for part in parts(claim)] == expected
