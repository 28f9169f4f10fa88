"""Every format against the file it should give; ``CHECKER_UPDATE_GOLD=1 pytest tests/report`` rewrites the files."""

import dataclasses
import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from factories import article, canonical_report, report_of_one_article
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim, Event, Extraction, Finding, Reading, Report, Segment, Unreadable
from checker.report import FORMATS, text
from checker.report.terminal import extraction, grouping
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


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in ("json", "jsonl")])
def test_people_see_no_control_or_override_character(form):
    shown = FORMATS[form](canonical_report())
    assert not set("\x07\x1b\u202e\u202c") & set(shown)
    assert form == "tei" or "⟨U+202E⟩" in shown  # the hostile article has no quote


@given(st.data())
def test_no_text_raises(data):
    anything = st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=40)
    sources = [article(f"{at}.txt", data.draw(anything), data.draw(anything), data.draw(anything)) for at in range(2)]
    claims = [
        Claim(str(at), str(source.id), "quote", 0, len(source.text), source.text) for at, source in enumerate(sources)
    ]
    readings = tuple(Reading(data.draw(anything), (each.id,)) for each in claims)
    segments = (Segment(False, tuple(((at,), reading.value) for at, reading in enumerate(readings))),)
    words = data.draw(anything)
    findings = tuple(
        Finding("00000000", kind, "Q101", words, "note", 0.5, "e", words, words, (), readings, segments, (words,), 2, 2)
        for kind in ("quote-variant", "agreement")
    )
    report = Report(
        "1.0.0", tuple(Extraction(source, claims=(each,)) for source, each in zip(sources, claims, strict=True)),
        (Unreadable(words, words),), events=(Event("e", words, ("0.txt", "1.txt"), words, words, (words,), (words,)),),
        findings=findings,
    )  # fmt: skip
    for form, render in FORMATS.items():
        shown = render(report)
        shown.encode("utf-8")
        if form in ("junit", "tei"):
            ElementTree.fromstring(shown)  # noqa: S314  that it can be read is what is asked
    extraction.render(report.extractions).encode("utf-8")
    grouping.render(report).encode("utf-8")
