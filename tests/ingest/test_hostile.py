"""What the world sends: bombs, loops, broken names.  Each is refused in plain words, and its neighbours are read."""

from __future__ import annotations

import gzip
import json
import os
import sys
import time
import zipfile
from pathlib import Path

import pytest

from checker.config import Config
from checker.ingest import files, load

STORY = "Dam gives way\n\nThe dam of Korva gave way on Monday night after two days of rain, the water board said."
G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
SLOWEST = 2.0  # seconds


def loaded(folder: Path, config: Config | None = None) -> tuple[dict[str, str], dict[str, str]]:
    """Return the texts of the articles and the reasons for what is none, the story that every test adds left out."""
    (folder / "neighbour.txt").write_text(STORY, encoding="utf-8")
    begin = time.perf_counter()
    articles, unreadable = load([folder], config or Config())
    assert time.perf_counter() - begin < SLOWEST
    texts = {article.id: article.text for article in articles}
    assert texts.pop("neighbour.txt") == STORY
    return texts, {item.path: item.reason for item in unreadable}


def laughs(root: str, body: str) -> str:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "laugh"}">' for i in range(10))
    return f"<!DOCTYPE {root} [{entities}]>{body}"


@pytest.mark.parametrize("entity", ["&e9;", "&x;"])
@pytest.mark.parametrize(
    ("root", "body"),
    [
        (
            "nitf",
            "<nitf><head><title>{0}</title></head><body><body.content><p>{0} {1}</p></body.content></body></nitf>",
        ),
        (
            "rss",
            '<rss><channel><item a="{0}"><title>{0}</title><description>{0} {1}</description></item></channel></rss>',
        ),
        ("newsItem", f"<newsItem {G2}><contentSet><inlineData>{{0}} {{1}}</inlineData></contentSet></newsItem>"),
        ("html", "<html><body><h1>{0}</h1><p>{0} {1}</p></body></html>"),
    ],
)
def test_no_entity_is_expanded_or_fetched(tmp_path: Path, root: str, body: str, entity: str) -> None:
    (tmp_path / "secret").write_text("the secret", encoding="utf-8")
    bomb = laughs(root, body.format(entity, STORY)).replace(
        "<!ENTITY e0", f'<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}"><!ENTITY e0', 1
    )
    (tmp_path / "bomb.xml").write_text(bomb, encoding="utf-8")
    (tmp_path / "secret").rename(tmp_path / ".secret")
    (tmp_path / ".secret").rename(tmp_path / "secret.py")  # passed over as an article, yet there to be fetched
    texts, reasons = loaded(tmp_path)
    assert len(texts) + len(reasons) == 1
    assert not any("laughlaugh" in text or "the secret" in text for text in texts.values())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("deep.json", '{"@type": "NewsArticle", "articleBody": ' + "[" * 200_000),
        ("deep.json", '[{"@graph": ' * 50_000),
        ("deep.json", '{"a":\n' * 100_000),
        ("deep.jsonl", '{"a": ' * 200_000),
        ("deep.xml", "<nitf><body><body.content>" + "<p>" * 200_000),
        ("deep.xml", f"<newsItem {G2}>" + "<a>" * 200_000),
        ("number.json", '{"n": ' + "9" * 100_000 + "}"),
        (
            "deep.eml",
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
            + "--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 5_000,
        ),
    ],
)
def test_depth_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    texts, reasons = loaded(tmp_path)
    assert not texts
    assert [path.partition("#")[0] for path in reasons] == [name]


def test_a_deep_feed_is_survived(tmp_path: Path) -> None:
    (tmp_path / "deep.rss").write_text("<rss><channel>" + "<item>" * 100_000, encoding="utf-8")
    texts, reasons = loaded(tmp_path)
    assert not texts
    assert reasons


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 50_000_000)
    assert loaded(tmp_path)[1] == {"bomb.docx": "the document unpacks to more than 10,000,000 bytes (max-bytes)"}


def packed_page(size: int) -> bytes:
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2025-03-04T09:00:00Z\r\nWARC-Target-URI: https://x.example/\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    )
    return gzip.compress(head.encode() + b" " * size, compresslevel=1)


def test_a_packed_record_is_not_unpacked_beyond_the_limit(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    (tmp_path / "bomb.warc.gz").write_bytes(packed_page(5_000_000))
    assert loaded(tmp_path, Config(max_bytes=1_000_000))[1] == {
        "bomb.warc.gz#https://x.example/": "the page has more than 1,000,000 bytes (max-bytes)"
    }


def test_an_archive_is_left_where_a_record_is_a_bomb(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    (tmp_path / "bomb.warc.gz").write_bytes(packed_page(20_000_000))
    assert loaded(tmp_path, Config(max_bytes=1_000_000))[1] == {
        "bomb.warc.gz": "it holds a record of 19,999,956 bytes; what follows it is not read"
    }


def test_an_extra_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    (tmp_path / "news.warc").write_bytes(b"WARC/1.0\r\n")
    assert loaded(tmp_path)[1] == {"news.warc": "web archives are read with fastwarc: pip install 'checker[warc]'"}


@pytest.mark.parametrize(
    "suffix", [".txt", ".md", ".html", ".json", ".jsonl", ".xml", ".rss", ".eml", ".docx", ".warc"]
)
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 50, b"\xff\xfe\xff", b"PK\x03\x04", b"\x1f\x8b\x08", b"{", b"<", b"[\n"]
)
def test_what_is_nothing_is_said_to_be_nothing(tmp_path: Path, suffix: str, content: bytes) -> None:
    (tmp_path / f"bad{suffix}").write_bytes(content)
    texts, reasons = loaded(tmp_path)
    assert len(texts) + len(reasons) <= 1
    assert all(reason and "\n" not in reason for reason in reasons.values())


