"""Runs the tables of tests/cases/statements: two statements a row, and what they come to."""

from pathlib import Path

import pytest
from tables import rows

import checker

FOLDER = Path(__file__).parents[1] / "cases" / "statements"
NO_CONFLICT = ("agreement", "quote-variant", "unrelated")


def cases():
    for file in sorted(FOLDER.glob("*.md")):
        for row in rows(file, "a", "b", "expected"):
            yield pytest.param(*row, id=f"{file.stem}: {row[0]}")


@pytest.mark.parametrize(("a", "b", "expected"), [*cases()])
def test_what_two_statements_come_to(a, b, expected):
    for verdict in (checker.compare(a, b), checker.compare(b, a)):
        if expected in ("quiet", "possible"):
            allowed = NO_CONFLICT + (("possible-conflict",) if expected == "possible" else ())
            assert verdict.kind in allowed, verdict.trace
        else:
            assert (verdict.kind, verdict.rule) == ("contradiction", expected), verdict.trace
