from __future__ import annotations

from checker.align.surroundings import surroundings


def test_the_best_partner_leads_by_the_distance_to_the_next() -> None:
    found = surroundings([0.9, 0.4], [(0, 1), (0, 2)], "abb").tolist()
    assert found[0] == [1.0, 0.5]
    assert found[1] == [0.5, -0.5]


def test_articles_do_not_compete_with_each_other() -> None:
    assert surroundings([0.9, 0.4], [(0, 1), (0, 2)], "abc").tolist() == [[1.0, 0.9], [1.0, 0.4]]


def test_nothing_to_compare() -> None:
    assert surroundings([], [], "ab").shape == (0, 2)
