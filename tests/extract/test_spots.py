"""Where readers look: the quick look-up against reading every word, and what each reader finds by it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.extract.dates import find_dates, times_among
from checker.extract.dates.grammar import GRAMMAR
from checker.extract.dates.lexemes import LETTERS, read
from checker.extract.dates.stretches import CLASSES
from checker.extract.facts import FINDERS, find_facts
from checker.extract.facts.base import NOTHING_AROUND
from checker.extract.normalise import lower
from checker.extract.reported import may_report, signals
from checker.extract.scopes.cues import find_cues, find_openings, may_open
from checker.extract.spots import any_between, spots
from checker.extract.statement import statement
from checker.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = Path(__file__).parents[1] / "cases"
WORDS = [
    "Not", "won't", "they’ll", "can", "cannot", "no", "no-one", "well-not", "IF", "the", "no doubt", "nor", "'ll",
    "May", "said", "-said", "Said", "believes", "a.m.", "p.m", "I'm", "at", "ten", "to", "six", "half", "past",
    "o'clock", "Monday", "March", "5", "2017", "7:40", "(0200", "GMT)", "last", "next", "week", "of", "the end of",
    "by", "shortly", "before", "about", "early", "second", "months", "ago", "İstanbul", "éclair", "½", "\n", ",", "-",
    "—", "arrested", "was", "withdrew", "its", "figure", "47", "includes", "chairs", "members are", "\u00a0", "'", "“",
    "_",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


def sentences() -> Iterator[str]:
    """The first cells of all tables of cases."""
    for path in sorted(CASES.glob("**/*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("|") and len(cells) > 1 and not set(cells[0]) <= {"-"}:
                yield cells[0]


SENTENCES = list(sentences())


@given(TEXTS, st.sets(st.sampled_from(["not", "the", "m", "ll", "said", "istanbul"])))
def test_spots_are_where_the_runs_of_letters_are_such_words(text: str, words: set[str]) -> None:
    runs = re.finditer("[a-z]+", lower(text))
    assert spots(text, words) == [run.start() for run in runs if run.group() in words]


@given(st.lists(st.integers(0, 20)).map(sorted), st.integers(0, 20), st.integers(0, 20))
def test_any_between_is_asked_of_every_place(places: list[int], start: int, end: int) -> None:
    assert any_between(places, start, end) == any(start <= place < end for place in places)


def check_all(text: str) -> None:
    """Every reader that looks only where its words stand finds what it would find if it looked everywhere."""
    whole = list(times_among(read(text), None))
    assert list(find_dates(text)) == whole
    every = [
        word.start() for word in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b", text) if may_open(word.group())
    ]
    end = len(text)
    assert find_cues(text, 0, end, find_openings(text)) == find_cues(text, 0, end, every)
    assert may_report(text, 0, end) == (not signals().isdisjoint(re.findall("[A-Za-z-]+", text)))
    claim = statement(Article.from_text(text, id="a"))
    facts = [fact for finder in FINDERS for fact in finder.find(claim, NOTHING_AROUND)]
    assert find_facts(claim) == tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.attribute)))


@given(TEXTS)
@example("0555 125 3434")  # no word of calling stands ahead of it
def test_looking_where_the_words_stand_finds_all(text: str) -> None:
    check_all(text)


@pytest.mark.parametrize("number", range(0, len(SENTENCES), 40))
def test_looking_where_the_words_stand_finds_all_the_cases(number: int) -> None:
    for text in SENTENCES[number : number + 40]:
        check_all(text)
    check_all(" ".join(SENTENCES[number : number + 40]))


@given(st.lists(st.sampled_from([LETTERS[name] for name in LETTERS if name not in CLASSES]), max_size=30))
def test_no_time_is_without_a_word_that_tells_of_one(letters: list[str]) -> None:
    """Numbers in digits tell of one too, and numbers in words after "at"."""
    digits = {
        name
        for name in LETTERS
        if name not in CLASSES and re.search("DAY|YEAR|CLOCK|DATE|DECADE|MINUTE|ORDINAL$", name)
    }
    telling = {LETTERS[name] for name in digits}
    row = "".join(letters)
    for match in GRAMMAR.finditer(row):
        spoken = (
            row[max(0, match.start() - 1) : match.start()] == LETTERS["AT"] and row[match.start()] == LETTERS["NUMBER"]
        )
        assert spoken or not telling.isdisjoint(match.group())
