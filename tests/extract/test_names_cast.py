"""Whom descriptions mean and which pronoun fits: the tables descriptions.md and gender.md."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import rows

from checker.extract.names import cast_of, find_names
from checker.model import Line, Mention, Name

CASES = Path(__file__).parent.parent / "cases" / "names"
MOST_SECONDS = 5.0  # twenty thousand words take a third of a second; a quadratic step took fourteen seconds
NEWS = """Russian President Putin Vladimir the of and Ministry U.S. (EEU) said , . 's van der A.J. Mr O'Connor « “
BISHKEK Bank in Moscow May head - al-Assad É ǅ 34"""
WORDS = st.sampled_from([*NEWS.split(), "\n", "\u00a0", "\ud800"])


def names_of(text: str) -> tuple[Name, ...]:
    return find_names(text, (Line(0, len(text), "story"),), ())


@pytest.mark.parametrize(("text", "words", "wanted"), rows(CASES / "descriptions.md", "text", "mention", "canonical"))
def test_a_description_means_its_holder(text: str, words: str, wanted: str) -> None:
    start = text.rindex(words)
    who = cast_of(text, names_of(text)).who(Mention(start, start + len(words), words))
    assert (who or "-") == wanted


@pytest.mark.parametrize(("text", "name", "wanted"), rows(CASES / "gender.md", "text", "name", "pronoun"))
def test_the_pronoun_that_fits(text: str, name: str, wanted: str) -> None:
    assert (cast_of(text, names_of(text)).gender(name) or "-") == wanted


def check(text: str) -> None:
    names = find_names(text, (), ())
    assert names == find_names(text, (), ())
    end = 0
    for name in names:
        assert end <= name.start < name.end <= len(text)
        assert name.text == text[name.start : name.end]
        assert name.canonical
        end = name.end
    cast = cast_of(text, names)
    for start in range(0, len(text), 7):
        cast.who(Mention(start, start + 20, text[start : start + 20]))
    for name in names:
        assert cast.gender(name.canonical) in ("he", "she", "it", None)


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    check(text)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=40))
def test_no_newslike_text_raises_and_names_are_slices(words: list[str]) -> None:
    check(" ".join(words))


@given(st.lists(WORDS, max_size=30))
def test_a_line_before_the_text_only_moves_its_names(words: list[str]) -> None:
    text = " ".join(words)
    before = "nothing to name here.\n\n"
    lines = (Line(0, len(before) - 2, "story"), Line(len(before), len(before) + len(text), "story"))
    moved = find_names(before + text, lines, ())
    alone = find_names(text, (Line(0, len(text), "story"),), ())
    assert [(name.start - len(before), name.canonical) for name in moved] == [
        (name.start, name.canonical) for name in alone
    ]


@pytest.mark.parametrize(
    "piece",
    ["A ", "A.", "Bank of ", "Minister ", "(A", "Mr ", "a, ", "Prime Minister of ", "X and ", "- ", "'s ", "O'", "Al-"],
)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    started = process_time()
    find_names(piece * 20_000, (), ())
    assert process_time() - started < MOST_SECONDS
