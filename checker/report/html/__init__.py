"""The page for editors: one file that needs no network, is readable without scripts, and does not trust the articles.

``page.html.j2`` is the page, ``head.html.j2`` its head and ``finding.html.j2`` a finding on it; ``style.css`` and
``page.js`` are inlined, and a content security policy allows only these two, by their hashes, so that nothing in an
article can run.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from checker.presentation.dates import spoken
from checker.presentation.kinds import KINDS
from checker.presentation.printable import printable
from checker.presentation.rules import names
from checker.presentation.sections import sections
from checker.presentation.summary import STATES, summary
from checker.presentation.words import counted, outlet
from checker.report.html.counts import courses
from checker.report.html.matrix import lettered, matrix
from checker.report.html.picture import picture
from checker.report.html.reading import columns
from checker.report.html.wording import ignored, pieces, place

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

    from checker.model import Report


def render(report: Report, *, token: str = "") -> str:
    """Return the report as one HTML page; with the `token` of a review it can also record decisions."""
    figures = summary(report)
    every = sections(report)
    page = (
        environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            unreadable=report.unreadable,
            figures=figures,
            kinds=[kind for kind in KINDS if figures.kinds[kind.name]],
            sections=[each for each in every if each.cards or each.event is None or len(each.event.articles) > 1],
            alone=[each.event for each in every if each.event and not each.cards and len(each.event.articles) < 2],
            rules=sorted({(finding.rule, names().get(finding.rule, "")) for finding in report.findings}),
            outlets=sorted({outlet(article) for article in report.articles.values()}),
            states=STATES,
            style=asset("style.css"),
            script=asset("page.js"),
            policy=_policy(reviewing=bool(token)),
            token=token,
        )
    )
    return page.strip() + "\n"  # the macros at the head of the template leave empty lines


@cache
def environment() -> Environment:
    """Return the environment that renders the templates in this folder."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("checker.report", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: tuple[Callable[..., Any], ...] = (printable, spoken, counted, outlet)
    made.filters.update({each.__name__: each for each in filters})
    parts: tuple[Callable[..., Any], ...] = (pieces, place, ignored, lettered, matrix, picture, courses, columns)
    made.globals.update({part.__name__: part for part in parts})
    return made


@cache
def asset(name: str) -> str:
    """Return the text of a file in this folder."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def style_policy() -> str:
    """Return the content security policy of a page with our style and no script."""
    return f"default-src 'none'; style-src 'sha256-{_hash('style.css')}'; base-uri 'none'; form-action 'none'"


def _hash(name: str) -> str:
    return base64.b64encode(hashlib.sha256(asset(name).encode()).digest()).decode()


@cache
def _policy(*, reviewing: bool) -> str:
    """Return the content security policy: our style and script, by hash; a review may also call its own server."""
    allowed = f"style-src 'sha256-{_hash('style.css')}'; script-src 'sha256-{_hash('page.js')}'"
    allowed += "; connect-src 'self'" if reviewing else ""
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
