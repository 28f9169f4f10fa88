"""Runs the tables of tests/cases/statements: two statements a row, and what they come to."""

from pathlib import Path

import pytest
from tables import rows

import checker

FOLDER = Path(__file__).parents[1] / "cases" / "statements"
NO_CONFLICT = ("agreement", "quote-variant", "unrelated")
ALLOWED = {
    "quiet": NO_CONFLICT,
    "possible": (*NO_CONFLICT, "possible-conflict"),
    "open": ("unrelated", "possible-conflict"),
}
"""The kinds that a row may come to, by what it expects; any other word is a rule, of which it is a contradiction."""


def cases():
    for file in sorted(FOLDER.glob("*.md")):
        for row in rows(file, "a", "b", "expected"):
            yield pytest.param(*row, id=f"{file.stem}: {row[0]}")


@pytest.mark.parametrize(("a", "b", "expected"), [*cases()])
def test_what_two_statements_come_to(a, b, expected):
    for verdict in (checker.compare(a, b), checker.compare(b, a)):
        if expected in ALLOWED:
            assert verdict.kind in ALLOWED[expected], verdict.trace
        else:
            assert (verdict.kind, verdict.rule) == ("contradiction", expected), verdict.trace
