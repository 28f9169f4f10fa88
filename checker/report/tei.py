"""The quotes as a critical apparatus in TEI P5: each article is a witness, and what varies stands in place as readings.

Source: TEI P5 Guidelines, chapter 13, parallel segmentation.  Edition tools (CollateX, Versioning Machine) read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from checker.presentation.cards import Card, cards
from checker.presentation.dates import spoken
from checker.presentation.printable import printable
from checker.presentation.words import outlet
from checker.report.xml import document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Report, Segment

NAMESPACE = "http://www.tei-c.org/ns/1.0"


def render(report: Report) -> str:
    """Return every finding that has an apparatus as a ``div`` of a TEI document."""
    names = {article: f"w{number}" for number, article in enumerate(report.articles, 1)}
    found = [card for card in cards(report) if card.finding.apparatus]
    root = ElementTree.Element("TEI", xmlns=NAMESPACE)
    _header(ElementTree.SubElement(root, "teiHeader"), report, names)
    body = ElementTree.SubElement(ElementTree.SubElement(root, "text"), "body")
    paragraphs = []
    for card in found:
        division = ElementTree.SubElement(body, "div", {"type": card.kind.name, "xml:id": f"f-{card.finding.id}"})
        ElementTree.SubElement(division, "head").text = card.message
        paragraphs.append(ElementTree.SubElement(division, "p"))
    if not found:
        ElementTree.SubElement(body, "p").text = "No quote varies."
    ElementTree.indent(root)
    for card, paragraph in zip(found, paragraphs, strict=True):  # filled after indenting: every space here is text
        _apparatus(paragraph, card, names)
    return document(root, indented=False)


def _header(header: ElementTree.Element, report: Report, names: dict[str, str]) -> None:
    description = ElementTree.SubElement(header, "fileDesc")
    titles = ElementTree.SubElement(description, "titleStmt")
    ElementTree.SubElement(titles, "title").text = "Quotes that outlets give in different words"
    publication = ElementTree.SubElement(description, "publicationStmt")
    ElementTree.SubElement(publication, "p").text = f"Compared by checker {report.version}."
    source = ElementTree.SubElement(description, "sourceDesc")
    if names:
        witnesses = ElementTree.SubElement(source, "listWit")
        for article in report.articles.values():
            told = f"{outlet(article)}, {spoken(article.published)}, {printable(article.path)}"
            ElementTree.SubElement(witnesses, "witness", {"xml:id": names[article.id]}).text = told
    else:
        ElementTree.SubElement(source, "p").text = "No articles."
    encoding = ElementTree.SubElement(header, "encodingDesc")
    ElementTree.SubElement(encoding, "variantEncoding", method="parallel-segmentation", location="internal")


def _apparatus(paragraph: ElementTree.Element, card: Card, names: dict[str, str]) -> None:
    last: ElementTree.Element | None = None
    for number, segment in enumerate(card.finding.apparatus):
        space = " " if number else ""
        if segment.shared:
            words = space + _words(segment)
            if last is None:
                paragraph.text = (paragraph.text or "") + words
            else:
                last.tail = (last.tail or "") + words
            continue
        if last is None:
            paragraph.text = (paragraph.text or "") + space
        else:
            last.tail = (last.tail or "") + space
        last = ElementTree.SubElement(paragraph, "app")
        for sides, text in segment.readings:
            reading = ElementTree.SubElement(last, "rdg", wit=" ".join(_witnesses(card, sides, names)))
            reading.text = printable(text) or None


def _words(segment: Segment) -> str:
    return printable(segment.readings[0][1]) if segment.readings else ""


def _witnesses(card: Card, sides: Iterable[int], names: dict[str, str]) -> list[str]:
    """Return references to the articles of the given sides, each once."""
    found = [witness.article.id for side in sides if side < len(card.sides) for witness in card.sides[side].witnesses]
    return [f"#{names[article]}" for article in dict.fromkeys(found)]
