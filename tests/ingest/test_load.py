"""Files become articles or a reason; one bad file never stops the others."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.config import Config
from checker.ingest import load

STORY = "Dam gives way\n\nThe dam of Korva gave way on Monday night – “after two days of rain”, the water board said."


def reasons(root: Path, config: Config | None = None) -> dict[str, str]:
    return {item.path: item.reason for item in load([root], config or Config())[1]}


def test_a_folder_is_read_in_order_of_path_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in (
        "b/two.txt",
        "a.md",
        "b/one.txt",
        ".git/x.txt",
        ".hidden.txt",
        "gold.json",
        "b/photo.png",
        "README.md",
        "site.toml",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}" if name == "gold.json" else STORY, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == ["a.md", "b/one.txt", "b/two.txt"]
    assert [article.path for article in articles] == ["a.md", "b/one.txt", "b/two.txt"]
    assert not unreadable


def test_the_order_of_paths_and_the_folder_one_stands_in_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one/a.txt", "two/a.txt", "two/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    first, _ = load([tmp_path / "one", tmp_path / "two"], Config())
    monkeypatch.chdir(tmp_path)
    second, _ = load([Path("two"), Path("one"), Path("one/a.txt")], Config())
    assert [article.id for article in first] == ["b.txt", "one/a.txt", "two/a.txt"]
    assert first == second


def test_one_file_is_named_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    assert [article.id for article in load([tmp_path / "a.txt"], Config())[0]] == ["a.txt"]


def test_line_breaks_are_kept(tmp_path: Path) -> None:
    for name, mark in (("crlf.txt", "\r\n"), ("cr.txt", "\r"), ("lf.txt", "\n")):
        (tmp_path / name).write_bytes(STORY.replace("\n", mark).encode())
    articles, _ = load([tmp_path], Config())
    assert [article.text for article in articles] == [STORY.replace("\n", mark) for mark in ("\r", "\r\n", "\n")]
    assert {article.title for article in articles} == {"Dam gives way"}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "story.txt").write_bytes(STORY.encode(encoding))
    (article,), unreadable = load([tmp_path], Config())
    assert not unreadable
    assert article.text == STORY


def test_other_encodings_are_guessed(tmp_path: Path) -> None:
    story = (
        "Плотина прорвана\n\n"
        + "Плотина Корвы была прорвана в понедельник ночью после двух дней дождя, сообщили власти. " * 5
    )
    (tmp_path / "story.txt").write_bytes(story.encode("cp1251"))
    (article,), _ = load([tmp_path], Config())
    assert article.text == story
    assert (article.status, article.language) == ("not-english", "ru")


MENDED = ("some of its bytes are not UTF-8; they are read as windows-1252",)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize(
    ("odd", "read"),
    [
        (b"\x92", "’"), (b"\xa0", "\xa0"), (b"\x93\x94", "“”"), (b"\x81", "\ufffd"), (b"\xe2\x80", "\ufffd"),
        (b"\xed\xa0\x80", "\ufffd"),
    ],
)  # fmt: skip
def test_a_few_odd_bytes_do_not_spoil_what_is_utf_8(tmp_path: Path, odd: bytes, read: str, mark: bytes) -> None:
    story = "“It broke,” said Jan Horák of the water board – on Monday.\n"
    for name, before in (("within.md", story), ("at_end.md", "")):
        (tmp_path / name).write_bytes(mark + story.encode() + before.encode() + odd + before.encode())
    articles, unreadable = load([tmp_path], Config())
    assert not unreadable
    assert [article.text for article in articles] == [story + read, story + story + read + story]
    assert {article.notes for article in articles} == {MENDED}


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1251", "Плотина прорвана в понедельник ночью, сообщили власти. "), ("koi8-r", "Плотина прорвана ночью. "),
        ("cp1253", "Το φράγμα της Κόρβα υποχώρησε τη Δευτέρα το βράδυ. "), ("cp1256", "انهار سد كورفا ليلة الاثنين. "),
        ("shift_jis", "月曜日の夜、ダムが二日間の雨の後に決壊した。"), ("gb18030", "水务局说，大坝在星期一晚上决堤。"),
        ("euc-kr", "이틀간 비가 내린 뒤 월요일 밤 댐이 무너졌다. "), ("big5", "水務局說，大壩在星期一晚上決堤。"),
    ],
)  # fmt: skip
def test_other_encodings_are_not_taken_for_utf_8_with_odd_bytes(tmp_path: Path, encoding: str, sentence: str) -> None:
    (tmp_path / "story.txt").write_bytes((sentence * 8).encode(encoding))
    (article,), _ = load([tmp_path], Config())
    assert (article.status, article.notes) == ("not-english", ())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_lines_of_json_in_every_unicode_encoding(tmp_path: Path, encoding: str) -> None:
    lines = [json.dumps({"@type": "Article", "articleBody": f"{STORY} {n}"}, ensure_ascii=False) for n in (1, 2)]
    (tmp_path / "all.jsonl").write_bytes(("\r\n".join(lines) + "\r\n\x1a").encode(encoding))
    articles, unreadable = load([tmp_path], Config())
    assert not unreadable
    assert [article.text for article in articles] == [f"{STORY} 1", f"{STORY} 2"]
    assert [article.source_lines[0][1] for article in articles if article.source_lines] == [1, 2]


def test_what_is_odd_is_noted_of_a_line_alone(tmp_path: Path) -> None:
    lines = [json.dumps({"@type": "Article", "articleBody": STORY}, ensure_ascii=False).encode() for _ in range(2)]
    (tmp_path / "all.jsonl").write_bytes(b"\n".join((lines[0], lines[1].replace(b"rain", b"ra\x92in"))))
    assert [article.notes for article in load([tmp_path], Config())[0]] == [(), MENDED]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_mark_at_the_end_of_old_files_is_not_text(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "story.txt").write_bytes((STORY + "\n\x1a\x1a").encode(encoding))
    (article,), _ = load([tmp_path], Config())
    assert article.text == STORY + "\n"


def test_a_page_declares_its_encoding(tmp_path: Path) -> None:
    body = "<p>Der Damm von Körva brach in der Nacht zum Montag, teilte die Behörde für Wasser am Morgen mit.</p>" * 4
    page = (
        f'<html><head><meta charset="iso-8859-2"></head><body><article><h1>Dammbruch</h1>{body}</article></body></html>'
    )
    (tmp_path / "page.html").write_bytes(page.encode("iso-8859-2"))
    (article,), _ = load([tmp_path], Config())
    assert "Körva" in article.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file holds no text"),
        (b"%PDF-1.7 ...", "this is a PDF document, not text"),
        (b"PK\x03\x04rest", "this is a zip archive or an office document, not text"),
        (b"abc\x00def", "binary data, not text (a NUL byte at byte 3)"),
        (b"abc\x07def", "binary data, not text (control character U+0007)"),
        (b"\xff\xfe\x00", "marked as UTF-16-LE, but not valid UTF-16-LE"),
    ],
)
def test_what_is_no_text_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == ["good.txt"]
    assert [(item.path, item.reason) for item in unreadable] == [("bad.txt", reason)]


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text(STORY * 10, encoding="utf-8")
    size = (tmp_path / "large.txt").stat().st_size
    assert reasons(tmp_path, Config(max_bytes=100)) == {
        "large.txt": f"the file has {size:,} bytes; at most 100 are read (max-bytes)"
    }


def test_too_long_an_article_is_not_read_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(STORY * 10, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    stories = [json.dumps({"@type": "Article", "articleBody": STORY * number}) for number in (10, 1)]
    (tmp_path / "all.jsonl").write_text("\n".join(stories), encoding="utf-8")
    articles, unreadable = load([tmp_path], Config(max_characters=500))
    assert [article.id for article in articles] == ["all.jsonl#2", "story.txt"]
    reason = "it has {:,} characters; at most 500 of an article are read (max-characters)"
    assert [(item.path, item.reason) for item in unreadable] == [
        ("all.jsonl#1", reason.format(len(STORY) * 10)),
        ("long.txt", reason.format(len(STORY) * 10)),
    ]


def test_what_is_missing_unknown_or_special_says_why(tmp_path: Path) -> None:
    (tmp_path / "story.pages").write_text(STORY, encoding="utf-8")
    (tmp_path / "data.json").write_text("{}", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(tmp_path / "missing.txt") == {"missing.txt": "there is no such file or folder"}
    assert reasons(tmp_path)["pipe.txt"] == "this is not a regular file"
    reason = "'.pages' is not a format that is read ('checker check --help' lists those)"
    assert reasons(tmp_path)["story.pages"] == reason
    assert "data.json" not in reasons(tmp_path)
    assert reasons(tmp_path / "data.json")["data.json"].startswith("the JSON holds no article of a known form")


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text(STORY, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(tmp_path) == {"secret.txt": "permission to read it was denied"}


def test_only_what_is_sure_to_be_no_article_is_passed_over(tmp_path: Path) -> None:
    read = ["README.html", "authors.txt", "license-to-build.txt", "notice.txt", "~draft.txt"]
    for name in [*read, "README", "Readme.md", "LICENCE", "LICENSE.txt", "Thumbs.db", "~$story.docx", "~$notice.txt"]:
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == read
    assert not unreadable


def test_linked_folders_make_no_loop(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    articles, unreadable = load([tmp_path], Config())
    assert [article.id for article in articles] == ["in/story.txt"]
    assert [(item.path, item.reason) for item in unreadable] == [
        ("dead.txt", "there is no such file or folder"),
        ("in/up", "this is a link to a folder; such links are not followed"),
    ]


def test_the_configuration_names_an_outlet_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "observer.example").mkdir()
    (tmp_path / "observer.example" / "story.txt").write_text(STORY, encoding="utf-8")
    (article,), _ = load([tmp_path], Config(outlets=(("The Valley Observer", ("observer.example",)),)))
    assert article.outlet == "The Valley Observer"


@pytest.mark.parametrize("printed", ["Valley Observer", "VALLEY OBSERVER", "the valley observer"])
def test_another_name_of_an_outlet_is_its_name(tmp_path: Path, printed: str) -> None:
    (tmp_path / "story.md").write_text(f"---\noutlet: {printed}\n---\n{STORY}", encoding="utf-8")
    (article,), _ = load([tmp_path], Config(outlets=(("The Valley Observer", ("Valley Observer",)),)))
    assert article.outlet == "The Valley Observer"


@pytest.mark.parametrize(
    ("printed", "named", "outlet"),
    [
        ("BBC", (), "BBC News"),
        ("BBC Sport", (), "BBC News"),
        ("AFP", (), "Agence France-Presse"),
        ("The Associated Press", (), "Associated Press"),
        ("BBC Sport", (("The Corporation", ("BBC News",)),), "The Corporation"),
        ("BBC Sport", (("BBC Sport", ("sport.example",)),), "BBC Sport"),
    ],
)
def test_a_well_known_outlet_has_one_name_unless_the_configuration_names_it(
    tmp_path: Path, printed: str, named: tuple[tuple[str, tuple[str, ...]], ...], outlet: str
) -> None:
    (tmp_path / "story.md").write_text(f"---\noutlet: {printed}\n---\n{STORY}", encoding="utf-8")
    (article,), _ = load([tmp_path], Config(outlets=named))
    assert article.outlet == outlet


PIECES = st.sampled_from([
    b"---\n", b"title: ", b"- &a [", b"*a, ", b"]\n", b"<html>", b"<article>", b"<h1>", b"<p>", b"</p>", b"</script>",
    b"<script type='application/ld+json'>", b'{"@type": "NewsArticle", "datePublished": ', b"<blockquote><cite>",
    b"<!--", b"&nbsp;&lt;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n\n", b"3 March 2025",
    b"\xc5\xbfep 3 2025", b"99/99/9999", b"29 February",
    b"By Anna Reuss", b"(Reporting by", b" | ", b"\xe2\x80\x9c", b"<div>" * 300,
    b"The dam of Korva gave way on Monday. ", b"KORVA, Feb 29 (Meridian) - ", b"Updated 1 March 2025",
])  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map(b"".join)),
    st.sampled_from([".txt", ".md", ".html"]),
)
def test_no_bytes_stop_a_run(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    articles, unreadable = load([path], Config())
    assert len(articles) + len(unreadable) == 1
    assert load([path], Config()) == (articles, unreadable)
