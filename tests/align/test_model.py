from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import rows

from checker.align.features import FEATURES
from checker.align.model import model, score_pairs
from checker.align.quotes import COLUMNS as UTTERANCE
from checker.align.statements import COLUMNS as STATEMENT
from checker.language import table

CASES = Path(__file__).parents[1] / "cases" / "alignments" / "nearer.md"
ROWS = rows(CASES, "sentence", "same thing", "another thing")


@pytest.mark.parametrize(("sentence", "same", "other"), ROWS)
def test_the_same_thing_is_nearer_than_another(sentence: str, same: str, other: str) -> None:
    near, far = score_pairs([(sentence, same), (sentence, other)])
    assert near.same_claim > 5 * far.same_claim


def test_a_clash_of_numbers_or_negation_is_still_the_same_claim() -> None:
    killed = "{} people were killed when the ferry Pelagia hit the breakwater at Port Alwin on Thursday."
    scores = score_pairs(
        [
            (killed.format(17), killed.format(19)),
            ("The council will close the school in Halm.", "The council will not close the school in Halm."),
        ]
    )
    assert all(score.same_claim > 0.7 for score in scores)


def test_the_same_words_say_the_same() -> None:
    sentence = "The bridge at Hrast was closed on Tuesday."
    (score,) = score_pairs([(sentence, sentence)])
    assert score.same_claim > 0.9
    assert score.same_wording > 0.95


def test_a_clash_of_numbers_lowers_the_wording() -> None:
    same, other = score_pairs(
        [
            ("The shares fell 12 percent on Monday in Oslo.", "On Monday in Oslo the shares fell 12 percent."),
            ("The shares fell 12 percent on Monday in Oslo.", "On Monday in Oslo the shares fell 19 percent."),
        ]
    )
    assert same.same_wording > other.same_wording


def test_no_pairs_no_scores() -> None:
    assert score_pairs([]) == []


def test_every_weight_belongs_to_a_feature_and_every_model_says_how_it_did() -> None:
    assert set(model("same_claim").weights) | set(model("same_wording").weights) <= set(FEATURES)
    assert all(0.5 < figure < 1 for figure in table("alignment")["measured"].values())


def test_a_model_takes_its_columns_by_name() -> None:
    asked, columns = model("same_statement"), np.linspace(0, 1, len(STATEMENT))[None, :]
    there, back = asked.probability(columns, STATEMENT), asked.probability(columns[:, ::-1], STATEMENT[::-1])
    assert there == pytest.approx(back)


@pytest.mark.parametrize(("question", "names"), [("same_statement", STATEMENT), ("same_utterance", UTTERANCE)])
def test_a_model_without_just_its_own_columns_raises(question: str, names: tuple[str, ...]) -> None:
    asked = model(question)
    assert asked.probability(np.zeros((2, len(names))), names).shape == (2,)
    for others in (names[1:], (*names, "cosines"), (*names[1:], "cosines"), (*names[1:], names[1])):
        with pytest.raises(ValueError, match="columns"):
            asked.probability(np.zeros((2, len(others))), others)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), min_size=1, max_size=6))
def test_any_text_gives_probabilities_alike_both_ways(pairs: list[tuple[str, str]]) -> None:
    there, back = score_pairs(pairs), score_pairs([(b, a) for a, b in pairs])
    for one, two in zip(there, back, strict=True):
        assert 0 <= one.same_claim <= 1
        assert 0 <= one.same_wording <= 1
        assert one.same_claim == pytest.approx(two.same_claim, abs=1e-6)
        assert one.same_wording == pytest.approx(two.same_wording, abs=1e-6)
