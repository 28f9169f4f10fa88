"""Plain text: the whole file is the article's text, and its metadata is what stands above and below the story.

A table beside the file may state the metadata instead; what it says holds.
"""

from __future__ import annotations

from checker.ingest.given import with_given
from checker.ingest.loader import File, Loader
from checker.ingest.metadata import with_metadata
from checker.model import Article

SUFFIXES = (".txt", ".text", ".asc", "")


def accepts(file: File) -> bool:
    """Whether a file is plain text, by its suffix."""
    return file.suffix in SUFFIXES


def read(text: str, identifier: str, given: dict[str, str] | None = None) -> Article:
    """Return the article that a plain text is; `given` is what a table beside it says of it, by field."""
    return with_metadata(with_given(Article(id=identifier, text=text, path=identifier), given or {}, "table"))


LOADER = Loader("plain text", SUFFIXES, accepts, lambda file: (read(file.text, file.id, file.given),))
