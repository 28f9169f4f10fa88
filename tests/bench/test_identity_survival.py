"""Measures how many findings keep their id when one article is dropped; set ``CHECKER_GOLD`` to a folder of gold.

A finding can survive if each of its readings is still given by another article.  That it does not means that the rest
of its readings, or its topic, is now put otherwise: an editor's decision would lapse without reason.  Adding an article
is the same seen from the other side.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.config import Config
from checker.ingest import load
from checker.pipeline import compare_articles

if TYPE_CHECKING:
    from checker.model import Article, Finding, Report

GOLD = Path(os.environ.get("CHECKER_GOLD", "gold-is-not-set"))
GRAVE = ("contradiction", "possible-conflict", "quote-variant")
LEAST = 0.95
"""Of the findings to decide on; 0.99 was measured over 12 events with 61 articles when this was written."""

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not GOLD.is_dir(), reason="CHECKER_GOLD names no folder of gold events"),
]


def can_survive(finding: Finding, report: Report, dropped: Article) -> bool:
    """Whether every reading is given by another article too, and two articles are left."""
    left = {evidence.article for evidence in finding.evidence} - {dropped.id}
    given = all(any(report.claims[claim].article != dropped.id for claim in r.claims) for r in finding.readings)
    return given and len(left) > 1


def test_decisions_survive_the_loss_of_an_article() -> None:
    possible = survived = 0
    for event in sorted(path.parent for path in GOLD.glob("events/*/gold.json")):
        articles, _ = load([event], Config())
        whole = compare_articles(articles)
        for dropped in articles:
            rest = {f.id for f in compare_articles([a for a in articles if a.id != dropped.id]).findings}
            for finding in whole.findings:
                if finding.kind in GRAVE and can_survive(finding, whole, dropped):
                    possible += 1
                    survived += finding.id in rest
    print(f"{survived} of {possible} findings to decide on keep their id ({survived / possible:.3f})")
    assert survived / possible >= LEAST
