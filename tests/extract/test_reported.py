"""Indirect speech: content, speaker and reporting agency of one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import rows

from checker.extract import read
from checker.model import Article

TABLE = Path(__file__).parents[1] / "cases" / "reported" / "reported.md"
ROWS = rows(TABLE, "text", "kind", "content", "speaker", "sources")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_reported(row: list[str]) -> None:
    text, kind, content, speaker, sources = row
    claim = read(Article.from_text(text, id="case")).claims[-1]  # ahead of it may stand the occasion
    assert (claim.kind, claim.text, claim.speaker or "", "; ".join(claim.sources)) == (kind, content, speaker, sources)


def test_the_occasion_of_reported_speech_is_the_outlets_own_statement() -> None:
    text = "Marta Olsen said after her talks with the mayor in Lorvik on 3 May that the port would close."
    occasion, content = read(Article.from_text(text, id="case")).claims
    assert (occasion.kind, occasion.text) == ("statement", "after her talks with the mayor in Lorvik on 3 May")
    assert (content.kind, content.text) == ("reported", "the port would close.")


@pytest.mark.parametrize(
    ("text", "quote", "content"),
    [
        ("Marta Olsen said the port would close: “We have no choice.”", "We have no choice.", "the port would close"),
        ("“It is over,” Marta Olsen said, adding that she would leave.", "It is over,", "she would leave."),
        ("“It is over,” Marta Olsen said after the vote.", "It is over,", None),
    ],
)
def test_what_is_reported_beside_a_quote_is_a_claim_too(text: str, quote: str, content: str | None) -> None:
    claims = read(Article.from_text(text, id="case")).claims
    assert [(claim.text, claim.speaker) for claim in claims if claim.kind == "quote"] == [(quote, "Marta Olsen")]
    expected = [(content, "Marta Olsen")] if content else []
    assert [(claim.text, claim.speaker) for claim in claims if claim.kind == "reported"] == expected


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Marta Olsen said the deal was dead, but Peter Hahn said it would go on.", "reported", "the deal was dead"),
        ("The port closed on Monday, but Peter Hahn said it would reopen.", "statement", "The port closed on Monday"),
        ("Marta Olsen welcomed the ruling but said it came too late.", "statement", "Marta Olsen welcomed the ruling"),
    ],
)
def test_the_words_ahead_of_another_voice_are_a_claim_of_their_own(text: str, kind: str, first: str) -> None:
    ahead, _ = read(Article.from_text(text, id="case")).claims
    assert (ahead.kind, ahead.text) == (kind, first)
