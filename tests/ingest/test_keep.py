"""An article that was fetched is read as what its host says it is, and kept as a file that says the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from host import PAGE

from checker.config import Config
from checker.extract import read
from checker.ingest import File, SourceFile, load, read_file
from checker.ingest.formats import html
from checker.ingest.keep import file_name, markdown_of

if TYPE_CHECKING:
    from checker.model import Article

ROOT = Path(__file__).parents[2]
FILES = [*(ROOT / "tests" / "cases" / "ingest" / "formats").iterdir(), *(ROOT / "sources").glob("*/*.*")]


@pytest.mark.parametrize("path", sorted(FILES), ids=lambda path: path.name)
def test_what_is_kept_says_the_same(path: Path, tmp_path: Path) -> None:
    def said(article: Article) -> list[tuple[str, str, str | None]]:
        return [(claim.kind, " ".join(claim.text.split()), claim.speaker) for claim in read(article).claims]

    (article,), _ = load([path], Config())
    (tmp_path / "kept.md").write_text(markdown_of(article), encoding="utf-8")
    (kept,), _ = load([tmp_path], Config())
    assert said(kept) == said(article)
    for field in ("title", "outlet", "byline", "published", "status", "url"):
        assert getattr(kept, field) == getattr(article, field)


def test_whatever_is_kept_is_named_and_readable() -> None:
    page = html.read(PAGE.decode().replace("Ferry runs aground", "–\x7f…"), "page")
    assert file_name(page).endswith(".md")
    assert "\x7f" not in markdown_of(page).partition("---\n\n")[0]


def test_a_page_that_opens_unlike_one_is_a_page_because_its_host_says_so() -> None:
    bare = PAGE.partition(b"<body>")[2]
    for name, opening in (("page.html", "Ferry runs aground"), ("page", "<nav>")):
        file = File(SourceFile(name, Path(name)), most=len(bare), held=bare)
        assert [article.text[: len(opening)] for article in read_file(file, {}, Config())[0]] == [opening]
