"""The features of the judging model, and the model itself."""

from typing import get_args

import pytest

from checker.extract.statement import statement
from checker.judge.comparison import differences_of
from checker.judge.differences.base import SORTS, Sort
from checker.judge.features import FEATURES, LOWERING, RAISING, features
from checker.judge.gate import gate
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article, Family

PAIRS = [
    ("The fire at the mill killed 17 workers.", "The fire at the mill killed 19 workers."),
    ("The fire at the mill killed 17 workers.", "A blaze, the mayor said, took the lives of 19 workers at the mill."),
    ("Shares rose 4 percent on Monday.", "Shares in Halden fell 6 percent."),
    ("The union signed the deal.", "The union has not signed the deal with the port of Hrast."),
]


def paired(a, b):
    return pair(*(side(statement(Article.from_text(t, id=key))) for key, t in (("a", a), ("b", b))))


def measured(a, b, same_claim=0.8):
    pairing = paired(a, b)
    found = differences_of(pairing)
    return [dict(zip(FEATURES, features(pairing, d, found, same_claim), strict=True)) for d in found]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_feature_is_a_share(a, b):
    rows = measured(a, b)
    assert rows
    for row in rows:
        assert all(0 <= value <= 1 for value in row.values())
        assert sum(row[family] for family in SORTS) == 1


def test_where_all_the_rest_agrees_the_features_say_so():
    (row,) = measured(*PAIRS[0])
    assert row["same_rest"] == row["clause"] == row["before"] == row["beside"] == row["length"] == 1


def test_the_words_around_count_less_where_they_differ():
    equal, other = measured(*PAIRS[0])[0], measured(*PAIRS[1])[0]
    assert all(equal[name] >= other[name] for name in ("same_rest", "clause", "before", "beside", "length"))


ONE_OF_EACH_SORT = {
    "value": PAIRS[0],
    "reversal": PAIRS[3],
    "name": ("The march was led by Ivo Lunde.", "The march was led by Marta Stern."),
}


def test_every_sort_of_difference_has_a_family():
    assert set(SORTS) < set(get_args(Family))
    assert set(SORTS.values()) == set(get_args(Sort))


@pytest.mark.parametrize("sort", get_args(Sort))
def test_the_weights_of_the_model_have_the_signs_their_features_allow(sort):
    (difference,) = differences_of(paired(*ONE_OF_EACH_SORT[sort]))
    assert difference.sort == sort
    model = gate(difference)
    weights = dict(zip(FEATURES, model.weights, strict=True))
    assert all(weights[name] >= 0 for name in RAISING)
    assert all(weights[name] <= 0 for name in LOWERING)
    assert 0.5 < model.possible < 1
    assert 0.5 < model.contradiction < 1


@pytest.mark.parametrize("sort", get_args(Sort))
def test_the_probability_rises_with_what_agrees(sort):
    (difference,) = differences_of(paired(*ONE_OF_EACH_SORT[sort]))
    (row,) = measured(*ONE_OF_EACH_SORT[sort])
    (less,) = measured(*ONE_OF_EACH_SORT[sort], same_claim=0.3)
    model = gate(difference)
    assert model.probability(tuple(row.values())) > model.probability(tuple(less.values()))


def test_an_age_behind_the_name_of_its_bearer_is_held():
    (row,) = measured("Frode Lunde, 45, led the march.", "Frode Lunde, 54, led the march.")
    (other,) = measured("The march was led by a man aged 45.", "The march was led by a man aged 54.")
    assert row["held"] == 1
    assert other["held"] == 0


def test_names_of_two_kinds_are_said_to_be_so():
    (row,) = measured("The march was led by Ivo Lunde.", "The march was led by Norrvik Bank.")
    assert row["other_kind"] == 1
