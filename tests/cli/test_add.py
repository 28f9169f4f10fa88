"""`checker add` writes what `checker check` reads back as the same, and tells what it could not add."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from host import PAGE, answering

from checker.cli.add import add
from checker.config import Config
from checker.ingest import load
from checker.ingest.formats import html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Article

pytest.importorskip("httpx")

BODY = "The fire at the mill killed 17 workers on Monday night, the water board of Korva said in a statement."


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with answering() as address:
        yield address


def test_what_is_added_is_read_back_as_it_was(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(add, [f"{site}/ferry", "--to", "in", "--allow-private"])
    assert (result.exit_code, result.stderr) == (0, "")
    (article,), unreadable = load([tmp_path / "in"], Config())
    page = html.read(PAGE.decode(), "page")
    assert not unreadable
    assert result.stdout == f"in/{article.id}\n"
    fields = ("title", "outlet", "byline", "published")
    assert [getattr(article, field) for field in fields] == [getattr(page, field) for field in fields]
    assert article.url == f"{site}/ferry"
    assert article.text.endswith(page.text.partition("\n\n")[2] + "\n")
    assert (article.published_from, article.notes) == ("front matter", ())


def test_a_file_that_is_there_stays(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = [f"{site}/ferry", "--to", "in", "--allow-private"]
    CliRunner().invoke(add, arguments)
    again = CliRunner().invoke(add, arguments)
    assert again.exit_code == 2
    assert re.fullmatch(r"checker: could not add \S+/ferry: in/\S+ already exists; --replace .*\n", again.stderr)
    assert CliRunner().invoke(add, [*arguments, "--replace", "--outlet", "Observer"]).exit_code == 0
    assert [article.outlet for article in load([tmp_path / "in"], Config())[0]] == ["Observer"]


def test_one_that_fails_stops_no_other(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(add, [f"{site}/empty", f"{site}/ferry", "--allow-private"])
    assert result.exit_code == 3
    assert result.stderr == f"checker: could not add {site}/empty: no story was found in the page\n"
    assert [path.suffix for path in (tmp_path / "sources").iterdir()] == [".md"]


def added(story: str | bytes, *arguments: str) -> tuple[Result, list[Article]]:
    """Add what comes from standard input; return how that went and what is then in the sources, by name."""
    result = CliRunner().invoke(add, ["-", *arguments], input=story)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result, list(load([Path("sources")], Config())[0])


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    story = "Dam gives way\n\nThe dam of Korva gave way on Monday night, the water board said.\n"
    result = CliRunner().invoke(
        add, ["-", "--outlet", 'The "Observer": one', "--published", "4 March 2025"], input=story
    )
    assert (result.exit_code, result.stdout) == (0, "sources/the-observer-one-dam-gives-way.md\n")
    (article,), _ = load([tmp_path / "sources"], Config())
    assert (article.outlet, article.published, article.title) == ('The "Observer": one', "2025-03-04", "Dam gives way")
    assert CliRunner().invoke(add, ["-", "--published", "soon"], input=story).exit_code == 2


@pytest.mark.parametrize(
    "story",
    [
        f"<html><head><title>The fire</title></head><body><article><p>{BODY}</p></article></body></html>",
        f"---\ntitle: The fire\n---\n\n{BODY}\n",
        f"---\ntitle: The fire\n---\n{BODY}\n",
        f"The fire\n\n{BODY}\n",
        f"# The fire\r\n\r\n{BODY}\r\n",
        f'{{"@type": "Article", "headline": "The fire", "articleBody": "{BODY}"}}',
    ],
)
def test_of_a_story_only_its_headline_is_taken_away(
    story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _, (article,) = added(story)
    assert article.title == "The fire"
    assert article.text == f'---\ntitle: "The fire"\n---\n\n{BODY}\n'


@pytest.mark.parametrize("status", ["withheld", "embargoed", "cancelled"])
def test_what_holds_an_article_back_is_kept(status: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _, (article,) = added(f"---\noutlet: Observer\nstatus: {status}\nx: y\n---\n\n# The fire\n\n{BODY}\n")
    assert (article.status, article.outlet, article.title) == (status, "Observer", "The fire")
    assert article.text.count("---") == 2
    assert article.text.count("The fire") == 2  # in the front matter, and where the story begins so


def test_of_many_articles_each_is_kept_and_what_is_noted_or_not_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    item = "<item><guid>{0}</guid><title>{0}</title><description>{1}</description></item>"
    result, articles = added(
        f"<rss>{item.format('One', BODY)}{item.format('Two', BODY)}{item.format('three', '')}</rss>"
    )
    assert [article.title for article in articles] == ["One", "Two"]
    assert (result.exit_code, result.stdout) == (3, "sources/one.md\nsources/two.md\n")
    assert result.stderr.splitlines() == [
        "checker: could not add -#three: the item holds no text",
        "checker: sources/one.md: the feed gives a summary, not the story",
        "checker: sources/two.md: the feed gives a summary, not the story",
    ]


def record(headline: str, words: str) -> str:
    return json.dumps({
        "@type": "NewsArticle", "headline": headline, "publisher": "Observer", "articleBody": f"{BODY} {words}",
    })  # fmt: skip


def test_a_broken_record_is_named_and_the_others_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [record("One", "a"), record("Two", "b")[:-30], record("Three", "c"), record("Four", "d"), ""]
    result, articles = added("\n".join(lines))
    assert [article.title for article in articles] == ["Four", "One", "Three"]
    assert (result.exit_code, result.stderr) == (3, "checker: could not add -#2: not valid JSON (line 2)\n")


def test_articles_that_are_called_the_same_have_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stream = "\n".join(record("One", words) for words in ("first", "second", "third"))
    names = [f"sources/observer-one{number}.md" for number in ("", "-2", "-3")]
    result, articles = added(stream)
    assert (result.exit_code, result.stdout.split()) == (0, names)
    assert {article.text.split()[-1] for article in articles} == {"first", "second", "third"}
    Path(names[1]).unlink()
    again, articles = added(stream)
    assert (again.exit_code, again.stdout.split()) == (2, names[1:2])
    assert again.stderr.splitlines() == [
        f"checker: could not add -#{number}: {name} already exists; --replace overwrites it"
        for number, name in ((1, names[0]), (3, names[2]))
    ]
    assert len(articles) == 3
