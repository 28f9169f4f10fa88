"""Quantities: cases in tests/cases/quantities, and what holds for any text."""

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quantities import find_quantities
from checker.extract.tokens import stem
from checker.model import Quantity, Span

CASES = Path(__file__).parents[1] / "cases" / "quantities"
EXPECTED = re.compile(
    r"(?P<value>-?[\d.]+) (?P<unit>[\w-]+)(?: of (?P<noun>\S+))?(?: (?P<kind>former|change|ordinal|age))?"
    r"(?: (?P<direction>up|down))?(?: pair (?P<second>[\d.]+))?"
    r"(?: (?P<approximation>exact|about|at-least|at-most|range|vague))?(?: (?P<low>[\d.]+)\.\.(?P<high>[\d.]+|inf))?"
)


def rows(path: Path) -> list[tuple[str, str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [(text, wanted) for text, wanted in (line.strip("| ").split(" | ") for line in lines[1:])]


def cases() -> list:
    return [pytest.param(*row, id=f"{path.stem}: {row[0]}") for path in sorted(CASES.glob("*.md")) for row in rows(path)]


def fits(found: Quantity, wanted: str) -> bool:
    match = EXPECTED.fullmatch(wanted.strip())
    assert match, f"unreadable case: {wanted!r}"
    low, high = match["low"], match["high"]
    return (
        math.isclose(found.value, float(match["value"]), rel_tol=1e-4)
        and found.unit == match["unit"]
        and found.noun == (stem(match["noun"]) if match["noun"] else None)
        and found.kind == ("pair" if match["second"] else match["kind"] or "level")
        and found.direction == match["direction"]
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
