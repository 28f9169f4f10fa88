"""The features of the judging model, and the model itself."""

import pytest

from checker.extract.statement import statement
from checker.judge.comparison import differences_of
from checker.judge.features import FAMILIES, FEATURES, LOWERING, RAISING, features
from checker.judge.gate import gate
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article

PAIRS = [
    ("The fire at the mill killed 17 workers.", "The fire at the mill killed 19 workers."),
    ("The fire at the mill killed 17 workers.", "A blaze, the mayor said, took the lives of 19 workers at the mill."),
    ("Shares rose 4 percent on Monday.", "Shares in Halden fell 6 percent."),
    ("The union signed the deal.", "The union has not signed the deal with the port of Hrast."),
]


def measured(a, b, same_claim=0.8):
    pairing = pair(*(side(statement(Article.from_text(t, id=key))) for key, t in (("a", a), ("b", b))))
    found = differences_of(pairing)
    return [dict(zip(FEATURES, features(pairing, d, found, same_claim), strict=True)) for d in found]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_feature_is_a_share(a, b):
    rows = measured(a, b)
    assert rows
    for row in rows:
        assert all(0 <= value <= 1 for value in row.values())
        assert sum(row[family] for family in FAMILIES) == 1


def test_where_all_the_rest_agrees_the_features_say_so():
    (row,) = measured(*PAIRS[0])
    assert row["same_rest"] == row["clause"] == row["before"] == row["beside"] == row["length"] == 1


def test_the_words_around_count_less_where_they_differ():
    equal, other = measured(*PAIRS[0])[0], measured(*PAIRS[1])[0]
    assert all(equal[name] >= other[name] for name in ("same_rest", "clause", "before", "beside", "length"))


def test_the_weights_of_the_model_have_the_signs_their_features_allow():
    weights = dict(zip(FEATURES, gate().weights, strict=True))
    assert all(weights[name] >= 0 for name in RAISING)
    assert all(weights[name] <= 0 for name in LOWERING)
    assert 0 < gate().possible <= gate().contradiction < 1


def test_the_probability_rises_with_what_agrees():
    (row,) = measured(*PAIRS[0])
    (less,) = measured(*PAIRS[0], same_claim=0.3)
    assert gate().probability(tuple(row.values())) > gate().probability(tuple(less.values()))
