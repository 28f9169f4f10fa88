"""Offices beside a name at the end of a paragraph."""

import pytest

from checker.extract import read
from checker.model import Article


@pytest.mark.parametrize("end", ["\n\nNobody spoke for long.", "\n\n\nNobody spoke.", "", "\nNobody spoke for long."])
def test_an_office_at_the_end_of_a_paragraph_is_read(end):
    names = read(Article.from_text(f"It is late, said Ruth Lind, its finance director.{end}", id="a")).names
    assert [(name.text, name.role) for name in names if name.kind == "person"] == [("Ruth Lind", "finance director")]


def test_an_office_that_is_wrapped_is_read():
    names = read(Article.from_text("It is late, said Ruth Lind, the harbour's finance\ndirector.", id="a")).names
    assert [name.role for name in names if name.kind == "person"] == ["finance director"]
