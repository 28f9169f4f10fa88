"""JUnit, GitHub's annotations and GitLab's code quality: what a build server reads of a report."""

import dataclasses
import json
import re
from csv import DictReader
from io import StringIO
from xml.etree import ElementTree

import pytest
from factories import canonical_report, report_of_one_article
from junitparser import Error, Failure, JUnitXml, Skipped

from checker.model import Report, Unreadable
from checker.report import csv, github, gitlab, junit, text

REPORT = canonical_report()


def cases(report=REPORT):
    return {case.name: case for suite in JUnitXml.fromstring(junit.render(report).encode()) for case in suite}


def outcome(words, report=REPORT):
    (case,) = [case for name, case in cases(report).items() if words in name]
    return [type(each) for each in case.result], case


def test_junit_is_read_back_with_its_counts():
    read = JUnitXml.fromstring(junit.render(REPORT).encode())
    assert (read.tests, read.failures, read.errors, read.skipped) == (10, 1, 2, 1)
    assert len(cases()) == read.tests


def test_a_contradiction_fails_with_both_sides():
    kinds, case = outcome("[7f3a1c09]")
    assert kinds == [Failure]
    assert "17 | Northern Wire | northern-wire/fire.txt:3:45" in case.result[0].text
    assert "19 | Coast News" in case.result[0].text


def test_an_agreement_passes_and_is_seen():
    kinds, case = outcome("a7010001")
    assert kinds == []
    assert case.system_out.startswith("agreement\n")


def test_what_was_decided_is_skipped_with_its_reason():
    kinds, case = outcome("33010005")
    assert kinds == [Skipped]
    assert "<em>the second</em>" in case.result[0].message


@pytest.mark.parametrize("report", [report_of_one_article(), Report(version="1.0.0")])
def test_nothing_compared_is_an_error_in_every_one(report):
    assert outcome("could be compared", report)[0] == [Error]
    assert github.render(report).startswith("::error title=checker::Nothing to compare")
    assert json.loads(gitlab.render(report))[0]["check_name"] == "nothing-compared"


def test_a_file_that_cannot_be_read_is_an_error_in_every_one():
    assert outcome("empty.html")[0] == [Error]
    assert "::error title=could not be read,file=coast-news/empty.html::no story in it\n" in github.render(REPORT)
    assert json.loads(gitlab.render(REPORT))[0]["location"]["path"] == "coast-news/empty.html"


def test_an_annotation_stands_at_its_place_and_names_the_other_side():
    (line,) = [line for line in github.render(REPORT).splitlines() if " 7f3a1c09,file" in line]
    assert line.startswith(
        "::error title=number-mismatch (N201) 7f3a1c09,file=northern-wire/fire.txt,line=3,col=45::Sources disagree"
    )
    assert "%0ACoast News (coast-news/blaze.html:3:36): 19" in line


def with_many(number):
    findings = [dataclasses.replace(REPORT.findings[1], id=f"{at:08x}", confidence=at / 100) for at in range(number)]
    return dataclasses.replace(REPORT, findings=(*findings, *REPORT.findings[3:5]), unreadable=())


def test_ten_annotations_of_a_level_are_given_the_surest_first_then_how_many_more():
    lines = github.render(with_many(25)).splitlines()
    errors = [line for line in lines if line.startswith("::error")]
    assert len(errors) == github.MOST
    assert f"{24:08x}" in errors[0]
    assert lines[-1] == "::notice title=checker::15 more findings: see the job summary or the report"
    assert "more" not in github.render(with_many(10)).splitlines()[-1]


def test_no_level_is_ever_longer_than_github_shows():
    notices = tuple(dataclasses.replace(REPORT.findings[3], id=f"{at:08x}") for at in range(30))
    lines = github.render(dataclasses.replace(with_many(30), findings=(*with_many(30).findings, *notices))).splitlines()
    for level in ("error", "notice"):
        assert sum(line.startswith(f"::{level} ") for line in lines) == github.MOST


def test_nobody_can_write_a_command_of_their_own():
    hostile = dataclasses.replace(
        REPORT.findings[1], message="100 %0A::error::boo\n::set-output name=x::y\r::warning::z"
    )
    (line,) = github.render(dataclasses.replace(REPORT, findings=(hostile,), unreadable=())).splitlines()
    assert "100 %250A::error::boo ::set-output" in line


def test_a_path_leads_to_its_file_whatever_spaces_it_has():
    path = "two  spaces\u00a0and a\nline\u202e.txt"
    reads = tuple(
        dataclasses.replace(read, article=dataclasses.replace(read.article, path=path)) for read in REPORT.extractions
    )
    report = dataclasses.replace(REPORT, extractions=reads, unreadable=(Unreadable(path, "why"),))
    exact = "two  spaces\u00a0and a\nline⟨U+202E⟩.txt"
    told = exact.replace("\n", "%0A")
    assert len(re.findall(rf"file={re.escape(told)}(?:,line=\d+,col=\d+)?::", github.render(report))) > 2
    assert {entry["location"]["path"] for entry in json.loads(gitlab.render(report))} == {exact, gitlab.HERE}
    root = ElementTree.fromstring(junit.render(report))  # noqa: S314  our own words
    assert {case.get("file") for case in root.iter("testcase")} == {exact, None}
    rows = DictReader(StringIO(csv.render(report), newline=""))
    assert {row["file"] for row in rows} == {exact, ""}
    line = exact.replace("\n", "⟨U+000A⟩")
    assert text.concise(report).startswith(f"{line}:3:45: N201")


def test_decided_findings_and_agreements_are_left_out():
    for shown in (github.render(REPORT), gitlab.render(REPORT)):
        assert "7f3a1c09" in shown
        assert "33010005" not in shown
        assert "a7010001" not in shown


def test_gitlab_gets_what_it_asks_for():
    entries = json.loads(gitlab.render(REPORT))
    prints = [entry["fingerprint"] for entry in entries]
    assert len(prints) == len(set(prints))
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["lines"]["begin"] >= 1
        assert entry["location"]["path"]
