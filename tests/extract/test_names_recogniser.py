"""A recogniser beside the rules: what it adds, what it may not change, and what is said where it is absent."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.extract import read
from checker.extract.names import find_names, load_recogniser
from checker.extract.names.recogniser import LONGEST_BLOCK, Recognised, SpacyRecogniser
from checker.model import Article, Line, Name

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    Kind = Literal["person", "body", "place"]


def knows(**kinds: Kind) -> Callable[[str], list[Recognised]]:
    """A recogniser that knows some words wherever they stand."""

    def recognise(text: str) -> list[Recognised]:
        return [
            Recognised(start, start + len(word), kind)
            for word, kind in kinds.items()
            for start in range(len(text))
            if text.startswith(word, start)
        ]

    return recognise


def names_of(text: str, recogniser: Callable[[str], list[Recognised]] | None) -> dict[str, Name]:
    return {name.text: name for name in find_names(text, (), (), recogniser)}


def test_it_tells_what_an_unknown_name_is() -> None:
    text = "The reactor was built of Zelvaro, which sold it again."
    assert names_of(text, None)["Zelvaro"].kind == "other"
    assert names_of(text, knows(Zelvaro="body"))["Zelvaro"].kind == "body"


def test_it_adds_a_name_that_the_rules_leave_out() -> None:
    text = "Prices rose. Zelvaro shares fell by half."
    assert "Zelvaro" not in names_of(text, None)
    added = names_of(text, knows(Zelvaro="body"))["Zelvaro"]
    assert (added.kind, text[added.start : added.end]) == ("body", "Zelvaro")


def test_the_gazetteer_and_the_rules_have_the_last_word() -> None:
    text = "In Bishkek, President Almazbek Atambayev met reporters."
    wrong = knows(Bishkek="person", Atambayev="place")
    assert find_names(text, (), (), wrong) == find_names(text, (), ())


def test_an_added_person_is_known_by_surname_later() -> None:
    text = "Prices rose. Sergei Porter bought. On Monday nobody but Porter did."
    found = find_names(text, (), (), lambda text: [Recognised(13, 26, "person")] if text else [])
    assert [name.canonical for name in found if name.kind == "person"] == ["Sergei Porter", "Sergei Porter"]


def test_a_span_loses_its_article_and_its_possessive() -> None:
    text = "Prices rose. Shares of the Zelvaro's fell."
    found = find_names(text, (), (), lambda text: [Recognised(23, 36, "body")] if text else [])
    assert [name.text for name in found] == ["Zelvaro"]


def test_lines_outside_the_story_give_no_names() -> None:
    text = "Photo by Zelvaro\nPrices rose."
    lines = (Line(0, 16, "credit"), Line(17, len(text), "story"))
    assert find_names(text, lines, (), knows(Zelvaro="body")) == ()


@settings(deadline=None)
@given(st.text(alphabet="AB b.\n\ud800’", max_size=30), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_whatever_it_says_names_are_in_order_and_do_not_overlap(text: str, spans: list[tuple[int, int]]) -> None:
    found = find_names(text, (), (), lambda _: [Recognised(start, end, "body") for start, end in spans])
    assert all(name.text == text[name.start : name.end] for name in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_without_spacy_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(CheckerError, match=r"checker\[ner\]"):
        load_recogniser()


class TestSpacy:
    """Against a pipeline that holds three patterns and no model."""

    @pytest.fixture
    def recogniser(self) -> SpacyRecogniser:
        spacy = pytest.importorskip("spacy", reason="spaCy, the extra [ner], is not installed")
        pipeline = spacy.blank("en")
        ruler = pipeline.add_pipe("entity_ruler")
        ruler.add_patterns(
            [
                {"label": "ORG", "pattern": "Zelvaro"},
                {"label": "PERSON", "pattern": "Sergei Porter"},
                {"label": "DATE", "pattern": "Monday"},
            ]
        )
        return SpacyRecogniser(pipeline)

    def test_its_labels_become_kinds_at_true_offsets(self, recogniser: SpacyRecogniser) -> None:
        text = "On Monday, \ud800 Zelvaro\n\nhired\u00a0one more: Sergei Porter."
        assert [(text[start:end], kind) for start, end, kind in recogniser(text)] == [
            ("Zelvaro", "body"),
            ("Sergei Porter", "person"),
        ]

    def test_it_reads_an_article_through_the_same_function(self, recogniser: SpacyRecogniser) -> None:
        article = Article.from_text("Prices rose on Monday. Zelvaro shares fell, a trader said.", id="a")
        assert "Zelvaro" in {name.text for name in read(article, recogniser).names}

    def test_a_text_beyond_what_spacy_takes_is_read(self, recogniser: SpacyRecogniser) -> None:
        text = "x" * LONGEST_BLOCK + " Zelvaro"
        assert [span.kind for span in recogniser(text)] == ["body"]

    def test_an_absent_pipeline_is_named(self) -> None:
        pytest.importorskip("spacy", reason="spaCy, the extra [ner], is not installed")
        with pytest.raises(CheckerError, match="en_core_web_none"):
            load_recogniser("en_core_web_none")
