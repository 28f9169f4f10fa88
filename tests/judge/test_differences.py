"""What the finders of differences see: one row a pair of statements."""

import pytest

from checker.extract.statement import statement
from checker.judge.axes import axes_under, axis_of, poles
from checker.judge.comparison import differences_of
from checker.judge.pairing import pair
from checker.judge.prefixes import prefix_between
from checker.judge.side import side
from checker.language import table
from checker.model import Article

ROWS = [
    ("The fire killed 17 workers.", "The fire killed 19 workers.", [("number", "17", "19")]),
    ("The fire killed 17 workers.", "The fire hurt 19 workers.", []),
    ("They face up to 15 years.", "They face up to 20 years.", [("number", "up to 15 years", "up to 20 years")]),
    ("It cost 45 percent, from 23 percent.", "It rose by 45 percent to a third.", []),
    ("80 people came.", "More than 80 people came.", [("number", "80", "More than 80")]),
    ("80 people came.", "At least 80 people came.", []),
    ("Flight 261 fell.", "Flight 216 fell.", [("number", "261", "216")]),
    ("Call 0555 125 3434.", "Call 0555 125 343.", []),
    (
        "He drove it for 20 days, in 30 days.",
        "He drove it for 30 days, in 30 days.",
        [("number", "20 days", "30 days")],
    ),
    ("It held 47 degrees, not 60.", "It held 60 degrees, and not 47.", []),
    ("He spoke on Monday.", "He spoke on Friday.", [("date", "Monday", "Friday")]),
    ("He left two months later.", "He left three months later.", [("date", "two months later", "three months later")]),
    ("He left two months later.", "He left more than one month later.", []),
    ("The May sales fell.", "The June sales fell.", [("date", "May", "June")]),
    ("He spoke in May.", "He spoke on 12 May.", []),
    ("It was in the third aisle.", "It was in the seventh row.", []),
    ("The union signed the deal.", "The union never signed the deal.", [("negation", "signed", "never signed")]),
    ("The clause was not in the text.", "The clause was removed from the text.", []),
    ("The court upheld the ban.", "The court overturned the ban.", [("antonym", "upheld", "overturned")]),
    ("The first speech since 1960.", "The last speech since 1960.", [("antonym", "first", "last")]),
    ("Airlines confirmed the talks.", "Airlines denied the talks.", [("antonym", "confirmed", "denied")]),
    (
        "It is the second largest bank in Europe.",
        "It is the largest bank in Europe.",
        [("ordinal", "second largest", "largest")],
    ),
    (
        "All the 12 workers on the ship were rescued.",
        "Ten of the 12 workers on the ship were rescued.",
        [("number", "All the 12", "Ten")],
    ),
    ("It sank off Spain.", "It sank off Portugal.", [("location", "Spain", "Portugal")]),
]


def differences(a, b):
    return differences_of(pair(*(side(statement(Article.from_text(t, id=key))) for key, t in (("a", a), ("b", b)))))


@pytest.mark.parametrize(("a", "b", "expected"), ROWS)
def test_the_differences_of_two_statements(a, b, expected):
    found = {(d.family, d.a_value, d.b_value) for d in differences(a, b)}
    assert set(expected) <= found
    assert expected or not found
    turned = {(d.family, d.b_value, d.a_value) for d in differences(b, a)}
    assert turned == found


def test_lower_limits_leave_both_open():
    (difference,) = differences("At least 100 officers came.", "At least 150 officers came.")
    assert difference.open


def test_a_time_of_telling_leaves_both_open():
    (difference,) = differences("He said on Monday that it sank.", "He said on Friday that it sank.")
    assert difference.open


def test_opposites_stand_at_two_poles():
    assert axis_of("rise", "fall") == "movement"
    assert axis_of("red", "blue") == "colour"
    assert axis_of("rise", "soar") is None
    assert axis_of("gray", "grey") is None


def test_every_slippery_axis_is_an_axis_and_every_axis_has_two_poles():
    data = table("opposites")
    assert axes_under("slippery") <= data["axes"].keys() | data["siblings"].keys()
    for axis in (*data["axes"], *data["siblings"]):
        assert len({pole for places in poles().values() for name, pole in places if name == axis}) >= 2, axis


@pytest.mark.parametrize(
    ("a", "b", "prefix"),
    [
        ("arm", "unarm", "un"), ("unpaid", "paid", "un"), ("agre", "disagre", "dis"), ("elig", "inelig", "in"),
        ("it", "unit", None), ("play", "display", None), ("port", "import", None), ("arm", "arm", None),
    ],
)  # fmt: skip
def test_a_negative_prefix_between_two_stems(a, b, prefix):
    assert prefix_between(a, b) == prefix
