"""The tables of tests/cases/names: a text, a mention in it, and what it stands for."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from tables import rows

from checker.extract.names import find_names
from checker.model import Line, Name

CASES = Path(__file__).parent.parent / "cases" / "names"


class Case(NamedTuple):
    text: str
    mention: str
    canonical: str
    kind: str
    role: str
    of: str


def cases(file: str) -> list[Case]:
    return [Case(*row) for row in rows(CASES / file, "text", "mention", "canonical", "kind", "role", "of")]


def lines_of(text: str, headlines: bool) -> tuple[str, tuple[Line, ...]]:
    """A case about headlines has one before " / "; offsets are those of the text with a line break there."""
    head, slash, story = text.partition(" / ")
    if not slash or not headlines:
        return text, (Line(0, len(text), "story"),)
    whole = f"{head}\n\n{story}"
    return whole, (Line(0, len(head), "headline"), Line(len(head) + 2, len(whole), "story"))


def problem(case: Case, headlines: bool = False) -> str | None:
    """What is wrong with how a case is read, or None."""
    text, lines = lines_of(case.text, headlines)
    names = find_names(text, lines, ())
    context, _, mention = case.mention.rpartition("=")
    start = text.index(context or mention)
    start = text.index(mention, start)
    found = [name for name in names if name.start < start + len(mention) and name.end > start]
    if case.canonical == "-":
        return None if not found else f"{mention!r} is no name, but was read as {found[0].canonical!r}"
    if len(found) != 1 or (found[0].start, found[0].end) != (start, start + len(mention)):
        return f"{mention!r} is not one name: {[name.text for name in found]}"
    return difference(found[0], case)


def difference(name: Name, case: Case) -> str | None:
    for wanted, got in (
        (case.canonical, name.canonical),
        (case.kind, name.kind),
        (case.role, name.role or ""),
        (case.of, name.role_of or ""),
    ):
        if wanted != got:
            return f"{name.text!r}: wanted {wanted!r}, got {got!r}"
    return None


@pytest.mark.parametrize(
    "case",
    [c for f in ("persons.md", "bodies.md", "places.md", "heldout.md") for c in cases(f)],
    ids=lambda c: f"{c.mention} in {c.text[:40]}",
)
def test_a_name_is_read_as_a_reader_would(case: Case) -> None:
    assert problem(case) is None


@pytest.mark.parametrize("case", cases("headlines.md"), ids=lambda c: f"{c.mention} in {c.text[:40]}")
def test_capitals_of_a_headline_prove_nothing(case: Case) -> None:
    assert problem(case, headlines=True) is None
