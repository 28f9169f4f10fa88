"""What is new, known and decided; and what is amiss with decisions."""

import dataclasses
import inspect

import pytest
from factories import canonical_report

from checker.config import Config
from checker.errors import ConfigError
from checker.report import FORMATS
from checker.review.baseline import known
from checker.review.decisions import made
from checker.review.rules import HOUSEKEEPING
from checker.review.states import Review

UNMARKED = tuple(dataclasses.replace(each, state="new", decision=None) for each in canonical_report().findings)
REPORT = dataclasses.replace(canonical_report(), findings=UNMARKED)
FINDING = "7f3a1c09"


def decided(word, until=None, finding=FINDING):
    return made(finding, word, "Because.", "ada", "2026-03-05", until)


def outcome(*decisions, on="2026-03-08", **more):
    """Return the state of the finding and the rules of the notices added."""
    report = Review(on, decisions, **more).of(REPORT)
    notices = [finding.rule for finding in report.findings[len(REPORT.findings) :]]
    return next(finding.state for finding in report.findings if finding.id == FINDING), notices


@pytest.mark.parametrize(
    ("decision", "on", "state", "notices"),
    [
        (decided("accepted"), "2026-03-08", "decided", []),
        (decided("dismissed"), "2026-03-08", "decided", []),
        (decided("watching"), "2026-03-08", "known", []),
        (decided("corrected"), "2026-03-08", "decided", ["R903"]),
        (decided("dismissed", "2026-03-08"), "2026-03-08", "decided", []),
        (decided("dismissed", "2026-03-08"), "2026-03-09", "new", ["R901"]),
        (decided("corrected", "2026-03-08"), "2026-03-09", "new", ["R901"]),
        (decided("dismissed", finding="00000000"), "2026-03-08", "new", ["R902"]),
        (decided("dismissed", "2026-03-01", "00000000"), "2026-03-08", "new", ["R902"]),
        (decided("corrected", finding="00000000"), "2026-03-08", "new", []),
    ],
)
def test_a_decision_sets_the_state_and_is_looked_after(decision, on, state, notices):
    assert outcome(decision, on=on) == (state, notices)


def test_a_finding_of_an_earlier_run_is_known_unless_it_is_decided():
    assert outcome(known={FINDING}) == ("known", [])
    assert outcome(decided("accepted"), known={FINDING}) == ("decided", [])
    assert outcome(decided("accepted", "2026-03-07"), known={FINDING}) == ("known", ["R901"])


def test_of_some_articles_nothing_is_said_that_only_all_can_tell():
    assert outcome(decided("dismissed", finding="00000000"), whole=False) == ("new", [])
    assert outcome(decided("corrected"), whole=False) == ("decided", ["R903"])


def test_a_rule_can_be_switched_off():
    assert outcome(decided("corrected"), config=Config(disable=("R903",))) == ("decided", [])


def test_nothing_is_taken_away_and_the_reason_goes_along():
    report = Review("2026-03-08", [decided("dismissed")]).of(REPORT)
    assert [finding.id for finding in report.findings] == [finding.id for finding in REPORT.findings]
    for form in ("html", "sarif", "junit", "json"):
        assert "Because." in FORMATS[form](report)


def test_a_notice_can_itself_be_decided():
    stale = decided("dismissed", finding="00000000")
    notice = Review("2026-03-08", [stale]).of(REPORT).findings[-1]
    again = Review("2026-03-08", [stale, decided("accepted", finding=notice.id)]).of(REPORT)
    assert [(f.state, f.id) for f in again.findings if f.rule == "R902"] == [("decided", notice.id)]


@pytest.mark.parametrize("word", ["accepted", "dismissed", "corrected", "watching"])
@pytest.mark.parametrize("until", [None, "2026-03-06"])
def test_a_decision_on_a_notice_makes_no_other_while_the_notice_may_come_again(word, until):
    ended = decided("dismissed", "2026-03-07")
    notice = Review("2026-03-08", [ended]).of(REPORT).findings[-1]
    assert notice.rule == "R901"
    both = [ended, decided(word, until, notice.id)]
    assert outcome(*both, on="2026-03-08") == ("new", ["R901"])
    assert outcome(*both, on="2026-03-07") == ("decided", [])
    assert outcome(both[1]) == ("new", [] if word == "corrected" else ["R902"])


def test_every_rule_has_its_page():
    for rule in HOUSEKEEPING:
        for heading in ("## What it flags", "## Why it matters", "## Flagged", "## Not flagged"):
            assert heading in inspect.getdoc(rule)


def test_the_ids_of_an_earlier_report_are_read(tmp_path):
    file = tmp_path / "baseline.json"
    file.write_text(FORMATS["json"](REPORT), encoding="utf-8")
    assert known(file) == {finding.id for finding in REPORT.findings}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"findings": [1]}', '{"findings": 7}', "\udcff", "[" * 100_000])
def test_a_file_that_is_no_report_is_named(tmp_path, content):
    file = tmp_path / "baseline.json"
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError, match=r"baseline\.json"):
        known(file)
    with pytest.raises(ConfigError, match=r"nowhere\.json"):
        known(tmp_path / "nowhere.json")
