"""What becomes a claim, where it stands, and what it carries."""

from __future__ import annotations

from dataclasses import replace

from checker.extract import read
from checker.model import Article, Claim

STORY = """Port of Lorvik to close in May

The port closed 17 berths on Monday, Marta Olsen said.

"We will not open again before May 3," Olsen told reporters. She called the delay "a disgrace to the town".
"""


def claims_of(text: str) -> tuple[Claim, ...]:
    return read(Article.from_text(text, id="story", published="2024-03-12")).claims


def test_kinds_in_text_order() -> None:
    assert [claim.kind for claim in claims_of(STORY)] == [
        "statement",
        "reported",
        "quote",
        "statement",
        "partial-quote",
    ]


def test_a_headline_is_a_statement_of_its_own() -> None:
    assert claims_of(STORY)[0].label == "headline"


def test_line_and_column_count_from_one() -> None:
    quote = claims_of(STORY)[2]
    assert (quote.line, quote.column) == (5, 2)


def test_a_page_has_lines_where_the_file_has_the_words_and_no_columns() -> None:
    article = replace(Article.from_text(STORY, id="story"), source_lines=((0, 12), (STORY.index("The port"), None)))
    claims = read(article).claims
    assert {(claim.line, claim.column) for claim in claims} == {(12, None), (None, None)}


def test_values_lie_in_the_claim_that_states_them() -> None:
    reported, quote = claims_of(STORY)[1:3]
    assert [quantity.low for quantity in reported.quantities] == [17]
    assert [when.text for when in reported.dates] == ["Monday"] or [when.text for when in reported.dates] == [
        "on Monday"
    ]
    assert [when.first for when in quote.dates] == ["2024-05-03"]


def test_the_day_of_saying_is_no_part_of_what_was_said() -> None:
    (claim,) = claims_of("The port would close, Marta Olsen said on Tuesday.")
    assert claim.dates == ()


def test_a_quote_with_a_bare_attribution_is_one_claim() -> None:
    assert len(claims_of('"We will not open again," Marta Olsen said on Tuesday.')) == 1


def test_a_pull_quote_is_given_to_the_name_under_it() -> None:
    paragraphs = ["Talks in Lorvik", "Marta Olsen met the press.", "Today we agreed that the port stays open."]
    text = "\n\n".join([*paragraphs, "Marta Olsen", "The talks go on."])
    (pull,) = [claim for claim in claims_of(text) if claim.is_quote]
    assert (pull.text, pull.speaker, pull.label) == (
        "Today we agreed that the port stays open.",
        "Marta Olsen",
        "pull-quote",
    )


def test_boilerplate_gives_no_claims() -> None:
    story = "The port of Lorvik closed on Monday after the storm."
    text = f"{story}\n\nSign up for our newsletter\n\nFollow us on Twitter @lorvik"
    assert [claim.text for claim in claims_of(text)] == [story]
