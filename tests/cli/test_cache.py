"""What is kept from run to run, and where."""

import re
from pathlib import Path

import pytest


@pytest.mark.usefixtures("working_folder")
def test_what_is_kept_can_be_seen_and_deleted(run, tmp_path):
    kept = tmp_path / "kept"
    run("check", "--cache-dir", str(kept))
    told = run("cache", "--cache-dir", str(kept)).stdout.splitlines()
    assert told[0] == str(kept)
    assert re.fullmatch(r"[1-9][\d,]* bytes, at most 4,000,000,000", told[1])
    assert "bytes deleted" in run("cache", "--clear", "--cache-dir", str(kept)).stderr
    assert run("cache", "--cache-dir", str(kept)).stdout.splitlines()[1].startswith("0 bytes")


def test_the_folder_of_what_is_kept_can_be_configured(working_folder, run):
    (working_folder / "checker.toml").write_text('cache = "kept"\n', encoding="utf-8")
    run("check")
    assert list((working_folder / "kept").glob("*/read-*.pack"))
    assert run("cache").stdout.splitlines()[0] == str(working_folder / "kept")


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize(
    "command",
    [["extract"], ["events"], ["explain", "ID"], ["watch", "ID", "--reason", "Ask", "--by", "ada", "--replace"]],
    ids=lambda command: command[0],
)
def test_what_is_kept_is_kept_where_it_is_told_to(run, findings, command):
    given = [findings()[0]["id"] if word == "ID" else word for word in command]
    assert run(*given, "--cache-dir", "kept").exit_code == 0
    assert list(Path("kept").glob("*/read-*.pack"))
    shown = run(*given, "--cache-dir", "none", "--no-cache").stdout
    assert shown == run(*given).stdout
    assert not Path("none").exists()


def test_without_a_cache_nothing_is_kept(working_folder, run, tmp_path):
    (working_folder / "checker.toml").write_text('cache = "kept"\n', encoding="utf-8")
    assert run("check", "--no-cache", "-o", "json").stdout == run("check", "-o", "json", "--engine", "pool").stdout
    assert run("check", "--no-cache", "--cache-dir", str(tmp_path / "other")).exit_code == 1
    assert not (tmp_path / "other").exists()


def test_a_folder_that_cannot_be_written_is_told_and_the_articles_are_compared(working_folder, run):
    (working_folder / "file").write_text("", encoding="utf-8")
    (working_folder / "checker.toml").write_text('cache = "file"\n', encoding="utf-8")
    result = run("check", "-o", "json")
    assert "results cannot be kept there" in result.stderr
    assert result.stdout == run("check", "-o", "json", "--no-cache").stdout
