"""A run that is killed, meets another or finds the disk full harms no report; the next run gives the same bytes.

``CHECKER_KILLS=200`` names how many runs are killed, each at a moment of its own.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

STORIES = Path(__file__).parent / "cases" / "ingest" / "formats"
KILLS = int(os.environ.get("CHECKER_KILLS", "4"))
REPORTS = ("report.json", "report.md", "index.html")
COMMAND = [
    sys.executable, "-m", "checker", "check", "sources", "-o", "json:out/report.json", "-o", "markdown:out/report.md",
    "-o", "html:out/index.html",
]  # fmt: skip
OLD = "an old report\n"
SMALL_DISK = 2_000  # bytes that a file may have


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sources, and in ``expected`` the reports of an undisturbed run."""
    folder = tmp_path_factory.mktemp("runs")
    (folder / "sources").mkdir()
    for name in ("story.txt", "nitf.xml", "ninjs_2.json"):
        shutil.copy(STORIES / name, folder / "sources" / name)
    assert ended(started(folder)) == (0, "")
    (folder / "out").rename(folder / "expected")
    return folder


def started(folder: Path, largest_file: int = -1) -> subprocess.Popen[str]:
    """Start a run; `largest_file` is how many bytes the system lets it write into one file."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return subprocess.Popen(
        COMMAND, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8",
        preexec_fn=limit,
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for the end of a run and return its exit code and what it said, without the reports that it wrote."""
    _, said = process.communicate()
    return process.returncode, "".join(line for line in said.splitlines() if not line.startswith("checker: wrote "))


def reports(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name in REPORTS}


def with_old_reports(folder: Path) -> None:
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    for name in REPORTS:
        (folder / "out" / name).write_text(OLD, encoding="utf-8")


def test_a_killed_run_damages_nothing_and_the_next_is_as_if_it_had_not_been(folder: Path) -> None:
    expected = reports(folder / "expected")
    with_old_reports(folder)
    begin = time.monotonic()
    ended(started(folder))
    length = time.monotonic() - begin
    chance = random.Random(1)  # noqa: S311  not for secrets
    ends = {"old": 0, "new": 0, "draft": 0}
    for number in range(KILLS):
        with_old_reports(folder)
        process = started(folder)
        # Every second one towards its end, when reports are written.
        time.sleep(length * chance.uniform(*((0, 1) if number % 2 else (0.8, 1.05))))
        process.kill()
        ended(process)
        found = reports(folder / "out")
        assert set(found) == set(REPORTS)
        for name, content in found.items():
            assert content in (OLD.encode(), expected[name])
            ends["new" if content == expected[name] else "old"] += 1
        ends["draft"] += len(list((folder / "out").iterdir())) > len(REPORTS)
    print(f"{KILLS} runs killed: {ends['old']} reports old, {ends['new']} new, {ends['draft']} drafts left behind")
    assert ends["old"]  # or nothing was killed in time
    assert ended(started(folder)) == (0, "")
    assert reports(folder / "out") == expected


def test_two_runs_at_once_do_not_harm_each_other(folder: Path) -> None:
    with_old_reports(folder)
    both = [started(folder) for _ in range(2)]
    assert [ended(process) for process in both] == [(0, ""), (0, "")]
    assert reports(folder / "out") == reports(folder / "expected")
    assert {path.name for path in (folder / "out").iterdir()} == set(REPORTS)


def test_a_full_disk_is_told_and_the_old_report_stays(folder: Path) -> None:
    with_old_reports(folder)
    code, said = ended(started(folder, SMALL_DISK))
    assert code == 74
    assert said.endswith("checker: out/report.json: cannot be written: File too large")
    assert set(reports(folder / "out").values()) == {OLD.encode()}
    assert {path.name for path in (folder / "out").iterdir()} == set(REPORTS)
