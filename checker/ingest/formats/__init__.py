"""The formats that are read, one module each, recognised by content first, by suffix where content says nothing."""

from checker.ingest.formats import docx, feed, html, mail, markdown, newsml, nitf, text, warc
from checker.ingest.formats.json import file as json_file
from checker.ingest.formats.json import lines as json_lines

BYTES = (warc.LOADER, json_lines.LOADER, docx.LOADER, mail.LOADER)
"""The formats that are read as bytes, because each of their parts has its own encoding."""
TEXTS = (
    json_file.LOADER, newsml.LOADER, nitf.LOADER, feed.LOADER, html.LOADER, markdown.LOADER, text.LOADER,
)  # fmt: skip
"""The formats whose files are a single text."""
LOADERS = (*BYTES, *TEXTS)
"""All formats, in the order in which they are tried; the first that accepts a file reads it."""
SUFFIXES = tuple(suffix for loader in LOADERS for suffix in loader.suffixes if suffix)
"""How the names of files that are read usually end."""
