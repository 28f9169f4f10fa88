"""Plain text: the whole file is the article's text, and its metadata is read from the lines around the story."""

from __future__ import annotations

from checker.ingest.loader import File, Loader
from checker.ingest.metadata import with_metadata
from checker.model import Article

SUFFIXES = (".txt", ".text", ".asc", "")


def accepts(file: File) -> bool:
    """Whether a file is plain text, by its suffix."""
    return file.suffix in SUFFIXES


def read(text: str, identifier: str) -> Article:
    """Return a plain text as an article."""
    return with_metadata(Article(id=identifier, text=text, path=identifier))


LOADER = Loader("plain text", accepts, lambda file: (read(file.text, file.id),), SUFFIXES)
