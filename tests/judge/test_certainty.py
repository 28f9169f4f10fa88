"""How certain a claim is of a value."""

import pytest

from checker.extract.statement import statement
from checker.judge.certainty import certainty_differs, modality_at
from checker.judge.comparison import differences_of
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article


def claim(text):
    return statement(Article.from_text(text, id="a"))


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
