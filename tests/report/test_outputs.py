"""Reports are written whole or not at all."""

from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.report.outputs import write


def test_a_file_is_written_with_its_folder_and_replaces_the_old_one(tmp_path):
    file = tmp_path / "reports" / "index.html"
    write("one “é”\n", file)
    write("two\n", file)
    assert file.read_bytes() == b"two\n"
    assert [each.name for each in file.parent.iterdir()] == ["index.html"]


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "report.json"
    write("old\n", file)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write("new\n", file)
    assert file.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"taken.*report\.json"):
        write("{}\n", tmp_path / "taken" / "report.json")
