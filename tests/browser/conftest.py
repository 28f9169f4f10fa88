"""A browser that is installed on this machine, for the tests of the page; none is ever downloaded."""

import shutil

import pytest
from factories import canonical_report, serving

from checker.desk.page import Desk
from checker.desk.server import ReviewServer
from checker.report import FORMATS
from checker.review.states import Review

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api", reason="needs pip install '.[browser]'")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("needs an installed Chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


class Visit:
    """Opens pages, and remembers what a page complains of: errors, refused resources, dialogs that text has opened."""

    def __init__(self, chromium):
        self.chromium, self.contexts, self.complaints = chromium, [], []

    def __call__(self, url, **context):
        self.contexts.append(self.chromium.new_context(**context))
        return self.tab(url)

    def tab(self, url):
        """Open another page in the context of the last one."""
        page = self.contexts[-1].new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        page.goto(url)
        return page


@pytest.fixture
def visit(chromium):
    opened = Visit(chromium)
    yield opened
    for context in opened.contexts:
        context.close()
    assert opened.complaints == []


@pytest.fixture
def page_file(tmp_path):
    file = tmp_path / "index.html"
    file.write_text(FORMATS["html"](canonical_report()), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def review(tmp_path):
    """A review of the canonical report that runs while a test does."""
    server = ReviewServer(Desk(canonical_report(), tmp_path / "reviews", "ada", Review("2026-03-05", whole=False)))
    with serving(server):
        yield server
