"""CSV that a spreadsheet shows and never runs."""

import csv
import dataclasses
from io import StringIO

import pytest
from factories import article, canonical_report, claim, evidence, read

from checker.model import Finding, Reading, Report
from checker.report import csv as table


def rows(report):
    return list(csv.DictReader(StringIO(table.render(report))))


def test_there_is_a_row_for_each_witness():
    report = canonical_report()
    found = [row for row in rows(report) if row["finding"] == "7f3a1c09"]
    assert [(row["reading"], row["outlet"], row["origin"]) for row in found] == [
        ("17", "Northern Wire", "Northern Wire"),
        ("17", "Dale Post", "Northern Wire"),
        ("19", "Coast News", "Coast News"),
    ]
    assert {row["finding"] for row in rows(report)} == {finding.id for finding in report.findings}


def test_a_decision_is_in_its_column():
    assert {row["decision"] for row in rows(canonical_report()) if row["state"] == "decided"} == {"dismissed"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\n=", " =", "＝", "|", "%"])
def test_no_cell_begins_a_formula(start):
    words = f'{start}HYPERLINK("http://x.test","y")'
    source = article(f"{start}a.txt", words, words, words)
    said = claim("c1", source, words, speaker=words)
    finding = Finding(
        "00000001", "single-source", "S602", None, "note", 0.5, "e", None, words, (evidence(said, source, words),),
        (Reading(words, ("c1",)),),
    )  # fmt: skip
    report = Report("1.0.0", (read(source, said),), findings=(finding,))
    for row in csv.reader(StringIO(table.render(report))):
        assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝", "|", "%"))]


def test_a_cell_keeps_quotes_commas_and_separators():
    report = canonical_report()
    hostile = dataclasses.replace(report.findings[1], message='a,"b";c')
    assert rows(dataclasses.replace(report, findings=(hostile,)))[0]["message"] == 'a,"b";c'
