from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import read
from checker.group.days import days
from checker.model import Article, Claim, Extraction, When


def report(text: str, published: str | None = None, dateline: str | None = None, name: str = "a") -> Extraction:
    return read(Article(id=name, text=text, published=published, dateline_day=dateline))


@pytest.mark.parametrize(
    ("text", "published", "dateline", "day"),
    [
        ("Two men died when a ferry hit the wall on Thursday.", "2024-10-18", None, "2024-10-17"),
        ("Two men died when a ferry hit the wall before dawn on Thursday.", "2024-10-18", None, "2024-10-17"),
        ("The leaders met on 28 February 2017, and want a pact by 31 December 2017.", "2017-03-01", None, "2017-02-28"),
        ("The pact must be signed before 31 December 2017, the minister said.", "2017-03-01", None, "2017-03-01"),
        ("The leaders met in May. They want a pact by the end of the year.", "2017-06-01", None, "2017-06-01"),
        ("The leaders met on 28 February in Osh.", None, None, None),
        ("The leaders met in Osh.", None, None, None),
    ],
)
def test_the_day_that_one_report_tells(text: str, published: str | None, dateline: str | None, day: str | None) -> None:
    assert days([report(text, published, dateline)]) == (day, day)


def test_a_dateline_takes_its_year_from_the_other_reports() -> None:
    wire = report("Two men died when a ferry hit the wall on Tuesday.", None, "XXXX-12-31", "wire")
    late = report("Two men died when a ferry hit the wall on Tuesday.", "2025-01-02", None, "late")
    column = report("The wall of the harbour has seen worse.", "2025-01-03", None, "column")
    assert days([wire, late, column]) == ("2024-12-31", "2024-12-31")


def test_a_day_that_one_of_many_reports_names_is_not_that_of_the_event() -> None:
    same = [report("The ferry hit the wall on Thursday.", "2024-10-18", None, str(n)) for n in range(3)]
    other = report("The ferry, inspected on Monday, hit the wall.", "2024-10-18", None, "other")
    assert days([*same, other]) == ("2024-10-17", "2024-10-17")


def test_days_that_half_of_the_reports_name_are_both_of_the_event() -> None:
    both = [report("They met on Thursday and parted on Friday.", "2024-10-19", None, str(n)) for n in range(2)]
    assert days(both) == ("2024-10-17", "2024-10-18")


def test_without_an_agreed_day_those_of_publication_count() -> None:
    reports = [report("Rain fell.", "2024-10-17T08:00", None, "a"), report("Rain fell.", "2024-10-18", None, "b")]
    assert days(reports) == ("2024-10-17", "2024-10-18")


def test_a_day_that_all_reports_look_back_to_is_not_that_of_the_event() -> None:
    texts = ("Talk of the attacks of September 11, 2001 fed a rumour.", "The rumour is as old as September 11, 2001.")
    reports = [report(text, "2015-12-12", None, name) for text, name in zip(texts, "ab", strict=True)]
    assert days(reports) == ("2015-12-12", "2015-12-12")


def naming(symbol: str | None, published: str | None, granularity: str) -> Extraction:
    when = When(0, 4, "then", None, None, granularity, symbol=symbol)  # type: ignore[arg-type]
    claim = Claim("c", "a", "statement", 0, 4, "then", dates=(when,))
    return Extraction(Article(id="a", text="then", published=published), claims=(claim,))


@given(
    st.none() | st.from_regex(r"XXXX-\d\d-\d\d|XXXX-WXX-\d|P[+-]\d{1,9}D|PRESENT_REF", fullmatch=True),
    st.none() | st.dates().map(str),
    st.sampled_from(["day", "part-of-day", "month"]),
)
def test_no_symbol_raises(symbol: str | None, published: str | None, granularity: str) -> None:
    first, last = days([naming(symbol, published, granularity)])
    assert (first is None) == (last is None)
