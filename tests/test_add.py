"""`checker add` fetches what it may, checks every step, and writes what `checker check` reads back as the same."""

from __future__ import annotations

import json
import re
import socket
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from factories import serving

from checker.cli.add import add
from checker.config import Config
from checker.errors import UnreadableSource
from checker.extract import read
from checker.ingest import File, SourceFile, load, read_file
from checker.ingest.addresses import is_public, target_of
from checker.ingest.fetch import Limits, fetch
from checker.ingest.formats import html
from checker.ingest.keep import file_name, markdown_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Article

pytest.importorskip("httpx")

PAGE = (Path(__file__).parent / "cases" / "ingest" / "formats" / "story.html").read_bytes()
HTML = "text/html; charset=utf-8"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n"),
    "/ferry": (200, {"Content-Type": HTML}, PAGE),
    "/closed/ferry": (200, {"Content-Type": HTML}, PAGE),
    "/moved": (301, {"Location": "/ferry"}, b""),
    "/to-closed": (302, {"Location": "/closed/ferry"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/to-private": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/photo": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, {"Content-Type": HTML}, PAGE + b" " * 300_000),
    "/slow": (200, {"Content-Type": HTML}, b"<html><body>"),
    "/empty": (200, {"Content-Type": HTML}, b"<html><body></body></html>"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            for byte in body if self.path == "/slow" else ():
                self.wfile.write(bytes([byte]))
                time.sleep(0.1)
            self.wfile.write(body)
        except OSError:  # the reader had enough
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Write nothing to standard error."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    with serving(server):
        yield f"http://127.0.0.1:{server.server_port}"


LIMITS = Limits(most_bytes=200_000, allow_private=True)


def test_a_page_is_fetched_through_its_redirect(site: str) -> None:
    page = fetch(f"{site}/moved", LIMITS)
    assert (page.url, page.data, page.suffix, page.charset) == (f"{site}/ferry", PAGE, ".html", "utf-8")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/closed/ferry", "its robots.txt asks programs not to fetch it"),
        ("/to-closed", "its robots.txt asks programs not to fetch it"),
        ("/round", "it is redirected more than 5 times"),
        ("/to-file", "only http and https addresses are fetched"),
        ("/photo", "this is image/png, not a page"),
        ("/large", "it has more than 200,000 bytes (max-bytes)"),
        ("/gone", "the host answers 404"),
    ],
)
def test_what_is_refused_says_why(site: str, path: str, reason: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        fetch(f"{site}{path}", LIMITS)
    assert str(refused.value) == reason


def test_a_name_is_resolved_once_for_a_page_and_its_robots_txt(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str, *arguments: Any, **options: Any) -> Any:
        asked.append(host)
        return resolve("127.0.0.1", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    named = site.replace("127.0.0.1", "ferry.example")
    assert fetch(f"{named}/ferry", LIMITS).data == PAGE
    assert [host for host in asked if host == "ferry.example"] == ["ferry.example"]
    asked.clear()
    assert fetch(f"{named}/moved", LIMITS).data == PAGE
    assert [host for host in asked if host == "ferry.example"] == ["ferry.example"] * 2  # the redirect is checked anew


def test_a_redirect_is_checked_as_the_address_is(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.ingest import addresses

    public = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip == "127.0.0.1" or public(ip))
    with pytest.raises(UnreadableSource, match=r"10\.0\.0\.1 leads to 10\.0\.0\.1, which is not"):
        fetch(f"{site}/to-private", Limits(most_bytes=200_000))


def test_a_host_that_is_slow_with_every_byte_is_given_up(site: str) -> None:
    begin = time.monotonic()
    with pytest.raises(UnreadableSource, match=r"it takes longer than 0\.2 seconds"):
        fetch(f"{site}/slow", Limits(most_bytes=200_000, most_seconds=0.2, allow_private=True))
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://[::1]/", "http://0.0.0.0/", "http://10.1.2.3/", "http://169.254.169.254/latest",
        "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/", "http://192.168.0.1:8080/",
        "http://2130706433/", "file:///etc/passwd", "ftp://x.example/", "http://user:word@x.example/", "http:///x", "x",
        "http://[", "http://x.example:99999/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_public_web(url: str) -> None:
    with pytest.raises(UnreadableSource):
        target_of(url, allow_private=False)


def test_every_address_of_a_name_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("192.168.1.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(UnreadableSource, match=r"x\.example leads to 192\.168\.1\.1"):
        target_of("http://x.example/", allow_private=False)
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


def test_what_is_added_is_read_back_as_it_was(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(add, [f"{site}/ferry", "--to", "in", "--allow-private"])
    assert (run.exit_code, run.stderr) == (0, "")
    (article,), unreadable = load([tmp_path / "in"], Config())
    page = html.read(PAGE.decode(), "page")
    assert not unreadable
    assert run.stdout == f"in/{article.id}\n"
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
    run = CliRunner().invoke(add, [f"{site}/empty", f"{site}/ferry", "--allow-private"])
    assert run.exit_code == 3
    assert run.stderr == f"checker: could not add {site}/empty: no story was found in the page\n"
    assert [path.suffix for path in (tmp_path / "sources").iterdir()] == [".md"]


def test_a_page_that_opens_unlike_one_is_a_page_because_its_host_says_so() -> None:
    bare = PAGE.partition(b"<body>")[2]
    for name, opening in (("page.html", "Ferry runs aground"), ("page", "<nav>")):
        file = File(SourceFile(name, Path(name)), most=len(bare), held=bare)
        assert [article.text[: len(opening)] for article in read_file(file, {}, Config())[0]] == [opening]


def added(story: str | bytes, *arguments: str) -> tuple[Result, list[Article]]:
    """Add what comes from standard input; return how that went and what is then in the sources, by name."""
    run = CliRunner().invoke(add, ["-", *arguments], input=story)
    assert run.exception is None or isinstance(run.exception, SystemExit), run.exception
    return run, list(load([Path("sources")], Config())[0])


BODY = "The fire at the mill killed 17 workers on Monday night, the water board of Korva said in a statement."


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


ROOT = Path(__file__).parents[1]
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
    run, articles = added(f"<rss>{item.format('One', BODY)}{item.format('Two', BODY)}{item.format('three', '')}</rss>")
    assert [article.title for article in articles] == ["One", "Two"]
    assert (run.exit_code, run.stdout) == (3, "sources/one.md\nsources/two.md\n")
    assert run.stderr.splitlines() == [
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
    run, articles = added("\n".join(lines))
    assert [article.title for article in articles] == ["Four", "One", "Three"]
    assert (run.exit_code, run.stderr) == (3, "checker: could not add -#2: not valid JSON (line 2)\n")


def test_articles_that_are_called_the_same_have_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stream = "\n".join(record("One", words) for words in ("first", "second", "third"))
    names = [f"sources/observer-one{number}.md" for number in ("", "-2", "-3")]
    run, articles = added(stream)
    assert (run.exit_code, run.stdout.split()) == (0, names)
    assert {article.text.split()[-1] for article in articles} == {"first", "second", "third"}
    Path(names[1]).unlink()
    again, articles = added(stream)
    assert (again.exit_code, again.stdout.split()) == (2, names[1:2])
    assert again.stderr.splitlines() == [
        f"checker: could not add -#{number}: {name} already exists; --replace overwrites it"
        for number, name in ((1, names[0]), (3, names[2]))
    ]
    assert len(articles) == 3


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    story = "Dam gives way\n\nThe dam of Korva gave way on Monday night, the water board said.\n"
    run = CliRunner().invoke(add, ["-", "--outlet", 'The "Observer": one', "--published", "4 March 2025"], input=story)
    assert (run.exit_code, run.stdout) == (0, "sources/the-observer-one-dam-gives-way.md\n")
    (article,), _ = load([tmp_path / "sources"], Config())
    assert (article.outlet, article.published, article.title) == ('The "Observer": one', "2025-03-04", "Dam gives way")
    assert CliRunner().invoke(add, ["-", "--published", "soon"], input=story).exit_code == 2


def test_whatever_is_kept_is_named_and_readable() -> None:
    page = html.read(PAGE.decode().replace("Ferry runs aground", "–\x7f…"), "page")
    assert file_name(page).endswith(".md")
    assert "\x7f" not in markdown_of(page).partition("---\n\n")[0]
