"""Every line of an article gets the label a careful reader would give it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, reject, settings
from hypothesis import strategies as st

from checker.errors import UnreadableSource
from checker.extract.boilerplate import label_lines
from checker.ingest.formats import markdown, text

if TYPE_CHECKING:
    from checker.model import Article

CASES = Path(__file__).parent.parent / "cases" / "lines"


@dataclass(frozen=True)
class Case:
    name: str
    labels: tuple[str, ...]
    lines: tuple[str, ...]


def cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.md")):
        for section in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            name, *rest = section.splitlines()
            rows = [row.removeprefix("| ").removesuffix("|").removesuffix(" ") for row in rest if row.startswith("| ")][
                1:
            ]
            cells = [row.split(" | ", 1) if " | " in row else [row.removesuffix(" |"), ""] for row in rows]
            lines = tuple(cell.replace("\\|", "|") for _, cell in cells)
            found.append(Case(f"{path.stem}: {name}", tuple(label for label, _ in cells), lines))
    return found


def read(content: str, name: str) -> Article:
    loader = markdown if name.startswith("markdown") else text
    return loader.read(content, "article")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_labels(case: Case, line_break: str) -> None:
    if "front-matter" in case.labels:
        title = case.labels.index("headline")
        joined = [
            f"{case.lines[title - 1]} {case.lines[title]}" if i == title else line
            for i, line in enumerate(case.lines)
            if i != title - 1
        ]
        content = line_break.join(joined)
    else:
        content = line_break.join(case.lines)
    lines = label_lines(read(content, case.name))
    given_labels = [(line.label, content[line.start : line.end].strip()) for line in lines]
    assert given_labels == [(label, line.strip()) for label, line in zip(case.labels, case.lines, strict=True)]


WORDS = st.sampled_from([
    "Korva", "said", '"we', 'need"', "your", "support", "|", "·", "—", "\u00a0", "\r", "\n", "\r\n", "\n\n", "#", "*",
    "---", "> ", "By Anna Reuss", "USD 84.80", "3 March 2025", "A Message from The Observer:",
    "Read more", "(Reporting by",
    ")", "\u2028", "\x0c", "«", "”", "title: ", "KORVA, March 3 (Meridian) - ", "Anna Reuss\n", "We are here.\n",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)))
@example("---\r0\r---")
def test_lines_cover_any_text_once(content: str) -> None:
    try:
        article = markdown.read(content, "any")
    except UnreadableSource:  # what looks like front matter and is none
        reject()
    lines = label_lines(article)
    position = 0
    for line in lines:
        assert position <= line.start <= line.end
        assert not content[position : line.start].strip("\r\n")
        position = line.end
    assert not content[position:].strip("\r\n")
    assert label_lines(article) == lines


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS.filter(lambda word: "\r" not in word), max_size=60).map(" ".join))
def test_line_breaks_do_not_change_labels(content: str) -> None:
    plain = label_lines(text.read(content, "any"))
    windows = label_lines(text.read(content.replace("\n", "\r\n"), "any"))
    assert [line.label for line in plain] == [line.label for line in windows]