def test_one_long_line(tmp_path: Path) -> None:
    sentence = "The dam of Korva gave way on Monday night. "
    (tmp_path / "long.txt").write_text(sentence * 10_000, encoding="utf-8")
    (tmp_path / "long.json").write_text(
        json.dumps({"@type": "NewsArticle", "articleBody": sentence * 10_000}), encoding="utf-8"
    )
    texts, reasons = loaded(tmp_path)
    assert set(texts) == {"long.txt", "long.json"}
    assert not reasons


def test_too_long_a_line_of_a_large_file_takes_no_memory(tmp_path: Path) -> None:
    with (tmp_path / "large.jsonl").open("wb") as stream:
        stream.truncate(200_000_000)  # zeros that take no place on the disk
    assert loaded(tmp_path)[1] == {"large.jsonl#1": "line 1: it has more than 10,000,000 bytes (max-bytes)"}


def test_any_name_a_file_can_have(tmp_path: Path) -> None:
    names = [b"a\nb.txt", b"\xff.txt", b"\\udcff.txt", "Körva.txt".encode(), b"# x ?.txt", "\u202etxt.txt".encode()]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(STORY, encoding="utf-8")
    texts, reasons = loaded(tmp_path)
    assert not reasons
    assert len(texts) == len(names)
    assert {"\\udcff.txt", "\\\\udcff.txt", "a\nb.txt"} <= set(texts)
    for identifier in texts:
        identifier.encode("utf-8")


def test_links_that_go_round(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    texts, reasons = loaded(tmp_path)
    assert not texts
    assert set(reasons) == {"a/b", "one.txt", "two.txt"}


def test_a_file_that_is_written_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "written.txt").write_text(STORY, encoding="utf-8")
    before = os.fstat
    seen: list[int] = []

    def fstat(descriptor: int) -> os.stat_result:
        seen.append(descriptor)
        status = before(descriptor)
        if len(seen) == 4:  # the second look at the second file: after it was read
            with (tmp_path / "written.txt").open("a", encoding="utf-8") as stream:
                stream.write("more")
            return before(descriptor)
        return status

    monkeypatch.setattr(files.os, "fstat", fstat)
    texts, reasons = loaded(tmp_path)
    assert (texts, reasons) == ({}, {"written.txt": "the file changed while it was read; run again when it is written"})


def test_a_file_that_goes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone.txt").write_text(STORY, encoding="utf-8")
    walk = files._walk

    def then_remove(root: Path):
        found = list(walk(root))
        (tmp_path / "gone.txt").unlink()
        return iter(found)

    monkeypatch.setattr(files, "_walk", then_remove)
    assert loaded(tmp_path) == ({}, {"gone.txt": "there is no such file or folder"})


def test_many_small_files(tmp_path: Path) -> None:
    for number in range(2_000):
        (tmp_path / f"{number:04}.txt").write_text("Dam.", encoding="utf-8")
    texts, reasons = loaded(tmp_path)
    assert len(texts) == 2_000
    assert not reasons


UNWRITABLE = {
    "story.md": f'---\ntitle: "Dam \\uD800"\noutlet: "\\uDC00"\nurl: URL\n---\n{STORY}',
    "story.json": '{"@type": "Article", "url": "URL", "headline": "\\ud800", "articleBody": "The dam \\udfff."}',
    "story.html": """<html><head><link rel="canonical" href="URL">
<script type="application/ld+json">{"@type": "Article", "publisher": "The \\ud800 Post"}</script></head><body>
<p>The dam of Korva gave way on Monday night, the water board said in a statement on Tuesday.</p></body></html>""",
    "feed.rss": "<rss><item><link>URL</link><description>The dam &#xD800; gave way.</description></item></rss>",
}


@pytest.mark.parametrize("name", list(UNWRITABLE))
@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "//x.example/", "http://x.example/ y"])
def test_what_no_report_could_write_or_link_is_not_taken_over(tmp_path: Path, name: str, url: str) -> None:
    (tmp_path / name).write_text(UNWRITABLE[name].replace("URL", url), encoding="utf-8")
    (article,), unreadable = load([tmp_path / name], Config())
    assert not unreadable
    assert article.url is None
    for field in (article.text, article.title, article.outlet):
        (field or "").encode("utf-8")
