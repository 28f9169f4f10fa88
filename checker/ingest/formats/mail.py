"""Newsletters as saved mail (``.eml``): the sender is the outlet, the subject the headline, the body the story."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from typing import TYPE_CHECKING

from checker.errors import UnreadableSource
from checker.ingest.encoding import declared_charset, decode
from checker.ingest.fragments import prose_of
from checker.ingest.loader import File, Loader
from checker.ingest.locate import Passage
from checker.ingest.story import Story, article_of

if TYPE_CHECKING:
    from checker.model import Article

SUFFIXES = (".eml",)
OPENING = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|DKIM-Signature|MIME-Version|Message-ID): \S", re.IGNORECASE
)


def accepts(file: File) -> bool:
    """Whether a file is a mail: by the header it opens with, or by its suffix."""
    return file.suffix in SUFFIXES or OPENING.match(file.opening) is not None


def read(file: File) -> Article:
    """Return the article of a mail; raises `UnreadableSource` if none of its parts is text."""
    try:
        mail = BytesParser(policy=policy.default).parsebytes(file.data)
        body = mail.get_body(("plain", "html"))
        if not isinstance(body, EmailMessage):
            raise UnreadableSource("the mail holds no text")
        content = body.get_payload(decode=True)
        charset = body.get_content_charset()
        subject, sender, date = (_header(mail, name) for name in ("subject", "from", "date"))
    except (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise UnreadableSource("the mail cannot be parsed") from error  # the parser raises all these on broken headers
    data = content if isinstance(content, bytes) else b""
    text = prose_of(decode(data, charset or declared_charset(data)).replace("\r\n", "\n"))
    story = Story(
        text=text, title=subject, outlet=_name(sender), published=date, published_from="mail header",
    )  # fmt: skip
    return article_of(story, file.id, Passage(file.data.decode("utf-8", "replace")))


def _header(mail: EmailMessage, name: str) -> str | None:
    value = mail[name]
    return str(value) if value is not None else None


def _name(sender: str | None) -> str | None:
    """Return the name that a sender's address comes with."""
    name, mark, _ = (sender or "").partition("<")
    return name.strip(" \"'") or None if mark else None


LOADER = Loader("mail", SUFFIXES, accepts, lambda file: (read(file),))
