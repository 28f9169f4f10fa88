"""A run by stages gives what a run in memory gives, and does again only what has changed."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from factories import Unwatched, settled_corpus

from checker import pipeline
from checker.config import Config
from checker.engine import engine
from checker.group import windows
from checker.ingest import find
from checker.report import FORMATS
from checker.stages import comparing, reading
from checker.stages.outcome import Outcome
from checker.stages.run import run
from checker.store.folder import Store
from checker.store.pack import Damaged

ROOT = Path(__file__).parents[2]
ARTICLES = 40
# Dask tries ports in turn, and leaves the sockets of those that are taken to the collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed <socket:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    return settled_corpus(tmp_path_factory.mktemp("corpus"), ARTICLES)


@pytest.fixture
def copy(corpus, tmp_path) -> Path:
    shutil.copytree(corpus, tmp_path / "articles")
    return tmp_path / "articles"


@pytest.fixture
def windowed(monkeypatch):
    """Cut a batch of sixty articles into windows, as one of thousands is."""
    monkeypatch.setattr(windows, "WHOLE", 20)
    monkeypatch.setattr(windows, "LEAST", 5)


@pytest.fixture
def done(monkeypatch) -> Counter[str]:
    """Count what is done: articles read in and events compared."""
    counts: Counter[str] = Counter()
    for module, name in ((reading, "read_source"), (reading, "read"), (comparing, "compare_event")):
        monkeypatch.setattr(module, name, counting(counts, name, getattr(module, name)))
    return counts


def counting(counts, name, function):
    def counted(*arguments):
        counts[name] += 1
        return function(*arguments)

    return counted


def outcome(folder: Path, base: Path, use=Outcome.report, kind: str = "serial", jobs: int = 1, config=None):
    with engine(kind, jobs) as workers:
        return run(find([folder]), config or Config(), Store.of(base, [folder]), workers, Unwatched(), use)


def test_a_run_by_stages_gives_the_report_of_a_run_in_memory(tmp_path):
    assert outcome(ROOT / "sources", tmp_path) == pipeline.check([ROOT / "sources"], Config())


def test_an_item_taken_back_is_found_by_stages_as_in_memory(copy, tmp_path):
    text = sorted(copy.rglob("*.md"))[5].read_text(encoding="utf-8").rpartition("---\n")[2]
    item = {"uri": "urn:item", "headline": "An item", "body_text": text, "provider": "Norda", "pubstatus": "canceled"}
    (copy / "item.json").write_text(json.dumps(item), encoding="utf-8")
    held = pipeline.check([copy], Config())
    assert [finding for finding in held.findings if finding.rule == "S604"]
    assert outcome(copy, tmp_path / "a") == held


def test_every_format_is_the_same_from_what_was_kept(corpus, tmp_path):
    first, again, held = outcome(corpus, tmp_path), outcome(corpus, tmp_path), pipeline.check([corpus], Config())
    for form, render in FORMATS.items():
        assert render(first) == render(again) == render(held), form


@pytest.mark.usefixtures("windowed")
@pytest.mark.parametrize(("kind", "jobs"), [("pool", 1), ("pool", 3), ("dask", 2)])
def test_windows_give_the_same_from_every_engine(corpus, tmp_path, kind, jobs):
    assert outcome(corpus, tmp_path / "a", kind=kind, jobs=jobs) == outcome(corpus, tmp_path / "b")


@pytest.mark.usefixtures("windowed")
def test_the_order_in_which_files_and_tasks_come_makes_no_difference(corpus, tmp_path, monkeypatch):
    class Shuffled:
        def run(self, function, tasks):
            order = list(tasks)
            random.Random(5).shuffle(order)  # noqa: S311  no secret
            return map(function, order)

    expected = outcome(corpus, tmp_path / "a")
    monkeypatch.setattr(reading, "FILES", 7)
    store = Store.of(tmp_path / "b", [corpus])
    assert run(find([corpus]), Config(), store, Shuffled(), Unwatched(), Outcome.report) == expected


@pytest.mark.usefixtures("windowed")
def test_nothing_is_done_where_nothing_changed(corpus, tmp_path, done):
    first = outcome(corpus, tmp_path)
    assert done["read"] == done["read_source"] == ARTICLES
    done.clear()
    assert outcome(corpus, tmp_path) == first
    assert not done


@pytest.mark.parametrize("cut", [False, True], ids=["one window", "windows"])
def test_a_changed_article_costs_its_own_reading_and_its_events(copy, tmp_path, done, monkeypatch, cut):
    if cut:
        monkeypatch.setattr(windows, "WHOLE", 20)
    monkeypatch.setattr(windows, "LEAST", 5)
    events = len(outcome(copy, tmp_path / "a").events)
    done.clear()
    changed = sorted(copy.rglob("*.md"))[ARTICLES // 2]
    changed.write_text(
        changed.read_text(encoding="utf-8") + "\nThe council will meet again in May.\n", encoding="utf-8"
    )
    found = outcome(copy, tmp_path / "a")
    assert done["read"] == 1
    assert 1 <= done["compare_event"] < events
    assert found == outcome(copy, tmp_path / "b")


def test_a_touched_file_is_looked_at_and_not_read_again(copy, tmp_path, done):
    first = outcome(copy, tmp_path / "a")
    done.clear()
    os.utime(sorted(copy.rglob("*.md"))[0])
    assert outcome(copy, tmp_path / "a") == first
    assert done == {"read_source": 1}


def test_a_recogniser_that_was_changed_reads_all_again(corpus, tmp_path, done, monkeypatch):
    monkeypatch.setattr(reading, "load_recogniser", lambda _: lambda _: ())
    model = tmp_path / "model"
    model.mkdir()

    def read() -> int:
        done.clear()
        outcome(corpus, tmp_path / "a", config=Config(recogniser=str(model)))
        return done["read"]

    assert [read(), read()] == [ARTICLES, 0]
    (model / "ner").write_text("trained anew", encoding="utf-8")
    assert [read(), read()] == [ARTICLES, 0]


def test_a_file_that_changes_within_the_grain_of_the_clock_is_read(copy, tmp_path):
    file = sorted(copy.rglob("*.md"))[0]
    file.write_text(file.read_text(encoding="utf-8").replace("said", "told"), encoding="utf-8")
    before = file.stat()
    outcome(copy, tmp_path / "a")
    file.write_text(file.read_text(encoding="utf-8").replace("told", "said"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert outcome(copy, tmp_path / "a") == outcome(copy, tmp_path / "b")


def test_an_article_that_is_gone_is_gone(copy, tmp_path):
    outcome(copy, tmp_path / "a")
    sorted(copy.rglob("*.md"))[11].unlink()
    found = outcome(copy, tmp_path / "a")
    assert len(found.articles) == ARTICLES - 1
    assert found == outcome(copy, tmp_path / "b")


@pytest.mark.usefixtures("windowed")
def test_damage_to_any_pack_is_repaired(corpus, tmp_path):
    expected = outcome(corpus, tmp_path)
    packs = sorted(tmp_path.glob("*/*.pack"))
    assert {path.name.split("-")[0] for path in packs} >= {"read", "group", "seam", "compare"}
    for path in packs:
        whole = path.read_bytes()
        at = len(whole) * 2 // 3
        path.write_bytes(whole[:at] + b"?" + whole[at + 1 :])
        assert outcome(corpus, tmp_path) == expected, path.name
        path.unlink(missing_ok=True)
        assert outcome(corpus, tmp_path) == expected, path.name


def test_a_run_whose_packs_are_deleted_under_it_does_them_again(corpus, tmp_path):
    lost = []

    def report(found):
        if not lost:
            for path in tmp_path.glob("*/compare-*.pack"):
                lost.append(path)
                path.unlink()
        return found.report()

    assert outcome(corpus, tmp_path, use=report) == pipeline.check([corpus], Config())
    assert lost


def test_damage_without_end_is_told(corpus, tmp_path):
    def fail(_):
        raise Damaged("x.pack")

    with pytest.raises(Exception, match="damaged again and again; try --no-cache"):
        outcome(corpus, tmp_path, use=fail)
