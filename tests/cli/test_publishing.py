"""What is planned is published, each report in its place."""

import json
from pathlib import Path

import pytest

from checker.cli.publishing import SUMMARY_LIMIT, Output, append_summary, planned, written
from checker.config import Config, Settings
from checker.errors import CheckerError, ConfigError, ExitCode
from checker.report import FORMATS

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


def test_what_is_asked_for_is_all_that_is_written(working_folder, run):
    result = run("check", "sources", "-o", "json:out/report.json", "-o", "markdown:out/report.md")
    assert result.stdout == ""
    assert not (working_folder / "reports").exists()
    assert {file.name for file in (working_folder / "out").iterdir()} == {"report.json", "report.md"}


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_machine_format_has_standard_output_to_itself(run, form):
    result = run("check", "-v", "-o", form)
    for document in [result.stdout] if form == "json" else result.stdout.splitlines():
        json.loads(document)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_asked_for(working_folder, run, form):
    assert run("check", "-o", form).stdout
    assert run("check", "-o", f"{form}:report").stdout == ""
    assert (working_folder / "report").stat().st_size


@pytest.mark.usefixtures("working_folder")
def test_concise_is_a_line_for_each_finding_that_leads_to_its_place(run):
    shown = run("check", "-o", "text", "--concise").stdout
    (line,) = [line for line in shown.splitlines() if "P502" in line]
    path, row, column, rest = line.split(":", 3)
    assert Path(path).read_text(encoding="utf-8").splitlines()[int(row) - 1][int(column) - 1 :]
    assert "approved" in rest
    assert "rejected" in rest


@pytest.mark.usefixtures("working_folder")
def test_what_is_concise_is_so_in_a_file_too(run):
    assert run("check", "-o", "text:out.txt", "--concise").stdout == ""
    assert Path("out.txt").read_text(encoding="utf-8") == run("check", "-o", "text", "--concise").stdout


@pytest.mark.usefixtures("working_folder")
def test_where_the_reports_cannot_be_written_the_findings_are_printed_all_the_same(run):
    Path("reports").write_text("in the way", encoding="utf-8")
    result = run("check")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "≠ contradiction [P502]" in result.stdout
    assert "reports/index.html: cannot be written" in result.stderr


def test_on_github_the_summary_of_the_job_is_the_markdown_report(working_folder, run, monkeypatch):
    (working_folder / ".git").mkdir()
    summary = working_folder / "summary.md"
    summary.write_text("Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "-o", "text")
    assert summary.read_text(encoding="utf-8") == "Before\n"
    shown = run("check", "-o", "github")
    assert shown.stdout.startswith("::error ")
    assert "file=sources/north/vote.txt" in shown.stdout
    assert summary.read_text(encoding="utf-8") == "Before\n" + run("check", "-o", "markdown").stdout
