"""The cases of tests/cases/dates, and what holds for any text."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import rows

from checker.extract.dates import find_dates
from checker.extract.dates.grammar import GRAMMAR, RULES
from checker.extract.dates.lexemes import read, time_pattern

if TYPE_CHECKING:
    from checker.model import When

CASES = Path(__file__).parents[1] / "cases" / "dates"


def shown(when: When) -> str:
    """The notation of the cases: days or symbol, clock, granularity, relation."""
    part = when.symbol[-3:] if when.granularity == "part-of-day" and when.symbol else ""
    days = when.first or ("" if when.symbol is None else when.symbol.removesuffix(part))
    if when.last and when.last != when.first:
        days += f"..{when.last}"
    if when.clock is not None:
        days += f"T{when.clock // 60:02d}:{when.clock % 60:02d}"
    if when.offset is not None:
        days += f"{'-' if when.offset < 0 else '+'}{abs(when.offset) // 60:02d}:{abs(when.offset) % 60:02d}"
    relation = "" if when.relation == "on" else when.relation
    return " ".join(f"{days}{part} {when.granularity} {relation}".split())


ALL = [
    pytest.param(*row, id=f"{path.stem}: {row[0][:60]}")
    for path in sorted(CASES.glob("*.md"))
    for row in rows(path, "text", "published", "times")
]


@pytest.mark.parametrize(("text", "published", "times"), ALL)
def test_case(text: str, published: str, times: str) -> None:
    assert " ; ".join(shown(when) for when in find_dates(text, published or None)) == times


WORDS = st.sampled_from(
    [
        "on", "by", "Monday", "March", "May", "5", "28th", "2017", "2017-02-28", "7:40", "a.m.", "(0200", "GMT)",
        "the", "end", "of", "next", "last", "week", "year", "three", "days", "ago", "to", "and", ",", "-", "between",
        "1990s", "noon", "mid-June", "99999", "30", "half", "past",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join))


@given(TEXTS, st.sampled_from([None, "2017-03-01", "2024-02-29T10:00:00+02:00", "9999-12-31", "0001-01-01"]))
def test_spans_are_slices_in_order_and_days_in_order(text: str, published: str | None) -> None:
    found = find_dates(text, published)
    assert found == find_dates(text, published)
    position = 0
    for when in found:
        assert position <= when.start < when.end
        assert when.text == text[when.start : when.end]
        assert (when.first is None) == (when.last is None)
        assert when.first is None or when.last is None or when.first <= when.last
        position = when.end


@given(TEXTS)
def test_a_paragraph_before_moves_spans_and_nothing_else(text: str) -> None:
    prefix = "Nothing happened here.\n\n"
    plain = [(when.start, when.text, when.symbol, when.first) for when in find_dates(text)]
    moved = [(when.start - len(prefix), when.text, when.symbol, when.first) for when in find_dates(prefix + text)]
    assert moved == plain


def test_a_publication_date_that_is_none_raises() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        find_dates("They met on Monday.", "yesterday")


HOSTILE = [
    "the ",
    "Monday ",
    "28 ",
    "- ",
    "1-",
    "of the ",
    "by ",
    "7:40 ",
    "a.m. ",
    "\n",
    " ",
    "May ",
    "the end of ",
    "'",
    "2017",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    times = []
    for count in (2_000, 16_000):
        started = process_time()
        find_dates(piece * count, "2017-03-01")
        times.append(process_time() - started)
    assert times[1] < 40 * times[0] + 0.05  # eight times the text; quadratic work would take 64 times as long


def test_the_classes_an_expression_begins_with_leave_none_out() -> None:
    ungated = time_pattern("|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in RULES))
    for path in sorted(CASES.glob("*.md")):
        for text, _, _ in rows(path, "text", "published", "times"):
            lexemes = read(text)
            expected = [(match.start(), match.end()) for match in ungated.finditer(lexemes.classes)]
            assert [(match.start(), match.end()) for match in GRAMMAR.finditer(lexemes.classes)] == expected, text
