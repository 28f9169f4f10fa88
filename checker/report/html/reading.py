"""The articles of an event side by side, with words that speak of the same thing marked by the same number.

Of claims that overlap in an article only the first is marked, or the longest of those that begin together, so that
every stretch of text is on the page once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from checker.presentation.printable import spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Article, Claim, Event, Extraction, Report
    from checker.presentation.cards import Card


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of an article; a `number` connects them to the words with the same number in other articles.

    `leads_to` is the index of the next article with this number; `first` means that the number appears here for the
    first time in its article.  `card` is the finding that shows these words, if there is one: it may leave out words on
    the same thing, because they differ.
    """

    text: str
    number: int | None = None
    card: Card | None = None
    first: bool = False
    leads_to: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """An article and its paragraphs."""

    article: Article
    paragraphs: tuple[tuple[Stretch, ...], ...]


def columns(event: Event, cards: Sequence[Card], report: Report) -> tuple[Column, ...]:
    """Return the articles of an event to be read side by side; none if fewer than two have anything in common."""
    gravest: dict[str | None, Card] = {}
    for card in cards:  # the gravest come first
        gravest.setdefault(card.finding.cluster, card)
    aligned: dict[str, list[tuple[Claim, int, Card | None]]] = {article: [] for article in event.articles}
    number = 0
    for cluster in report.clusters_of.get(event.id, ()):
        claims = [report.claims[claim] for claim in cluster.claims if claim in report.claims]
        if len({claim.article for claim in claims}) > 1:
            number += 1
            found = gravest.get(cluster.id)
            shown = {claim.text for claim in claims if found and _shows(found, claim)}  # a copy bears the sign too
            for claim in claims:
                aligned[claim.article].append((claim, number, found if claim.text in shown else None))
    if sum(map(bool, aligned.values())) < 2:
        return ()
    marked = [_apart(aligned[article]) for article in event.articles]
    having: dict[int, list[int]] = {}
    for place, marks in enumerate(marked):
        for number in dict.fromkeys(mark.number for mark in marks):
            having.setdefault(number, []).append(place)
    return tuple(
        Column(report.articles[article], _paragraphs(report.extraction_of[article], _linked(marks, place, having)))
        for place, (article, marks) in enumerate(zip(event.articles, marked, strict=True))
    )


def _shows(card: Card, claim: Claim) -> bool:
    """Whether the evidence of a finding shows words of a claim."""
    return any(
        shown.article == claim.article and shown.start < claim.end and claim.start < shown.end
        for shown in card.finding.evidence
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words to be marked, as offsets into their article."""

    start: int
    end: int
    number: int
    card: Card | None
    first: bool = False
    leads_to: int = 0


def _apart(aligned: list[tuple[Claim, int, Card | None]]) -> list[_Mark]:
    """Return the claims as marks that do not overlap: the first of those that would, of equal starts the longest."""
    marks: list[_Mark] = []
    for claim, number, card in sorted(aligned, key=lambda each: (each[0].start, -each[0].end, each[1])):
        if not marks or claim.start >= marks[-1].end:
            marks.append(_Mark(claim.start, claim.end, number, card))
    return marks


def _linked(marks: list[_Mark], place: int, having: dict[int, list[int]]) -> list[_Mark]:
    """Return the marks whose number another article has too, each with the index of the next such article."""
    linked, seen = [], set()
    for mark in marks:
        others = having[mark.number]
        if len(others) > 1:
            following = others[(others.index(place) + 1) % len(others)]
            linked.append(replace(mark, first=mark.number not in seen, leads_to=following))
            seen.add(mark.number)
    return linked


def _paragraphs(extraction: Extraction, marked: list[_Mark]) -> tuple[tuple[Stretch, ...], ...]:
    """Return the story's paragraphs, cut where marked words begin and end."""
    paragraphs = []
    for _, group in groupby(extraction.sentences, key=lambda sentence: (sentence.paragraph, sentence.label)):
        sentences = list(group)
        stretches = _cut(extraction.article.text, sentences[0].start, sentences[-1].end, marked)
        if stretches:
            paragraphs.append(stretches)
    return tuple(paragraphs)


def _cut(text: str, start: int, end: int, marked: list[_Mark]) -> tuple[Stretch, ...]:
    """Return the text from `start` to `end` in stretches; marked words that reach beyond it are cut off."""
    stretches, at = [], start
    for mark in marked:
        if mark.start < end and mark.end > start:
            stretches.append(Stretch(spaced(text[at : max(mark.start, at)])))
            at = min(mark.end, end)
            words, first = spaced(text[max(mark.start, start) : at]), mark.first and mark.start >= start
            stretches.append(Stretch(words, mark.number, mark.card, first, mark.leads_to))
    stretches.append(Stretch(spaced(text[at:end])))
    return tuple(stretch for stretch in stretches if stretch.text)
