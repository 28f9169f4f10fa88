"""Ingest takes time in proportion to the text, whatever stands in it: no pattern goes back over what it has read."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from checker.errors import UnreadableSource
from checker.extract.boilerplate import label_lines
from checker.ingest.formats import markdown, text
from checker.ingest.fragments import prose_of
from checker.ingest.language import language_of
from checker.ingest.xml import root_name

SIZE = 20_000  # characters
SLOWEST = 3.0  # seconds of CPU; a pattern that goes back takes many at this size
PIECES = [
    " ", "-", "(", "a@", "By ", "By Anna Reuss, ", "| ", "/ ", "* ", "'", '"', "“", "1", "1,", "1.", "1:1 ", "12 May ",
    "12 May 2020, ", "May ", "Monday ", "A", "A ", "a-", "A. ", "updated ", "USD 1.0 ", "% ", "! ", "<p>", "<!--",
    "<!DOCTYPE x [", "<?", "---\n", "- a\n", "#", "\n", " \n", "\r", "\t", "\u00a0", "(Reuters) - ", "follow us ",
    " our ", "(photo: ", "getty images ", "Image: ", "2020-01-01 ", "KORVA, May 1 (X) - ", "The Times ", "[", "](",
    "![", "**", "_", "&#x41;", "&", "A message from ", "a.b.", "in Korva and ", "A News Agency ", "x.", "title: ",
    "TASS, May 1, ", "By A, PA, ", "in The ", "9:10 PM UTC",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_repetition_takes_no_longer_than_prose(piece: str) -> None:
    language_of("Плотина прорвана. " * 20)  # loads what tells languages
    line = (piece * (SIZE // len(piece) + 1))[:SIZE]
    lines = "\n".join(line[start : start + 120] for start in range(0, SIZE, 120))
    begin = time.process_time()
    for content in (line, f"Dam gives way\n\n{lines}", f"---\n{lines}", f"Dam gives way\n{line}"):
        label_lines(text.read(content, "repeated"))
        with suppress(UnreadableSource):  # "title: " below a rule is front matter that does not end
            label_lines(markdown.read(content, "repeated"))
        prose_of(content)
        root_name(content)
    assert time.process_time() - begin < SLOWEST
