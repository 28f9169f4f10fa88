"""The report formats, one per file; each is a pure function from a report to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report import csv, github, gitlab, html, json, jsonl, junit, markdown, sarif, tei, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "jsonl": jsonl.render,
    "markdown": markdown.render,
    "html": html.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "csv": csv.render,
    "tei": tei.render,
}
"""Every report format by the name that ``-o`` takes."""

BESIDE_THE_REPOSITORY = frozenset({"csv", "github", "gitlab", "junit", "sarif"})
"""Formats read by programs that have the repository at hand, so that paths should start at its root."""
