"""How certain a claim is of a value, and who vouches for it."""

from dataclasses import replace

import pytest

from checker.extract.statement import statement
from checker.judge.certainty import certainty_differs, modality_at, provisional, sources_differ
from checker.judge.comparison import differences_of
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article


def claim(text, speaker=None):
    return replace(statement(Article.from_text(text, id="a")), speaker=speaker)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The port was sold in May.", "May", "fact"),
        ("The port will be sold in May.", "May", "plan"),
        ("The port may be sold in May.", "May.", "possibility"),
    ],
)
def test_a_value_is_as_certain_as_the_modal_that_governs_it(text, words, kind):
    start = text.rindex(words)
    assert modality_at(claim(text), start, start + 3) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire has burned 120 homes so far.", True),
        ("The preliminary toll is 12.", True),
        ("It burned 120 homes.", False),
    ],
)
def test_a_figure_of_the_hour_says_so(text, expected):
    assert provisional(claim(text)) is expected


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


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("It will likely be sold in May.", "It is likely to be sold in June.", False),
        ("It will be sold in May.", "It was sold in June.", True),
        ("It could be sold in May.", "It can be sold in June.", False),
        ("It may be sold in May.", "It will be sold in June.", True),
    ],
)
def test_values_are_equally_sure_where_a_modal_of_one_sort_governs_both(a, b, expected):
    pairing = pair(side(claim(a)), side(claim(b)))
    (difference,) = (found for found in differences_of(pairing) if found.family == "date")
    assert certainty_differs(pairing.a.claim, pairing.b.claim, difference) is expected
