"""The critical apparatus, read back by an XML parser."""

from xml.etree import ElementTree

import pytest
from factories import canonical_report, report_of_one_article

from checker.model import Report
from checker.presentation.printable import printable
from checker.report import tei

IN = {"t": tei.NAMESPACE}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def parsed(report):
    return ElementTree.fromstring(tei.render(report))  # noqa: S314  our own words


def test_each_article_is_a_witness_and_every_reading_names_its_own():
    root = parsed(canonical_report())
    witnesses = {each.get(ID): each.text for each in root.iterfind(".//t:witness", IN)}
    assert len(witnesses) == len(canonical_report().articles)
    for reading in root.iterfind(".//t:rdg", IN):
        assert [name for name in reading.get("wit").split() if name[1:] not in witnesses] == []


def test_each_witness_can_be_read_in_full():
    root = parsed(canonical_report())
    (paragraph,) = root.iterfind(".//t:div/t:p", IN)
    stories = [each for each in root.iterfind(".//t:witness", IN) if "fire" in each.text or "blaze" in each.text]
    names = {each.text.split(",")[0]: each.get(ID) for each in stories}  # fmt: skip

    def words(witness):
        text = paragraph.text or ""
        for app in paragraph:
            text += "".join(rdg.text or "" for rdg in app if f"#{witness}" in rdg.get("wit").split()) + (app.tail or "")
        return " ".join(text.split())

    assert words(names["Northern Wire"]) == "We will not be raising the alarm level in this district,"
    assert words(names["Coast News"]) == "We will not be raising the alarm in this district,"


@pytest.mark.parametrize("report", [report_of_one_article(), Report(version="1.0.0")])
def test_a_report_without_variants_is_a_document_all_the_same(report):
    assert parsed(report).findtext(".//t:body/t:p", namespaces=IN) == "No quote varies."


def test_what_xml_cannot_hold_is_named():
    assert printable("a\ufffe\uffff\x00b") == "a⟨U+FFFE⟩⟨U+FFFF⟩⟨U+0000⟩b"
