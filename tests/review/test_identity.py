"""The id of a finding survives all but a new reading."""

import dataclasses

from factories import canonical_report
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article, Reading
from checker.pipeline import compare_articles
from checker.review.identity import finding_id, names_of, numbered

REPORT = canonical_report()
TEXTS = st.text(max_size=12)


def ids(findings, clusters=REPORT.clusters):
    return list(numbered(names_of(findings, clusters)))


def with_readings(*readings):
    return dataclasses.replace(REPORT.findings[1], readings=readings)


def test_frozen_ids_stay():
    """These may never change: editors' decisions hang on them."""
    assert finding_id("N201", "people killed", ["17", "19"]) == "707cfbe8"


@given(st.lists(TEXTS, max_size=5), st.randoms(use_true_random=False))
def test_readings_are_a_set(readings, randomness):
    again = readings * 2
    randomness.shuffle(again)
    assert finding_id("N201", "topic", again) == finding_id("N201", "topic", readings)


def test_marks_spaces_and_capitals_do_not_matter():
    assert finding_id("Q101", "A. Lorne", ["“We won’t  go”"]) == finding_id("Q101", "a. lorne", ['"we won\'t go"'])


def test_another_outlet_another_place_another_score_do_not_matter():
    known = with_readings(Reading("17", ("c1",)), Reading("19", ("c5",)))
    later = dataclasses.replace(
        with_readings(Reading("19", ("c5", "c99")), Reading("17", ("c1",))),
        confidence=0.5,
        evidence=(),
        outlets=9,
        event="e9",
    )
    assert ids([known]) == ids([later])


def test_a_new_reading_is_a_new_finding():
    known = with_readings(Reading("17", ("c1",)), Reading("19", ("c5",)))
    more = with_readings(Reading("17", ("c1",)), Reading("19", ("c5",)), Reading("21", ("c9",)))
    assert ids([known]) != ids([more])


def test_rule_and_topic_tell_findings_apart():
    assert len({finding_id(rule, topic, ["17"]) for rule in ("N201", "T301") for topic in ("killed", "injured")}) == 4


def test_findings_that_would_share_an_id_do_not():
    finding = REPORT.findings[1]
    first, second, third = ids([finding, finding, finding])
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_every_finding_of_a_report_has_its_own_id():
    found = ids(REPORT.findings)
    assert len(set(found)) == len(REPORT.findings)


def test_two_disputes_with_the_same_readings_are_two():
    def told(happening):
        return [
            Article.from_text(f"The {happening} on Monday, aides said.", id=f"{happening[:5]}-a.txt", outlet="Alpha"),
            Article.from_text(f"The {happening} on Tuesday, aides said.", id=f"{happening[:5]}-b.txt", outlet="Beta"),
        ]

    sluice = compare_articles(told("mayor opened the sluice of the old harbour"))
    treaty = compare_articles(told("envoy signed the treaty on fishing quotas"))
    (one,), (other,) = ([f for f in report.findings if f.rule == "T301"] for report in (sluice, treaty))
    assert one.readings
    assert [r.value for r in one.readings] == [r.value for r in other.readings]
    assert one.id != other.id
