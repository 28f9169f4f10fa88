"""The cases of tests/cases/scopes, and what holds for any text."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import rows

from checker.extract.scopes import find_scopes

if TYPE_CHECKING:
    from checker.model import Scope

CASES = Path(__file__).parents[1] / "cases" / "scopes"


def shown(text: str, scope: Scope) -> str:
    """The notation of the cases: kind, cue, the words governed; those before the cue where it stands last."""
    governed = text[scope.end : scope.scope_end].strip() or text[scope.scope_start : scope.start].strip(" ,")
    return f"{scope.kind}: {scope.text} > {governed}"


ALL = [
    pytest.param(*row, id=f"{path.stem}: {row[0][:60]}")
    for path in sorted(CASES.glob("*.md"))
    for row in rows(path, "text", "scopes")
]


@pytest.mark.parametrize(("text", "scopes"), ALL)
def test_case(text: str, scopes: str) -> None:
    assert " ; ".join(shown(text, scope) for scope in find_scopes(text, 0, len(text))) == scopes


WORDS = st.sampled_from(
    [
        "not", "no", "never", "will", "won't", "isn’t", "if", "unless", "may", "May", "denied", "that", "until",
        "did", ",", ".", "but", "nor", "neither", "due", "to", "be", "Should", "the", "doubt", "fewer", "than",
        "only", "2", "reportedly", "and", "he", "—", '"',
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join))


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_scopes_lie_within_and_are_slices(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    found = find_scopes(text, start, end)
    assert found == find_scopes(text, start, end)
    for scope in found:
        assert start <= scope.scope_start <= scope.start < scope.end <= scope.scope_end <= end
        assert scope.text == text[scope.start : scope.end]


@given(TEXTS)
def test_words_before_move_scopes_and_nothing_else(text: str) -> None:
    prefix = "It rained all day.\n\n"
    plain = find_scopes(text, 0, len(text))
    moved = find_scopes(prefix + text, len(prefix), len(prefix) + len(text))
    assert [(s.start + len(prefix), s.text, s.kind, s.scope_end + len(prefix)) for s in plain] == [
        (s.start, s.text, s.kind, s.scope_end) for s in moved
    ]


@pytest.mark.parametrize(
    "piece", ["not ", "no ", "did not ", "! ", "!", "will, ", "nor ", "that ", "(", "\n", "n't ", "if "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    times = []
    for count in (2_000, 16_000):
        text = "not " + piece * count
        started = process_time()
        find_scopes(text, 0, len(text))
        times.append(process_time() - started)
    assert times[1] < 40 * times[0] + 0.05  # eight times the text; quadratic work would take 64 times as long
