"""When two names may stand for one."""

import pytest

from checker.judge.same_name import may_be_one

ONE = [
    ("Norwegian Maritime Authority", "NMA"),
    ("Northern Bishops", "NBOTC"),
    ("Al-Kut", "Kut"),
    ("Nestlé", "Nestle"),
    ("George Bush", "George W. Bush"),
    ("Pavel Kestin", "Pavel Kostin"),
    ("Department of State", "State Department"),
    ("Court of Appeals", "Court"),
    ("Solomons", "Solomon Islands"),
    ("Washington", "United States"),
    ("California", "Calif"),
    ("KO", "KOs"),
    ("Aoraki Mount Cook", "Mt Cook"),
    ("T. Holt", "Daniel Holt"),
    ("Bill Ingaldson", "William Ingaldson"),
    ("MVP Award", "Valuable Player Award"),
    ("JK Rowling", "Joanne Rowling"),
    ("FC Bayern", "Bayern Munich"),
    ("Jo Cox", "Joanna Cox"),
    ("Van Gogh", "Vincent van Gogh"),
    ("Dr Berg", "Anna Berg"),
    ("Promises Treatment Center", "Promises Treatment Centre"),
    ("THE US", "United States"),
    ("General Electric Co.", "GE"),
    ("Defence Ministry", "Defense Ministry"),
    ("United States Court of Appeals for the Ninth Circuit", "U.S. Circuit Court of Appeals"),
]
TWO = [
    ("Norway", "Sweden"),
    ("United Kingdom", "United States"),
    ("North Korea", "South Korea"),
    ("New York", "New Jersey"),
    ("Bank of England", "Bank of Japan"),
    ("Interior Ministry", "Foreign Ministry"),
    ("Helen Voss", "Helen Marsh"),
    ("Radar-fitted", "Rowena-fitted"),
    ("Fernsoft", "Batavian"),
    ("Hillary Clinton", "Bill Clinton"),
    ("Real Madrid", "Atletico Madrid"),
    ("General Motors", "General Electric"),
    ("North Carolina", "South Carolina"),
    ("Virginia", "West Virginia"),
    ("WHO", "White House"),
    ("IMF", "Interior Ministry"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_forms_of_one_name_may_be_one(a, b):
    assert may_be_one(a, b)
    assert may_be_one(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_other_names_are_not(a, b):
    assert not may_be_one(a, b)
    assert not may_be_one(b, a)
