"""Sentences end where readers end them, and never inside a quote."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import plain_lines
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.paragraphs import find_paragraphs
from checker.extract.quotes import find_quotations
from checker.extract.sentences import split

LIST = Path(__file__).parents[1] / "cases" / "sentences" / "sentences.md"
ITEMS = [line[2:] for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]


def sentences_of(text: str) -> list[str]:
    paragraphs = find_paragraphs(text, plain_lines(text))
    return [text[s.start : s.end] for s in split(text, paragraphs, find_quotations(text, paragraphs))]


@pytest.mark.parametrize("item", ITEMS)
def test_boundaries(item: str) -> None:
    item = item.replace("⏎", "\n")
    expected = [part.strip() for paragraph in item.split("¶") for part in paragraph.split("¦")]
    text = item.replace(" ¦ ", " ").replace("¶", "\n\n")
    dateline = "BISHKEK (TCA) — "
    assert sentences_of(text) == [part.removeprefix(dateline) for part in expected]


@given(st.text(alphabet="aB .!?\"“”'\n«»,", max_size=80))
def test_no_quotation_is_cut(text: str) -> None:
    paragraphs = find_paragraphs(text, plain_lines(text))
    quotations = find_quotations(text, paragraphs)
    sentences = split(text, paragraphs, quotations)
    for quotation in quotations:
        assert any(s.start <= quotation.start and quotation.end <= s.end for s in sentences)
    assert [s.start for s in sentences] == sorted(s.start for s in sentences)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_break_ends_a_paragraph(end: str) -> None:
    assert sentences_of(f"First line.{end}{end}Second line.") == ["First line.", "Second line."]


OPENINGS = """
PORT ALWIN, Oct 17 (Calder) - ¦Port Alwin, Oct 17 - ¦PORT ALWIN — ¦PORT ALWIN, Tessaly - ¦April 17 (Reuters) - ¦
May 6 (Reuters) – ¦Port Alwin (dpa) - ¦Port Alwin, Oct 6, 2024 (dpa) - ¦PORT ALWIN, March 3 (AFP) - ¦(Reuters) - ¦
PORT ALWIN (AP) — ¦Port Alwin, Oct. 6 (Xinhua) -- ¦PORT ALWIN, Tessaly, Oct 6 (Reuters) ¦
PORT ALWIN. Oct 6 (Interfax) - ¦PORT ALWIN, October 6. /TASS/. ¦TASS, October 6. ¦PORT ALWIN, Monday (Reuters) - ¦
(ANSA) - PORT ALWIN, OCT 6 - ¦PORT ALWIN, OCTOBER 6, ARMENPRESS. ¦Port Alwin, October 6, 2024, SPA -- ¦
PORT ALWIN, 6th October, 2024 (WAM) -- ¦Port Alwin, Oct 6 (PTI): ¦Port Alwin, Oct. 6 (Jiji Press)--¦
PORT ALWIN (AFP/Reuters) - ¦Port Alwin, Tessaly, Oct.6 / Trend / - ¦Oct 6 (Reuters) -
""".replace("\n", "").split("¦")


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_dateline_is_no_part_of_a_sentence(opening: str) -> None:
    assert sentences_of(f"{opening}A fire broke out at the mill.") == ["A fire broke out at the mill."]


@pytest.mark.parametrize("line", [
    "BREAKING - Fire at the mill", "Jonas Hvidt - a life.", "US - China talks go on.", "May 6 (Tuesday) – Mills open.",
    "October 6 (Harvest) Fairs open.", "May 6 (port) - Ships leave.", "Port Alwin, May 6: The mill opens.",
    "Reuters, May 6 and the mill.", "Jonas Hvidt (AP) Fire at the mill.", "Tessaly (North)-West lost.",
])  # fmt: skip
def test_what_stands_before_a_dash_may_be_no_dateline(line: str) -> None:
    assert sentences_of(line) == [line]
