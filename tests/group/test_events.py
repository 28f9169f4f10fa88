"""Cases: a second-level heading is an event, a third-level heading an article: its outlet and date, or "undated"."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.group.events import explain, group, group_articles
from checker.model import Article, Extraction

CASES = sorted((Path(__file__).parents[1] / "cases" / "events").glob("*.md"))


def read_case(path: Path) -> tuple[list[Article], dict[str, str]]:
    """Return the articles of a case, and the event of each by id."""
    articles, event_of = [], {}
    for event in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, *reports = re.split(r"^### ", event, flags=re.M)
        for report in reports:
            head, _, text = report.partition("\n")
            outlet, _, day = head.rpartition(", ")
            article = Article.from_text(
                text.strip(), id=f"{len(articles):02}", outlet=outlet or None, published=day if outlet else None
            )
            articles.append(article)
            event_of[article.id] = name.strip()
    return articles, event_of


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_articles_are_grouped_by_event(path: Path) -> None:
    articles, event_of = read_case(path)
    found = {frozenset(event.articles) for event in group_articles(articles)}
    wanted = {frozenset(a for a in event_of if event_of[a] == name) for name in event_of.values()}
    assert found == wanted


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_order_makes_no_difference(path: Path) -> None:
    articles, _ = read_case(path)
    shuffled = random.Random(7).sample(articles, len(articles))  # noqa: S311  a fixed order, not a secret
    assert group_articles(shuffled) == group_articles(articles)


def all_cases() -> tuple[list[Article], dict[str, str]]:
    """Return the articles of all cases together, with ids that keep them apart."""
    articles, event_of = [], {}
    for path in CASES:
        for article in read_case(path)[0]:
            event_of[f"{path.stem}/{article.id}"] = f"{path.stem}/{read_case(path)[1][article.id]}"
            articles.append(
                Article.from_text(
                    article.text, id=f"{path.stem}/{article.id}", outlet=article.outlet, published=article.published
                )
            )
    return articles, event_of


def test_events_of_different_cases_never_meet() -> None:
    articles, event_of = all_cases()
    for event in group_articles(articles):
        assert len({event_of[a] for a in event.articles}) == 1, event.articles


def test_an_unrelated_article_changes_no_identifier() -> None:
    articles, _ = read_case(CASES[0])
    stranger = Article.from_text("A recipe: boil two eggs for seven minutes and peel them under water.", id="zz")
    before = {(event.id, event.articles) for event in group_articles(articles)}
    after = {(event.id, event.articles) for event in group_articles([*articles, stranger])}
    assert before < after


def test_every_article_is_in_one_event() -> None:
    articles, _ = all_cases()
    listed = [a for event in group_articles(articles) for a in event.articles]
    assert sorted(listed) == sorted(article.id for article in articles)


def test_an_event_says_why_its_articles_are_together() -> None:
    articles, _ = read_case(next(path for path in CASES if path.stem == "preview_and_follow_up"))
    (event,) = group_articles(articles)
    assert "Kestrel" in " ".join(event.why)


def test_explain_names_what_two_articles_share_and_what_parts_them() -> None:
    articles, _ = read_case(next(path for path in CASES if path.stem == "earthquakes"))
    extractions = [Extraction(article) for article in articles]
    together = " ".join(explain(extractions, "00", "01"))
    apart = " ".join(explain(extractions, "00", "03"))
    assert "in one event" in together
    assert "Averno" in together
    assert "in different events" in apart
    assert "67 days apart" in apart


def test_explain_knows_only_articles_of_the_batch() -> None:
    with pytest.raises(KeyError):
        explain([Extraction(Article.from_text("Rain fell.", id="a"))], "a", "b")


def test_nothing_gives_no_event() -> None:
    assert group([]) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=5))
def test_no_text_raises(texts: list[str]) -> None:
    articles = [Article.from_text(text, id=str(number)) for number, text in enumerate(texts)]
    listed = [a for event in group_articles(articles) for a in event.articles]
    assert sorted(listed) == sorted(article.id for article in articles)
