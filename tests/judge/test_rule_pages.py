"""The page of a rule is its docstring; the examples on it are run."""

import re

import pytest

from checker.judge.rules import RULES

EXAMPLE = re.compile(r"^- (.+?) / (.+)$")


def examples(heading):
    for rule in RULES:
        page = "\n".join(line.strip() for line in rule.__doc__.splitlines())
        section = page.split(f"## {heading}\n")[1].split("\n## ")[0]
        for line in section.splitlines():
            found = EXAMPLE.match(line)
            if found:
                sides = [
                    side[1:-1] if side[0] == "“" and side[-1] == "”" and side.count("“") == 1 else side
                    for side in found.groups()
                ]
                yield pytest.param(rule, *sides, id=f"{rule.id}::{line[:60]}")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_has_every_section_with_examples(rule):
    page = rule.__doc__
    positions = [
        page.index(f"## {heading}") for heading in ("What it flags", "Why it matters", "Flagged", "Not flagged")
    ]
    assert positions == sorted(positions)
    assert all(any(p.values[0] is rule for p in examples(heading)) for heading in ("Flagged", "Not flagged"))


@pytest.mark.parametrize(("rule", "a", "b"), list(examples("Flagged")))
def test_what_a_page_calls_flagged_is_flagged(rule, a, b):
    assert rule.id in fired(a, b)


@pytest.mark.parametrize(("rule", "a", "b"), list(examples("Not flagged")))
def test_what_a_page_calls_not_flagged_is_not(rule, a, b):
    assert rule.id not in fired(a, b)


def fired(a, b):
    from checker.extract import read
    from checker.model import Article, Event
    from checker.pipeline import compare_event

    articles = [Article.from_text(a, id="a", outlet="Alpha"), Article.from_text(b, id="b", outlet="Beta")]
    _, _, findings = compare_event(Event("event", "", ("a", "b")), [read(article) for article in articles], ())
    return {finding.rule for finding in findings}
