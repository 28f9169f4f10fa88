"""What a desk chooses of single rules."""

import dataclasses

import pytest
from factories import canonical_report

from checker.config import Config
from checker.errors import ConfigError
from checker.model import Article
from checker.pipeline import compare_articles
from checker.review.choices import verified, weighed

FINDINGS = canonical_report().findings


def test_without_a_choice_nothing_changes():
    assert weighed(FINDINGS, Config()) == FINDINGS


def test_a_severity_holds_for_all_findings_of_its_rule():
    rule = FINDINGS[0].rule
    found = weighed(FINDINGS, Config(severity=((rule, "note"),)))
    assert {f.severity for f in found if f.rule == rule} == {"note"}
    assert [f for f in found if f.rule != rule] == [f for f in FINDINGS if f.rule != rule]


@pytest.mark.parametrize(("given", "severity"), [("error", "warning"), ("warning", "warning"), ("note", "note")])
def test_what_is_only_possible_is_at_most_a_warning(given, severity):
    possible = dataclasses.replace(FINDINGS[0], kind="possible-conflict", severity="warning")
    (found,) = weighed([possible], Config(severity=((possible.rule, given),)))
    assert found.severity == severity


@pytest.mark.parametrize(("least", "told"), [(0.0, True), (0.8, True), (0.81, False)])
def test_a_finding_is_told_from_the_least_confidence_on(least, told):
    articles = [Article.from_text(f"The fire killed {n} people in Oslo.", id=str(n), outlet=str(n)) for n in (17, 19)]
    (sure,) = (f.confidence for f in compare_articles(articles).findings if f.rule == "N201")
    found = compare_articles(articles, config=Config(least_confidence=(("N201", least * sure / 0.8),))).findings
    assert any(finding.rule == "N201" for finding in found) == told


def test_a_rule_that_is_off_tells_nothing():
    articles = [Article.from_text(f"The fire killed {n} people in Oslo.", id=str(n), outlet=str(n)) for n in (17, 19)]
    assert not any(f.rule == "N201" for f in compare_articles(articles, config=Config(disable=("N201",))).findings)


@pytest.mark.parametrize(
    ("config", "key"),
    [
        (Config(disable=("N999",)), "disable"),
        (Config(severity=(("n20l", "note"),)), "severity"),
        (Config(least_confidence=(("Q", 0.5),)), "least-confidence"),
    ],
)
def test_a_rule_that_there_is_not_is_named_with_its_key(config, key):
    with pytest.raises(ConfigError, match=f"'{key}': there is no rule"):
        verified(config)


def test_rules_of_both_kinds_can_be_weighed_and_are_called_as_explain_calls_them():
    config = Config(disable=("R901", "N201"), severity=(("N201", "note"),), least_confidence=(("S602", 0.5),))
    assert verified(config) == config
    for names in (("r901", "n201", "s602"), ("decision-expired", "number-mismatch", "Single-Source")):
        decision, number, source = names
        given = Config(disable=(decision, number), severity=((number, "note"),), least_confidence=((source, 0.5),))
        assert verified(given) == config


def test_a_rule_has_one_value():
    with pytest.raises(ConfigError, match="'severity': the rule N201 has two values, note and error"):
        verified(Config(severity=(("N201", "note"), ("number-mismatch", "error"))))


def test_a_finding_that_is_not_told_takes_no_other_with_it():
    told = "The climber Olav Brekke, {}, fell from the ridge above the lake on Monday, police said."
    articles = [Article.from_text(told.format(age), id=f"{age}.txt", outlet=str(age)) for age in (53, 58)]
    by_default = {f.rule for f in compare_articles(articles).findings if f.kind == "contradiction"}
    assert by_default == {"N203"}
    surer = compare_articles(articles, config=Config(least_confidence=(("N203", 0.9),)))
    assert {f.rule for f in surer.findings if f.kind == "contradiction"} == {"N201"}
