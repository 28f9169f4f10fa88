"""Of a large event those articles are compared that together say the most."""

from checker.extract import read
from checker.group.budget import beyond_budget
from checker.model import Article, Event
from checker.pipeline import Batch, compare_event


def reports(*texts: str):
    return [read(Article.from_text(text, id=f"a{number:03}", outlet=f"o{number}")) for number, text in enumerate(texts)]


COPY = "The fire at the mill killed 17 workers on Tuesday, police said."
OTHER = "The fire at the mill killed 19 workers on Tuesday, police said."


def test_a_small_event_is_compared_whole():
    assert beyond_budget(reports(COPY, COPY, OTHER), most=3) == ()


def test_what_says_something_of_its_own_is_compared_before_copies():
    every = reports(*[COPY] * 6, OTHER, *[COPY] * 3)
    skipped = beyond_budget(every, most=2)
    assert len(skipped) == 8
    assert "a006" not in skipped


def test_an_event_that_skips_articles_finds_what_is_at_odds_and_says_nothing_of_single_sources():
    every = reports(*[COPY] * 6, OTHER, "The mayor, Olav Brekke, said 3 of 40 boats had sunk in 2019.")
    skipped = beyond_budget(every, most=3)
    event = Event("event", "", tuple(report.article.id for report in every), skipped=skipped)
    found = compare_event(event, every, Batch((), ()))
    assert len(found.articles) == len(every)
    kinds = {finding.kind for finding in found.findings}
    assert "contradiction" in kinds
    assert "single-source" not in kinds
    assert event.to_dict()["skipped"] == list(skipped)
    assert "skipped" not in Event("event", "", ("a",)).to_dict()
