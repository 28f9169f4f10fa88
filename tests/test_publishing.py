"""What is planned is published, each report in its place."""

from pathlib import Path

import pytest

from checker.cli.publishing import SUMMARY_LIMIT, Output, append_summary, planned, written
from checker.config import Config, Settings
from checker.errors import CheckerError, ConfigError

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


def test_a_folder_of_pages_is_written_beside_its_index():
    assert written(planned(["html:out/index.html", "json:all.json", "text"], SETTINGS)) == [
        Path("out/index.html"),
        Path("all.json"),
        Path("out/index-events"),
    ]


@pytest.mark.parametrize("chosen", [["pdf"], ["json", "text"], ["json:-", "text"], [":x"]])
def test_a_plan_that_cannot_be_is_refused(chosen):
    with pytest.raises(ConfigError):
        planned(chosen, SETTINGS)


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
