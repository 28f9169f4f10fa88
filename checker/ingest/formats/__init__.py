"""The formats that are read: one module each, told by content first, by suffix where content says nothing."""

from checker.ingest.formats import docx, feed, html, mail, markdown, newsml, nitf, text, warc
from checker.ingest.formats.json import file as json_file
from checker.ingest.formats.json import lines as json_lines

BYTES = (warc.LOADER, json_lines.LOADER, docx.LOADER, mail.LOADER)
"""The formats that are read as bytes, and whose parts each have an encoding."""
TEXTS = (
    json_file.LOADER, newsml.LOADER, nitf.LOADER, feed.LOADER, html.LOADER, markdown.LOADER, text.LOADER,
)  # fmt: skip
"""The formats that are one text."""
LOADERS = (*BYTES, *TEXTS)
"""The formats, in the order in which they are asked; the first that accepts a file reads it."""
