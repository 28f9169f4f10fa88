"""`checker explain` and `rules`: what a finding or a rule is about."""

import json

import pytest

from checker.judge.rules import EVERY
from checker.review.rules import HOUSEKEEPING


@pytest.mark.usefixtures("working_folder")
def test_explain_prints_the_page_of_a_rule_or_the_trace_of_a_finding(run):
    for name in ("N201", "n201", "number-mismatch"):
        assert "## Why it matters" in run("explain", name).stdout
    found = json.loads(run("check", "-o", "jsonl").stdout.splitlines()[0])
    shown = " ".join(run("explain", found["id"]).stdout.split())
    assert found["id"] in shown
    for step in found["trace"]:
        assert f"- {step}" in shown


@pytest.mark.usefixtures("working_folder")
def test_explain_takes_what_is_decided_from_where_it_is_told_to(run, findings):
    gravest = findings()[0]["id"]
    run(
        "dismiss",
        gravest,
        "--reason",
        "Old",
        "--by",
        "ada",
        "--on",
        "2026-03-01",
        "--until",
        "2026-03-09",
        "--reviews",
        "r",
    )
    assert "Decision" not in run("explain", gravest).stdout
    assert "Decision: dismissed by ada" in run("explain", gravest, "--reviews", "r", "--on", "2026-03-09").stdout
    assert "Decision" not in run("explain", gravest, "--reviews", "r", "--on", "2026-03-10").stdout


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("N999", "neither a rule nor the id"), ("0a1b2c3d", "is no rule, and sources, in whose articles")],
)
def test_explain_without_articles_says_what_is_wrong_with_the_name(run, tmp_path, monkeypatch, name, complaint):
    monkeypatch.chdir(tmp_path)
    done = run("explain", name)
    assert done.exit_code == 2
    assert complaint in done.stderr


@pytest.mark.usefixtures("working_folder")
def test_the_capitals_of_an_id_do_not_matter(run, findings):
    gravest = next(finding["id"] for finding in findings() if finding["id"] != finding["id"].upper())
    assert gravest in run("explain", gravest.upper()).stdout
    for name in (gravest.upper(), gravest[:7].upper()):
        done = run("watch", name, "--reason", "Ask", "--by", "ada", "--reviews", name)
        assert done.stderr == f"checker: wrote {name}/{gravest}.toml\n"


def test_rules_lists_every_rule_in_every_format(run):
    for form in ("text", "markdown", "json"):
        shown = run("rules", "--format", form).stdout
        assert [rule.id for rule in EVERY if rule.id not in shown] == []
    assert [rule["id"] for rule in json.loads(run("rules", "--format", "json").stdout)] == [
        rule.id for rule in (*EVERY, *HOUSEKEEPING)
    ]
