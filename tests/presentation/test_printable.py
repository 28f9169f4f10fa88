"""No article drives a terminal or turns the reading order."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.presentation.printable import encodable, exact, exact_line, printable
from checker.report.json import document, line
from checker.report.markdown import _literal

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\n\tlines  and\u00a0spaces", "two lines and spaces"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("left \u202eright", "left ⟨U+202E⟩right"),
        ("mark\u200ed", "mark⟨U+200E⟩d"),
        ("a\ud800b", "a\\ud800b"),
        ("c’est déjà vu — “oui”", "c’est déjà vu — “oui”"),
    ],
)
def test_what_is_shown(text, shown):
    assert printable(text) == shown


@given(ANY)
def test_nothing_unsafe_is_left_and_showing_twice_changes_nothing(text):
    shown = printable(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs")]
    assert not [
        c
        for c in shown
        if unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")
    ]
    assert printable(shown) == shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("two  spaces\u00a0/ a.txt ", "two  spaces\u00a0/ a.txt "),
        ("left \u202eright\x1b[31m", "left ⟨U+202E⟩right⟨U+001B⟩[31m"),
        ("a\fb\u2028c", "a⟨U+000C⟩b⟨U+2028⟩c"),
    ],
)
def test_the_name_of_a_file_keeps_its_spaces(name, shown):
    assert exact(name) == exact_line(name) == shown
    assert (exact("a\nb\tc"), exact_line("a\nb\tc")) == ("a\nb\tc", "a⟨U+000A⟩b⟨U+0009⟩c")


@given(ANY)
def test_any_encoding_can_be_written(text):
    for encoding in ("ascii", "latin-1", "cp1252"):
        encodable(printable(text), encoding).encode(encoding)


def test_signs_have_plain_stand_ins():
    assert encodable("≠ “17” — 19 …", "ascii") == '!= "17" -- 19 ...'
    assert encodable("naïve €", "ascii") == "na\\xefve \\u20ac"


@given(ANY)
def test_json_of_any_text_can_be_written_as_utf_8(text):
    for value in ({"text": text}, {"texts": [[text], {"text": text}, []], "more": {text: {}}}):
        assert json.loads(document(value).encode("utf-8")) == value
        assert json.loads(line(value).encode("utf-8")) == value


def test_json_is_indented_down_to_what_holds_plain_values():
    value = {"version": 1, "claims": [{"id": "c1", "names": []}, {"id": "c2", "names": [{"text": "Ada"}]}], "none": []}
    assert document(value) == (
        '{\n  "version": 1,\n  "claims": [\n    {"id": "c1", "names": []},\n    {\n      "id": "c2",\n'
        '      "names": [\n        {"text": "Ada"}\n      ]\n    }\n  ],\n  "none": []\n}\n'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a | b", r"a \| b"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[owner](javascript:alert(1))", r"\[owner\]\(javascript:alert\(1\)\)"),
        ("&copy; @mayor #1", r"&amp;copy; \@mayor \#1"),
    ],
)
def test_markdown_shows_every_character_and_acts_on_none(text, written):
    assert _literal(text) == written
