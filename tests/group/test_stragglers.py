from __future__ import annotations

from checker.group.neighbours import neighbours
from checker.group.profiles import Profile
from checker.group.stragglers import with_stragglers
from checker.group.timing import timing

FIRE = [Profile(f"fire{n}", {"fire": 0.8, "port": 0.5}, timing([], "2021-03-01")) for n in range(3)]
STRIKE = [Profile(f"strike{n}", {"strike": 0.8, "bus": 0.5}, timing([], "2021-03-01")) for n in range(3)]
EVENTS = [[0, 1, 2], [3, 4, 5], [6]]


def settled(straggler: Profile, *more: Profile, groups: list[list[int]] = EVENTS) -> list[list[int]]:
    profiles = [*FIRE, *STRIKE, straggler, *more]
    return with_stragglers(profiles, neighbours(profiles, 0.01), groups)


def test_a_column_near_one_event_alone_is_gathered_in() -> None:
    assert settled(Profile("column", {"port": 0.4, "grief": 0.9}, timing([], None))) == [[0, 1, 2, 6], [3, 4, 5]]


def test_a_round_up_as_near_to_two_events_stays_alone() -> None:
    assert settled(Profile("round-up", {"port": 0.5, "bus": 0.5}, timing([], None))) == EVENTS


def test_an_article_hardly_like_the_event_stays_alone() -> None:
    assert settled(Profile("recipe", {"port": 0.1, "veal": 0.9}, timing([], None))) == EVENTS


def test_an_article_of_another_season_stays_alone() -> None:
    column = {"port": 0.32, "grief": 0.9}
    assert settled(Profile("column", column, timing([], "2021-03-02"))) == [[0, 1, 2, 6], [3, 4, 5]]
    assert settled(Profile("column", column, timing([], "2021-09-02"))) == EVENTS


def test_two_single_articles_are_left_to_the_link() -> None:
    stray = [Profile(name, {"veal": 0.4, name: 0.9}, timing([], None)) for name in ("first", "second")]
    groups = [[0, 1, 2], [3, 4, 5], [6], [7]]
    assert settled(*stray, groups=groups) == groups


def test_a_straggler_nearest_to_another_straggler_stays_out_of_the_event() -> None:
    stray = [Profile(name, {"port": 0.4, "veal": 0.8}, timing([], None)) for name in ("first", "second")]
    groups = [[0, 1, 2], [3, 4, 5], [6], [7]]
    assert settled(*stray, groups=groups) == groups
