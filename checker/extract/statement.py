"""A text read as a single statement, so that two statements can be compared without an article around them."""

from __future__ import annotations

from dataclasses import replace

from checker.extract import read
from checker.extract.dates import find_dates
from checker.extract.facts import find_facts
from checker.extract.names import find_names
from checker.extract.normalise import plain
from checker.extract.quantities import find_quantities
from checker.extract.scopes import find_scopes
from checker.model import Article, Claim, Extraction, Line, Sentence, Span


def statement(article: Article) -> Claim:
    """Return the whole text of `article` as one claim in the outlet's own voice, with its typed values."""
    text = article.text
    end = len(text)
    dates = find_dates(text, article.published)
    claim = Claim(
        id=f"{article.id}:statement", article=article.id, kind="statement", start=0, end=end, text=text, line=1,
        quantities=find_quantities(text, [Span(when.start, when.end) for when in dates]), dates=dates,
        names=find_names(text, (Line(0, end, "story"),), (Sentence(0, end, 0),)), scopes=find_scopes(text, 0, end),
    )  # fmt: skip
    return claim.with_facts(find_facts(claim))


def read_statement(article: Article) -> Extraction:
    """Return the whole text as one statement, plus any quotes in it; a text without quote marks is not searched."""
    whole = statement(article)
    if '"' not in plain(article.text):
        return Extraction(article, sentences=(Sentence(0, whole.end, 0),), names=whole.names, claims=(whole,))
    extraction = read(article)
    quotes = (claim for claim in extraction.claims if claim.is_quote)
    return replace(extraction, claims=(whole, *quotes))


def under(identifier: str, extraction: Extraction) -> Extraction:
    """Return the extraction of a statement with its article's id changed to `identifier`."""
    article, claims = extraction.article, extraction.claims
    renamed = (
        replace(claim, article=identifier, id=identifier + claim.id.removeprefix(article.id)) for claim in claims
    )
    return replace(extraction, article=replace(article, id=identifier), claims=tuple(renamed))
