"""What is gathered around a finding for people."""

from dataclasses import replace

import pytest
from factories import article, canonical_report, claim, evidence, read
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Event, Evidence, Finding, Origin, Reading, Report
from checker.presentation.cards import card_of, cards
from checker.presentation.dates import earliest, spoken
from checker.presentation.passage import Passage, passage
from checker.presentation.printable import printable
from checker.presentation.summary import summary


def card(name):
    return next(card for card in cards(canonical_report()) if card.finding.id == name)


@pytest.mark.parametrize(
    ("lead", "tail", "near"),
    [
        ("The blaze began at ", " near the airport.", "The blaze began at 6:40 near the airport."),
        (
            "On Tuesday the blaze began at ",
            ", near the airport of Ellen.",
            "… the blaze began at 6:40, near the airport …",
        ),
        ("(", ")", "(6:40)"),
        ("", "", "6:40"),
    ],
)
def test_the_words_near_a_value_say_what_it_is_of(lead, tail, near):
    shown = Passage("Before.", lead, "6:40", tail, "After.").near
    assert shown.lead + shown.words + shown.tail == near
    assert (shown.before, shown.after) == ("", "")


def test_findings_come_by_kind_then_confidence_then_place():
    assert [card.kind.name for card in cards(canonical_report())] == [
        "contradiction", "possible-conflict", "quote-variant", "notice", "notice", "single-source", "single-source",
        "agreement",
    ]  # fmt: skip
    lone = [card.finding.confidence for card in cards(canonical_report()) if card.kind.name == "single-source"]
    assert lone == sorted(lone, reverse=True)


def test_a_side_counts_origins_and_shows_outlets():
    seventeen, nineteen = card("7f3a1c09").sides
    assert (seventeen.value, seventeen.outlets, seventeen.origins) == ("17", ("Northern Wire", "Dale Post"), 1)
    assert [witness.repeats for witness in seventeen.witnesses] == [None, "same origin as Northern Wire"]
    assert (nineteen.value, nineteen.outlets, nineteen.origins) == ("19", ("Coast News",), 1)


def test_a_side_counts_its_origins_as_a_finding_does():
    wire, post = (
        article(f"{name}.txt", name, None, "Title\n\nThree ships left the port.\n") for name in ("Wire", "Post")
    )
    seen = [claim(str(n), source, "Three ships left the port.") for n, source in enumerate((wire, post))]
    finding = Finding(
        "0", "agreement", "A701", None, "note", 1.0, "e", None, "…", (), (Reading("three", ("0", "1")),), outlets=2,
    )  # fmt: skip
    for post_alone, origins in ((False, 1), (True, 2)):
        agency = Origin("o1", "Agency", ("Post.txt", "Wire.txt"))
        own = (Origin("o0", "Post", ("Post.txt",)),) if post_alone else ()
        report = Report("1", (read(wire, seen[0]), read(post, seen[1])), origins=(*own, agency), findings=(finding,))
        (side,) = cards(report)[0].sides
        assert side.origins == origins == summary(report).origins
        assert [each.repeats for each in side.witnesses] == [None, None if post_alone else "same origin as Wire"]


def test_who_has_which_origin_is_found_once_a_report_and_not_anew_for_every_side():
    class Counted(tuple):
        readings = 0

        def __iter__(self):
            self.readings += 1
            return super().__iter__()

    report = canonical_report()
    members = [Counted(origin.articles) for origin in report.origins]
    origins = tuple(replace(origin, articles=own) for origin, own in zip(report.origins, members, strict=True))
    counted = replace(report, origins=origins)
    assert cards(counted) == cards(counted) == cards(report)
    assert [own.readings for own in members] == [1] * len(members)


def test_the_card_of_one_finding_is_that_of_the_report():
    assert [card_of(each.finding, canonical_report()) for each in cards(canonical_report())] == list(
        cards(canonical_report())
    )


