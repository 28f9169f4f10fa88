"""Reads one article: lines, quotes, sentences, speakers, values, claims; the order of the steps is below."""

from __future__ import annotations

from checker.extract.boilerplate import label_lines
from checker.extract.claims import draft_claims, finish
from checker.extract.paragraphs import find_paragraphs
from checker.extract.quotes import find_quotations
from checker.extract.sentences import split
from checker.extract.sources import find_sources
from checker.extract.speakers import Attribution, Reading
from checker.extract.speakers.resolution import Resolver
from checker.model import CLAIM_LABELS, Article, Extraction, Mention

__all__ = ["read"]


def read(article: Article) -> Extraction:
    """Return all that is read in `article`; raises nothing, whatever its text."""
    text = article.text
    lines = label_lines(article)
    paragraphs = [paragraph for paragraph in find_paragraphs(text, lines) if paragraph.label in CLAIM_LABELS]
    quotations = find_quotations(text, paragraphs)
    sentences = split(text, paragraphs, quotations)
    sources = find_sources(text)
    reading = Reading(text, sentences, quotations)
    drafts = draft_claims(text, sentences, reading, sources)
    resolver = Resolver(text, ())
    speakers: dict[Attribution, str | None] = {}
    for attribution in sorted({d.attribution for d in drafts if d.attribution}, key=lambda a: (a.start, a.end, a.cue_start)):
        mention = Mention(attribution.start, attribution.end, text[attribution.start : attribution.end])
        speakers[attribution] = resolver.who(mention)
    claims = finish(article, drafts, sentences, speakers, sources)
    return Extraction(
        article=article, lines=lines, sentences=sentences, claims=claims,
        sources=tuple(dict.fromkeys(source.name for source in sources)),
    )  # fmt: skip
