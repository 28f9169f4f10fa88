"""What is configured holds for every command, and what cannot be is told before anything is done."""

import json
import sys

import pytest

from checker.judge.rules import EVERY

EVERY_NAME = {rule.id: rule.name for rule in EVERY}


def test_a_configuration_that_cannot_be_used_is_named(working_folder, run):
    (working_folder / "checker.toml").write_text("souces = 'x'\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "checker.toml: unknown key 'souces'" in result.stderr


@pytest.mark.parametrize("command", ["check", "config", "events"])
@pytest.mark.parametrize(
    ("reports", "complaint"),
    [
        ('["html"]', "'html' has no file; it is written as FORMAT:FILE"),
        ('["html:page.html", "json:-"]', "'json:-' has no file; it is written as FORMAT:FILE"),
        ('["pdf:page.pdf"]', "'pdf:page.pdf': there is no format 'pdf'; there are "),
        ('["html:page", "json:page"]', "two reports would be written to page; give each a file of its own"),
    ],
)
def test_reports_that_cannot_be_are_told_with_file_and_key(working_folder, run, command, reports, complaint):
    (working_folder / "checker.toml").write_text(f"reports = {reports}\n", encoding="utf-8")
    result = run(command)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"checker: {working_folder / 'checker.toml'}: 'reports': {complaint}")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_a_rule_that_there_is_not_is_told_by_config_too(working_folder, run):
    (working_folder / "checker.toml").write_text('disable = ["N20l"]\n', encoding="utf-8")
    assert run("config").stderr == "checker: 'disable': there is no rule 'N20l'; 'checker rules' lists the rules\n"


def test_what_is_chosen_of_a_rule_holds_in_every_report(working_folder, run):
    rule = json.loads(run("check", "-o", "json", "--fail-on", "never").stdout)["findings"][0]["rule"]
    choice = working_folder / "checker.toml"
    choice.write_text(f'[severity]\n{rule} = "note"\n', encoding="utf-8")
    results = json.loads(run("check", "-o", "sarif").stdout)["runs"][0]["results"]
    assert [result["level"] for result in results if result["ruleId"] == rule] == ["note"]
    assert "::error" not in run("check", "-o", "github").stdout
    choice.write_text(f"[least-confidence]\n{rule} = 1.0\n", encoding="utf-8")
    told = json.loads(run("check", "-o", "json").stdout)["findings"]
    assert rule not in {finding["rule"] for finding in told}
    for name in (rule.lower(), EVERY_NAME[rule]):
        choice.write_text(f'disable = ["{name}"]\n', encoding="utf-8")
        assert rule not in {finding["rule"] for finding in json.loads(run("check", "-o", "json").stdout)["findings"]}
    choice.write_text('disable = ["N20l"]\n', encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == "checker: 'disable': there is no rule 'N20l'; 'checker rules' lists the rules\n"


def test_a_recogniser_that_is_not_installed_is_told_before_anything_is_written(working_folder, run, monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    (working_folder / "checker.toml").write_text("recogniser = 'en_core_web_sm'\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "checker[ner]" in result.stderr
    assert not (working_folder / "reports").exists()
