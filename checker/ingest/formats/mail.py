"""Newsletters saved as mail (``.eml``): the sender is the outlet, the subject the headline, the body the story."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.encoding import Decoded, declared_charset, decode
from checker.ingest.fragments import prose_of
from checker.ingest.loader import File, Loader
from checker.ingest.locate import Passage
from checker.ingest.story import Story, article_of

if TYPE_CHECKING:
    from email.message import Message

    from checker.model import Article

SUFFIXES = (".eml",)
OPENING = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|DKIM-Signature|MIME-Version|Message-ID): \S", re.IGNORECASE
)

KINDS = ("text/plain", "text/html")  # in order of preference: the first that a mail has is its story
NESTING = re.compile(rb"content-type:\s{0,9}(?:multipart|message)/", re.IGNORECASE)
MOST_NESTED = 50  # parts that hold parts; the parser's time grows with their number times the number of lines
LONGEST_HEADER = 1000  # characters of a header that are decoded


def accepts(file: File) -> bool:
    """Whether a file is a mail, by the header it opens with or by its suffix."""
    return file.suffix in SUFFIXES or OPENING.match(file.opening) is not None


def read(file: File) -> Article:
    """Return the article of a mail; raises `UnreadableSource` if none of its parts is text."""
    if len(NESTING.findall(file.data)) > MOST_NESTED:
        raise UnreadableSource(f"the mail has more than {MOST_NESTED} parts that hold others")
    try:
        mail = message_from_bytes(file.data)
        text, notes = _text(mail)
        subject, sender, date = (_header(mail, name) for name in ("subject", "from", "date"))
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise UnreadableSource("the mail cannot be parsed") from error
    name, mark, _ = sender.partition("<")
    story = Story(
        text=text, title=subject, outlet=name.strip(" \"'") if mark else None, published=date,
        published_from="mail header", notes=notes,
    )  # fmt: skip
    return article_of(story, file.id, Passage(file.data.decode("utf-8", "replace")))


def _text(mail: Message) -> Decoded:
    """Return the text of the first plain-text part, or else of the first HTML part."""
    parts = [part for part in mail.walk() if part.get_content_disposition() != "attachment"]
    for kind in KINDS:
        for part in parts:
            data = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(data, bytes) and data.strip():
                text, notes = decode(data, part.get_content_charset() or declared_charset(data))
                return Decoded(prose_of(text.replace("\r\n", "\n")), notes)
    raise UnreadableSource("the mail holds no text")


def _header(mail: Message, name: str) -> str:
    return str(make_header(decode_header(str(mail.get(name, ""))[:LONGEST_HEADER])))


LOADER = Loader("mail", accepts, lambda file: (read(file),), SUFFIXES)
