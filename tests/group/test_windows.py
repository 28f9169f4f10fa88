"""Windows are cut where the calendar has them, and their seams join what belongs together."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from checker.group import windows as module
from checker.group.events import groups_of
from checker.group.profiles import outline, weighed
from checker.group.windows import ALL, UNDATED, joined, linked, neighbouring, seams, window_groups, windows
from checker.model import Article, Extraction

FERRY = "The ferry Ostmar struck the pier at Tarn Holm, and {} passengers were brought ashore by lifeboats. {}"
MILL = "A fire burned down the paper mill Gravik in Norbeck, and {} workers fled over the frozen canal. {}"
MORE = (
    "The harbour master closed the berth.", "Divers looked for leaks.", "The captain was questioned.",
    "Rescuers praised the crew.", "An inquiry has begun.", "The owner promised help.",
)  # fmt: skip


def days(*given: str | None) -> dict[str, str | None]:
    return {f"a{number:03}": day for number, day in enumerate(given)}


def dated(number: int, first: str = "2024-01-01") -> list[str]:
    return [str(date.fromisoformat(first) + timedelta(index)) for index in range(number)]


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(module, "WHOLE", 5)
    monkeypatch.setattr(module, "LEAST", 2)


def test_a_small_batch_is_one_window_whatever_its_days():
    assert windows(days("2024-01-01", None, "1999-12-31")) == {ALL: ["a000", "a001", "a002"]}
    assert windows({}) == {ALL: []}


@pytest.mark.usefixtures("small")
def test_a_large_batch_is_cut_at_days_that_do_not_move():
    before, after = windows(days(*dated(30))), windows(days(*dated(30), "2024-01-09"))
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == [name for name in after if "a030" in after[name]]


@pytest.mark.usefixtures("small")
def test_articles_without_a_day_are_a_window_beside_all_others():
    found = windows(days(*dated(9), None, None))
    assert found[UNDATED] == ["a009", "a010"]
    dated_ones = [name for name in found if name != UNDATED]
    assert neighbouring(list(found)) == [
        *pairwise(dated_ones), *((name, UNDATED) for name in dated_ones)
    ]  # fmt: skip


@pytest.mark.usefixtures("small")
def test_windows_with_days_between_them_are_no_neighbours():
    names = list(windows(days(*dated(6), *dated(6, "2024-03-02"))))
    assert all(date.fromisoformat(b[:10]) - date.fromisoformat(a[11:]) == timedelta(1) for a, b in neighbouring(names))
    assert len(neighbouring(names)) < len(names) - 1


@pytest.mark.usefixtures("small")
def test_windows_grow_until_they_hold_enough():
    sparse = windows(days(*dated(400)[::10]))
    assert 2 <= sum(map(len, sparse.values())) / len(sparse) < 8


@pytest.mark.usefixtures("small")
def test_the_first_and_last_days_of_the_calendar_have_a_window():
    found = windows(days("0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31", None, None))
    assert sorted(article for articles in found.values() for article in articles) == sorted(days(*[None] * 6))


def outlines(*texts: tuple[str, str]):
    articles = [
        Article.from_text(text, id=f"{day}-{number}", published=day) for number, (text, day) in enumerate(texts)
    ]
    return [outline(Extraction(article)) for article in sorted(articles, key=lambda article: article.id)]


def story(shape: str, day: str, number: int) -> tuple[str, str]:
    more = MORE if shape == FERRY else ("Smoke hung over the town.", "Paper rolls smouldered.", "Trains stood still.")
    return shape.format(40 + number, " ".join(more[number % 3 :: 2])), day


def test_an_event_over_a_seam_is_one_event():
    ferry, mill = ([story(shape, "2024-01-06", n) for n in range(3)] for shape in (FERRY, MILL))
    first = window_groups(outlines(*ferry, *mill))
    second = window_groups(outlines(*(story(FERRY, "2024-01-07", n) for n in range(2))))
    (seam,) = seams(*first, *second)
    whole = joined(first[0][seam.earlier], second[0][seam.later], seam.both)
    assert len(whole.group.articles) == 5
    pair = [first[0][seam.earlier], second[0][seam.later]], [first[1][seam.earlier], second[1][seam.later]]
    assert linked(*pair, {(0, 1): seam.both}) == [whole.group]


def test_groups_joined_are_as_alike_as_if_they_had_been_one():
    members = outlines(*(story(FERRY, "2024-01-06", n) for n in range(4)))
    profiles = weighed(members)
    whole = groups_of(profiles)
    assert len(whole) == 1
    (both,), (sums,) = window_groups(members)
    assert both.group == whole[0]
    assert len(sums) == len({term for profile in profiles for term in profile.weights})
