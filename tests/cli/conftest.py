"""Articles that contradict each other, in a working folder, and ways of running a command there."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.errors import ExitCode

VOTE = "The council {} the harbour budget of 34 million euros on Tuesday by 31 votes to 28.\n"


@pytest.fixture
def votes():
    """The articles of the working folder: the path of each below sources/, and its text."""
    return {
        "north/vote.txt": "Harbour budget approved\n\n" + VOTE.format("approved"),
        "south/vote.txt": "Harbour budget rejected\n\n" + VOTE.format("rejected"),
    }


@pytest.fixture
def working_folder(tmp_path, monkeypatch, votes):
    """A folder with sources/ in it, which is the working folder."""
    for name, text in votes.items():
        file = tmp_path / "sources" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run():
    """Run a command, which may end in any way but by a fault of the program."""

    def run(*arguments):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code != ExitCode.FAILED, result.stderr
        return result

    return run


@pytest.fixture
def findings(run):
    """Return the findings of a check, as they are in a report for programs."""

    def findings(*arguments):
        return [json.loads(line) for line in run("check", "-o", "jsonl", *arguments).stdout.splitlines()]

    return findings


@pytest.fixture
def started(working_folder):
    """Run a command as a process of its own in the working folder, in a changed environment."""

    def started(*arguments, **environment):
        return subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=working_folder, capture_output=True, check=False, env=os.environ | environment,
        )  # fmt: skip

    return started
