"""English is told by its small words; other languages by the classifier; too little text by neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.ingest.language import language_of

CASES = Path(__file__).parent.parent / "cases" / "ingest" / "languages.md"
TEXTS = dict(section.split("\n", 1) for section in CASES.read_text(encoding="utf-8").split("\n## ")[1:])


@pytest.mark.parametrize("code", TEXTS)
def test_language(code: str) -> None:
    assert language_of(TEXTS[code]) == code


def test_too_few_words_say_nothing() -> None:
    assert language_of("Dam gives way near Korva") == "und"
    assert language_of("") == "und"
