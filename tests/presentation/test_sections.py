"""What belongs together, and what is told as trouble."""

import dataclasses

import pytest
from factories import canonical_report, report_of_one_article

from checker.model import Unreadable
from checker.presentation.cards import cards
from checker.presentation.sections import HOUSEKEEPING, lists, sections
from checker.presentation.troubles import troubles

REPORT = canonical_report()
FILE = (Unreadable("late.html", "the file is empty"),)


def test_events_come_with_the_gravest_findings_first_and_none_is_lost():
    found = sections(REPORT)
    assert [section.event and section.event.id for section in found] == ["e1", "e2", None]
    assert sum(len(section.cards) for section in found) == len(REPORT.findings)
    assert [section.cards for section in sections(report_of_one_article())] == [()]


def test_findings_of_no_event_stand_below_one_heading():
    assert [section.heading for section in sections(REPORT)][-1] == HOUSEKEEPING
    assert HOUSEKEEPING not in [section.heading for section in sections(report_of_one_article())]


def test_each_finding_of_a_section_is_to_decide_on_or_in_a_list_and_counted_once():
    for section in sections(REPORT):
        listed = [card for _, own in section.lists for card in own]
        assert sorted(card.finding.id for card in (*section.to_decide, *listed)) == sorted(
            card.finding.id for card in section.cards
        )
        assert not any(card.to_decide for card in listed)
        assert sum(number for _, number in section.counts) == len(section.cards)


def test_lists_are_by_kind_and_none_is_empty():
    assert [kind.name for kind, _ in lists(cards(REPORT))] == ["single-source", "agreement"]
    assert lists([card for card in cards(REPORT) if card.to_decide]) == ()


@pytest.mark.parametrize(
    ("report", "names"),
    [
        (dataclasses.replace(REPORT, unreadable=FILE), ["unreadable"]),
        (dataclasses.replace(REPORT, unreadable=()), []),
        (report_of_one_article(), ["nothing-compared"]),
        (dataclasses.replace(report_of_one_article(), unreadable=FILE), ["unreadable", "nothing-compared"]),
    ],
    ids=["a file", "none", "nothing to compare", "both"],
)
def test_what_could_not_be_read_or_compared_is_trouble(report, names):
    assert [trouble.name for trouble in troubles(report)] == names
    for trouble in troubles(report):
        assert trouble.message.startswith("Nothing to compare" if trouble.path is None else "could not be read: ")
