"""A mark at the end of a quote that belongs to the sentence around it."""

import pytest

from checker.extract.hanging import unhung


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We will stay,", "We will stay"),
        ("We will stay.", "We will stay"),
        ("We will stay;", "We will stay"),
        ("Will we stay?", "Will we stay?"),
        ("We will stay …", "We will stay …"),
        ("We will stay...", "We will stay..."),
        ("We stay until 5 p.m.", "We stay until 5 p.m."),
        ("We stay until 5 p.m.,", "We stay until 5 p.m."),
        ("We will –", "We will –"),
    ],
)
def test_a_mark_that_hangs_at_the_end_is_not_shown(text, shown):
    assert unhung(text) == shown
