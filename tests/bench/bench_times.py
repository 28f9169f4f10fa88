"""Prints how many articles of 470 words a second of CPU reads times in, and what a sentence costs for scopes.

Run as ``python tests/bench/bench_times.py [FILE.jsonl]``; every line of the file has a `text` and may have a `date`.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from checker.extract.dates import find_dates
from checker.extract.scopes import find_scopes

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = Path(__file__).parents[3] / "shared" / "gold" / "quotes" / "polnear_dev.jsonl"
ARTICLES, ROUNDS, WORDS = 150, 4, 470
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def fastest(run: Callable[[], object]) -> float:
    """The least CPU time of some rounds: the others were disturbed."""
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)


def main(path: Path) -> None:
    if not path.exists():
        print(f"{path} is absent: nothing measured")
        return
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:ARTICLES]]
    standard = sum(len(article["text"].split()) for article in articles) / WORDS
    sentences = [sentence for article in articles for sentence in SENTENCE_END.split(article["text"])]
    dates = fastest(lambda: [find_dates(article["text"], article.get("date")) for article in articles])
    scopes = fastest(lambda: [find_scopes(sentence, 0, len(sentence)) for sentence in sentences])
    print(f"dates: {standard / dates:,.0f} articles of {WORDS} words a CPU second")
    print(f"scopes: {scopes / len(sentences) * 1e6:.1f} microseconds a sentence")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS)
