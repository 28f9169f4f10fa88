"""Who vouches for what a claim says."""

from dataclasses import replace

import pytest

from checker.extract.statement import statement
from checker.judge.vouching import opinions_differ, sources_differ
from checker.model import Article


def claim(text, speaker=None):
    return replace(statement(Article.from_text(text, id="a")), speaker=speaker)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("the police", "the organisers", True),
        ("Harbour officials", "the harbour authority", False),
        ("Anna Berg", "Berg", False),
        ("the police", None, False),
    ],
)
def test_two_parties_share_no_word(a, b, expected):
    assert sources_differ(claim("It sank.", a), claim("It sank.", b)) is expected


def test_who_counts_is_a_party():
    a, b = (claim(text) for text in ("Police put the crowd at 20,000.", "The organisers estimated it at 100,000."))
    assert sources_differ(a, b)
    assert not sources_differ(a, a)


def test_two_parties_may_call_a_thing_otherwise():
    minister, critics = claim("The minister called it a success."), claim("The critics called it a failure.")
    assert opinions_differ(minister, critics)
    assert not opinions_differ(minister, minister)
    assert not opinions_differ(minister, claim("It was a failure."))
