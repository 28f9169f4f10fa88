"""Indirect speech: content, speaker and reporting agency of one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.extract import read
from checker.model import Article

TABLE = Path(__file__).parents[1] / "cases" / "reported" / "reported.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| text")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_reported(row: list[str]) -> None:
    text, kind, content, speaker, sources = row
    (claim,) = read(Article.from_text(text, id="case")).claims
    assert (claim.kind, claim.text, claim.speaker or "", "; ".join(claim.sources)) == (kind, content, speaker, sources)
