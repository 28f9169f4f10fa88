"""What is said at the head of every report."""

import dataclasses

from factories import findings_of, readable_report, report_of_one_article

from checker.model import Event, Extraction, Report, Unreadable
from checker.presentation.summary import figures_of, summary, summary_of

READABLE = readable_report()


def test_what_is_new_is_always_said():
    assert summary(READABLE).states == "3 new, 1 known, 1 decided"
    assert summary(findings_of("contradiction")).states == "1 new"
    assert summary(findings_of("contradiction", state="known")).states == "1 known"


def test_what_is_to_decide_on_and_what_to_look_through_adds_up_to_all_that_was_found():
    assert summary(READABLE).shares == (
        "5 findings to decide on (3 new, 1 known, 1 decided), 3 more to look through (2 single sources, 1 agreement)"
    )
    assert summary(findings_of("agreement")).shares == "1 agreement to look through"
    assert summary(findings_of("contradiction")).shares == "1 finding to decide on (1 new)"
    assert summary(Report(version="1.0.0")).shares == ""
    assert summary(findings_of("agreement")).states == ""


def test_what_is_known_or_decided_is_told_of_each_kind_if_there_is_any():
    assert summary(READABLE).found_by_state == (
        "1 contradiction (1 new), 1 possible conflict (1 decided), 1 quote variant (1 known), 2 notices (2 new), "
        "2 single sources (2 new), 1 agreement (1 new)"
    )
    assert summary(findings_of("contradiction")).found_by_state == "1 contradiction"
    assert summary(findings_of("contradiction", state="known")).found_by_state == "1 contradiction (1 known)"
    assert summary(findings_of("agreement")).found_by_state == "1 agreement"


def test_what_was_not_compared_is_said_with_the_reason():
    assert summary(READABLE).not_compared == ()
    alone = dataclasses.replace(READABLE, events=(*READABLE.events, Event("alone", "", ("x",))))
    assert summary(alone).not_compared == ("1 article not compared, no other reports the same event",)
    assert summary(report_of_one_article()).not_compared == ()  # that nothing was compared is the headline


def test_what_is_noted_of_many_articles_is_said_once():
    stub = dataclasses.replace(next(iter(READABLE.articles.values())), notes=("a summary, not the story",))
    extractions = tuple(Extraction(dataclasses.replace(stub, id=f"{at}.md")) for at in range(12))
    assert summary(READABLE).notes == ()
    assert summary(Report("1.0.0", extractions[:2])).notes == ("0.md, 1.md: a summary, not the story",)
    assert summary(Report("1.0.0", extractions)).notes == (
        "0.md, 1.md, 2.md, 3.md, 4.md, 5.md, 6.md, 7.md, 8.md, 9.md and 2 more: a summary, not the story",
    )


def test_large_numbers_are_written_in_one_way():
    unreadable = (Unreadable("empty.html", "no story in it"),) * 1_234
    many = {("contradiction", "new"): 12_345, ("quote-variant", "known"): 1_000, ("agreement", "new"): 2_000}
    shown = summary_of(dataclasses.replace(figures_of(READABLE), counted=many, unreadable=unreadable))
    assert shown.not_read == "1,234 files could not be read"
    assert shown.headline == "12,345 contradictions, 1,000 quote variants"
    assert shown.shares == (
        "13,345 findings to decide on (12,345 new, 1,000 known), 2,000 more to look through (2,000 agreements)"
    )


def test_the_headline_says_what_is_to_be_decided():
    assert summary(READABLE).headline == "1 contradiction, 1 possible conflict, 1 quote variant, 2 notices"
    assert summary(findings_of("agreement")).headline == "No contradictions and no quote variants found"
