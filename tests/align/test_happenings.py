"""What a report tells of once: the happenings that words name."""

import pytest

from checker.align.values.once import happenings
from checker.extract.tokens import tokens_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The show opened in September.", ["opening"]),
        ("The museum opened again on Wednesday.", ["reopening"]),
        ("The bridge will reopen in May.", ["reopening"]),
        ("The captain was taken to hospital.", []),
    ],
)
def test_the_happening_that_words_tell(sentence: str, told: list[str]) -> None:
    assert [name for _, name in happenings(tokens_of(sentence))] == told
