"""Outlet, title, byline and day of each case are those that the file shows; what it does not show stays unknown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.config import Config
from checker.ingest import load

CASES = [Path(__file__).parent.parent / "cases" / "ingest" / f"{name}.md" for name in ("metadata", "agencies")]
FIELDS = ("title", "outlet", "byline", "published", "published_from", "dateline_day", "status", "notes")
CASE = re.compile(r"^## (.+?)\n\n```(\S+)\n(.*?)\n```\n\n((?:\|[^\n]*\n?)+)", re.MULTILINE | re.DOTALL)


def cases() -> list[tuple[str, str, str, dict[str, str]]]:
    found = []
    for name, file, content, table in CASE.findall("".join(path.read_text(encoding="utf-8") for path in CASES)):
        rows = [row.strip("| ").split(" | ", 1) for row in table.splitlines()[2:]]
        found.append((name, file, content, {field.strip(): value.strip() for field, value in rows}))
    return found


@pytest.mark.parametrize(("name", "file", "content", "expected"), cases(), ids=[case[0] for case in cases()])
def test_metadata(name: str, file: str, content: str, expected: dict[str, str], tmp_path: Path) -> None:  # noqa: ARG001
    (tmp_path / file).write_text(content, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert len(articles) + len(unreadable) == 1
    shown = {field: getattr(article, field) for article in articles for field in FIELDS}
    shown["notes"] = "; ".join(note for article in articles for note in article.notes)
    shown["unreadable"] = "; ".join(item.reason for item in unreadable)
    known = {field: value for field, value in shown.items() if value and value != "usable"}
    assert known == expected


def test_every_case_is_read() -> None:
    assert len(cases()) == sum(path.read_text(encoding="utf-8").count("\n## ") for path in CASES)


def test_title_span_is_the_title(tmp_path: Path) -> None:
    for i, (_, file, content, expected) in enumerate(cases()):
        path = tmp_path / f"{i}-{file}"
        path.write_text(content, encoding="utf-8")
        for article in load([path], Config())[0]:
            if article.title_span and "'" not in expected["title"]:
                assert article.text[article.title_span.start : article.title_span.end] == expected["title"]
