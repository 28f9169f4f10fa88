"""Measures metadata and line labels against hand-made gold outside the repository; set ``CHECKER_GOLD`` to its folder.

A line with a gold quote must be one that gives claims; every day of publication that is stated must be the gold's,
and every outlet too.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from checker.config import Config
from checker.extract.boilerplate import label_lines
from checker.ingest import load
from checker.ingest.metadata import with_metadata
from checker.model import CLAIM_LABELS, Article

GOLD = Path(os.environ.get("CHECKER_GOLD", "gold-is-not-set"))
FEWEST_PER_SECOND = 1_000  # articles; a third of what a quiet machine does

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not GOLD.is_dir(), reason="CHECKER_GOLD names no folder of gold events"),
]


def events() -> list[Path]:
    return sorted(GOLD.glob("events/*/gold.json")) or [GOLD]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", events(), ids=lambda path: path.parent.name)
def test_gold_event(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    articles, unreadable = load([path.parent], Config())
    assert not unreadable
    known = {article.id: article for article in articles}
    for row in gold["articles"]:
        article = known[row["file"]]
        assert article.outlet == row["outlet"]
        assert article.day in (row["published"], None)
    for quote in gold["quotes"]:
        assert labels_of(known[quote["article"]], quote["text"]) <= CLAIM_LABELS, quote["text"]


def labels_of(article: Article, evidence: str) -> set[str]:
    """Return the labels of the lines that hold the evidence; of a page, those that hold its first words."""
    if article.source_lines is None:
        start = article.text.index(evidence)
        end = start + len(evidence)
        return {line.label for line in label_lines(article) if line.start < end and start < line.end}
    first = squeezed(evidence)[:30]
    return {line.label for line in label_lines(article) if first in squeezed(article.text[line.start : line.end])}


def test_speed() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("events/*/*.txt"))]
    for warm in (True, False):
        start = time.process_time()
        for text in texts:
            label_lines(with_metadata(Article(id="any", text=text)))
        rate = len(texts) / (time.process_time() - start)
        if not warm:
            print(f"{rate:,.0f} articles a second")
            assert rate > FEWEST_PER_SECOND
