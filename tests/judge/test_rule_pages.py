"""The page of a rule is its docstring; the examples on it are run."""

import re
from dataclasses import replace

import pytest

import checker
from checker.judge.rules import EVERY
from checker.model import Article
from checker.pipeline import compare_articles

EXAMPLE = re.compile(r"^- (.+?) / (.+)$")
IN_REPORTS_ONLY = {"N205", "T302", "W403", "W406", "W407", "P504"}
"""Rules that rest on what a report tells once, or in sentences beside each other: two statements do not show that."""
STATUS = re.compile(r"\((\w+)\) ")


def examples(heading):
    for rule in EVERY:
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


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
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


@pytest.mark.parametrize(
    ("rule", "a", "b"),
    [p for p in examples("Flagged") if p.values[0].kind == "contradiction" and p.values[0].id not in IN_REPORTS_ONLY],
)
def test_two_statements_alone_come_to_the_same(rule, a, b):
    assert checker.compare(a, b).rule == rule.id


def fired(a, b):
    from checker.extract import read
    from checker.model import Event
    from checker.pipeline import Batch, compare_event

    if STATUS.match(a):  # what is taken back is compared with nothing, so the whole run is asked
        return {finding.rule for finding in compare_articles([example("a", a), example("b", b)]).findings}
    articles = [example("a", a), example("b", b)]
    event = Event("event", "", ("a", "b"))
    found = compare_event(event, [read(article) for article in articles], Batch((), ()))
    return {finding.rule for finding in found.findings}


def example(name, text):
    status = STATUS.match(text)
    if status is None:
        return Article.from_text(text, id=name, outlet=f"Outlet {name}")
    words = text[status.end() :].removeprefix("“").removesuffix("”")
    return replace(Article.from_text(words, id=name, outlet=f"Outlet {name}"), status=status[1])
