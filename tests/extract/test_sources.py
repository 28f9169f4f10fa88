"""Agencies, outlets and press offices that an article draws on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import rows

from checker.extract import read
from checker.language import table
from checker.model import Article

TABLE = Path(__file__).parents[1] / "cases" / "sources" / "sources.md"
ROWS = rows(TABLE, "text", "sources")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_sources(row: list[str]) -> None:
    text = row[0].replace("¶", "\n\n")
    assert "; ".join(read(Article.from_text(text, id="case")).sources) == row[1]


def test_no_agency_has_two_names() -> None:
    forms = [form for name, others in table("agencies")["agencies"].items() for form in (name, *others)]
    assert len(forms) == len(set(forms))
