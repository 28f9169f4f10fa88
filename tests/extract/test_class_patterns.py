"""Patterns over word classes: names stand for letters, and nothing else does."""

from __future__ import annotations

import pytest

from checker.extract.class_patterns import class_pattern
from checker.extract.word_classes import LETTERS, clause_pattern, letters, word_class

TABLE = {"NAME": "N", "DASH": "-", "OPEN": "(", "A": "x"}


def test_names_stand_for_their_letters() -> None:
    assert class_pattern("(?P<np> NAME{1,2}) A?", TABLE).pattern == "(?P<np>N{1,2})x?"


def test_marks_stand_for_themselves() -> None:
    between = class_pattern("OPEN [^ NAME DASH A]* DASH", TABLE)
    assert between.fullmatch("(,,-")
    assert not between.fullmatch("(N-")


def test_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="NAMES"):
        class_pattern("NAME NAMES", TABLE)


def test_each_class_has_a_letter_of_its_own() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert letters("NAME DASH") == {"N", "-"}


def test_words_by_themselves() -> None:
    words = ("The", "mayor", "of", "Kesh", ",", "who", "also", "spoke", ",", "said", "")
    codes = "".join(map(word_class, words))
    assert clause_pattern("DETERMINER NOUN OF NAME COMMA WHO ADVERB VERB COMMA SAYING QUOTE").fullmatch(codes)
