"""JUnit XML: one test case per finding, so that a build server shows what agrees as well as what does not.

An event is a suite.  A finding of severity ``error`` fails, unless an editor decided on it: then it is skipped, with
the reason.  Agreements and everything else pass, with what was found as their output.  What could not be read, and a
run that compared nothing, are errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from checker.presentation.printable import exact, exact_line
from checker.presentation.sections import sections
from checker.presentation.troubles import Trouble, troubles
from checker.report.xml import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Report
    from checker.presentation.cards import Card


def render(report: Report) -> str:
    """Return the report as JUnit XML; times are left out, so that the same articles give the same bytes."""
    root = ElementTree.Element("testsuites", name="checker")
    for section in sections(report):
        if section.cards:
            suite = ElementTree.SubElement(root, "testsuite", name=section.heading)
            for card in section.cards:
                _case(suite, card)
    if met := troubles(report):
        _run(ElementTree.SubElement(root, "testsuite", name="What was read"), met)
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
        case.set("file", exact(first.article.path))
        if first.evidence.line is not None:
            case.set("line", str(first.evidence.line))
    if finding.state == "decided":
        ElementTree.SubElement(case, "skipped", message=card.decision or "decided")
    elif finding.severity == "error":
        failure = ElementTree.SubElement(case, "failure", type=finding.kind, message=card.message)
        failure.text = "\n".join(_sides(card))
    else:
        ElementTree.SubElement(case, "system-out").text = "\n".join([card.kind.word, *_sides(card)])


def _run(suite: ElementTree.Element, met: Sequence[Trouble]) -> None:
    for each in met:
        about = {"classname": "compared", "name": "something could be compared"}
        if each.path is not None:
            about = {"classname": each.name, "name": exact_line(each.path), "file": exact(each.path)}
        case = ElementTree.SubElement(suite, "testcase", about)
        ElementTree.SubElement(case, "error", type=each.name, message=each.reason)


def _sides(card: Card) -> list[str]:
    """Return a line for each witness: what it says, who it is, where."""
    return [
        f"{side.value or '–'} | {witness.outlet} | {witness.place} | {witness.passage.words}"
        for side in card.sides
        for witness in side.witnesses
    ]
