"""How much work a run is, in numbers that no machine and no load changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bench import bench_scale
from bench.corpus import write

from checker.group import windows

if TYPE_CHECKING:
    from collections import Counter

SMALL, LARGE, PER_DAY = 150, 300, 100

# What an article of the larger corpus costs.  A change that raises one must say why, and lower these when it can.
MOST = {
    "postings touched": 370,
    "pairs of articles near": 15,
    "pairs of claims generated": 470,
    "pairs of claims scored": 370,
    "bytes": 9_300,
}


@pytest.fixture(scope="module")
def costs(tmp_path_factory) -> dict[int, Counter[str]]:
    """Count the work of two corpora of the same density, one twice as long as the other, cut into windows."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "WHOLE", 20)
        patch.setattr(windows, "LEAST", 100)
        for number in (SMALL, LARGE):
            folder = tmp_path_factory.mktemp("corpus") / "articles"
            truth = write(folder, number, per_day=PER_DAY)
            with bench_scale.counted() as counts:
                outcome, _, _ = bench_scale.report(folder, folder.parent / "kept")
            counts["bytes"] = bench_scale.kept_bytes(folder.parent / "kept")
            found[number] = counts
            quality = bench_scale.quality(outcome, truth)
            assert quality["precision"] > 0.4  # windows of a hundred articles are too small to part all events
            assert quality["recall"] > 0.9
    return found


@pytest.mark.parametrize("name", MOST)
def test_an_article_costs_no_more_than_it_did(costs, name):
    assert 0 < costs[LARGE][name] / LARGE <= MOST[name]


@pytest.mark.parametrize("name", MOST)
def test_twice_the_articles_in_twice_the_time_are_twice_the_work(costs, name):
    """Chance makes a corpus of a hundred articles vary: a fifth more for each is allowed."""
    assert costs[LARGE][name] / LARGE <= 1.2 * costs[SMALL][name] / SMALL
