"""`checker check`: what a run reads, what it tells of that, and by what it fails."""

import html
import re

import pytest


def test_check_alone_reads_sources_prints_findings_and_writes_the_reports(working_folder, run):
    result = run("check")
    assert result.exit_code == 1
    assert "≠ contradiction [P502]" in result.stdout
    assert "rejected" in result.stdout
    assert "sources/north/vote.txt:3:" in result.stdout
    assert {file.name for file in (working_folder / "reports").iterdir()} == {"index.html", "report.json", "report.md"}
    assert "wrote reports/index.html" in result.stderr


@pytest.mark.usefixtures("working_folder")
def test_without_sources_it_says_what_to_do(run, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    result = run("check")
    assert result.exit_code == 2
    assert "there is no such folder" in result.stderr


def test_the_threshold_decides_the_exit_code(working_folder, run):
    assert run("check", "-o", "text", "--fail-on", "never").exit_code == 0
    (working_folder / "checker.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "-o", "text").exit_code == 0
    assert run("check", "-o", "text", "--fail-on", "contradiction").exit_code == 1


def test_with_a_baseline_only_what_is_new_fails(working_folder, run, findings):
    run("check", "-o", "json:baseline.json")
    assert run("check", "-o", "text", "--baseline", "baseline.json").exit_code == 1
    known = run("check", "-o", "text", "--baseline", "baseline.json", "--fail-on-new")
    assert known.exit_code == 0
    assert re.search(r"contradictions? \(\d known\)", known.stdout)
    assert run("check", "-o", "text", "--fail-on-new").exit_code == 1
    (working_folder / "checker.toml").write_text('baseline = "baseline.json"\n', encoding="utf-8")
    assert {finding["state"] for finding in findings()} == {"known"}


@pytest.mark.usefixtures("working_folder")
def test_nothing_to_compare_is_said_and_is_no_success(run):
    result = run("check", "sources/north", "-o", "text", "--allow-unreadable")
    assert result.exit_code == 3
    assert "Nothing to compare" in result.stdout


@pytest.mark.usefixtures("working_folder")
def test_nothing_to_compare_is_told_beside_a_report_for_programs(run):
    result = run("check", "sources/north", "-o", "json:report.json")
    assert result.exit_code == 3
    assert "Nothing to compare" in result.stderr


def test_a_file_that_cannot_be_read_is_named_and_fails_the_run_unless_allowed(working_folder, run):
    (working_folder / "sources" / "north" / "empty.html").write_text("", encoding="utf-8")
    result = run("check", "-o", "text")
    assert result.exit_code == 3
    assert "empty.html" in result.stdout
    assert "could not read" in result.stderr
    assert "empty.html" in result.stderr
    assert run("check", "-o", "text", "--allow-unreadable").exit_code == 1


@pytest.mark.parametrize("output", ["text", "markdown", "html"])
def test_what_is_not_compared_is_told_with_the_reason(working_folder, run, output):
    german = (
        "Der Bürgermeister sagte am Montag, dass die Brücke wegen der Flut geschlossen wurde und viele Leute warten.\n"
        "Die Stadt hat das bestätigt, und die Arbeiten sollen in der nächsten Woche wieder beginnen.\n"
    )
    (working_folder / "sources" / "zeitung.txt").write_text(german, encoding="utf-8")
    result = run("check", "-o", output)
    sentence = "1 article not compared, not in English: zeitung.txt"
    assert sentence in result.stdout.replace("\\", "")
    assert f"checker: {sentence}" in result.stderr


@pytest.mark.parametrize("output", ["text", "markdown", "html", "json"])
def test_what_is_noted_of_an_article_is_told_in_every_report(working_folder, run, votes, output):
    story = f"---\nstatus: embargo\n---\n{votes['north/vote.txt']}"
    (working_folder / "sources" / "early.md").write_text(story, encoding="utf-8")
    result = run("check", "-o", output)
    note = "its status, 'embargo', is not one of canceled, cancelled"
    assert note in html.unescape(result.stdout).replace("\\", "")
    assert f"checker: early.md: {note}" in result.stderr


def test_the_same_sources_give_the_same_bytes(started):
    runs = [
        started("check", "-o", "html", PYTHONHASHSEED=seed, TZ=zone)
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 1000


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("engine", ["serial", "pool"])
def test_a_scheduler_goes_with_no_engine_but_dask(run, engine):
    result = run("check", "--engine", engine, "--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert f"--scheduler names a Dask cluster, which --engine {engine} does not use" in result.stderr


@pytest.mark.usefixtures("working_folder")
def test_what_each_stage_took_is_told_if_asked(run):
    said = run("check", "-v", "--no-cache").stderr
    for stage in ("reading", "grouping", "comparing"):
        assert re.search(rf"checker: {stage}: \d+ in \d+\.\d s; this process at most [\d,]+ MB so far", said)
    assert "comparing" not in run("check", "--no-cache").stderr
