"""Runs the cases of tests/cases/readings: the articles, and how their quote variants are put to an editor.

Each variant is its message, its readings (a line each, with a dash) and the line of its apparatus.
"""

from pathlib import Path

import pytest
from tables import blocks, sections

from checker.extract import read
from checker.model import Article, Event
from checker.pipeline import batch_of, compare_event
from checker.presentation.cards import apparatus_line

CASES = Path(__file__).parents[1] / "cases" / "readings"


def cases():
    for file in sorted(CASES.glob("*.md")):
        for title, body in sections(file):
            told = blocks(body)
            articles = [
                Article.from_text(content, id=f"{number}.txt", outlet=settings.partition("outlet=")[2])
                for number, (kind, settings, content) in enumerate(told)
                if kind == "article"
            ]
            yield pytest.param(articles, told[-1][2], id=f"{file.stem}::{title}")


def shown(articles):
    extractions = [read(article) for article in articles]
    event = Event("event", "", tuple(article.id for article in articles))
    for finding in compare_event(event, extractions, batch_of(extractions, known=())).findings:
        if finding.kind == "quote-variant":
            yield finding.message
            yield from sorted(f"- {reading.value}" for reading in finding.readings)
            yield apparatus_line(finding.apparatus)


@pytest.mark.parametrize(("articles", "expected"), list(cases()))
def test_a_variant_is_put_as_expected(articles, expected):
    assert "\n".join(shown(articles)) == expected.strip()
