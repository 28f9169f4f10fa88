"""Which unit of one claim stands in the place of which unit of the other."""

from hypothesis import given
from hypothesis import strategies as st

from checker.extract.statement import statement
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article

WORDS = st.lists(
    st.sampled_from(["fire", "mill", "killed", "17", "19", "not", "Monday", "Norway", "the", ","]), max_size=12
)


def paired(a, b):
    return pair(*(side(statement(Article.from_text(text, id=key))) for key, text in (("a", a), ("b", b))))


def words(pairing, kind):
    return [(pairing.a.text(a), pairing.b.text(b), placed) for a, b, placed in pairing.counterparts(kind)]


def test_values_in_one_place_answer_each_other():
    found = paired("The fire killed 17 workers and hurt 4.", "The fire killed 19 workers and hurt 6.")
    assert words(found, "quantity") == [("17", "19", True), ("4", "6", True)]


def test_a_value_that_moved_meets_the_only_one_of_its_kind():
    found = paired(
        "Worth $1.7 billion, Anna Berg is high on the list of the rich.",
        "Anna Berg is high on the list of the rich, worth $2.5 billion.",
    )
    assert ("$1.7 billion", "$2.5 billion", False) in words(found, "quantity")


def test_what_stands_between_two_matches_is_one_gap_however_long_its_sides():
    found = paired("The pilot survived the crash.", "The pilot was killed in the crash.")
    gap = found.gaps[0]
    assert [[unit.key for unit in side] for side in (gap.a, gap.b)] == [["surviv"], ["was", "kill", "in"]]


def test_all_else_is_equal_where_one_unit_differs():
    assert paired("The lorry was red.", "The lorry was blue.").all_else_equal
    assert not paired("The lorry was red.", "The old lorry was blue.").all_else_equal


@given(WORDS, WORDS)
def test_every_unit_is_matched_or_in_a_gap(a, b):
    found = paired(" ".join(a), " ".join(b))
    matched = [left.place for left, _ in found.matched]
    assert sorted(matched + [unit.place for unit in found.unmatched_a()]) == list(range(len(found.a.units)))
    assert found.matched_b.isdisjoint(unit.place for unit in found.unmatched_b())
    assert all(left.key == right.key for left, right in found.matched)


@given(WORDS, WORDS)
def test_a_turned_pairing_has_the_sides_swapped(a, b):
    found = paired(" ".join(a), " ".join(b))
    turned = found.turned()
    assert (turned.a, turned.b, turned.matched_a, turned.matched_b) == (
        found.b,
        found.a,
        found.matched_b,
        found.matched_a,
    )
    assert list(turned.unmatched_a()) == list(found.unmatched_b())
    assert turned.matched == tuple((right, left) for left, right in found.matched)
    assert turned.turned() == found
