"""Prints what a run over an invented corpus costs, with its quality beside it: each size by one command.

    python tests/bench/bench_scale.py 1000 | 10000 | 100000 [--engine pool --jobs 2] [--rounds 5] [--folder FOLDER]

The cost is processor time, of workers too, and is told as a multiple of one compiled ``\\d`` scan of the same bytes,
done in turn with it in this process; of several rounds the least counts, for the others were disturbed.  After the
cold run come a run where nothing changed and one with a new article.  The counters are exact and free of noise: pairs
of articles and claims that were generated and scored, postings touched, bytes of results written.  `test_counters.py`
gates them at a few hundred articles.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.corpus import FACTS, write
from factories import Unwatched

from checker.align import clusters
from checker.config import Config
from checker.engine import engine
from checker.group import events, windows
from checker.group.neighbours import LONGEST_LIST, _heaviest
from checker.ingest import find
from checker.review.states import Review
from checker.stages.run import run
from checker.stages.writing import Writing
from checker.store.folder import Store
from checker.whole_file import write_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.stages.outcome import Outcome

DIGIT = re.compile(r"\d")


def cpu() -> float:
    """Return the processor time of this process and of its workers that have ended."""
    spent = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in spent)


def report(folder: Path, base: Path, kind: str = "serial", jobs: int = 1) -> tuple[Outcome, Path, float]:
    """Run over `folder` and write the findings as lines; return what was found, the file, and the processor time."""
    began = cpu()
    target = base / "report.jsonl"

    def use(outcome: Outcome) -> Outcome:
        writing = Writing.of(outcome, Review("2026-01-01"), workers, Unwatched())
        write_pieces(writing.pieces("jsonl"), target)
        return outcome

    with engine(kind, jobs) as workers:
        found = run(find([folder]), Config(), Store.of(base, [folder]), workers, Unwatched(), use)
    return found, target, cpu() - began


def quality(found: Outcome, truth: Mapping[str, int]) -> dict[str, float]:
    """Return precision and recall of pairs of articles in one event, and the size of the largest."""
    mine = {article: card.event.id for card in found.events for article in card.event.articles}
    both = pairs(Counter((truth[article], event) for article, event in mine.items()))
    given, wanted = pairs(Counter(mine.values())), pairs(Counter(truth[article] for article in mine))
    largest = max(len(card.event.articles) for card in found.events)
    return {"precision": both / given, "recall": both / wanted, "largest": largest}


def pairs(sizes: Counter[object]) -> int:
    """Return how many pairs there are within groups."""
    return sum(size * (size - 1) // 2 for size in sizes.values()) or 1


def digest(file: Path) -> str:
    """Return what names the findings, in whatever order."""
    lines = sorted(file.read_bytes().splitlines())
    return hashlib.blake2b(b"\n".join(lines), digest_size=8).hexdigest()


def scan(folder: Path) -> float:
    """Return the processor time of looking for digits in all articles."""
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.md")]
    began = time.process_time()
    for text in texts:
        DIGIT.findall(text)
    return time.process_time() - began


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Count the work of a serial run: pairs of articles and of claims, postings, and bytes of results."""
    counts: Counter[str] = Counter()
    near, candidates, statements, utterances = (
        events.neighbours, clusters.candidates, clusters.statement_scores, clusters.utterance_scores
    )  # fmt: skip

    def neighbours(profiles, least):
        postings = Counter(term for profile in profiles for term in _heaviest(profile.weights))
        counts["postings touched"] += sum(n * n for n in postings.values() if 1 < n <= LONGEST_LIST)
        found = near(profiles, least)
        counts["pairs of articles near"] += len(found)
        return found

    def generated(*arguments, **named):
        found = candidates(*arguments, **named)
        counts["pairs of claims generated"] += len(found)
        return found

    def scored(function):
        def score(comparison, pairs, *rest):
            counts["pairs of claims scored"] += len(pairs)
            return function(comparison, pairs, *rest)

        return score

    events.neighbours = windows.neighbours = neighbours
    clusters.candidates = generated
    clusters.statement_scores, clusters.utterance_scores = scored(statements), scored(utterances)
    try:
        yield counts
    finally:
        events.neighbours = windows.neighbours = near
        clusters.candidates, clusters.statement_scores, clusters.utterance_scores = candidates, statements, utterances


def kept_bytes(base: Path) -> int:
    """Return how many bytes of results were moved through files."""
    return sum(path.stat().st_size for path in base.glob("*/*.pack"))


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("--engine", default="serial")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1, help="cold runs, each in turn with the scan; the least counts")
    parser.add_argument("--giant", type=int, default=0, help="articles of one large event among them")
    parser.add_argument("--facts", type=int, default=FACTS, help="facts of an event at most")
    parser.add_argument("--folder", type=Path, help="a corpus that is there already, with its FOLDER.truth.json")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch, "articles")
        if not asked.folder:
            write(folder, asked.articles, giant=asked.giant, facts=asked.facts)
        truth = json.loads(folder.with_suffix(".truth.json").read_text(encoding="utf-8"))
        base = Path(scratch, "kept")
        cold, scans = [], []
        for _ in range(asked.rounds):
            shutil.rmtree(base, ignore_errors=True)
            scans.append(scan(folder))
            with counted() as counts:
                found, target, spent = report(folder, base, asked.engine, asked.jobs)
            cold.append(spent)
        number, least, floor = len(found.cards), min(cold), min(scans)
        print(f"{number:,} articles, {len(found.events):,} events, digest {digest(target)}")
        print("  ".join(f"{name} {value:.4g}" for name, value in quality(found, truth).items()))
        del found  # what a run needs is measured, and not what two hold together
        print(
            f"cold: {least:.1f} s, {number / least:.0f} articles/s, {least / floor:.0f} times the scan ({floor:.3f} s)"
        )
        time.sleep(3)  # until what was written is settled
        same = report(folder, base, asked.engine, asked.jobs)[-1]
        print(f"nothing changed: {same:.2f} s, {100 * same / least:.2f} % of the cold run")
        model = sorted(folder.rglob("*.md"))[number // 2]
        new = model.with_name("one-more.md")
        new.write_text(model.read_text(encoding="utf-8").replace(" said", " said then"), encoding="utf-8")
        try:
            one = report(folder, base, asked.engine, asked.jobs)[-1]
        finally:
            new.unlink()
        print(f"one new article: {one:.2f} s, {100 * one / least:.2f} % of the cold run")
        memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(f"memory: at most {memory >> 10:,} MB in a process")
        for name, value in sorted(counts.items()):
            print(f"{name}: {value:,}, {value / number:.1f} an article")
        print(f"bytes of results: {kept_bytes(base):,}")


if __name__ == "__main__":
    main()
