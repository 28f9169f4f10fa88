"""Word documents (``.docx``; ECMA-376): the paragraphs as they read with all changes accepted.

Only the document's text is unpacked from the zip archive, and no more of it than is read of any file.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from checker.errors import UnreadableSource
from checker.ingest.encoding import declared_charset, decode
from checker.ingest.loader import File, Loader
from checker.ingest.locate import Passage
from checker.ingest.story import Story, article_of
from checker.ingest.xml import parse

if TYPE_CHECKING:
    from checker.model import Article

SUFFIXES = (".docx",)
ZIP = b"PK\x03\x04"
CONTENTS = b"[Content_Types].xml"
DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = (f"{W}del", f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
TITLES = ("Title", "Heading1")
BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def accepts(file: File) -> bool:
    """Whether a file is an office document, by its content or its suffix."""
    return file.suffix in SUFFIXES or (file.opening.startswith(ZIP) and CONTENTS in file.opening)


def read(file: File) -> Article:
    """Return the article of a document; its headline is the first paragraph if that has a title style."""
    body = parse(_document(file.data, file.most))
    written = [(style, text) for style, text in map(_paragraph, body.iter(f"{W}p")) if text and not text.isspace()]
    title = written.pop(0)[1] if len(written) > 1 and written[0][0] in TITLES else None
    story = Story("\n\n".join(text for _, text in written), title=title)
    return article_of(story, file.id, Passage(""))


def _document(data: bytes, most: int) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(DOCUMENT) as stream:
            text = stream.read(most + 1)
    except KeyError as error:
        raise UnreadableSource("this is not a Word document: it has no text part") from error
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError) as error:
        raise UnreadableSource("this is not a Word document, or it is damaged") from error
    except (OSError, EOFError, ValueError, RuntimeError) as error:  # encrypted, cut off, packed in an unknown way
        raise UnreadableSource(f"the document cannot be unpacked: {error}") from error
    if len(text) > most:
        raise UnreadableSource(f"the document unpacks to more than {most:,} bytes (max-bytes)")
    return decode(text, declared_charset(text)).text


def _paragraph(paragraph: Any) -> tuple[str | None, str]:
    """Return a paragraph's style and words, without deleted words and those of paragraphs nested in it."""
    if next(paragraph.iterancestors(*LEFT_OUT), None) is not None:
        return None, ""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    parts = []
    for part in paragraph.iter(f"{W}t", *BREAKS):
        holder = next(part.iterancestors(f"{W}p", *LEFT_OUT))
        if holder is paragraph:
            parts.append(BREAKS.get(part.tag) or part.text or "")
    return (style.get(f"{W}val") if style is not None else None), "".join(parts).strip()


LOADER = Loader("Word document", accepts, lambda file: (read(file),), SUFFIXES)
