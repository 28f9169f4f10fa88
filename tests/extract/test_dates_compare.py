"""How two times relate: the cases of tests/cases/times, and symmetry for any two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tables import rows

from checker.extract.dates import find_dates
from checker.extract.dates.compare import relate

if TYPE_CHECKING:
    from checker.model import When

CASES = Path(__file__).parents[1] / "cases" / "times" / "pairs.md"
ROWS = rows(CASES, "a", "b", "relation")


def first_time(side: str) -> When:
    text, _, published = side.partition(" @")
    return find_dates(text, published or None)[0]


@pytest.mark.parametrize(("a", "b", "relation"), [pytest.param(*row, id=f"{row[0]} / {row[1]}") for row in ROWS])
def test_pair(a: str, b: str, relation: str) -> None:
    there, back = relate(first_time(a), first_time(b)), relate(first_time(b), first_time(a))
    assert there.kind == relation, there.reason
    assert back.kind == relation, back.reason


TIMES = st.sampled_from(sorted({side for row in ROWS for side in row[:2]}))


@given(TIMES, TIMES)
def test_order_does_not_matter_and_a_reason_is_a_sentence(a: str, b: str) -> None:
    there, back = relate(first_time(a), first_time(b)), relate(first_time(b), first_time(a))
    assert there.kind == back.kind
    assert there.reason.endswith(".")


@given(TIMES)
def test_a_known_time_never_conflicts_with_itself(side: str) -> None:
    when = first_time(side)
    assume(when.anchor != "narrative")
    assert relate(when, when).kind != "conflict"
