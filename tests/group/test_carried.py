"""Which articles carry an item that its agency took back."""

import json
from dataclasses import replace

from checker.config import Config
from checker.extract import read
from checker.group.carried import Carrier, carried, carried_in, may_carry
from checker.model import Article, Event
from checker.pipeline import check

ITEM = (
    "The old dam above the town of Lorvik gave way on Tuesday morning and 14 houses in the valley were flooded, the "
    "fire service said. Nobody was hurt, because the valley had been cleared in the night after a warning by a keeper."
)
OWN = "Water stood in the streets of Lorvik on Tuesday, and officials could not say where it had come from."


def extraction(name, text, **more):
    return read(replace(Article.from_text(text, id=name, outlet=name), **more))


KILLED = extraction("wire", ITEM, status="cancelled")


def test_nothing_is_carried_where_nothing_is_taken_back():
    assert carried([extraction("a", ITEM), extraction("b", ITEM)]) == ()


def test_who_copies_it_carries_it_and_who_tells_it_in_own_words_does_not():
    (back,) = carried([extraction("paper", ITEM), KILLED, extraction("radio", OWN)])
    assert back.item is KILLED
    assert back.carriers == (Carrier("paper", 1.0),)


def test_a_notice_of_few_words_is_carried_by_nobody():
    assert (
        carried([extraction("wire", "Kill this story.", status="cancelled"), extraction("a", "Kill this story.")]) == ()
    )


def test_a_later_story_of_the_same_desk_takes_the_place_of_the_item():
    killed = extraction("wire", ITEM, status="cancelled", published="2025-03-04T12:00")
    for outlet, published, carries in (
        ("WIRE", "2025-03-04T15:00", False), ("wire", "2025-03-04T11:00", True), ("wire", None, True),
        ("paper", "2025-03-04T15:00", True), ("wire", "2025-03-04T14:00+05:00", True),
    ):  # fmt: skip
        assert bool(carried([killed, extraction("x", ITEM, outlet=outlet, published=published)])) == carries


def test_the_order_of_articles_makes_no_difference():
    every = [extraction("b", ITEM), KILLED, extraction("a", ITEM), extraction("wire2", ITEM, status="withheld")]
    assert carried(every) == carried(every[::-1])


def test_an_event_has_the_carriers_among_its_articles():
    every = carried([KILLED, extraction("a", ITEM), extraction("b", ITEM)])
    (one,) = carried_in(Event("e", "", ("b", "c")), every)
    assert one.carriers == (Carrier("b", 1.0),)
    assert carried_in(Event("e", "", ("c",)), every) == ()


def test_files_of_an_agency_tell_it(tmp_path):
    item = {"uri": "urn:dam", "headline": "Dam gives way", "body_text": ITEM, "provider": "Norda"}
    (tmp_path / "kill.json").write_text(json.dumps(item | {"pubstatus": "canceled"}), encoding="utf-8")
    (tmp_path / "paper.txt").write_text(f"Dam gives way\n\n{ITEM}\n", encoding="utf-8")
    report = check([tmp_path], Config())
    (finding,) = [each for each in report.findings if each.rule == "S604"]
    assert finding.message == "An item that its agency cancelled is still carried: Dam gives way."
    assert [evidence.article for evidence in finding.evidence] == ["kill.json", "paper.txt"]
    assert not [each for each in check([tmp_path], Config(disable=("S604",))).findings if each.rule == "S604"]


def test_an_item_of_about_the_days_of_the_articles_may_be_carried_and_one_of_no_day():
    days = ["2024-03-01", None, "2024-03-04"]
    assert may_carry(days, "2024-03-25")
    assert not may_carry(days, "2024-03-26")
    assert may_carry(days, "2024-02-09")
    assert not may_carry(days, "2024-02-08")
    assert may_carry(days, None)
    assert may_carry([None], "2024-02-08")
