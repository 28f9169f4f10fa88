"""Prints how often a random subset and order of the articles of all marked events is grouped as all of them are.

Run as ``python tests/bench/bench_stability.py [GOLD] [RUNS]``.  Of each run one to `MOST_LEFT_OUT` articles are left
out and the rest is shuffled.  A run is stable when the articles it shares with the whole are in the same groups.
"""

from __future__ import annotations

import dataclasses
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config
from checker.extract import read
from checker.group.events import group
from checker.ingest import load

if TYPE_CHECKING:
    from checker.model import Extraction

GOLD = Path(__file__).parents[3] / "shared" / "gold"
RUNS = 1000
MOST_LEFT_OUT = 10
SEED = 20


def articles(gold: Path) -> list[Extraction]:
    """Return what was read in the articles of the marked events, as if they lay in one folder."""
    found = []
    for folder in sorted(path for path in (gold / "events").iterdir() if path.is_dir()):
        read_in, _ = load([folder], Config())
        found += [read(dataclasses.replace(a, id=f"{folder.name}/{Path(a.path).name}")) for a in read_in]
    return [extraction for extraction in found if extraction.article.status == "usable"]


def groups(extractions: list[Extraction], shared: set[str]) -> set[frozenset[str]]:
    """Return the groups of the articles that are `shared`, the others taken out."""
    found = {frozenset(shared.intersection(event.articles)) for event in group(extractions)}
    return found - {frozenset()}


def main() -> None:
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS
    if not gold.is_dir():
        print(f"skipped: no gold data at {gold}")
        return
    everything = articles(gold)
    chance = random.Random(SEED)  # noqa: S311  a fixed sequence, not a secret
    names = {extraction.article.id for extraction in everything}
    whole = groups(everything, names)
    orders = sum(groups(chance.sample(everything, len(everything)), names) == whole for _ in range(runs // 10))
    print(f"{len(everything)} articles, {len(whole)} events; {orders} of {runs // 10} orders alike")
    for least, most in ((1, MOST_LEFT_OUT), (len(everything) // 2, len(everything) - 8)):
        stable, changed = 0, Counter()
        for _ in range(runs // 2):
            kept = chance.sample(everything, len(everything) - chance.randint(least, most))
            shared = {extraction.article.id for extraction in kept}
            found = groups(kept, shared)
            wanted = {frozenset(members & shared) for members in whole} - {frozenset()}
            stable += found == wanted
            changed.update(", ".join(sorted(members)) for members in found - wanted)
        print(f"{stable} of {runs // 2} subsets alike with {least} to {most} articles left out")
        for members, times in changed.most_common(6):
            print(f"  {times:4} times grouped otherwise: {members}")


if __name__ == "__main__":
    main()
