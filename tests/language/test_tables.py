"""Tables of a language: patterns that hold others, sources that are told, and a folder that can be another."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from checker import language

ENGLISH = Path(str(language.FOLDER))
PATTERNS = [
    (path.stem, key)
    for path in sorted(ENGLISH.glob("*.toml"))
    for key in tomllib.loads(path.read_text(encoding="utf-8")).get("patterns", {})
]
MADE = {
    ("slots", "office"): {"nouns": "chair", "verbs": "chairs"},
    ("slots", "listing"): {"closed_verbs": "comprises", "open_verbs": "includes"},
    ("sources", "named_kind"): {"name": "[A-Z]+"},
    ("sources", "informed"): {"name": "[A-Z]+"},
    ("naming", "acronym_in_brackets"): {"acronym": "[A-Z]+"},
    ("naming", "long_form_in_brackets"): {"long_form": "[A-Z].+"},
    ("naming", "described"): {"head": "board"},
    ("calendar", "lexeme"): {"feast": "Christmas Eve"},
    ("conditions", "done"): {"forms_of_be": "was"},
    ("slots", "begun_in"): {"verbs": "built"},
    ("slots", "done_by"): {"verbs": "written"},
    ("slots", "did_it"): {"verbs": "wrote"},
    ("slots", "bearing"): {"compass": "north"},
    ("deaths", "died"): {"places": "in hospital", "houses": "hospital"},
    ("comparing", "told_first"): {"verbs": "said"},
    ("comparing", "told_last"): {"verbs": "said"},
    ("comparing", "base"): {"months": "may"},
}
"""Patterns that hold one which code makes."""


@pytest.mark.parametrize("path", sorted(ENGLISH.glob("*.toml")), ids=lambda path: path.stem)
def test_a_table_says_where_it_comes_from(path: Path) -> None:
    source = tomllib.loads(path.read_text(encoding="utf-8"))["source"]
    assert source["licence"]
    assert len(source) > 1


@pytest.mark.parametrize(("name", "key"), PATTERNS)
def test_a_pattern_compiles(name: str, key: str) -> None:
    assert language.pattern(name, key, **MADE.get((name, key), {})).pattern


@pytest.fixture
def _tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "example.toml").write_text(
        r"""
        [words]
        colours = ["red", "dark red"]
        [patterns]
        colour = ['(?:red', '|green)']
        house = '(?i)\b(?&colour) (?&home)\b'
        roof = 'a (?&colours) roof'
        """,
        encoding="utf-8",
    )
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    for kept in (language.table, language.source, language.pattern, language.word_list):
        kept.cache_clear()
    yield
    for kept in (language.table, language.source, language.pattern, language.word_list):
        kept.cache_clear()


@pytest.mark.usefixtures("_tables")
def test_a_pattern_holds_others_of_its_table_its_lists_and_some_that_are_given() -> None:
    assert language.source("example", "house", home="hut|barn") == r"(?i)\b(?:(?:red|green)) (?:hut|barn)\b"
    assert language.pattern("example", "house", home="hut|barn").fullmatch("Green barn")
    assert language.pattern("example", "roof").fullmatch("a dark red roof")
    assert language.word_list("example", "colours") == {"red", "dark red"}
    with pytest.raises(KeyError, match="home"):
        language.source("example", "house")


def test_the_longest_phrase_of_a_list_is_found() -> None:
    found = language.whole_words(["red", "dark red", "U.S."])
    assert [match.group() for match in found.finditer("A Dark red roof, a redder one, U.S. red")] == ["Dark red", "red"]
    assert re.fullmatch(language.any_of(["U.S.", "U"]), "U.S.")


RENAMED = {
    "number_words": [("seven = 7", "sieben = 7")],
    "calendar": [("may = 5", "mai = 5")],
    "states": [('"killed"', '"getötet"')],
    "saying": [('\nsay = ["said", "said"]', '\nsay = ["sagte", "sagte"]')],
    "negation": [('"not"', '"nicht"')],
}
"""Words of the tables that the other language of the next test has instead."""
SENTENCE = "Sieben people were getötet on 5 Mai 2021, and the bridge was nicht closed, Anna Weber sagte."

PROGRAM = """
import pathlib, sys
from checker import language

language.FOLDER = pathlib.Path(sys.argv[1])
import checker

for claim in checker.extract(sys.argv[2]):
    values = [quantity.value for quantity in claim.quantities] + [when.first for when in claim.dates]
    print(*values, claim.polarity, claim.speaker, *(fact.attribute for fact in claim.facts))
"""


def test_the_words_are_those_of_the_folder(tmp_path: Path) -> None:
    folder = shutil.copytree(ENGLISH, tmp_path / "other")
    for name, words in RENAMED.items():
        text = (folder / f"{name}.toml").read_text(encoding="utf-8")
        for old, new in words:
            assert old in text, (name, old)
            text = text.replace(old, new)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    given = [sys.executable, "-c", PROGRAM, str(folder), SENTENCE]
    ran = subprocess.run(given, capture_output=True, text=True, check=True)
    assert "7.0 2021-05-05 negative Anna Weber count:killed" in ran.stdout
