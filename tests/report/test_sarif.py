"""SARIF is valid, and says of each finding what both sides say, that it is the same one, and what was decided."""

import dataclasses
import json
import re
from pathlib import Path

import jsonschema
import pytest
from factories import canonical_report, report_of_one_article

from checker.judge.rules import EVERY
from checker.model import Report
from checker.report import sarif
from checker.review.rules import HOUSEKEEPING

SCHEMA = json.loads((Path(__file__).parents[1] / "cases" / "report" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
REPORTS = [canonical_report(), report_of_one_article(), Report(version="1.0.0")]


def the_run(report=REPORTS[0]):
    (run,) = json.loads(sarif.render(report))["runs"]
    return run


def result(finding, report=REPORTS[0]):
    return next(r for r in the_run(report)["results"] if r["partialFingerprints"][sarif.FINGERPRINT] == finding)


@pytest.mark.parametrize("report", REPORTS)
def test_a_log_is_valid(report):
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(sarif.render(report)))


def test_the_schema_can_refuse():
    log = json.loads(sarif.render(REPORTS[0]))
    log["runs"][0]["results"][0]["level"] = "disaster"
    assert not jsonschema.Draft4Validator(SCHEMA).is_valid(log)


def test_every_rule_brings_its_page():
    rules = the_run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in (*EVERY, *HOUSEKEEPING)]
    assert all("## Why it matters" in rule["help"]["markdown"] for rule in rules)
    for each in the_run()["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]


def test_the_second_side_is_a_related_location_that_the_message_links_to():
    shown = result("7f3a1c09")
    assert shown["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "northern-wire/fire.txt"
    assert [place["message"]["text"] for place in shown["relatedLocations"]] == [
        "Dale Post: “17”",
        "Coast News: “Nineteen”",
    ]
    assert "[Coast News](2): “19”" in shown["message"]["text"]
    for each in the_run()["results"]:
        linked = {int(number) for number in re.findall(r"(?<!\\)\]\((\d+)\)", each["message"]["text"])}
        assert linked == {place["id"] for place in each.get("relatedLocations", ())}


def test_a_region_covers_the_words_of_the_file():
    report = REPORTS[0]
    for each in the_run()["results"]:
        for place in (*each["locations"], *each.get("relatedLocations", ())):
            at = place["physicalLocation"]
            article = next((a for a in report.articles.values() if a.path == at["artifactLocation"]["uri"]), None)
            if article:
                line = article.text.split("\n")[at["region"]["startLine"] - 1]
                words = line[at["region"]["startColumn"] - 1 : at["region"]["endColumn"] - 1]
                assert words == at["region"]["snippet"]["text"]


def test_states_and_decisions_are_told():
    assert result("7f3a1c09")["baselineState"] == "new"
    assert result("c41d77e2")["baselineState"] == "unchanged"
    assert "suppressions" not in result("c41d77e2")
    (suppression,) = result("33010005")["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"].startswith("dismissed by m.okafor on 8 Mar 2026: The first looks ahead")


def test_agreements_are_no_results():
    assert "A701" not in {each["ruleId"] for each in the_run()["results"]}


def test_what_has_no_place_in_an_article_is_a_notification():
    (invocation,) = the_run()["invocations"]
    assert invocation["executionSuccessful"]
    places = [told["locations"][0]["physicalLocation"] for told in invocation["toolExecutionNotifications"]]
    unread = [place["artifactLocation"]["uri"] for place in places]  # fmt: skip
    assert unread == ["coast-news/empty.html", "odd/%3Cx%3E%7C.txt"]
    assert [n["associatedRule"]["id"] for n in invocation["toolConfigurationNotifications"]] == ["R901"]


def test_a_run_that_compared_nothing_did_not_succeed():
    (invocation,) = the_run(report_of_one_article())["invocations"]
    assert not invocation["executionSuccessful"]


def test_square_brackets_of_an_article_make_no_link():
    report = REPORTS[0]
    findings = [dataclasses.replace(report.findings[1], message="[click](7) \\ here")]
    text = the_run(dataclasses.replace(report, findings=tuple(findings)))["results"][0]["message"]["text"]
    assert text.startswith("\\[click\\](7) \\\\ here")
