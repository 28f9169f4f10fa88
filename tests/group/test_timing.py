from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.group.timing import Timing, days_spanned, factor, timing, timing_of_both


def at(text: str, published: str | None = None) -> Timing:
    return timing([text], published)


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (at("", "2025-05-13"), at("", "2025-06-14"), 32),
        (at("", "2024-12-31"), at("", "2025-01-01"), 1),
        (at("LORVIK, June 14 (Calder) - Rain."), at("", "2025-06-16"), 2),
        (at("LORVIK, 31 December. /DTA/. Rain."), at("OSLO, Jan 2 - Snow."), 2),
        (at("Rain."), at("", "2025-06-16"), None),
    ],
)
def test_days_between_reports(a: Timing, b: Timing, days: int | None) -> None:
    assert days_spanned(a, b) == days == days_spanned(b, a)


def test_groups_are_as_far_apart_as_their_farthest_reports() -> None:
    """A chain of reports, each a few days after the last, is no event of months."""
    weeks = timing_of_both(at("", "2025-06-01"), at("", "2025-06-10"))
    assert days_spanned(weeks, at("", "2025-06-14")) == 13
    assert days_spanned(weeks, at("", "2025-06-05")) == 9


def test_publication_close_by_strengthens_and_far_apart_weakens() -> None:
    near = factor(at("", "2025-06-14"), at("", "2025-06-16"))
    between = factor(at("", "2025-06-14"), at("", "2025-06-25"))
    far = factor(at("", "2025-06-14"), at("", "2026-06-14"))
    assert near > between > far
    assert far < 1 < near


def test_years_named_in_common_strengthen_and_disjoint_years_weaken() -> None:
    talks = at("The treaty of May 2014 took effect in January 2015.")
    assert factor(talks, at("Trade rose in 2014.")) > 1
    assert factor(talks, at("Trade rose in 2016 and 2017.")) < 1
    assert factor(talks, at("Trade rose.")) == 1


def test_a_day_with_another_year_is_another_day() -> None:
    assert factor(at("It began on July 1, 2010."), at("It ended on July 1.")) == 1


def test_datelines_far_apart_tell_nothing_against() -> None:
    assert factor(at("Arrested on May 3, he left."), at("OSLO, Nov 20 - He was sentenced.")) == 1


@given(st.text(max_size=200), st.text(max_size=200), st.dates(), st.dates() | st.none())
def test_time_is_symmetric_and_bounded(a: str, b: str, day: object, other: object) -> None:
    one, two = at(a, str(day)), at(b, str(other) if other else None)
    assert factor(one, two) == pytest.approx(factor(two, one))
    assert 0.5 < factor(one, two) < 2
    assert timing_of_both(one, two) == timing_of_both(two, one)
