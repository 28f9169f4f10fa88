"""The mark state machine: whatever stands in a text, spans are true and nothing is lost or swallowed."""

from __future__ import annotations

import time

import pytest
from factories import plain_lines
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.paragraphs import find_paragraphs
from checker.extract.quotes import Quotation, find_quotations
from checker.extract.quotes.kinds import is_title, kind_of
from checker.extract.quotes.pairing import LONGEST_RUN

MARKS = "\"“”„«»‘’'`″"


def quotations_of(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, find_paragraphs(text, plain_lines(text)))


def inside(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations_of(text)]


@given(st.text(alphabet=MARKS + "ab s.,!\n<>=5", max_size=120))
def test_quotations_are_spans_in_order(text: str) -> None:
    last = 0
    for q in quotations_of(text):
        assert last <= q.outer_start <= q.start < q.end <= q.outer_end
        assert q.continues or q.outer_start < q.start
        assert not text[q.start].isspace()
        assert not text[q.end - 1].isspace()
        last = q.outer_end


@pytest.mark.parametrize(("opening", "closing"), ["“”", "\"\"", "«»", "«\"", "„“", "''", "‘’"])  # fmt: skip
def test_every_pair_of_marks(opening: str, closing: str) -> None:
    assert inside(f"He said {opening}we will come to the port{closing} on Monday.") == ["we will come to the port"]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = 'He said: "We will come.\n\nThe port is closed. "It is late," she said.'
    assert inside(text) == ["We will come.", "It is late,"]


def test_a_lost_closing_mark_costs_only_its_own_quote() -> None:
    assert inside('"We will come, he said. "It is late," she said.') == ["We will come, he said.", "It is late,"]


def test_continuation_over_paragraphs() -> None:
    first, second = quotations_of("“We will come.\n\n“We will stay,” he said.")
    assert (first.closed, second.continues) == (False, True)


def test_an_open_quote_runs_on_to_the_mark_that_closes_it() -> None:
    text = 'He said: " We will come.\n\nThe port is closed.\n\nIt is late. "\n\nShe left. "Go," he said.'
    assert inside(text) == ["We will come.", "The port is closed.", "It is late.", "Go,"]
    assert [(q.closed, q.continues) for q in quotations_of(text)][:3] == [(False, False), (False, True), (True, True)]


def test_a_quote_that_opens_first_keeps_an_open_one_from_running_on() -> None:
    text = 'He said: "We will come.\n\nThe port is closed. "It is late.\n\nIt is dark," she said.'
    assert inside(text) == ["We will come.", "It is late.", "It is dark,"]


def test_an_open_quote_runs_on_for_a_few_paragraphs_only() -> None:
    text = 'He said: "We will come.' + LONGEST_RUN * "\n\nThe port is closed."
    assert inside(text + '\n\nIt is late."')[1:] == LONGEST_RUN * ["The port is closed."] + ["It is late."]
    assert inside(text + '\n\nThe port is closed.\n\nIt is late."') == ["We will come."]


def test_words_that_the_speaker_quotes_are_not_quotes_of_the_article() -> None:
    assert inside("“She told me “no bridge” and left,” he said.") == ["She told me “no bridge” and left,"]


def test_kinds() -> None:
    text = 'He called it "a disgrace". "We will come," he said.'
    partial, whole = quotations_of(text)
    assert kind_of(text, partial, "H") == "partial-quote"
    assert kind_of(text, whole, "") == "quote"


@pytest.mark.parametrize(("text", "title"), [("“Bridge of Sighs”", True), ("“We will come to Paris”", False)])
def test_titles(text: str, title: bool) -> None:
    (quotation,) = quotations_of(text)
    assert is_title(text, quotation) is title


@pytest.mark.parametrize("unit", ['"a ', "“a ", "'a ", "‘a ", "a’ ", "“‘", '"\n\n', '«a" ', '<a "', "''"])
def test_time_is_linear_in_hostile_marks(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        tries = []
        for _ in range(3):  # the best of them had no collection of garbage that other tests left
            began = time.process_time()
            quotations_of(text)
            tries.append(time.process_time() - began)
        return min(tries)

    assert seconds(80_000) < 16 * seconds(10_000) + 0.2
