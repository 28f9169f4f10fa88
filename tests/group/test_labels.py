from __future__ import annotations

import pytest

from checker.group.events import group
from checker.group.labels import headline, label, naming, opening, places
from checker.model import Article, Extraction, Name


def report(text: str, *, title: str | None = None, published: str | None = None, name: str = "a") -> Extraction:
    return Extraction(Article.from_text(text, id=name, title=title, published=published))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("UPDATE 3-Toll rises to four", "Toll rises to four"),
        ("  Ferry hits\n breakwater ", "Ferry hits breakwater"),
        ("word " * 40, "word " * 20 + "…"),
        (None, ""),
    ],
)
def test_headline(title: str | None, shown: str) -> None:
    assert headline(report("Text.", title=title)) == shown


def test_the_opening_leaves_out_the_dateline() -> None:
    assert opening(report("PORT VALE, Oct 12 (Calder) - Three people were killed.")) == "Three people were killed."
    assert opening(report("LORVIK, 13 March. /KNA/. Three people were killed.")) == "Three people were killed."
    for text in ("In the port a fire broke out - again.", "5 people – two of them children – were killed."):
        assert opening(report(text)) == text


def test_a_written_headline_goes_before_capitals_and_before_an_opening() -> None:
    wire = report("PORT VALE, Oct 12 (Calder) - Three people were killed.")
    shouted = report("Text.", title="THREE KILLED")
    quiet = report("Text.", title="Three killed as ferry hits wall")
    assert sorted((wire, shouted, quiet), key=naming) == [wire, shouted, quiet]
    assert label(quiet, [], None) == "Three killed as ferry hits wall"
    assert label(shouted, [], None) == "THREE KILLED"
    assert label(wire, ["Port Alwin"], "2024-10-17") == "Three people were killed. (Port Alwin, 2024-10-17)"


def test_a_place_in_the_headline_is_not_said_twice() -> None:
    assert label(report("", title="Fire in Tessal"), ["Tessal"], None) == "Fire in Tessal"


def test_nothing_to_say_is_untitled() -> None:
    assert label(report(""), [], None) == "Untitled"


def placed(name: str, place: str) -> Extraction:
    return Extraction(Article.from_text(place, id=name), names=(Name(0, len(place), place, place, "place"),))


def test_the_place_that_half_of_the_reports_name() -> None:
    reports = [placed("a", "Port Alwin"), placed("b", "Port Alwin"), placed("c", "Tarn Holm")]
    assert places(reports) == ("Port Alwin",)


def test_a_day_in_the_headline_is_not_said_twice() -> None:
    assert label(report("", title="Talks of 14 May"), [], "2021-05-14") == "Talks of 14 May"
    assert label(report("", title="Talks"), [], "2021-05-14") == "Talks (2021-05-14)"


def test_the_agency_is_no_part_of_what_events_are_compared_by() -> None:
    texts = {"a": "Glaziers met in Halm, Interfax said.", "b": "A whale sang off Varna, Interfax said."}
    reports = [Extraction(Article.from_text(text, id=n), sources=("Interfax",)) for n, text in texts.items()]
    assert len(group(reports)) == 2
