"""Reading an article against the cheapest trained parser: words a CPU second on the same articles in the same run."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.extract import read
from checker.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = Path(__file__).parents[2].parent / "shared" / "gold" / "quotes" / "polnear_dev.jsonl"
MODEL = "en_core_web_sm"
MOST = 25  # articles; the parser needs a second for two or three
LEAST_RATIO = 40

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not ARTICLES.is_file(), reason=f"no articles beside the repository: {ARTICLES}"),
]


def seconds(run: Callable[[str], object], texts: list[str]) -> float:
    """CPU seconds of this process, threads included, for all the texts; the first is read before the clock starts."""
    run(texts[0])
    began = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - began


def test_reading_is_many_times_faster_than_parsing() -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy, the extra [ner], is not installed")
    try:
        pipeline = spacy.load(MODEL)
    except OSError:
        pytest.skip(f"the spaCy pipeline {MODEL} is not installed")
    with ARTICLES.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(MOST), strict=False)]
    words = sum(len(text.split()) for text in texts)
    ours = words / seconds(lambda text: read(Article.from_text(text, id="a")), texts)
    theirs = words / seconds(pipeline, texts)
    print(f"read {ours:,.0f} words a CPU second, {MODEL} {theirs:,.0f}: {ours / theirs:.0f} times as many")
    assert ours >= LEAST_RATIO * theirs
