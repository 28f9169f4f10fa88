"""The hook for pre-commit names a command that there is, and runs it as a desk's repository would."""

import shlex
from pathlib import Path

import yaml
from click.testing import CliRunner

from checker.cli import main

ROOT = Path(__file__).parents[1]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_has_what_pre_commit_asks_for():
    (hook,) = HOOKS
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["language"] == "python"


def test_the_hook_fails_where_sources_disagree(monkeypatch):
    monkeypatch.chdir(ROOT)
    program, *arguments = shlex.split(HOOKS[0]["entry"])
    assert program == "checker"
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1
    assert "contradiction" in done.stdout
