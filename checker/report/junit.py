"""JUnit XML: one test case per finding, so that a build server shows what agrees as well as what does not.

An event is a suite.  A finding of severity ``error`` fails, unless an editor decided on it: then it is skipped, with
the reason.  Agreements and everything else pass, with what was found as their output.  What could not be read, and a
run that compared nothing, are errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from checker.presentation.cards import Card, by_event
from checker.presentation.printable import printable
from checker.presentation.summary import summary
from checker.report.xml import document

if TYPE_CHECKING:
    from checker.model import Report


def render(report: Report) -> str:
    """Return the report as JUnit XML; times are left out, so that the same articles give the same bytes."""
    root = ElementTree.Element("testsuites", name="checker")
    for event, found in by_event(report):
        if found:
            suite = ElementTree.SubElement(root, "testsuite", name=printable(event.label) if event else "Housekeeping")
            for card in found:
                _case(suite, card)
    figures = summary(report)
    if report.unreadable or not figures.compared:
        _run(ElementTree.SubElement(root, "testsuite", name="What was read"), report, figures.found)
    for suite in (*root, root):
        for count, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            suite.set(count, str(sum(1 for _ in suite.iter(tag))))
    return document(root)


def _case(suite: ElementTree.Element, card: Card) -> None:
    finding = card.finding
    case = ElementTree.SubElement(
        suite, "testcase", classname=f"{finding.rule} {card.rule}".rstrip(), name=f"{card.message} [{finding.id}]"
    )
    if card.witnesses:
        first = card.witnesses[0]
        case.set("file", printable(first.article.path))
        if first.evidence.line is not None:
            case.set("line", str(first.evidence.line))
    if finding.state == "decided":
        ElementTree.SubElement(case, "skipped", message=card.decision or "decided")
    elif finding.severity == "error":
        failure = ElementTree.SubElement(case, "failure", type=finding.kind, message=card.message)
        failure.text = "\n".join(_sides(card))
    else:
        ElementTree.SubElement(case, "system-out").text = "\n".join([card.kind.word, *_sides(card)])


def _run(suite: ElementTree.Element, report: Report, found: str) -> None:
    for each in report.unreadable:
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname="unreadable",
            name=printable(each.path),
            file=printable(each.path),
        )
        ElementTree.SubElement(case, "error", type="unreadable", message=printable(each.reason))
    if not summary(report).compared:
        case = ElementTree.SubElement(suite, "testcase", classname="compared", name="something could be compared")
        ElementTree.SubElement(case, "error", type="nothing-compared", message=found)


def _sides(card: Card) -> list[str]:
    """Return a line for each witness: what it says, who it is, where."""
    return [
        f"{side.value or '–'} | {witness.outlet} | {witness.place} | {witness.passage.words}"
        for side in card.sides
        for witness in side.witnesses
    ]
