"""Web archives, WARC and WET (ISO 28500), compressed or not: the pages that were fetched, or their text.

Reading them needs fastwarc, which comes with ``checker[warc]``.  An archive is read record by record, so it may be
larger than memory; no more bytes are taken from a record than from any file, however it is compressed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.encoding import declared_charset, decode
from checker.ingest.formats import html, text
from checker.ingest.loader import File, Item, Loader, NoArticleError, read_items
from checker.ingest.urls import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Article, Unreadable

SUFFIXES = (".warc", ".warc.gz", ".wet", ".wet.gz", ".warc.wet", ".warc.wet.gz", ".warc.zst")
MAGIC = b"WARC/"
PAGES = ("text/html", "application/xhtml+xml")
MOST_SKIPPED = 16  # times a file's limit: longer records are not pages, and compressed ones take long to skip
FETCHED = 200  # the HTTP status of a page that was found


def accepts(file: File) -> bool:
    """Whether a file is a web archive, by its name or its first bytes."""
    return file.source.path.name.lower().endswith(SUFFIXES) or file.opening.startswith(MAGIC)


def read(file: File) -> Iterator[Article | Unreadable]:
    """Yield the articles of the pages and texts in an archive, with their addresses as ids below the file's."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise UnreadableSource("web archives are read with fastwarc: pip install 'checker[warc]'") from error

    wanted = WarcRecordType.response | WarcRecordType.conversion
    any_page = False
    with file.opened() as stream:
        records = ArchiveIterator(stream, record_types=wanted, parse_http=True, auto_decode="all")
        for item in read_items(file, filter(None, (_item(record, file.most) for record in records))):
            any_page = True
            yield item
    if not any_page:
        raise NoArticleError("the archive holds no pages")


def _item(record: Any, most: int) -> Item | None:
    """Return an item that makes the article of a record, or None if the record is not a page or text.

    Raises `UnreadableSource` if the archive cannot be read further.
    """
    address = record.headers.get("WARC-Target-URI")
    is_page = record.is_http and _is_page(record)
    if not is_page and record.is_http:
        return None
    if record.content_length > most * MOST_SKIPPED:
        raise UnreadableSource(f"it holds a record of {record.content_length:,} bytes; what follows it is not read")
    charset = record.http_charset if record.is_http else None
    data = record.reader.read(most + 1)

    def read(identifier: str) -> Article:
        if len(data) > most:
            raise UnreadableSource(f"the page has more than {most:,} bytes (max-bytes)")
        words, notes = decode(data, charset or declared_charset(data))
        article = html.read(words, identifier) if is_page else text.read(words, identifier)
        return replace(
            article, url=article.url or web_address(address), notes=(*article.notes, *notes),
            # Line numbers of a page inside an archive are of no use: an editor cannot open the file there.
            source_lines=((0, None),),
        )  # fmt: skip

    return Item(address, read)


def _is_page(record: Any) -> bool:
    kind = (record.http_content_type or "").lower()
    return record.http_headers.status_code == FETCHED and kind.startswith(PAGES)


LOADER = Loader("web archive", accepts, read, SUFFIXES)
