"""Runs the tables of tests/cases/statements: two statements a row, and what they come to."""

from pathlib import Path

import pytest

import checker

FOLDER = Path(__file__).parents[1] / "cases" / "statements"
NO_CONFLICT = ("agreement", "quote-variant", "unrelated")


def rows():
    for file in sorted(FOLDER.glob("*.md")):
        for line in file.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
            if line.startswith("| ") and cells[0] != "a":
                yield pytest.param(*cells, id=f"{file.stem}: {cells[0]}")


@pytest.mark.parametrize(("a", "b", "expected"), [*rows()])
def test_what_two_statements_come_to(a, b, expected):
    for verdict in (checker.compare(a, b), checker.compare(b, a)):
        if expected in ("quiet", "possible"):
            allowed = NO_CONFLICT + (("possible-conflict",) if expected == "possible" else ())
            assert verdict.kind in allowed, verdict.trace
        else:
            assert (verdict.kind, verdict.rule) == ("contradiction", expected), verdict.trace
