"""Reads one article: lines, quotes, sentences, names, values, speakers, claims, facts, in the order of `_read`."""

from __future__ import annotations

from checker.extract.boilerplate import label_lines
from checker.extract.claims import Row, Values, draft_claims, finish
from checker.extract.composed import carried_back, compose, composed, is_composed
from checker.extract.dates import find_dates
from checker.extract.facts import with_facts
from checker.extract.names import Recogniser, cast_of, find_names
from checker.extract.paragraphs import find_paragraphs
from checker.extract.quantities import find_quantities
from checker.extract.quotes import find_quotations
from checker.extract.quotes.outside import outside
from checker.extract.sentences import split
from checker.extract.sources import find_sources
from checker.extract.speakers.resolution import resolve
from checker.model import CLAIM_LABELS, Article, Extraction, Span

__all__ = ["read"]


def read(article: Article, recogniser: Recogniser | None = None) -> Extraction:
    """Return everything found in `article`; a `recogniser` adds names to those of the rules.  No text raises."""
    if is_composed(article.text):
        return _read(article, recogniser)
    text, offsets = compose(article.text)
    return carried_back(_read(composed(article, offsets, text), recogniser), article, offsets)


def _read(article: Article, recogniser: Recogniser | None) -> Extraction:
    text = article.text
    lines = label_lines(article)
    paragraphs = [paragraph for paragraph in find_paragraphs(text, lines) if paragraph.label in CLAIM_LABELS]
    quotations = find_quotations(text, paragraphs)
    sentences = split(text, paragraphs, quotations)

    names = find_names(text, lines, sentences, recogniser)
    dates = find_dates(text, article.published)
    quantities = find_quantities(text, [Span(when.start, when.end) for when in dates])
    sources = find_sources(text, lines)
    values = Values(Row(sources), Row(quantities), Row(dates), Row(names))

    drafts = draft_claims(text, sentences, quotations, values.sources)
    attributions = [draft.attribution for draft in drafts if draft.attribution is not None]
    cast = cast_of(outside(text, quotations), names)
    speakers = resolve(text, attributions, cast, names, sentences, quotations)
    claims = finish(article, drafts, sentences, speakers, values)
    agencies = tuple(dict.fromkeys(source.name for source in sources))
    return with_facts(Extraction(article, lines, sentences, names, claims, agencies))
