"""What README.md says is run: every command of this program and every line of Python in it."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands():
    for kind, content in BLOCK.findall(README):
        if kind == "console":
            for line in content.splitlines():
                yield line.removeprefix("$ checker ").partition("  #")[0].strip()


@pytest.mark.parametrize("command", list(commands()))
def test_every_command_of_the_readme_runs(command, tmp_path, monkeypatch):
    for name in ("sources", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, shlex.split(command.replace("FOLDER", "sources")))
    assert done.exit_code in (0, 1), done.output
    assert done.output


@pytest.mark.parametrize("code", [content for kind, content in BLOCK.findall(README) if kind == "python"])
def test_the_python_of_the_readme_runs(code, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  our own words
    assert capsys.readouterr().out.startswith("contradiction")


def test_the_two_commands_are_complete():
    for mark in ("run", "test"):
        block = README.split(f"<!-- {mark} -->")[1].strip()
        assert block.startswith("```sh\npython3 -m venv .venv && .venv/bin/pip install")
