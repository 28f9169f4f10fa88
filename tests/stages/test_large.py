"""A large run is reported event by event, and says what a run held in memory says."""

from __future__ import annotations

import csv
import html
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from factories import settled_corpus
from jsonschema import Draft202012Validator

from checker.cli import main
from checker.errors import ExitCode

ROOT = Path(__file__).parents[2]
ARTICLES = 40
SCHEMA = json.loads((ROOT / "checker" / "report" / "schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    return settled_corpus(tmp_path_factory.mktemp("corpus"), ARTICLES)


@pytest.fixture
def large(monkeypatch):
    """Take these articles for a large run, of one window still."""
    monkeypatch.setattr("checker.stages.outcome.WHOLE", 20)


def check(*arguments):
    result = CliRunner().invoke(main, ["check", *map(str, arguments)])
    assert result.exit_code != ExitCode.FAILED, result.stderr
    return result


def lines(path: Path) -> list:
    """Return the lines, sorted: what differs is the order of events, and so which line is the last of a list."""
    return sorted(line.removesuffix(",") for line in path.read_text(encoding="utf-8").splitlines())


def test_jsonl_and_json_say_the_same_in_the_order_of_events(corpus, tmp_path, monkeypatch):
    plan = [f"-o{form}:{tmp_path}/small.{form}" for form in ("json", "jsonl")]
    small = check(corpus, *plan)
    monkeypatch.setattr("checker.stages.outcome.WHOLE", 20)
    assert check(corpus, *[each.replace("small", "large") for each in plan]).exit_code == small.exit_code
    assert lines(tmp_path / "large.jsonl") == lines(tmp_path / "small.jsonl")
    one, other = (json.loads((tmp_path / f"{size}.json").read_text(encoding="utf-8")) for size in ("small", "large"))
    Draft202012Validator(SCHEMA).validate(other)
    assert list(one) == list(other)
    for name, values in one.items():
        assert (
            (sorted(map(str, other[name])) == sorted(map(str, values)))
            if isinstance(values, list)
            else other[name] == values
        )
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
    assert "text: only the figures; jsonl, json, html have the findings" in result.stderr
    assert check(corpus, "-o", "html").exit_code == 2


def test_concise_has_the_places_of_the_findings_and_the_figures_of_all(corpus, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    small = check(corpus, "-o", "text", "--concise").stdout
    monkeypatch.setattr("checker.stages.outcome.WHOLE", 20)
    large = check(corpus, "-o", "text", "--concise")
    assert "]\n" in small
    assert sorted(large.stdout.splitlines()) == sorted(small.splitlines())
    assert "only the figures" not in large.stderr
    check(corpus, "-o", "text:report.txt", "--concise")
    assert Path("report.txt").read_text(encoding="utf-8") == large.stdout


@pytest.mark.usefixtures("large")
def test_the_index_and_what_is_to_decide_leave_out_what_is_not_told(corpus, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check(corpus, "-o", "jsonl:report.jsonl")
    found = [json.loads(line) for line in Path("report.jsonl").read_text(encoding="utf-8").splitlines()]
    rules = {each["rule"] for each in found if each["kind"] not in ("agreement", "single-source")}
    assert rules
    least = ", ".join(f"{rule} = 1.0" for rule in sorted(rules))
    Path("checker.toml").write_text(f"least-confidence = {{ {least} }}\n", encoding="utf-8")
    check(corpus, "-o", "html:index.html", "-o", "jsonl:report.jsonl", "-o", "csv:report.csv")
    told = [json.loads(line) for line in Path("report.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(told) < len(found)
    index = Path("index.html").read_text(encoding="utf-8")
    for kind in ("contradiction", "possible-conflict", "quote-variant", "agreement", "single-source"):
        counted = re.findall(rf'class="count {kind}"><span aria-hidden="true">\S+ (\d+)<', index)
        assert sum(map(int, counted)) == sum(each["kind"] == kind for each in told)
    rows = list(csv.DictReader(Path("report.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["finding"] for row in rows} <= {each["id"] for each in told}


@pytest.mark.usefixtures("large")
def test_the_index_leads_to_pages_in_a_folder_of_any_name_and_says_whether_all_was_compared(corpus, tmp_path):
    check(corpus, "-o", f"html:{tmp_path}/50% #1?.html")
    index = (tmp_path / "50% #1?.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"#]+)"', index)
    assert links
    assert all((tmp_path / unquote(link)).exists() and link.startswith("50%25%20%231%3F-events/") for link in links)
    assert "Every article that was read was compared." in index


@pytest.mark.usefixtures("large")
def test_the_index_says_what_is_noted_of_an_article(corpus, tmp_path):
    (tmp_path / "early.md").write_text("---\ndate: yesterday\n---\n\nThe dam of Korva gave way.\n", encoding="utf-8")
    check(corpus, tmp_path / "early.md", "-o", f"html:{tmp_path}/index.html")
    index = html.unescape((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert "early.md: the date of the front matter, 'yesterday', cannot be read." in index


@pytest.mark.usefixtures("large")
def test_on_github_the_summary_of_the_job_has_what_is_to_decide(corpus, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    check(corpus, "-o", "github", "-o", f"markdown:{tmp_path}/report.md")
    assert (tmp_path / "summary.md").read_bytes() == (tmp_path / "report.md").read_bytes()


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
        [*COMMAND, *more], cwd=cwd, start_new_session=True,
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
    assert not list((tmp_path / "cache").glob("*/.draft-*"))
    assert (tmp_path / "report.json").exists() == (process.returncode == 0)
