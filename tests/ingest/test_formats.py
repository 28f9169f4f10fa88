"""The same story says the same in every format: its claims, its speakers, who published it and when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.config import Config
from checker.extract import read
from checker.ingest import load
from checker.pipeline import check

if TYPE_CHECKING:
    from checker.model import Article

STORIES = Path(__file__).parent.parent / "cases" / "ingest" / "formats"
NAMES = sorted(path.name for path in STORIES.iterdir())
BARE = {"story.txt"}  # plain text that does not name its outlet
UNSIGNED = {"newsletter.eml"}  # a mail names its sender only
DAY_ONLY = {"trafilatura.json"}  # the scraper gives no time of day


def article(name: str) -> Article:
    (found,), unreadable = load([STORIES / name], Config())
    assert not unreadable
    return found


def said(found: Article) -> list[tuple[str, str, str | None]]:
    return [(claim.kind, " ".join(claim.text.split()), claim.speaker) for claim in read(found).claims]


@pytest.mark.parametrize("name", NAMES)
def test_the_claims_are_those_of_the_plain_text(name: str) -> None:
    assert said(article(name)) == said(article("story.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_metadata_is_read(name: str) -> None:
    found = article(name)
    assert found.title == "Ferry runs aground off Marrow Point, killing three"
    assert found.byline == (None if name in UNSIGNED else "Anna Reuss")
    assert found.outlet == (None if name in BARE else "The Valley Observer")
    assert found.published == ("2025-03-04" if name in DAY_ONLY else "2025-03-04T08:30+00:00")
    assert (found.status, found.language, found.notes) == ("usable", "en", ())
    assert found.path == name
    assert found.id.partition("#")[0] == name


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_are_those_of_the_file(name: str) -> None:
    found = article(name)
    lines = (STORIES / name).read_text(encoding="utf-8").splitlines()
    for start, line in found.source_lines or ():
        assert line is not None
        assert found.text[start:].split()[0].strip("“") in lines[line - 1]


RIVAL = """---
outlet: The Marrow Post
published: 2025-03-04
---

# Ferry runs aground off Marrow Point, killing five

A ferry with 212 people on board ran aground off Marrow Point on Monday night, killing five passengers, the coastguard
said.

“We heard a long noise and then the lights went out,” said Ilse Brandt, a passenger from Tessaly.
"""


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_are_the_same_beside_another_format(name: str, tmp_path: Path) -> None:
    (tmp_path / "rival.md").write_text(RIVAL, encoding="utf-8")

    def findings(story: str) -> list[tuple[str, str, list[str]]]:
        report = check([STORIES / story, tmp_path / "rival.md"], Config())
        return sorted(
            (finding.kind, finding.rule, sorted(" ".join(side.text.split()) for side in finding.evidence))
            for finding in report.findings
        )

    expected = findings("story.txt")
    assert {kind for kind, _, _ in expected} >= {"contradiction", "quote-variant"}
    assert findings(name) == expected
