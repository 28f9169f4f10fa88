"""Runs the cases of tests/cases/rules: articles a journalist could write, and the findings expected of them.

An expected finding is a rule, a kind and, if it matters, a family; then some words of the evidence of each outlet.
"""

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from tables import blocks, sections

from checker.extract import read
from checker.extract.normalise import plain
from checker.extract.tokens import tokenise
from checker.judge.rules import EVERY
from checker.model import Article, Event, Family, Finding
from checker.pipeline import batch_of, compare_event

CASES = Path(__file__).parents[1] / "cases" / "rules"
REPORTED = ("contradiction", "possible-conflict", "quote-variant", "notice")


class Case(NamedTuple):
    name: str
    articles: tuple[Article, ...]
    expected: tuple[str, ...]


def cases():
    for file in sorted(CASES.glob("*.md")):
        for title, body in sections(file):
            articles, expected = [], ()
            for kind, settings, content in blocks(body):
                if kind == "article":
                    given = dict(re.findall(r"(\w+)=(\S+)", settings))
                    made = Article.from_text(
                        content,
                        id=f"{given['outlet'].lower()}.txt",
                        outlet=given["outlet"],
                        published=given.get("published"),
                    )
                    articles.append(replace(made, status=given.get("status", "usable"), item=given.get("item")))
                else:
                    expected = tuple(content.strip().splitlines())
            yield pytest.param(Case(title, tuple(articles), expected), id=f"{file.stem}::{title}")


@cache
def judged(articles):
    extractions = [read(article) for article in articles]
    usable = [extraction for extraction in extractions if extraction.article.status == "usable"]
    event = Event("event", "", tuple(extraction.article.id for extraction in usable))
    findings = compare_event(event, usable, batch_of(extractions, known=())).findings
    return {article.id: article.outlet for article in articles}, findings


def fits(expected: str, finding: Finding, outlets: dict[str, str]) -> bool:
    head, *sides = [part.strip() for part in expected.split(" | ")]
    if head not in (f"{finding.rule} {finding.kind}", f"{finding.rule} {finding.kind} {finding.family}"):
        return False
    for side in sides:
        outlet, _, words = side.partition(": ")
        wanted = " ".join(tokenise(words).words)
        if not any(
            outlets[e.article] == outlet and wanted in " ".join(tokenise(e.text).words) for e in finding.evidence
        ):
            return False
    return True


@pytest.mark.parametrize("case", list(cases()))
def test_the_findings_of_a_case_are_those_expected(case):
    for articles in (case.articles, case.articles[::-1]):
        outlets, findings = judged(articles)
        reported = [finding for finding in findings if finding.kind in REPORTED]
        wanted = [line for line in case.expected if not line.startswith(("listed ", "not listed "))]
        shown = [f"{f.rule} {f.kind}: {f.message}" for f in reported]
        assert len(reported) == len(wanted), shown
        for line in wanted:
            assert any(fits(line, finding, outlets) for finding in reported), (line, shown)
        for line in set(case.expected) - set(wanted):
            times = sum(fits(line.partition("listed ")[2], finding, outlets) for finding in findings)
            assert times == line.startswith("listed "), (line, times)


def kept_together(article: Article) -> Article:
    """Return an article with curly apostrophes and no-break spaces in place of some plain ones, as pages have them."""
    places = count()
    text = re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?= )", "’", article.text)
    text = re.sub(r"(?<=\w) (?=[^\W\d])", lambda _: " " if next(places) % 3 else "\u00a0", text)
    made = Article.from_text(text, id=article.id, outlet=article.outlet, published=article.published)
    return replace(made, status=article.status, item=article.item)


@pytest.mark.parametrize("case", list(cases()))
def test_the_spaces_and_marks_of_a_page_change_no_finding(case):
    found = [
        sorted((f.rule, f.kind, plain(f.message)) for f in judged(articles)[1])
        for articles in (case.articles, tuple(map(kept_together, case.articles)))
    ]
    assert found[0] == found[1]


def test_the_cases_show_every_family_of_every_rule_and_no_other():
    found = defaultdict(set)
    for case in cases():
        for finding in judged(case.values[0].articles)[1]:
            found[finding.rule].add(finding.family)
    assert found == {rule.id: set(rule.families) or {None} for rule in EVERY}
    assert set().union(*found.values()) == {*get_args(Family), None}


def test_every_rule_has_its_own_identifier_and_name():
    assert len({rule.id for rule in EVERY}) == len(EVERY) == len({rule.name for rule in EVERY})


def test_an_agreement_on_a_number_tells_the_number_and_not_its_whole_sentence():
    articles = (
        Article.from_text("The fire in the mill killed three people and injured 12.", id="alpha.txt", outlet="Alpha"),
        Article.from_text("The fire in the mill killed three people and injured 20.", id="beta.txt", outlet="Beta"),
    )
    _, findings = judged(articles)
    (agreement,) = [finding for finding in findings if finding.kind == "agreement"]
    assert agreement.message == "Sources agree on the count of the killed: three."
    assert [reading.value for reading in agreement.readings] == ["three"]


def test_one_that_dissents_from_any_number_of_copies_is_heard():
    text = "The ferry carried {} passengers when it left the quay on Monday, the harbour master said."
    numbers = [241] * 59 + [214]
    articles = tuple(
        Article.from_text(text.format(n), id=f"{i:02}.txt", outlet=f"Outlet {i}") for i, n in enumerate(numbers)
    )
    _, findings = judged(articles)
    outlets = {finding.rule: finding.outlets for finding in findings}
    assert outlets["N201"] == 60
    assert outlets["A701"] == 59
