"""The page for editors: one file that needs no network, no script to be read, and no trust in the articles.

``page.html.j2`` is the page and ``finding.html.j2`` a finding on it; ``style.css`` and ``page.js`` are put inside, and
a content security policy allows these two by their hashes and nothing else, so that nothing an article holds can run.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from checker.report.cards import by_event, counted, outlet
from checker.report.dates import spoken
from checker.report.html.counts import courses
from checker.report.html.matrix import matrix
from checker.report.html.picture import picture
from checker.report.html.reading import columns
from checker.report.html.wording import ignored, place, wordings
from checker.report.kinds import KINDS, LISTS
from checker.report.printable import printable
from checker.report.rule_pages import every
from checker.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template

    from checker.model import Report


def render(report: Report, *, token: str = "") -> str:
    """Return the report as one HTML page; with the `token` of a review it also takes decisions."""
    figures = summary(report)
    groups = by_event(report)
    names = {rule.id: rule.name for rule in every()}
    page = _template().render(
        report=report,
        figures=figures,
        kinds=[kind for kind in KINDS if figures.kinds[kind.name]],
        groups=[(event, found) for event, found in groups if found or event is None or len(event.articles) > 1],
        alone=[event for event, found in groups if event and not found and len(event.articles) < 2],
        rules=sorted({(finding.rule, names.get(finding.rule, "")) for finding in report.findings}),
        outlets=sorted({outlet(article) for article in report.articles.values()}),
        lists=LISTS,
        style=_asset("style.css"),
        script=_asset("page.js"),
        policy=_policy(reviewing=bool(token)),
        token=token,
    )
    return page.strip() + "\n"  # the macros at the head of the template leave empty lines


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.report", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {"printable": printable, "spoken": spoken, "counted": counted, "zip": zip}
    environment.filters.update(filters)
    parts: tuple[Callable[..., Any], ...] = (wordings, place, ignored, matrix, picture, courses, columns)
    environment.globals.update({part.__name__: part for part in parts})
    return environment.get_template("page.html.j2")


@cache
def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


@cache
def _policy(*, reviewing: bool) -> str:
    """Return the content security policy: our style and script, by hash; a review may speak to its own server."""
    style, script = (
        base64.b64encode(hashlib.sha256(_asset(name).encode()).digest()).decode() for name in ("style.css", "page.js")
    )
    allowed = f"style-src 'sha256-{style}'; script-src 'sha256-{script}'"
    allowed += "; connect-src 'self'" if reviewing else ""
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
