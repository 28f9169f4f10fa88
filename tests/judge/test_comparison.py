"""What two compared claims come to, and why: the ceiling of each difference, and properties of any two texts."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.extract.statement import statement
from checker.judge.comparison import compare
from checker.judge.ladder import Level
from checker.model import Article

SURE = 0.99
LEVELLED = "In May 1903, the city of Bamra was levelled by a quake of 6.7 degrees in which over 31,000 people died."
ROWS = [
    ("The fire killed 17 workers.", "The fire killed 19 workers.", "contradiction", "cannot both be true"),
    ("The port will be sold to the city.", "The port was never sold to the city.", "possible-conflict", "only plans"),
    ("The fire burned 120 homes so far.", "The fire burned 150 homes.", "possible-conflict", "figure of an hour"),
    ("Was the port sold in May?", "The port was sold in June.", "unrelated", "asks"),
    ("Shares in Halden fell 4 percent.", "Shares in Halden fell 6 percent.", "possible-conflict", "by the minute"),
    ("The senator spoke on Monday.", "The senator spoke again on Friday.", "possible-conflict", "another occasion"),
    ("The court did not uphold the ban.", "The court overturned the ban.", "unrelated", "reverses"),
    ("Sales rose 4 percent in May.", "Sales rose 7 percent in June.", "unrelated", "another value"),
    ("Germany will send tanks.", "Poland will send tanks.", "possible-conflict", "Both can be true"),
    ("The ban was upheld.", "The ban was upheld.", "agreement", "same words"),
    (
        LEVELLED,
        "A quake of 6.7 killed more than 26,000 in the old city of Bamra in May 1903.",
        "unrelated",
        "tell two",
    ),
    (
        LEVELLED,
        "A quake of 6.7 killed more than 31,000 in the old city of Bamra in May 1903.",
        "agreement",
        "same values",
    ),
]
PIECES = (
    "The fire killed", "17 workers", "19 workers", "not", "on Monday", "on Friday", "rose", "fell", "in", "Spain", "?",
    ".", ",", "again", "the first time", "so far", "\ud800", "0", "%",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


def claim(text, article):
    return statement(Article.from_text(text, id=article))


@pytest.mark.parametrize(("a", "b", "outcome", "reason"), ROWS)
def test_the_outcome_and_its_reason(a, b, outcome, reason):
    found = compare(claim(a, "a"), claim(b, "b"), SURE)
    assert found.outcome == outcome, found.trace
    assert any(part in " ".join(found.trace) for part in reason.split("|")), found.trace


def test_an_unlikely_pair_is_no_conflict_whatever_its_values():
    found = compare(claim("The fire killed 17 people in Oslo.", "a"), claim("A flood hurt 19 people.", "b"), 0.05)
    assert found.outcome in ("unrelated", "agreement")


def test_two_sources_are_one_level_of_the_ladder():
    sides = [
        replace(claim(f"The march drew {count} people.", speaker), speaker=speaker)
        for count, speaker in (("18,000", "the police"), ("40,000", "the organisers"))
    ]
    assert compare(*sides, SURE).level == Level.SOURCES_DIFFER


@given(TEXTS, TEXTS)
@example(
    "The fire killed The fire killed The fire killed not 17 workers",
    "The fire killed The fire killed not ? The fire killed The fire killed 17 workers",
)
@example("The fire killed rose 19 workers fell", "The fire killed the first time 17 workers rose The fire killed fell")
def test_the_order_of_two_claims_does_not_matter(a, b):
    one, other = compare(claim(a, "a"), claim(b, "b"), 0.9), compare(claim(b, "b"), claim(a, "a"), 0.9)
    assert one.outcome == other.outcome
    assert one.confidence == pytest.approx(other.confidence)


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_text_raises_and_the_same_texts_compare_alike(a, b):
    assert compare(claim(a, "a"), claim(b, "b"), 0.9) == compare(claim(a, "a"), claim(b, "b"), 0.9)
