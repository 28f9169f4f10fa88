"""Broken files of every format: each gives articles or a reason, in time, and its neighbour is read all the same.

The corpus is the same story in every format.  A mutation cuts, repeats, swaps and spoils bytes of one file, or grafts
a part of another.  It runs shortly; ``CHECKER_FUZZ=100000`` names how many inputs to try, ``CHECKER_FUZZ_SEED`` another
beginning.  What fails is written to the folder that the message names.
"""

from __future__ import annotations

import gzip
import os
import random
import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.config import Config
from checker.extract import read
from checker.ingest import load
from checker.ingest.language import language_of

if TYPE_CHECKING:
    from collections.abc import Callable

STORIES = Path(__file__).parent.parent / "cases" / "ingest" / "formats"
INPUTS = int(os.environ.get("CHECKER_FUZZ", "300"))
SEED = int(os.environ.get("CHECKER_FUZZ_SEED", "1"))
SLOWEST = 2.0  # seconds of CPU for one input
NEIGHBOUR = "Dam gives way\n\nThe dam of Korva gave way on Monday night, the water board said."
SPLINTERS = [
    b"\x00", b"\xff", b"\r", b"\n\n", b"---\n", b"<", b"</p>", b"]]>", b"<![CDATA[", b"&#xD800;", b"&amp;", b"&x;",
    b"{", b"}", b"[", b'"', b"\\ud83d", b"\\u0000", b"\\", b",", b": ", b"null", b"1e999", b"\xe2\x80\x9c",
    b"\xe2\x80\xa8", b"\xc3", b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b"<?xml version='1.0' encoding='utf-16'?>",
    b"Content-Type: multipart/mixed", b"=?utf-8?q?=ff?=", b"xmlns='x'", b"<blockquote><cite>",
    b"99999999999999999999", b"-1", b"PK\x03\x04", b"WARC/1.0\r\n",
]  # fmt: skip


def packed() -> dict[str, bytes]:
    """Return the story as a Word document and as web archives: formats that are not text."""
    story = (STORIES / "story.txt").read_text(encoding="utf-8")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraphs = "".join(f"<w:p><w:r><w:t>{line.replace('&', '&amp;')}</w:t></w:r></w:p>" for line in story.split("\n"))
    document = BytesIO()
    with zipfile.ZipFile(document, "w") as archive:
        info = zipfile.ZipInfo("word/document.xml", (2025, 3, 4, 9, 0, 0))
        archive.writestr(info, f'<w:document xmlns:w="{word}"><w:body>{paragraphs}</w:body></w:document>')
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + (STORIES / "story.html").read_bytes()
    records = b"".join(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/%d\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (i, len(page), page)
        for i in range(2)
    )
    return {
        "story.docx": document.getvalue(), "story.warc": records, "story.warc.gz": gzip.compress(records, mtime=0),
    }  # fmt: skip


def corpus() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(STORIES.iterdir())} | packed()


def mutated(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return `content` after one to six mutations."""
    data = bytearray(content)

    def place() -> slice:
        start = chance.randrange(len(data) + 1)
        return slice(start, min(len(data), start + chance.choice((1, 2, 8, 64, 512))))

    def cut() -> None:
        del data[place()]

    def end() -> None:
        del data[chance.randrange(len(data) + 1) :]

    def repeat() -> None:
        part = place()
        data[part.stop : part.stop] = data[part] * chance.choice((1, 2, 20))

    def spoil() -> None:
        for index in range(*place().indices(len(data))):
            data[index] = chance.randrange(256)

    def splinter() -> None:
        part = place()
        data[part.start : part.start] = chance.choice(SPLINTERS) * chance.choice((1, 1, 1, 3, 300))

    def graft() -> None:
        start = chance.randrange(len(other))
        data[place()] = other[start : start + chance.choice((8, 64, 512))]

    changes: tuple[Callable[[], None], ...] = (cut, end, repeat, spoil, splinter, splinter, graft)
    for _ in range(chance.randint(1, 6)):
        chance.choice(changes)()
    return bytes(data)


def examined(path: Path) -> None:
    """Read the file beside its neighbour as a run does, and check what comes of it."""
    articles, unreadable = load([path, path.with_name("neighbour.txt")], Config())
    texts = {article.id: article.text for article in articles}
    assert texts.pop("neighbour.txt") == NEIGHBOUR
    for item in unreadable:
        assert item.reason
        assert item.path.partition("#")[0] == path.name
        f"{item.path}{item.reason}".encode()
    for article in articles:
        assert article.path in (path.name, "neighbour.txt")
        "\n".join(filter(None, (article.id, article.title, article.outlet, article.byline, article.text))).encode()
        for claim in read(article).claims:
            assert claim.text == article.text[claim.start : claim.end]


def test_no_broken_file_stops_a_run(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    (tmp_path / "neighbour.txt").write_text(NEIGHBOUR, encoding="utf-8")
    language_of("Плотина прорвана. " * 20)  # loads what tells languages, so that no input is charged for it
    files = corpus()
    names = list(files)
    for number in range(INPUTS):
        chance = random.Random(SEED * 1_000_003 + number)  # noqa: S311  not for secrets; every input by its number
        name = names[number % len(names)]
        path = tmp_path / name
        path.write_bytes(mutated(files[name], files[chance.choice(names)], chance))
        begin = time.process_time()
        try:
            examined(path)
        except Exception as error:
            pytest.fail(f"input {number} of seed {SEED}, kept in {path}: {type(error).__name__}: {error}")
        took = time.process_time() - begin
        assert took < SLOWEST, f"input {number} of seed {SEED}, kept in {path}, took {took:.1f} s"
        path.unlink()
