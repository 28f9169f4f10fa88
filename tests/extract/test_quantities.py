"""Quantities: cases in tests/cases/quantities, and what holds for any text."""

import math
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st
from tables import rows

from checker.extract.quantities import find_quantities
from checker.extract.tokens import stem
from checker.language import table
from checker.model import Quantity, Span

CASES = Path(__file__).parents[1] / "cases" / "quantities"
EXPECTED = re.compile(
    r"(?P<value>-?[\d.]+) (?P<unit>[\w-]+)(?: of (?P<noun>\S+))?(?: (?P<kind>former|change|ordinal|age))?"
    r"(?: (?P<direction>up|down))?(?: pair (?P<second>[\d.]+))?"
    r"(?: (?P<approximation>exact|about|at-least|at-most|range|vague))?(?: (?P<low>[\d.]+)\.\.(?P<high>[\d.]+|inf))?"
)


def cases() -> list[ParameterSet]:
    return [
        pytest.param(*row, id=f"{path.stem}: {row[0]}")
        for path in sorted(CASES.glob("*.md"))
        for row in rows(path, "text", "quantities")
    ]


def fits(found: Quantity, wanted: str) -> bool:
    match = EXPECTED.fullmatch(wanted.strip())
    assert match, f"unreadable case: {wanted!r}"
    low, high = match["low"], match["high"]
    return (
        math.isclose(found.value, float(match["value"]), rel_tol=1e-4)
        and found.unit == match["unit"]
        and found.noun == (stem(match["noun"]) if match["noun"] else None)
        and found.kind == ("pair" if match["second"] else match["kind"] or "level")
        and (found.direction == match["direction"] or (found.kind == "level" and not match["direction"]))
        and found.second == (float(match["second"]) if match["second"] else None)
        and found.approximation == (match["approximation"] or "exact")
        and (low is None or math.isclose(found.low, float(low), abs_tol=1e-9))
        and (high is None or math.isclose(found.high, float(high), abs_tol=1e-9))
    )


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_case(text: str, wanted: str) -> None:
    found = find_quantities(text)
    expected = [] if wanted == "none" else wanted.split(";")
    assert len(found) == len(expected), found
    for quantity, description in zip(found, expected, strict=True):
        assert fits(quantity, description), (description, quantity)


PIECES = st.sampled_from(
    [
        "12", "1,200", "3.5", "one", "twenty", "-", "seven", "hundred", "and", "a", "half", "million", "dozen",
        "third", "two-thirds", "$", "€", "£", "%", "percent", "points", "of", "the", "people", "killed", "to",
        "from", "between", "or", "so", "rose", "by", "at", "least", "up", ",", ".", ":", "/", "'", "(", "May",
        "2014", "34-year-old", "6", "feet", "C", "in", "every", "½", "m", "bn", "—", "–", "No", "Boeing",
        "magnitude", "doubled", "scores", "tens", "İ", "st", "UPDATE", "\"", "1\u00a0200", "\n", "\n\n",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.builds(" ".join, st.lists(PIECES, max_size=14)),
    st.builds("".join, st.lists(PIECES, max_size=14)),
)


@given(TEXTS)
def test_any_text_is_read_into_ordered_true_spans(text: str) -> None:
    found = find_quantities(text)
    assert all(quantity.text == text[quantity.start : quantity.end] for quantity in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(quantity.low <= quantity.high and math.isfinite(quantity.value) for quantity in found)
    assert found == find_quantities(text)


@given(TEXTS, st.sampled_from(["\n\n", "Nothing here counts.\n\n", "é\n\n"]))
def test_words_before_a_paragraph_only_shift_it(text: str, prefix: str) -> None:
    alone = find_quantities(text)
    shifted = find_quantities(prefix + text)
    assert [(q.start + len(prefix), q.text, q.low, q.high) for q in alone] == [
        (q.start, q.text, q.low, q.high) for q in shifted
    ]


@given(TEXTS)
def test_blocked_words_are_left_alone(text: str) -> None:
    whole = [Span(0, len(text))] if text else []
    assert find_quantities(text, whole) == (() if text else find_quantities(text))
    found = find_quantities(text)
    if found:
        first = Span(found[0].start, found[0].end)
        assert all(q.start >= first.end or q.end <= first.start for q in find_quantities(text, [first]))


def test_a_blocked_date_is_neither_number_nor_noun() -> None:
    text = "He counted 12 on 14 May."
    assert [q.text for q in find_quantities(text, [Span(text.index("14"), len(text) - 1)])] == ["12"]


@pytest.mark.parametrize(
    "piece", ["1 ", "1,", "one hundred and ", "half a ", "12-", "at least ", "$", "1/", "200 ", "a ", "'"]
)
def test_time_is_linear_in_a_hostile_text(piece: str) -> None:
    assert min(seconds(piece * 20_000) for _ in range(2)) < 40 * max(
        min(seconds(piece * 2_000) for _ in range(3)), 0.001
    )


def seconds(text: str) -> float:
    start = time.process_time()
    find_quantities(text)
    return time.process_time() - start


def written_units() -> list[tuple[str, str]]:
    measures = {key: units for key, units in table("units").items() if key != "source"}
    spaced = [(word, name) for units in measures.values() for name, row in units.items() for word in row["words"]]
    spaced += [(word, code) for word, code in table("currencies")["words"].items()]
    return [(word.replace(" - ", "-").replace(" / ", "/").replace("° ", "°"), name) for word, name in spaced]


@pytest.mark.parametrize(("word", "unit"), written_units())
def test_every_listed_unit_is_read(word: str, unit: str) -> None:
    found = find_quantities(f"The total is 7,000 {word}.")
    assert [(quantity.value, quantity.unit) for quantity in found] == [(7000, unit)]


@pytest.mark.parametrize(("sign", "unit"), table("currencies")["symbols"].items())
def test_every_listed_currency_sign_is_read(sign: str, unit: str) -> None:
    found = find_quantities(f"The total is {sign.replace(' ', '')}7,000.")
    assert [(quantity.value, quantity.unit) for quantity in found] == [(7000, unit)]
