"""Files of many articles: every one has an id of its own that stays, and none is lost for another's sake."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from checker.config import Config
from checker.ingest import load

STORIES = Path(__file__).parent.parent / "cases" / "ingest" / "formats"
BODY = "The dam of Korva gave way on Monday night after two days of rain, the water board said in a statement."


BESIDE = "line {} describes {!r}, and there is no such file beside it or below it"


def news(headline: str, **fields: str) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": headline, "articleBody": BODY} | fields)


def ids(path: Path, config: Config | None = None) -> tuple[list[str], dict[str, str]]:
    articles, unreadable = load([path], config or Config())
    assert {article.path for article in articles} <= {path.name}
    return [article.id for article in articles], {item.path: item.reason for item in unreadable}


def test_lines_of_json_are_known_by_their_own_ids_or_their_number(tmp_path: Path) -> None:
    lines = [news("One", url="https://x.example/1"), "", news("Two"), news("Three", url="https://x.example/1")]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert ids(tmp_path / "all.jsonl") == (["all.jsonl#2", "all.jsonl#3", "all.jsonl#https://x.example/1"], {})


def test_a_broken_line_stops_no_other(tmp_path: Path) -> None:
    lines = ['{"meta": true}', news("One"), '{"@type": "NewsArticle", "headl', news("Two"), "\x00", "[]"]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    articles, unreadable = ids(tmp_path / "all.jsonl")
    assert articles == ["all.jsonl#2", "all.jsonl#4"]
    assert unreadable == {
        "all.jsonl#1": "this is not an article of a known form",
        "all.jsonl#3": "not valid JSON (line 3)",
        "all.jsonl#5": "line 5: binary data, not text (a NUL byte at byte 0)",
    }


def test_a_line_that_is_too_long_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text("\n".join([news("One"), news("x" * 5000), news("Two")]), encoding="utf-8")
    articles, unreadable = ids(tmp_path / "all.jsonl", Config(max_bytes=1000))
    assert articles == ["all.jsonl#1", "all.jsonl#3"]
    assert unreadable == {"all.jsonl#2": "line 2: it has more than 1,000 bytes (max-bytes)"}


def test_a_list_that_breaks_off_gives_what_is_whole(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text(f"[{news('One')},\n{news('Two')},\n{news('Three')[:-9]}", encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == ["list.json#1", "list.json#2"]
    assert [article.source_lines for article in articles] == [((0, 1), (5, 1)), ((0, 2), (5, 2))]
    assert [(item.path, item.reason) for item in unreadable] == [("list.json#3", "not valid JSON (line 3)")]


BROKEN = '{"@type": "NewsArticle", "headline": "Broken", "articleBody": "' + BODY
WHOLE = [news(name) for name in ("One", "Two", "Three")]
SPREAD = [json.dumps(json.loads(story) | {"author": [{"name": "Anna"}]}, indent=2) for story in WHOLE]


@pytest.mark.parametrize(
    ("content", "read", "reason"),
    [
        (f"{WHOLE[0]}\n{BROKEN}\n{WHOLE[1]}\n{WHOLE[2]}\n", "134", "not valid JSON (line 2)"),
        (f"{BROKEN}\n{WHOLE[0]}", "2", "not valid JSON (line 1)"),
        (f"[{WHOLE[0]},\n {BROKEN},\n {WHOLE[1]}]", "13", "not valid JSON (line 2)"),
        (f"[{BROKEN}]", "", "not valid JSON (line 1)"),
        (f"{WHOLE[0]}\n{SPREAD[1].replace(',', '', 1)}\n{SPREAD[2]}\n", "13", "not valid JSON (line 4)"),
        (f"[{WHOLE[0]}, {{'}}, {WHOLE[1]}]", "1", "not valid JSON (line 1); what follows is not read"),
    ],
)
@pytest.mark.parametrize("name", ["all.json", "all"])
def test_a_broken_value_stops_no_other(tmp_path: Path, name: str, content: str, read: str, reason: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    articles, unreadable = ids(tmp_path / name)
    assert articles == [f"{name}#{number}" for number in read]
    assert list(unreadable.values()) == [reason]


def test_json_without_an_article_is_passed_over_in_a_folder_and_reported_when_named(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text('{"articles": [{"file": "a.txt", "title": "x"}]}', encoding="utf-8")
    (tmp_path / "labels.jsonl").write_text('{"label": 1}\n{"label": 2}\n', encoding="utf-8")
    assert load([tmp_path], Config()) == ((), ())
    assert set(ids(tmp_path / "gold.json")[1]) == {"gold.json"}
    assert set(ids(tmp_path / "labels.jsonl")[1]) == {"labels.jsonl"}


def test_items_of_a_feed_are_known_by_their_ids(tmp_path: Path) -> None:
    item = "<item><title>{0}</title><guid>{0}</guid><description>" + BODY + "</description></item>"
    rss = f"<rss><channel>{item.format('one')}<item><guid>none</guid></item>\n{item.format('two')}</channel></rss>"
    (tmp_path / "feed.xml").write_text(rss, encoding="utf-8")
    articles, unreadable = ids(tmp_path / "feed.xml")
    assert articles == ["feed.xml#one", "feed.xml#two"]
    assert unreadable == {"feed.xml#none": "the item holds no text"}


def test_a_message_gives_its_items_that_hold_text(tmp_path: Path) -> None:
    item = (STORIES / "newsml_plain.xml").read_text(encoding="utf-8").partition("\n")[2]
    picture = '<newsItem guid="urn:p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>'
    message = (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\n{item}\n{picture}\n'
        f"{item.replace(':1', ':2')}</itemSet></newsMessage>"
    )
    (tmp_path / "message.xml").write_text(message, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert not unreadable
    assert [article.id for article in articles] == [
        f"message.xml#urn:newsml:observer.example:20250304:{n}" for n in "12"
    ]
    lines = message.split("\n")
    for article in articles:
        for start, line in article.source_lines or ():
            assert article.text[start:].split()[1] in lines[(line or 0) - 1]
    first, second = (next(line for _, line in article.source_lines or ()) for article in articles)
    assert first is not None
    assert second is not None
    assert first < second


def test_pages_and_texts_of_web_archives(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    page = (STORIES / "story.html").read_bytes()
    http = b"HTTP/1.1 %d OK\r\nContent-Type: %s\r\n\r\n"
    records = [
        ("warcinfo", "", b"software: x"),
        ("response", "https://observer.example/ferry", http % (200, b"text/html; charset=utf-8") + page),
        ("response", "https://observer.example/gone", http % (404, b"text/html") + page),
        ("response", "https://observer.example/photo", http % (200, b"image/png") + b"\x89PNG"),
        ("response", "https://observer.example/empty", http % (200, b"text/html") + b"<html></html>"),
        ("response", "https://observer.example/large", http % (200, b"text/html") + page + b" " * 9000),
        ("conversion", "https://observer.example/text", (STORIES / "story.txt").read_bytes()),
    ]
    archive = b"".join(
        b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Date: 2025-03-04T09:00:00Z\r\n"
        b"WARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (
            kind.encode(), number, address.encode(),
            b"application/http; msgtype=response" if kind == "response" else b"text/plain", len(content), content,
        )
        for number, (kind, address, content) in enumerate(records)
    )  # fmt: skip
    (tmp_path / "news.warc").write_bytes(archive)
    (tmp_path / "news.warc.gz").write_bytes(gzip.compress(archive))
    for name in ("news.warc", "news.warc.gz"):
        articles, unreadable = ids(tmp_path / name, Config(max_bytes=8000))
        assert articles == [f"{name}#https://observer.example/{page}" for page in ("ferry", "text")]
        assert unreadable == {
            f"{name}#https://observer.example/empty": "no story was found in the page",
            f"{name}#https://observer.example/large": "the page has more than 8,000 bytes (max-bytes)",
        }


def word_document(body: str) -> dict[str, str]:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>',
    }


def zipped(path: Path, members: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_a_word_document_reads_as_with_its_changes_accepted(tmp_path: Path) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Dam gives way</w:t></w:r></w:p><w:p/>'
        "<w:p><w:r><w:t>By Anna Reuss</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>The dam of </w:t></w:r><w:del><w:r><w:delText>Lorvik</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Korva</w:t></w:r></w:ins><w:r><w:t> gave way, it was said.</w:t></w:r></w:p>"
    )
    zipped(tmp_path / "story.docx", word_document(body))
    (article,), unreadable = load([tmp_path], Config())
    assert not unreadable
    assert article.text == "Dam gives way\n\nBy Anna Reuss\n\nThe dam of Korva gave way, it was said."
    assert (article.title, article.byline) == ("Dam gives way", "Anna Reuss")


def test_a_document_that_word_wrote(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Dam gives way", 0)
    for paragraph in (BODY, "Three villages were under water by midnight."):
        document.add_paragraph(paragraph)
    document.save(tmp_path / "story.docx")
    (article,), _ = load([tmp_path], Config())
    assert article.text.split("\n\n") == [p.text for p in docx.Document(tmp_path / "story.docx").paragraphs]


def test_newsml_is_read_as_the_iptc_reads_it() -> None:
    newsmlg2 = pytest.importorskip("NewsMLG2")
    for name in ("newsml_plain.xml", "newsml_xhtml.xml", "newsml_nitf.xml"):
        item = newsmlg2.NewsMLG2Document((STORIES / name).read_bytes()).get_item()
        (article,), _ = load([STORIES / name], Config())
        assert article.title == str(item.contentmeta.headline)
        assert f"By {article.byline}" == str(item.contentmeta.by)
        assert article.published == str(item.itemmeta.versioncreated).replace(":00Z", "+00:00")


def test_feeds_are_read_as_others_read_them() -> None:
    feedparser = pytest.importorskip("feedparser")
    for name in ("rss.xml", "atom.xml"):
        feed = feedparser.parse((STORIES / name).read_bytes())
        (article,), _ = load([STORIES / name], Config())
        (entry,) = feed.entries
        assert (article.id, article.title, article.outlet, article.byline, article.url) == (
            f"{name}#{entry.id}", entry.title, feed.feed.title, entry.author, entry.link,
        )  # fmt: skip


def test_a_table_beside_articles_gives_their_metadata(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(f"Dam gives way\n\nBy Anna Reuss\n\n{BODY}", encoding="utf-8")
    (tmp_path / "other.txt").write_text(f"Dam gives way\n\n{BODY}", encoding="utf-8")
    table = "file,outlet,published,status,url\ndam.txt,The Valley Observer,2025-03-04,killed,https://x.example/dam\n"
    (tmp_path / "metadata.csv").write_text(table, encoding="utf-8")
    (tmp_path / "metadata.jsonl").write_text('{"file": "other.txt", "byline": "Desk", "date": "?"}', encoding="utf-8")
    (dam, other), unreadable = load([tmp_path], Config())
    assert not unreadable
    assert (dam.outlet, dam.published, dam.published_from) == ("The Valley Observer", "2025-03-04", "table")
    assert (dam.title, dam.byline, dam.status) == ("Dam gives way", "Anna Reuss", "cancelled")
    assert (other.byline, other.notes) == ("Desk", ("the date of the table, '?', cannot be read",))
    assert load([tmp_path / "dam.txt"], Config())[0] == (dam,)


@pytest.mark.parametrize("name", sorted(path.name for path in STORIES.iterdir()))
def test_what_a_table_says_holds_for_files_of_every_format(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes((STORIES / name).read_bytes())
    table = "file,outlet,title,published,status\n{},The Table,Ferry,2025-03-05,{}\n"
    for status in ("withheld", "usable"):
        (tmp_path / "metadata.csv").write_text(table.format(name, status), encoding="utf-8")
        (article,), unreadable = load([tmp_path], Config())
        assert not unreadable
        assert (article.outlet, article.title, article.status) == ("The Table", "Ferry", status)
        assert (article.published, article.published_from) == ("2025-03-05", "table")


def test_a_table_frees_nothing_that_its_file_holds_back(tmp_path: Path) -> None:
    (tmp_path / "kill.md").write_text(f"---\nstatus: killed\n---\n\n{BODY}\n", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,status\nkill.md,usable\n", encoding="utf-8")
    assert [article.status for article in load([tmp_path], Config())[0]] == ["cancelled"]


def test_a_day_from_a_table_is_the_year_of_a_dateline_no_more(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(f"KORVA, March 3 (Meridian) - {BODY}", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,published\ndam.txt,2025-03-04\n", encoding="utf-8")
    (article,), _ = load([tmp_path], Config())
    assert (article.published, article.dateline_day) == ("2025-03-04", None)


def test_a_day_from_a_table_settles_a_date_that_can_be_read_in_two_ways(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(f"Dam gives way\n\n04/03/2025\n\n{BODY}", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,published\ndam.txt,2025-03-04\n", encoding="utf-8")
    (article,), _ = load([tmp_path], Config())
    assert (article.published, article.notes) == ("2025-03-04", ())


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_row_that_is_of_no_use_spoils_no_other(tmp_path: Path, suffix: str) -> None:
    for file in ("dam.txt", "other.txt"):
        (tmp_path / file).write_text(BODY, encoding="utf-8")
    rows = {
        "csv": "file,status\ngone.txt,usable\n./dam.txt,withheld\n,usable\n,\nother.txt,withheld\n",
        "jsonl": '{"x": 1}\n{"file": "gone.txt"}\n{"file": "dam.txt", "status": "withheld"}\n{"status": "usable"}\n[\n'
        '{"file": "other.txt", "status": "withheld"}',
    }
    (tmp_path / f"metadata.{suffix}").write_text(rows[suffix], encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.status for article in articles] == ["withheld", "withheld"]
    reasons = {
        "csv": [BESIDE.format(2, "gone.txt"), "line 4 names no file"],
        "jsonl": ["line 1 names no file", BESIDE.format(2, "gone.txt"), "line 4 names no file", "line 5 names no file"],
    }
    assert [item.reason for item in unreadable] == reasons[suffix]


@pytest.mark.parametrize("mark", [",", ";", "\t", " ; ", "|"])
def test_the_columns_of_a_table_may_be_separated_as_spreadsheets_do(tmp_path: Path, mark: str) -> None:
    (tmp_path / "dam.txt").write_text(BODY, encoding="utf-8")
    rows = (("file", "outlet", "status"), ("dam.txt", "Observer", "withheld"))
    (tmp_path / "metadata.csv").write_text("\n".join(map(mark.join, rows)), encoding="utf-8")
    (article,), unreadable = load([tmp_path], Config())
    assert (article.outlet, article.status, unreadable) == ("Observer", "withheld", ())


AGAIN = "line 3 describes 'dam.txt' again, after line 2; where they differ, line 3 holds"
AS_WELL = "it describes 'dam.txt', as metadata.csv does; where they differ, metadata.csv holds"


@pytest.mark.parametrize(
    ("rows", "others", "outlet", "status", "reasons"),
    [
        (["Observer,", "Observer,", ",withheld"], [], "Observer", "withheld", []),
        (["Observer,withheld", "Echo,"], [], "Echo", "withheld", [AGAIN]),
        (["Observer,"], [{"status": "withheld"}], "Observer", "withheld", []),
        (["Observer,"], [{"outlet": "Echo"}], "Observer", "usable", [AS_WELL]),
    ],
)
def test_several_rows_for_one_file_are_told_if_they_differ(
    tmp_path: Path, rows: list[str], others: list[dict[str, str]], outlet: str, status: str, reasons: list[str]
) -> None:
    (tmp_path / "dam.txt").write_text(BODY, encoding="utf-8")
    table = "\n".join(("file,outlet,status", *(f"dam.txt,{row}" for row in rows)))
    (tmp_path / "metadata.csv").write_text(table, encoding="utf-8")
    lines = [json.dumps({"file": "./dam.txt"} | other) for other in others]
    if others:
        (tmp_path / "metadata.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (article,), unreadable = load([tmp_path], Config())
    assert (article.outlet, article.status) == (outlet, status)
    assert [item.reason for item in unreadable] == reasons


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("file,outlet\n../in/dam.txt,Observer\n", BESIDE.format(2, "../in/dam.txt")),
        ("file,outlet\nda\0m.txt,Observer\n", "binary data, not text (a NUL byte at byte 14)"),
        ("file,outlet\n/etc/hostname,Observer\n", BESIDE.format(2, "/etc/hostname")),
        ("name,outlet\ndam.txt,Observer\n", "it has no column 'file'"),
        ("file\n" + '"' + "x" * 200_000, "it is not valid CSV (field larger than field limit (131072))"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path: Path, table: str, reason: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "dam.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "in" / "metadata.csv").write_text(table, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == ["in/dam.txt"]
    assert [(item.path, item.reason) for item in unreadable] == [("in/metadata.csv", reason)]


def test_a_table_holds_for_the_folders_below_it_and_the_nearest_one_most(tmp_path: Path) -> None:
    (tmp_path / "valley" / "korva").mkdir(parents=True)
    for file in ("valley/dam.txt", "valley/korva/dam.txt", "valley/korva/mill.txt"):
        (tmp_path / file).write_text(BODY, encoding="utf-8")
    far = "file,outlet,published\nvalley/dam.txt,Observer,2025-03-04\nvalley/korva/dam.txt,Observer,2025-03-04\n"
    (tmp_path / "metadata.csv").write_text(f"{far}./valley/korva/mill.txt,Echo,\ndam.txt,X,\n", encoding="utf-8")
    (tmp_path / "valley" / "metadata.jsonl").write_text('{"file": "korva/dam.txt", "outlet": "Post"}', encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    read = {article.id: (article.outlet, article.published) for article in articles}
    assert read == {
        "valley/dam.txt": ("Observer", "2025-03-04"),
        "valley/korva/dam.txt": ("Post", "2025-03-04"),
        "valley/korva/mill.txt": ("Echo", None),
    }
    assert [(item.path, item.reason) for item in unreadable] == [("metadata.csv", BESIDE.format(5, "dam.txt"))]


def test_a_table_above_the_folder_that_is_read_says_nothing(tmp_path: Path) -> None:
    for folder in ("valley", "coast"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "dam.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,outlet\nvalley/dam.txt,Observer\n", encoding="utf-8")
    articles, unreadable = load([tmp_path / "valley", tmp_path / "coast"], Config())
    assert [(article.id, article.outlet) for article in articles] == [("coast/dam.txt", None), ("valley/dam.txt", None)]
    assert unreadable == ()


def test_the_configuration_names_an_outlet_by_its_host(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(news("One", url="https://www.observer.example/1"), encoding="utf-8")
    (tmp_path / "b.json").write_text(news("Two", url="https://notobserver.example/1"), encoding="utf-8")
    (tmp_path / "c.json").write_text(news("Three", url="https://[observer.example/1"), encoding="utf-8")
    articles, _ = load([tmp_path], Config(outlets=(("The Valley Observer", ("observer.example",)),)))
    assert [article.outlet for article in articles] == ["The Valley Observer", None, None]
