"""A large run is reported event by event, and says what a run held in memory says."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bench.corpus import write
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from checker.cli import main

ROOT = Path(__file__).parents[2]
ARTICLES = 40
SCHEMA = json.loads((ROOT / "checker" / "report" / "schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "articles"
    write(folder, ARTICLES, per_day=5)
    then = time.time() - 86_400
    for file in folder.rglob("*.*"):
        os.utime(file, (then, then))
    return folder


@pytest.fixture
def large(monkeypatch):
    """Take these articles for a large run, of one window still."""
    monkeypatch.setattr("checker.stages.run.WHOLE", 20)


def check(*arguments):
    result = CliRunner().invoke(main, ["check", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def lines(path: Path) -> list:
    """Return the lines, sorted: what differs is the order of events, and so which line is the last of a list."""
    return sorted(line.removesuffix(",") for line in path.read_text(encoding="utf-8").splitlines())


def test_jsonl_and_json_say_the_same_in_the_order_of_events(corpus, tmp_path, monkeypatch):
    plan = [f"-o{form}:{tmp_path}/small.{form}" for form in ("json", "jsonl")]
    small = check(corpus, *plan)
    monkeypatch.setattr("checker.stages.run.WHOLE", 20)
    assert check(corpus, *[each.replace("small", "large") for each in plan]).exit_code == small.exit_code
    assert lines(tmp_path / "large.jsonl") == lines(tmp_path / "small.jsonl")
    one, other = (json.loads((tmp_path / f"{size}.json").read_text(encoding="utf-8")) for size in ("small", "large"))
    Draft202012Validator(SCHEMA).validate(other)
    assert list(one) == list(other)
    for name, values in one.items():
        assert (sorted(map(str, other[name])) == sorted(map(str, values))) if isinstance(values, list) else True
    assert other["findings"] == one["findings"]
    assert lines(tmp_path / "large.json") == lines(tmp_path / "small.json")  # the same layout


@pytest.mark.usefixtures("large")
def test_html_is_an_index_and_a_page_for_each_event_of_several_articles(corpus, tmp_path):
    check(corpus, "-o", f"html:{tmp_path}/index.html", "-o", f"json:{tmp_path}/report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    several = {f"{event['id']}.html" for event in report["events"] if len(event["articles"]) > 1}
    assert {page.name for page in (tmp_path / "index-events").iterdir()} == several
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'href="index-events/{name}"' in index for name in several)
    before = {page: page.stat().st_mtime_ns for page in (tmp_path / "index-events").iterdir()}
    (tmp_path / "index-events" / "event-00000000.html").write_text("an event of last week")
    check(corpus, "-o", f"html:{tmp_path}/index.html")
    assert {page: page.stat().st_mtime_ns for page in (tmp_path / "index-events").iterdir()} == before


@pytest.mark.usefixtures("large")
def test_text_gives_the_figures_and_other_formats_what_is_to_decide(corpus, tmp_path):
    result = check(corpus, "-o", "text", "-o", f"markdown:{tmp_path}/report.md", "-o", f"csv:{tmp_path}/report.csv")
    assert f"{ARTICLES} articles" in result.stdout
    assert "markdown: only the events with something to decide on" in result.stderr
    assert "## " in (tmp_path / "report.md").read_text(encoding="utf-8")
    assert check(corpus, "-o", "html").exit_code == 2


@pytest.mark.usefixtures("large")
def test_a_decision_marks_its_finding_and_no_other(corpus, tmp_path):
    plan = ("-o", f"jsonl:{tmp_path}/report.jsonl", "--reviews", tmp_path / "reviews", "--on", "2026-01-01")
    check(corpus, *plan)
    before = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    one = next(finding for finding in before if finding["kind"] == "contradiction")
    arguments = ["dismiss", one["id"], "--reason", "A misprint", "--by", "ada", "--reviews", str(tmp_path / "reviews")]
    assert CliRunner().invoke(main, [*arguments, "--on", "2026-01-01"]).exit_code == 0
    check(corpus, *plan)
    after = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert [(each["id"], each["state"], each["decision"]["reason"]) for each in changed] == [
        (one["id"], "decided", "A misprint")
    ]


COMMAND = [sys.executable, "-m", "checker", "check", "articles", "--cache-dir", "cache", "--fail-on", "never"]


def started(cwd: Path, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *more], cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip


def ended(process: subprocess.Popen[bytes]) -> int:
    process.communicate()
    return process.returncode


@pytest.mark.parametrize("kind", ["serial", "pool"])
def test_a_run_that_is_killed_goes_on_when_it_is_started_again(corpus, tmp_path, kind):
    (tmp_path / "articles").symlink_to(corpus)
    more = ("-o", "json:report.json", "--engine", kind, "--jobs", "2")
    assert ended(started(tmp_path, *more)) == 0
    expected = (tmp_path / "report.json").read_bytes()
    chance = random.Random(3)  # noqa: S311  no secret
    for _ in range(2):
        subprocess.run(["rm", "-rf", "cache", "report.json"], cwd=tmp_path, check=True)  # noqa: S607
        process = started(tmp_path, *more)
        time.sleep(chance.uniform(1, 3))
        os.killpg(process.pid, signal.SIGKILL)
        ended(process)
        assert ended(started(tmp_path, *more)) == 0
        assert (tmp_path / "report.json").read_bytes() == expected


def test_two_runs_at_once_share_what_is_kept(corpus, tmp_path):
    (tmp_path / "articles").symlink_to(corpus)
    both = [started(tmp_path, "-o", f"json:{name}.json") for name in "ab"]
    assert [ended(process) for process in both] == [0, 0]
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert not list((tmp_path / "cache").glob("*/.draft-*"))


def test_an_interruption_is_told_in_one_line_and_leaves_no_draft(corpus, tmp_path):
    (tmp_path / "articles").symlink_to(corpus)
    process = started(tmp_path, "-o", "json:report.json", "--engine", "pool", "--jobs", "2")
    deadline = time.monotonic() + 60
    while not (tmp_path / "cache").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the group
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode in (0, 130)
    assert "Traceback" not in said
    assert said.splitlines()[-1] in ("checker: interrupted", "checker: wrote report.json")
