"""How a claim is folded into units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.normalise import plain
from checker.extract.statement import statement
from checker.judge.side import side
from checker.model import Article

ROWS = [
    ("The fire killed 17 workers", ["the", "fire", "kill", "#count", "worker"]),
    ("The council turned down the offer", ["the", "council", "reject", "the", "offer"]),
    ("She was found not guilty of fraud", ["she", "was", "found", "innoc", "of", "fraud"]),
    ("The union has not signed it", ["the", "union", "has", "#not", "sign", "it"]),
    ("It sank on 4 March 1999 off Norway", ["it", "sink", "on", "#when", "off", "@Norway"]),
]


def folded(text):
    return side(statement(Article.from_text(text, id="a")))


@pytest.mark.parametrize(("text", "keys"), ROWS)
def test_values_and_phrases_are_one_unit_each(text, keys):
    found = list(folded(text).keys)
    assert [key for key in found if key != "on"] == [key for key in keys if key != "on"]


def test_clauses_are_counted_at_marks_but_not_inside_a_value():
    units = folded("The ferry, which sank on Monday, May 5, carried 90 people.").units
    clauses = {unit.key: unit.clause for unit in units}
    assert clauses["ferri"] == 0 < clauses["sink"] < clauses["carri"] == clauses["#count"]


def test_content_leaves_out_grammar_and_values():
    assert folded("The fire at the mill killed 17 workers on Monday.").content == {"fire", "mill", "kill", "worker"}


@given(st.text(max_size=200))
def test_units_are_in_order_and_inside_the_claim(text):
    found = folded(text)
    assert [unit.place for unit in found.units] == list(range(len(found.units)))
    ends = [0, *(unit.end for unit in found.units)]
    assert all(end <= unit.start < unit.end <= len(text) for end, unit in zip(ends, found.units, strict=False))
    assert all(found.text(unit) == plain(text)[unit.start : unit.end] for unit in found.units)
