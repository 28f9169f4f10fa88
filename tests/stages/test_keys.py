"""What was done is believed only where it would be the same again."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from factories import Unwatched

from checker.config import DEFAULTS, Config
from checker.engine import engine
from checker.errors import CheckerError, NotKeptError
from checker.ingest import find
from checker.stages import reading
from checker.stages.rows import Listed, Row
from checker.stages.run import ATTEMPTS, run
from checker.store.folder import Store
from checker.store.pack import Damaged

if TYPE_CHECKING:
    from checker.stages.outcome import Outcome

SOURCES = Path(__file__).parents[2] / "sources"


def result(base: Path, use, config=DEFAULTS):
    with engine("serial", 1) as workers:
        return run(find([SOURCES]), config, Store.of(base, [SOURCES]), workers, Unwatched(), use)


@pytest.mark.parametrize("limit", ["max_bytes", "max_characters"])
def test_another_limit_reads_anew(tmp_path, limit):
    every = result(tmp_path, lambda outcome: outcome.cards)
    assert result(tmp_path, lambda outcome: outcome.cards, Config(**{limit: 10})) == ()
    assert result(tmp_path, lambda outcome: outcome.cards) == every


def test_what_could_not_be_read_is_tried_again(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Three people were hurt.")
    os.utime(file, (1e9, 1e9))
    (source,) = find([file])
    listed = Listed.of(source, {})
    assert listed.is_known_by(Row("a", listed.stamp, (), ()), time.time_ns())
    assert not listed.is_known_by(Row("a", listed.stamp, (), (("a.txt", "permission denied"),)), time.time_ns())


def test_each_event_has_its_origins_and_the_report_has_each_once(tmp_path):
    found = result(tmp_path, lambda outcome: outcome)
    known = {origin.id: origin for origin in found.origins}
    for one in found.compared(found.events):
        members = set(one.event.articles)
        assert one.origins == tuple(origin for origin in found.origins if members & set(origin.articles))
    assert found.report().origins == tuple(known.values()) == found.origins


def test_each_of_several_damaged_packs_is_done_again(tmp_path):
    damaged = [f"{tmp_path}/{number}.pack" for number in range(ATTEMPTS + 1)]

    def report(found: Outcome):
        if damaged:
            raise Damaged(damaged.pop())
        return found.report()

    assert result(tmp_path, report).extractions


def fail(*_, **__):
    raise OSError(24, "Too many open files")


def test_only_what_cannot_be_kept_is_told_as_that(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "read_source", fail)
    with pytest.raises(OSError, match="Too many open files"):
        result(tmp_path, lambda outcome: outcome)
    monkeypatch.undo()
    monkeypatch.setattr("checker.store.pack.whole_file", fail)
    with pytest.raises(NotKeptError, match="results cannot be kept there: Too many open files"):
        result(tmp_path, lambda outcome: outcome)


def test_what_cannot_be_kept_after_something_was_told_ends_the_run(tmp_path):
    def tell(_):
        raise NotKeptError("the disk is full")

    with pytest.raises(CheckerError, match="the disk is full") as raised:
        result(tmp_path, tell)
    assert not isinstance(raised.value, NotKeptError)
