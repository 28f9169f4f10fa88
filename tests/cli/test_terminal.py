"""What goes to standard output and standard error, and in which characters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.terminal import Progress
from checker.errors import ExitCode


@pytest.mark.usefixtures("working_folder")
def test_colour_is_for_terminals_and_for_those_who_ask(run, monkeypatch):
    assert "\x1b" not in run("check", "-o", "text").stdout
    assert "\x1b" in run("check", "-o", "text", "--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in run("check", "-o", "text").stdout
    assert "\x1b" not in run("check", "-o", "text", "--color", "never").stdout


def test_output_that_is_not_utf_8_gets_plain_signs(started):
    shown = started("check", "-o", "text", PYTHONIOENCODING="ascii").stdout.decode("ascii")
    assert "!= contradiction [P502]" in shown
    assert "| Harbour budget [[approved]]" in shown


def test_what_others_wrote_reaches_the_terminal_as_characters_only(working_folder, run):
    (working_folder / "checker.toml").write_text('"\\u001b[31m\\u202e" = 1\n', encoding="utf-8")
    assert "unknown key '⟨U+001B⟩[31m⟨U+202E⟩'" in run("check").stderr
    (working_folder / "checker.toml").unlink()
    assert run("add", "file:///\x1b[31m").stderr.startswith("checker: could not add file:///⟨U+001B⟩[31m: ")


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [("check -o text", 1), ("check -o html:page.html", 1), ("extract sources", 0), ("rules", 0), ("explain N999", 2)],
)
def test_a_stream_that_is_closed_leads_nowhere(closed, arguments, code):
    command = f"{sys.executable} -m checker {arguments} {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602  our own words
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert not Path("page.html").exists() or Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_reader_that_goes_away_is_no_error(working_folder):
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as closed:
        command = [sys.executable, "-m", "checker", "rules"]
        ended = subprocess.run(command, cwd=working_folder, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert ended.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.usefixtures("working_folder")
def test_a_full_standard_output_is_told_in_one_line():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", "check", "-o", "json"], stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == ExitCode.NOT_WRITTEN
    assert done.stderr.splitlines() == ["checker: standard output: No space left on device"]


@pytest.mark.usefixtures("working_folder")
def test_standard_output_is_named_only_where_it_is_written(run, monkeypatch):
    def out_of_files(*_):
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("checker.stages.run.run", out_of_files)
    assert run("check").stderr == "checker: Too many open files\n"


@pytest.mark.parametrize(("output", "times"), [("text", 0), ("json:report.json", 1)])
def test_on_a_terminal_what_could_not_be_read_is_told_once(working_folder, output, times):
    pty = pytest.importorskip("pty")
    (working_folder / "sources" / "broken.pdf").write_bytes(b"\x00\x01")
    terminal, line = pty.openpty()
    ended = subprocess.run(
        [sys.executable, "-m", "checker", "check", "-o", output],
        cwd=working_folder, stdout=line, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(line)
    assert ended.stderr.count(b"could not read sources/broken.pdf") == times
    if output == "text":
        assert os.read(terminal, 65536).count(b"broken.pdf") == 1
    os.close(terminal)


def test_a_stage_that_lasts_is_followed_within_the_width_of_the_terminal(monkeypatch, capsys):
    clock = iter(range(100))
    monkeypatch.setattr("checker.cli.terminal.time.monotonic", lambda: float(next(clock)))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    with Progress().stage("reading", 1_000) as advance:
        advance(100)
        advance(100)
    lines = capsys.readouterr().err.split("\r\x1b[K")
    assert lines[1].startswith("reading: 100 of 1,000, 100/s")
    assert all(len(line) < 30 for line in lines)
    assert lines[-1] == ""


def test_nothing_is_followed_where_nobody_looks(capsys):
    with Progress().stage("reading", 1_000) as advance:
        advance(1_000)
    assert capsys.readouterr().err == ""
