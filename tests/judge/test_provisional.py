"""Figures of an hour."""

import pytest

from checker.extract.statement import statement
from checker.judge.provisional import counted_by_one_time, estimated, provisional
from checker.model import Article


def claim(text):
    return statement(Article.from_text(text, id="a"))


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


def test_an_estimate_says_so():
    assert estimated(claim("An estimated 120 homes burned."))
    assert not estimated(claim("120 homes burned."))


def test_figures_reached_by_two_times_are_not_of_one_time():
    noon, night = (claim(f"The fire had burned 120 homes by {day}.") for day in ("Monday", "Friday"))
    assert counted_by_one_time(noon, noon)
    assert not counted_by_one_time(noon, night)
    assert not counted_by_one_time(noon, claim("The fire burned 120 homes."))
