"""Reading an article: no text raises, every span is true, the same text gives the same claims."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.extract import read
from checker.model import CLAIM_LABELS, Article, Claim

WORDS = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "«",
        "»",
        "'",
        "’",
        "said",
        ",",
        ".",
        ":",
        ";",
        "-",
        "—",
        "(",
        ")",
        "that",
        "who",
        "he",
        "She",
        "said.",
        "according",
        "to",
        "Putin",
        "Marta",
        "Olsen",
        "the",
        "minister",
        "told",
        "reporters",
        "on",
        "Monday",
        "17",
        "people",
        "?",
        "!",
        "\n",
        "\n\n",
        "\r\n",
        "adding",
        "and",
        "was",
        "quoted",
        "by",
        "Interfax",
        "as",
        "saying",
        "In",
        "her",
        "view",
        "port",
        "closed",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


def claims_of(text: str) -> tuple[Claim, ...]:
    return read(Article.from_text(text, id="a")).claims


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_every_span_is_true(text: str) -> None:
    extraction = read(Article.from_text(text, id="a"))
    for claim in extraction.claims:
        assert claim.text == text[claim.start : claim.end]
        assert claim.text.strip()
        assert claim.label in CLAIM_LABELS
        if claim.speaker_mention is not None:
            assert claim.speaker_mention.text == text[claim.speaker_mention.start : claim.speaker_mention.end]
        assert extraction.sentences[claim.sentence].start <= claim.start
        for value in (*claim.names, *claim.dates, *claim.quantities):
            assert claim.start <= value.start
            assert value.end <= claim.end
    assert len({claim.id for claim in extraction.claims}) == len(extraction.claims)
    order = [(claim.start, claim.end, claim.kind) for claim in extraction.claims]
    assert order == sorted(order)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS.filter(lambda word: "\r" not in word), max_size=60).map(" ".join))
def test_line_ends_change_nothing_but_offsets(text: str) -> None:
    def seen(claims: tuple[Claim, ...]) -> list[tuple[str, str, str | None, int | None]]:
        return [(claim.kind, claim.text.replace("\r\n", "\n"), claim.speaker, claim.line) for claim in claims]

    assert seen(claims_of(text)) == seen(claims_of(text.replace("\n", "\r\n")))


PIECES = [
    "May ", "Monday ", "3-2 ", "told ", "minister of ", "the ", "which ", "said ", "he ", "Anna Reuss, ", "and B ",
    "of ", ", ", "“a” ", "not ", "in ", "by ", "who ", "according to ", "officials ", "5 ", "- ", "would ", "(", ") ",
    "; ", "early ", "Mr. ", "’s ", "its ", "$5 ", "killed ", "between ", "as ",
]  # fmt: skip
MOST_SECONDS = 5.0
"""Processor seconds for a few hundred words; a pattern that can read a run of words in two ways takes hours."""


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4))
def test_no_run_of_words_is_read_in_two_ways(pieces: list[str]) -> None:
    unit = "".join(pieces)
    began = time.process_time()
    claims_of(f"The storm {unit * (1_500 // len(unit))}hit.")
    assert time.process_time() - began < MOST_SECONDS


@pytest.mark.parametrize("unit", ["May ", "Monday ", "3-2 told minister of ", "M of ", "the N of 3 "])
def test_runs_that_once_took_hours(unit: str) -> None:
    began = time.process_time()
    claims_of(f"The storm {unit * (20_000 // len(unit))}hit.")
    assert time.process_time() - began < MOST_SECONDS


@pytest.mark.parametrize(
    "unit", ['"a." ', '«a" ', "said ", "he said, ", "“a,” he said. ", ", who ", "the ", "N of ", "and B ", "'"]
)
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        claims_of(text)
        return time.process_time() - began

    seconds(500)
    assert seconds(16_000) < 16 * seconds(2_000) + 0.5