def test_a_claim_that_the_rule_did_not_single_out_still_bears_witness():
    copied = card("7f3a1c09").sides[0].witnesses[1]
    assert copied.place == "dale-post/quay.md:3:1"
    assert copied.passage.words == "17"


def test_evidence_is_narrowed_to_the_words_of_its_reading_only_where_these_are_plain():
    source = article("a.txt", "A", None, "Title\n\nTwo of the two hundred saw two cars.\n")
    (seen,) = (claim("1", source, "Two of the two hundred saw two cars."),)
    shown = {}
    for value in ("two", "two hundred", "hundre", "2", ""):
        finding = Finding(
            "0", "contradiction", "N201", None, "error", 1.0, "e", None, "…",
            (evidence(seen, source, seen.text),), (Reading(value, ("1",)),),
        )  # fmt: skip
        report = Report("1", (read(source, seen),), events=(Event("e", "E", ("a.txt",)),), findings=(finding,))
        shown[value] = cards(report)[0].sides[0].witnesses[0].passage.words
    assert shown == {value: "two hundred" if value == "two hundred" else seen.text for value in shown}


def test_words_stand_in_their_sentence_between_its_neighbours():
    around = card("7f3a1c09").sides[1].witnesses[0].passage
    assert around.before == "Rescuers worked through the night."
    assert (around.lead, around.words) == ("", "Nineteen")
    assert around.tail == " people died in the Marlow Quay blaze on Tuesday, the county said."
    assert around.after == "Six are in hospital."


def test_a_headline_is_no_neighbour():
    assert card("7f3a1c09").sides[0].witnesses[0].passage.before == ""


def test_evidence_of_no_reading_is_a_side_of_its_own():
    source = article("a.txt", "A", None, "Title\n\nOne. Two.\n")
    one, two = claim("1", source, "One."), claim("2", source, "Two.")
    finding = Finding(
        "00000000", "contradiction", "N201", None, "error", 1.0, "e", None, "…",
        (evidence(one, source, "One."), evidence(two, source, "Two.")), (Reading("one", ("1",)),),
    )  # fmt: skip
    (shown,) = cards(Report("1", (read(source, one, two),), events=(Event("e", "E", ("a.txt",)),), findings=(finding,)))
    assert [(side.value, side.witnesses[0].passage.words) for side in shown.sides] == [("one", "One."), (None, "Two.")]


def test_an_article_without_an_origin_is_its_own():
    sources = [article(f"{name}.txt", name, None, f"{name}\n") for name in "abc"]
    report = Report("1", tuple(map(read, sources)), origins=(Origin("o", "a", ("a.txt", "b.txt")),))
    assert summary(report).read == "3 articles, 3 outlets, 2 origins, 0 events"


@given(st.text(max_size=60), st.data())
def test_a_passage_holds_the_words_whatever_the_text(text, data):
    source = article("a.txt", "A", None, text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = passage(read(source), start, end)
    assert shown.words == printable(text[start:end])
    words = Evidence("a.txt", None, start, end, text[start:end])
    assert "".join(shown.words.split()) in "".join(printable(words.text).split())


def test_a_time_is_said_in_its_own_zone():
    assert spoken("2026-03-03T21:00:00+00:00") == "3 Mar 2026, 21:00 UTC"
    assert spoken("2026-03-03T21:00:00-05:00") == "3 Mar 2026, 21:00 -05:00"
    assert spoken("2026-03-03T21:00") == "3 Mar 2026, 21:00"
    assert spoken("2026-03-03") == "3 Mar 2026"
    assert spoken(None) == "date unknown"
    assert spoken("soon") == "soon"


def test_the_first_of_several_times_is_found_across_zones():
    assert earliest(["2026-03-03T21:00:00+00:00", "2026-03-03T22:30:00+02:00", None]) == "2026-03-03T22:30:00+02:00"
    assert earliest(["2026-03-04", "2026-03-03T23:00"]) == "2026-03-03T23:00"
    assert earliest(["soon", "2026-03-04"]) == "2026-03-04"
    assert earliest([None]) is None
