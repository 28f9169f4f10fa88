"""How two quantities relate, and whether they count the same noun."""

from pathlib import Path

import pytest
from tables import rows

from checker.extract.quantities import find_quantities, relate, same_noun, told_apart

CASES = Path(__file__).parents[1] / "cases" / "quantities" / "relations" / "pairs.md"
ROWS = rows(CASES, "one", "other", "relation")


@pytest.mark.parametrize(("one", "other", "wanted"), ROWS)
def test_relation_is_the_same_both_ways(one: str, other: str, wanted: str) -> None:
    a, b = find_quantities(one)[0], find_quantities(other)[0]
    assert relate(a, b).kind == wanted, (a, b, relate(a, b))
    assert relate(b, a).kind == wanted


@pytest.mark.parametrize(("one", "other", "wanted"), ROWS)
def test_reason_names_both_sides(one: str, other: str, wanted: str) -> None:
    a, b = find_quantities(one)[0], find_quantities(other)[0]
    reason = relate(a, b).reason
    assert a.text in reason
    assert b.text in reason
    assert reason.endswith("."), wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("12 people fled.", "12 persons fled.", True),
        ("12 people fled.", "12 passengers fled.", True),
        ("12 passengers fled.", "12 soldiers fled.", False),
        ("12 homes burned.", "A 12-home row burned.", True),
        ("12 homes burned.", "12 cars burned.", False),
        ("The toll is 12.", "12 people fled.", False),
        ("12 killed, police say", "12 injured, police say", False),
    ],
)
def test_same_noun(one: str, other: str, *, wanted: bool) -> None:
    a, b = find_quantities(one)[0], find_quantities(other)[0]
    assert same_noun(a, b) is same_noun(b, a) is wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("it grew by 12 percent", "it shrank by 12 percent", ("12 percent (up)", "12 percent (down)")),
        ("it grew by 12 percent", "it grew by 14 percent", ("12 percent", "14 percent")),
        ("it stood at 12 percent", "it shrank by 12 percent", ("12 percent", "12 percent")),
    ],
)
def test_changes_that_go_different_ways_are_told_apart(one: str, other: str, wanted: tuple[str, str]) -> None:
    assert told_apart(find_quantities(one)[0], find_quantities(other)[0]) == wanted
