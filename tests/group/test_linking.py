from __future__ import annotations

from checker.group.linking import linked_articles
from checker.group.neighbours import neighbours
from checker.group.profiles import Profile, similarity
from checker.group.timing import timing


def profile(name: str, **weights: float) -> Profile:
    return Profile(name, weights, timing([], None))


def grouped(profiles: list[Profile], threshold: float) -> list[list[int]]:
    return linked_articles(profiles, neighbours(profiles, 0.01), threshold)


def test_alike_profiles_are_joined() -> None:
    articles = [profile("a", fire=1, port=0.5), profile("b", fire=1, dock=0.5), profile("c", goal=1)]
    assert grouped(articles, 0.5) == [[0, 1], [2]]


def test_a_bridge_does_not_chain_two_groups() -> None:
    fire = [profile(f"fire{n}", fire=1.0) for n in range(3)]
    strike = [profile(f"strike{n}", strike=1.0) for n in range(3)]
    bridge = profile("round-up", fire=0.7, strike=0.7)
    assert grouped([*fire, bridge, *strike], 0.5) in ([[0, 1, 2, 3], [4, 5, 6]], [[0, 1, 2], [3, 4, 5, 6]])


def test_a_term_of_very_many_articles_is_no_way_to_find_one() -> None:
    articles = [profile(str(n), all=1.0, **{f"pair{n // 2}": 0.5}) for n in range(450)]
    near = neighbours(articles, 0.01)
    assert set(near) == {(n, n + 1) for n in range(0, 450, 2)}
    assert near[0, 1] == similarity(articles[0].weights, articles[1].weights) == 1.25


def test_groups_of_many_are_joined_where_two_articles_would_not_be() -> None:
    one, other = {"fire": 0.7, "port": 0.7}, {"fire": 0.7, "dock": 0.7}
    mean = similarity(one, other)
    assert grouped([profile("a", **one), profile("b", **other)], mean - 0.02) == [[0], [1]]
    several = [profile(f"a{n}", **one) for n in range(3)] + [profile(f"b{n}", **other) for n in range(3)]
    assert grouped(several, mean - 0.02) == [[0, 1, 2, 3, 4, 5]]
