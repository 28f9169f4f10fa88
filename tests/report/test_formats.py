"""Every format against the file it should give; ``CHECKER_UPDATE_GOLD=1 pytest tests/report`` rewrites the files."""

import dataclasses
import os
from pathlib import Path

import pytest
from factories import canonical_report, report_of_one_article

from checker.model import Report
from checker.report import FORMATS, text
from checker.report.terminal.style import Style

GOLD = Path(__file__).parents[1] / "cases" / "report"
REPORTS = {"canonical": canonical_report(), "one-article": report_of_one_article(), "empty": Report(version="1.0.0")}


def compare_with_gold(shown, name):
    file = GOLD / name
    if os.environ.get("CHECKER_UPDATE_GOLD"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == file.read_bytes().decode("utf-8")


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("form", FORMATS)
def test_a_format_gives_its_gold_file(report, form):
    compare_with_gold(FORMATS[form](REPORTS[report]), f"{report}/report.{form}")


@pytest.mark.parametrize(
    ("name", "style"),
    {
        "narrow": Style(width=44),
        "coloured": Style(width=80, color=True),
        "ascii": Style(width=80, unicode=False),
    }.items(),
)
def test_a_terminal_gives_its_gold_file(name, style):
    compare_with_gold(text.render(REPORTS["canonical"], style), f"canonical/terminal-{name}.txt")


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_the_findings_given_does_not_matter_to_people(form):
    report = canonical_report()
    findings = report.findings[3:] + report.findings[2::-1]
    shuffled = dataclasses.replace(report, findings=findings)
    if form != "json":  # which keeps the pipeline's order
        assert FORMATS[form](shuffled) == FORMATS[form](report)


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_ends_with_one_line_break(form):
    shown = FORMATS[form](canonical_report())
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_nothing_compared_is_never_all_clear(form):
    for name in ("one-article", "empty"):
        shown = FORMATS[form](REPORTS[name])
        assert "Nothing to compare" in shown
        assert "No findings" not in shown


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_could_not_be_read_is_named(form):
    shown = FORMATS[form](canonical_report())
    assert "coast-news/empty.html" in shown
    assert "no story in it" in shown


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_people_see_no_control_or_override_character(form):
    shown = FORMATS[form](canonical_report())
    assert not set("\x07\x1b\u202e\u202c") & set(shown)
    assert "⟨U+202E⟩" in shown
