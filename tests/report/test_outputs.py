"""Reports are written whole or not at all."""

from pathlib import Path

import pytest

from checker.config import Config, Settings
from checker.errors import CheckerError, ConfigError
from checker.report.outputs import SUMMARY_LIMIT, Output, append_summary, planned, write

SETTINGS = Settings(Config(reports=("html:reports/index.html", "json:reports/report.json")), Path("/desk"))


def test_without_a_choice_the_terminal_and_the_configured_files_are_written():
    assert planned([], SETTINGS) == (
        Output("text", None),
        Output("html", Path("/desk/reports/index.html")),
        Output("json", Path("/desk/reports/report.json")),
    )


def test_what_is_chosen_is_all_that_is_written():
    assert planned(["json:out.json", "markdown"], SETTINGS) == (
        Output("json", Path("out.json")),
        Output("markdown", None),
    )


@pytest.mark.parametrize("chosen", [["pdf"], ["json", "text"], ["json:-", "text"], [":x"]])
def test_a_plan_that_cannot_be_is_refused(chosen):
    with pytest.raises(ConfigError):
        planned(chosen, SETTINGS)


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


def test_a_summary_that_is_too_long_ends_before_a_finding_and_says_so(tmp_path):
    file = tmp_path / "summary.md"
    file.write_text("Before\n", encoding="utf-8")
    content = "# Head\n" + "".join(f"\n### Finding {at}\n\nWords – “words”.\n" for at in range(60_000))
    append_summary(content, file)
    written = file.read_bytes()
    assert len(written) <= SUMMARY_LIMIT
    assert written.decode("utf-8").endswith(
        "Words – “words”.\n\n\nThe rest is too long for a summary: see the report.\n"
    )


def test_a_summary_that_has_no_room_left_is_left_alone(tmp_path):
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * SUMMARY_LIMIT)
    append_summary("# Head\n", file)
    assert file.stat().st_size == SUMMARY_LIMIT


def test_a_summary_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(CheckerError, match="cannot be written"):
        append_summary("x", tmp_path)
